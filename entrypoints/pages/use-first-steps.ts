import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { originPattern } from '#components/origin-pattern.ts';
import type { PracticeWords } from '#components/popup/practice-check.ts';
import { send } from '#lib/messages/send.ts';
import { withPractice } from './with-practice.ts';

/**
 * The first two steps of the set-up, the same in the popup and in the settings: who the practice is, and leave to read its
 * software. `tabId` = the tab that is read at once; null = none.
 */
export function useFirstSteps(tabId: number | null) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  const [refused, setRefused] = useState(false);
  const practice = useMutation({
    mutationFn: async (words: PracticeWords) => {
      await send('setup.setStaff', { name: words.staff.trim() });
      const now = await send('setup.getPolicy', {});
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || now.practice.zone;
      await send('setup.setPolicy', withPractice(now, words, zone));
    },
    onSuccess,
  });
  const granted = useMutation({
    mutationFn: async ({ origin, answer }: { origin: string; answer: Promise<boolean> }) => {
      const given = await answer;
      setRefused(!given);
      return given && (await send('setup.granted', { origin, tabId })).registered;
    },
    onSuccess,
  });
  return {
    error: practice.error ?? granted.error,
    saving: practice.isPending,
    savePractice: (words: PracticeWords) => practice.mutate(words),
    granting: granted.isPending,
    refused,
    justGranted: granted.data === true,
    // The browser asks for permission only straight from the click, so the question comes before anything is awaited.
    grant: (origin: string) => {
      const origins = [originPattern(origin, !import.meta.env.FIREFOX)];
      granted.mutate({ origin, answer: browser.permissions.request({ origins }) });
    },
    /** What was just granted is no news any more. */
    finish: () => granted.reset(),
  };
}
