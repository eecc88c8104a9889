import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SetupState } from '#components/options/SetupSteps.tsx';
import { problemOf } from '#components/problem.ts';
import type { Policy } from '#lib/core/policy.ts';
import { send } from '#lib/messages/send.ts';

/** How far the set-up is, what the send API says of its senders, and the yearly review. */
export function useSetup() {
  const client = useQueryClient();
  const summary = useQuery({
    queryKey: ['setup'],
    queryFn: () => send('popup.summary', { tabId: null }),
    refetchInterval: 5_000,
  });
  const paired = summary.data?.setup.paired;
  const senders = useQuery({
    queryKey: ['senders', paired],
    queryFn: () => send('setup.senders', {}),
    enabled: paired !== undefined,
    refetchInterval: 60_000,
  });
  const review = useQuery({ queryKey: ['review'], queryFn: () => send('review.get', {}) });
  const done = useMutation({
    mutationFn: () => send('review.done', { sure: true }),
    onSettled: () => client.invalidateQueries({ queryKey: ['review'] }),
  });
  const error = summary.error ?? senders.error ?? review.error ?? done.error;
  const known = summary.data;
  const state = known
    ? ({ practice, valuePerVisit }: Policy): SetupState => ({
        practice: known.setup.practice,
        permission: known.setup.permission,
        values: known.setup.practice && valuePerVisit.high > 0,
        bookingLink: practice.bookingLink !== undefined,
        paired: known.setup.paired,
        imported: known.leakage.patientsSeen > 0,
      })
    : null;
  return {
    state,
    senders: senders.data?.senders,
    sendersProblem: senders.data?.problem ?? null,
    review: review.data,
    reviewing: done.isPending,
    reviewed: () => done.mutate(),
    problem: error ? problemOf(error) : null,
  };
}
