import { type ComponentProps, type ComponentType, useState } from 'react';
import { Forwarded } from '#components/worklist/Forwarded.tsx';
import { Openings } from '#components/worklist/Openings.tsx';
import { Outgoing } from '#components/worklist/Outgoing.tsx';
import type { Claim } from '#components/worklist/outcomes.ts';
import { Session } from '#components/worklist/Session.tsx';
import { TaskList } from '#components/worklist/TaskList.tsx';
import { Worklist } from '#components/worklist/Worklist.tsx';
import type { ForwardView, OpeningsView, OutgoingView, TaskView } from '#lib/messages/work-views.ts';
import { now, tasks } from './fixtures.ts';
import { tell } from './said.ts';

const frame = (part: Partial<ComponentProps<typeof Worklist>>) => ({
  tab: 'tasks' as const,
  counts: { tasks: 5, out: 4, openings: 1 },
  failed: 2,
  source: 'server' as const,
  sourceProblem: null,
  problem: null,
  onTab: tell('tab'),
  ...part,
});

/** Opening a task claims it; here the answer is at hand at once. */
function List({
  list,
  taken,
  ...part
}: { list: TaskView[]; taken?: string } & Partial<ComponentProps<typeof Worklist>>) {
  const [claim, setClaim] = useState<Claim | null>(null);
  const until = '2026-11-21T10:20:00Z';
  const onOpen = (taskId: string) =>
    setClaim(taken ? { taskId, state: 'taken', by: taken, until } : { taskId, state: 'mine', by: 'Mina', until });
  return (
    <Worklist {...frame({ counts: { tasks: list.length, out: 4, openings: 1 }, ...part })}>
      <TaskList
        tasks={list}
        now={now}
        busy={null}
        claim={claim}
        ten={Math.min(10, list.length)}
        onSession={tell('session')}
        onOpen={onOpen}
        onClose={tell('close')}
        onDone={tell('done')}
      />
    </Worklist>
  );
}

const reply: TaskView = {
  ...(tasks[1] as TaskView),
  id: 't5',
  reason: 'reply_question',
  said: 'Is it the same price as last year?\nAnd can my son come with me?',
  members: [
    { hash: 'a', name: 'Zoë Okafor-O’Brien' },
    { hash: 'b', name: 'Max Okafor-O’Brien' },
  ],
};
const look: TaskView = {
  ...(tasks[2] as TaskView),
  id: 't6',
  look: { id: 'look_screen_seen', params: ['patient page', 'OpenEMR', { day: 20775 }] },
};
const asked: TaskView = {
  ...(tasks[3] as TaskView),
  id: 't7',
  request: { days: [1, 4], times: ['morning'] },
  tries: 2,
};

const session =
  (list: TaskView[], claim: Claim | null = null): ComponentType =>
  () => (
    <Session
      tasks={list}
      claim={claim}
      busy={false}
      onShow={tell('show')}
      onDone={tell('done')}
      onLater={tell('later')}
      onLeave={tell('leave')}
    />
  );

const out = (id: string, name: string, part: Partial<OutgoingView> = {}): OutgoingView => ({
  id,
  name,
  sequenceName: 'Due for a visit',
  channel: 'sms',
  state: 'queued',
  reason: null,
  code: null,
  at: '2026-11-21T10:30:00Z',
  by: 'Mina',
  here: false,
  ...part,
});
const going = [
  out('o1', 'Zoë Okafor-O’Brien', { here: true, channel: null }),
  out('o2', 'יוסף כהן'),
  out('o3', 'Siobhán Ní Dhuibhir', { state: 'held', reason: { id: 'gate_stale', params: [] } }),
  out('o4', '李小龙', { at: '2026-11-24T08:00:00Z', channel: 'email', by: 'Tom' }),
];
const lost = [
  out('l1', 'Ana Silva', { state: 'undelivered', reason: { id: 'gate_30003', params: [] }, code: '30003' }),
  out('l2', 'Ravi Menon', {
    state: 'failed',
    here: true,
    reason: { id: 'problem_address_enrolled_by', params: ['Tom', { day: 20777 }] },
  }),
];
const outgoing =
  (items: OutgoingView[], failed: OutgoingView[]): ComponentType =>
  () => (
    <Worklist {...frame({ tab: 'out', counts: { tasks: 5, out: items.length, openings: 1 }, failed: failed.length })}>
      <Outgoing
        items={items}
        failed={failed}
        failedCount={failed.length}
        problem={null}
        busy={null}
        onStop={tell('stop')}
      />
    </Worklist>
  );

