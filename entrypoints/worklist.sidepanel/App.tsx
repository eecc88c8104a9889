import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dayBounds } from '#components/local-day.ts';
import { problemOf } from '#components/problem.ts';
import { Notice, Skeleton } from '#components/ui/Notice.tsx';
import { useNow } from '#components/use-now.ts';
import { useWords } from '#components/words.tsx';
import type { Outcome } from '#components/worklist/outcomes.ts';
import { TaskList } from '#components/worklist/TaskList.tsx';
import { send } from '#lib/messages/send.ts';

/** The worklist beside the PMS; looked at again every few seconds, since replies and other desks add to it. */
export function App() {
  const { it, t } = useWords();
  const client = useQueryClient();
  const { start, end } = dayBounds(useNow(60_000));
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: () => send('tasks.list', {}), refetchInterval: 5_000 });
  const done = useMutation({
    mutationFn: ({ id, outcome }: { id: string; outcome: Outcome }) => send('tasks.done', { id, outcome }),
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
  const error = done.error ?? tasks.error;
  if (!tasks.data) {
    return (
      <main className="p-4">
        {error ? (
          <Notice look="problem" live>
            {it(problemOf(error))}
          </Notice>
        ) : (
          <Skeleton label={t('card_loading')} lines={4} />
        )}
      </main>
    );
  }
  return (
    <TaskList
      tasks={tasks.data}
      todayStart={start}
      todayEnd={end}
      busy={done.isPending ? (done.variables?.id ?? null) : null}
      problem={error ? problemOf(error) : null}
      onDone={(id, outcome) => done.mutate({ id, outcome })}
    />
  );
}
