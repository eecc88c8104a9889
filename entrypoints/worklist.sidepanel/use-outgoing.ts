import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#components/problem.ts';
import { send } from '#lib/messages/send.ts';

const DAYS = 7;

/** What goes out in the next week and what did not arrive in the last month; asked for often only while it is shown. */
export function useOutgoing(shown: boolean) {
  const client = useQueryClient();
  const refetchInterval = shown ? 10_000 : 60_000;
  const due = useQuery({
    queryKey: ['outbox', 'due'],
    queryFn: () => send('outbox.list', { show: 'due', days: DAYS }),
    refetchInterval,
  });
  const failed = useQuery({
    queryKey: ['outbox', 'failed'],
    queryFn: () => send('outbox.list', { show: 'failed', days: DAYS }),
    refetchInterval,
  });
  const stop = useMutation({
    mutationFn: (id: string) => send('outbox.stop', { id }),
    onSettled: () => client.invalidateQueries({ queryKey: ['outbox'] }),
  });
  return {
    items: due.data?.items ?? [],
    failed: failed.data?.items ?? [],
    failedCount: failed.data?.count ?? 0,
    problem: stop.error ? problemOf(stop.error) : (due.data?.problem ?? null),
    busy: stop.isPending ? (stop.variables ?? null) : null,
    onStop: (id: string) => stop.mutate(id),
  };
}
