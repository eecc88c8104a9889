import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#components/problem.ts';
import { send } from '#lib/messages/send.ts';

/** Whom the practice's rules put forward, and what came of the last click on one of them. */
export function useForwarded() {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['entries'],
    queryFn: () => send('entries.list', {}),
    refetchInterval: 20_000,
  });
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['entries'] }),
      client.invalidateQueries({ queryKey: ['outbox'] }),
    ]);
  const start = useMutation({
    mutationFn: async (patientKey: string) => ({
      name: items.find((it) => it.patientKey === patientKey)?.name ?? '',
      result: await send('entries.start', { patientKey }),
    }),
    onSettled,
  });
  const later = useMutation({
    mutationFn: (patientKey: string) => send('entries.later', { patientKey }),
    onSettled,
  });
  const items = list.data?.items ?? [];
  const error = list.error ?? start.error ?? later.error;
  const answered = start.data;
  return {
    items,
    busy: start.isPending ? start.variables : later.isPending ? later.variables : null,
    started: answered && answered.result.state !== 'refused' ? answered.name : null,
    refused: answered?.result.state === 'refused' ? answered.result.reasons : error ? [problemOf(error)] : [],
    onStart: start.mutate,
    onLater: later.mutate,
  };
}
