import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { originPattern } from '#components/origin-pattern.ts';
import type { PracticeWords } from '#components/popup/practice-check.ts';
import { problemOf } from '#components/problem.ts';
import type { ScreenQuestion } from '#lib/messages/popup-views.ts';
import { send } from '#lib/messages/send.ts';
import { withPractice } from '../pages/with-practice.ts';
import { currentTab } from './current-tab.ts';
import { useScreens } from './use-screens.ts';

/** What the popup shows and can ask for; the summary is asked again every two seconds while it is open. */
export function usePopup() {
  const client = useQueryClient();
  const [refused, setRefused] = useState(false);
  const tab = useQuery({ queryKey: ['tab'], queryFn: () => currentTab(location.search) });
  const tabId = tab.data?.id ?? null;
  const summary = useQuery({
    queryKey: ['summary', tabId],
    queryFn: () => send('popup.summary', { tabId }),
    enabled: tab.isSuccess,
    refetchInterval: 2_000,
  });
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => send('setup.getPolicy', {}) });
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => send('setup.getStaff', {}) });
  const again = () => client.invalidateQueries();

  const practice = useMutation({
    mutationFn: async (words: PracticeWords) => {
      const now = policy.data ?? (await send('setup.getPolicy', {}));
      if (words.staff.trim() !== '') await send('setup.setStaff', { name: words.staff.trim() });
      await send(
        'setup.setPolicy',
        withPractice(now, words, Intl.DateTimeFormat().resolvedOptions().timeZone || now.practice.zone),
      );
    },
    onSuccess: again,
  });
  const granted = useMutation({
    mutationFn: async ({ origin, answer }: { origin: string; answer: Promise<boolean> }) => {
      const given = await answer;
      setRefused(!given);
      return given && (await send('setup.granted', { origin, tabId })).registered;
    },
    onSuccess: again,
  });
  const answered = useMutation({
    mutationFn: ({ question, right }: { question: ScreenQuestion; right: boolean | null }) =>
      send('setup.confirmScreen', {
        origin: question.origin,
        adapter: question.adapter,
        screen: question.screen,
        right,
      }),
    onSuccess: again,
  });
  const untouched = useMutation({
    mutationFn: (days: number) => send('setup.setUntouched', { days }),
    onSuccess: again,
  });
  const sync = useMutation({ mutationFn: () => send('sync.now', {}), onSuccess: again });

  const screens = useScreens(tabId, summary.data ?? null, again);

  const error =
    screens.error ?? summary.error ?? practice.error ?? granted.error ?? answered.error ?? sync.error ?? policy.error;
  return {
    tab: tab.data ?? { id: null, windowId: null, url: null },
    summary: summary.data,
    policy: policy.data,
    staff: staff.data?.name ?? '',
    refused,
    problem: error ? problemOf(error) : null,
    justGranted: granted.data === true,
    saving: practice.isPending,
    granting: granted.isPending,
    syncing: sync.isPending,
    savePractice: (words: PracticeWords) => practice.mutate(words),
    // The browser asks for permission only straight from the click, so the question comes before anything is awaited.
    grant: (origin: string) => {
      const origins = [originPattern(origin, !import.meta.env.FIREFOX)];
      granted.mutate({ origin, answer: browser.permissions.request({ origins }) });
    },
    answer: (question: ScreenQuestion, right: boolean | null) => answered.mutate({ question, right }),
    screens,
    finish: () => granted.reset(),
    setUntouched: (days: number) => untouched.mutate(days),
    syncNow: () => sync.mutate(),
  };
}