const opening = (id: string, part: Partial<OpeningsView['openings'][number]> = {}) => ({
  id,
  on: '2026-11-24',
  at: '10:30',
  provider: 'Dr Lee',
  state: 'open' as const,
  by: 'Mina',
  createdAt: '2026-11-21T09:00:00Z',
  taker: null,
  waiting: 12,
  offered: 10,
  refused: 2,
  late: 0,
  ...part,
});
const openings =
  (part: Partial<OpeningsView>): ComponentType =>
  () => (
    <Worklist {...frame({ tab: 'openings' })}>
      <Openings
        view={{
          openings: [
            opening('a1'),
            opening('a2', { state: 'taken', taker: 'Zoë Okafor-O’Brien', at: '14:00', waiting: 0 }),
            opening('a3', { state: 'filled', provider: 'Hygiene', waiting: 0, refused: 0 }),
          ],
          freed: [{ on: '2026-11-23', at: '09:00', provider: 'Hygiene' }],
          suitable: 24,
          paired: true,
          problem: null,
          ...part,
        }}
        problem={null}
        busy={false}
        onOffer={tell('offer')}
        onEnd={tell('end')}
      />
    </Worklist>
  );

const forward = (patientKey: string, name: string, part: Partial<ForwardView> = {}): ForwardView => ({
  patientKey,
  name,
  sequenceId: 'no-show',
  sequenceName: 'Missed appointment',
  reason: { id: 'reason_no_show', params: [{ day: 20776 }] },
  why: 'rule',
  ...part,
});
const forwarded =
  (part: Partial<ComponentProps<typeof Forwarded>>): ComponentType =>
  () => (
    <Worklist {...frame({ counts: { tasks: 3, out: 4, openings: 1 } })}>
      <Forwarded
        items={[
          forward('p1', 'Zoë Okafor-O’Brien'),
          forward('p2', 'יוסף כהן', { why: 'unproved' }),
          forward('p3', 'Siobhán Ní Dhuibhir', { why: 'full' }),
        ]}
        busy={null}
        started={null}
        refused={[]}
        onStart={tell('start')}
        onLater={tell('later')}
        {...part}
      />
    </Worklist>
  );

const away = { id: 'problem_offline', params: [] };

export const worklistStates: Record<string, ComponentType> = {
  'worklist-tasks': () => <List list={tasks} />,
  'worklist-empty': () => <List list={[]} failed={0} />,
  'worklist-taken': () => <List list={tasks} taken="Tom" />,
  'worklist-kinds': () => <List list={[reply, look, asked, { ...(tasks[0] as TaskView), id: 't8', waiting: true }]} />,
  'worklist-offline': () => <List list={tasks} source="offline" {...{ sourceProblem: away, problem: away }} />,
  'worklist-forward': forwarded({}),
  'worklist-forward-started': forwarded({ started: 'Ana Silva' }),
  'worklist-forward-refused': forwarded({ refused: [{ id: 'blocker_no_address', params: [] }] }),
  'worklist-session': session([reply, look, asked]),
  'worklist-session-taken': session([asked], {
    taskId: 't7',
    state: 'taken',
    by: 'Tom',
    until: '2026-11-21T10:20:00Z',
  }),
  'worklist-session-done': session([]),
  'worklist-out': outgoing(going, lost),
  'worklist-openings': openings({}),
  'worklist-openings-none': openings({ openings: [], freed: [], suitable: 0 }),
  'worklist-out-empty': outgoing([], []),
};
