import { useCallback, useState } from 'react';
import { browser } from 'wxt/browser';
import { problemOf } from '#components/problem.ts';
import type { Sentence } from '#lib/core/flag.ts';
import { send } from '#lib/messages/send.ts';

/** The card of one patient, the same that opens over the practice software, by a token for this tab. */
export function useCard(onChanged: () => void) {
  const [shown, setShown] = useState<{ patientKey: string; token: string } | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const open = async (patientKey: string) => {
    try {
      const tab = await browser.tabs.getCurrent();
      const { token } = await send('patients.openCard', { patientKey, tabId: tab?.id ?? -1 });
      setShown({ patientKey, token });
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const onMessage = useCallback(
    (what: unknown) => {
      if (what === 'close') {
        setShown(null);
        document.querySelector<HTMLElement>('[role=listbox]')?.focus();
      }
      if (what === 'close' || what === 'changed') onChanged();
    },
    [onChanged],
  );
  return { open, onMessage, problem, patientKey: shown?.patientKey ?? null, token: shown?.token ?? null };
}
