import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#components/problem.ts';
import { send } from '#lib/messages/send.ts';
import type { PracticeDaysView } from '#lib/messages/setup-views.ts';

/** Opening days and limits; asked for again once the browser is connected, since then the send API has the word. */
export function usePracticeDays(paired: boolean) {
  const client = useQueryClient();
  const ask = async () => {
    const told = await send('practice.days', {});
    // What the practice's managers said elsewhere came with the answer: a form must not save the old policy over it.
    await client.invalidateQueries({ queryKey: ['policy'] });
    return told;
  };
  const view = useQuery({ queryKey: ['days', paired], queryFn: ask });
  const save = useMutation({
    mutationFn: (next: Pick<PracticeDaysView, 'days' | 'limits'>) => send('practice.saveDays', next),
    onSuccess: (now) => {
      client.setQueryData(['days', paired], now);
      // The policy carries the days as well: a form that saves it later must not bring the old ones back.
      return client.invalidateQueries({ queryKey: ['policy'] });
    },
  });
  const error = view.error ?? save.error;
  return {
    view: view.data,
    busy: save.isPending,
    saved: save.isSuccess,
    onSave: save.mutate,
    problem: error ? problemOf(error) : null,
  };
}
