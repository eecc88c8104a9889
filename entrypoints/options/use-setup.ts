import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { originPattern } from '#components/origin-pattern.ts';
import type { PracticeWords } from '#components/popup/practice-check.ts';
import { problemOf } from '#components/problem.ts';
import { send } from '#lib/messages/send.ts';
import type { SetupStep } from '#lib/messages/setup-views.ts';
import { withPractice } from '../pages/with-practice.ts';

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
  const [refused, setRefused] = useState(false);
  const passed = useQuery({ queryKey: ['passed'], queryFn: () => send('setup.passed', {}) });
  const pass = useMutation({
    mutationFn: (step: SetupStep) => send('setup.pass', { step }),
    onSettled: () => client.invalidateQueries({ queryKey: ['passed'] }),
  });
  const practice = useMutation({
    mutationFn: async (words: PracticeWords) => {
      if (words.staff.trim() !== '') await send('setup.setStaff', { name: words.staff.trim() });
      const now = await send('setup.getPolicy', {});
      await send('setup.setPolicy', withPractice(now, words, Intl.DateTimeFormat().resolvedOptions().timeZone));
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const granted = useMutation({
    mutationFn: async ({ origin, answer }: { origin: string; answer: Promise<boolean> }) => {
      const given = await answer;
      setRefused(!given);
      return given && (await send('setup.granted', { origin, tabId: null })).registered;
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const error = [summary, senders, review, done, passed, pass, practice, granted].find((it) => it.error)?.error ?? null;
  return {
    summary: summary.data,
    passed: passed.data?.steps,
    pass: (step: SetupStep) => pass.mutate(step),
    saving: practice.isPending,
    savePractice: (words: PracticeWords) => practice.mutate(words),
    granting: granted.isPending,
    refused,
    // The browser asks for permission only straight from the click.
    grant: (origin: string) => {
      const origins = [originPattern(origin, !import.meta.env.FIREFOX)];
      granted.mutate({ origin, answer: browser.permissions.request({ origins }) });
    },
    senders: senders.data?.senders,
    sendersProblem: senders.data?.problem ?? null,
    review: review.data,
    reviewing: done.isPending,
    reviewed: () => done.mutate(),
    problem: error ? problemOf(error) : null,
  };
}
