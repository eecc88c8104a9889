import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#components/problem.ts';
import { send } from '#lib/messages/send.ts';
import type { SetupStep } from '#lib/messages/setup-views.ts';
import { useFirstSteps } from '../pages/use-first-steps.ts';

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
  const { error: stepError, ...firstSteps } = useFirstSteps(null);
  const passed = useQuery({ queryKey: ['passed'], queryFn: () => send('setup.passed', {}) });
  const pass = useMutation({
    mutationFn: (step: SetupStep) => send('setup.pass', { step }),
    onSettled: () => client.invalidateQueries({ queryKey: ['passed'] }),
  });
  const error = [summary, senders, review, done, passed, pass].find((it) => it.error)?.error ?? stepError;
  return {
    summary: summary.data,
    passed: passed.data?.steps,
    pass: (step: SetupStep) => pass.mutate(step),
    ...firstSteps,
    senders: senders.data?.senders,
    sendersProblem: senders.data?.problem ?? null,
    review: review.data,
    reviewing: done.isPending,
    reviewed: () => done.mutate(),
    problem: error ? problemOf(error) : null,
  };
}
