import { useState } from 'react';
import { PauseNotices } from '#components/PauseNotices.tsx';
import { problemOf } from '#components/problem.ts';
import { Notice, Skeleton } from '#components/ui/Notice.tsx';
import { useNow } from '#components/use-now.ts';
import { useWords } from '#components/words.tsx';
import { Forwarded } from '#components/worklist/Forwarded.tsx';
import { Openings } from '#components/worklist/Openings.tsx';
import { Outgoing } from '#components/worklist/Outgoing.tsx';
import { sessionOf } from '#components/worklist/outcomes.ts';
import { Session } from '#components/worklist/Session.tsx';
import { TaskList } from '#components/worklist/TaskList.tsx';
import { type Tab, Worklist } from '#components/worklist/Worklist.tsx';
import { usePauses } from '../popup/use-pauses.ts';
import { useForwarded } from './use-forwarded.ts';
import { useOpenings } from './use-openings.ts';
import { useOutgoing } from './use-outgoing.ts';
import { useTasks } from './use-tasks.ts';

/** The worklist beside the PMS: tasks of all desks, and what is about to go out. */
export function App() {
  const { it, t } = useWords();
  const [tab, setTab] = useState<Tab>('tasks');
  const [session, setSession] = useState<string[] | null>(null);
  const now = useNow(60_000);
  const work = useTasks();
  const out = useOutgoing(tab === 'out');
  const times = useOpenings(tab === 'openings');
  const forwarded = useForwarded();
  const pauses = usePauses();
  if (!work.list) {
    return (
      <main className="p-4">
        {work.problem ? (
          <Notice look="problem" live>
            {it(problemOf(work.problem))}
          </Notice>
        ) : (
          <Skeleton label={t('card_loading')} lines={4} />
        )}
      </main>
    );
  }
  const { tasks, source, problem } = work.list;
  if (session) {
    return (
      <Session
        tasks={session.map((id) => work.known.get(id)).filter((task) => task !== undefined)}
        claim={work.claim}
        busy={work.busy !== null}
        onShow={work.onOpen}
        onDone={work.onDone}
        onLater={work.onLater}
        onLeave={() => setSession(null)}
      />
    );
  }
  const ten = sessionOf(tasks, now);
  return (
    <Worklist
      tab={tab}
      counts={{
        tasks: tasks.length + forwarded.items.length,
        out: out.items.length,
        openings: times.view?.freed.length ?? 0,
      }}
      failed={out.failedCount}
      source={source}
      sourceProblem={problem}
      problem={work.problem ? problemOf(work.problem) : out.problem}
      onTab={setTab}
    >
      <PauseNotices pauses={pauses} />
      {tab === 'openings' && times.view && <Openings {...times} view={times.view} />}
      {tab === 'out' && <Outgoing {...out} />}
      {tab === 'tasks' && <Forwarded {...forwarded} />}
      {tab === 'tasks' && (tasks.length > 0 || forwarded.items.length === 0) && (
        <TaskList
          tasks={tasks}
          now={now}
          busy={work.busy}
          claim={work.claim}
          ten={ten.length}
          onSession={() => setSession(ten.map((task) => task.id))}
          onOpen={work.onOpen}
          onClose={work.onClose}
          onDone={work.onDone}
        />
      )}
    </Worklist>
  );
}
