import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#components/problem.ts';
import type { Input } from '#lib/messages/protocol.ts';
import { send } from '#lib/messages/send.ts';

/** Times that came free, and their offers; asked for often only while they are shown. */
export function useOpenings(shown: boolean) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['openings'] });
  const view = useQuery({
    queryKey: ['openings'],
    queryFn: () => send('openings.list', {}),
    refetchInterval: shown ? 10_000 : 60_000,
  });
  const offer = useMutation({
    mutationFn: (slot: Input<'openings.offer'>) => send('openings.offer', slot),
    onSettled: again,
  });
  const end = useMutation({ mutationFn: (id: string) => send('openings.end', { id }), onSettled: again });
  const error = offer.error ?? end.error ?? view.error;
  return {
    view: view.data,
    problem: error ? problemOf(error) : null,
    busy: offer.isPending || end.isPending,
    onOffer: (slot: Input<'openings.offer'>) => offer.mutate(slot),
    onEnd: (id: string) => end.mutate(id),
  };
}
