import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#components/problem.ts';
import type { Sentence } from '#lib/core/flag.ts';
import { send } from '#lib/messages/send.ts';
import type { LaunchResult, ReviewRow } from '#lib/messages/views.ts';
import { tellChanged } from './use-frame.ts';

/** Small pages, so that results come in while the rest is still being asked for. */
const pageSize = 10;

/** The review of one screen: its rows, and the run over those that were chosen. */
export function useReview(session: string, start: ReviewRow[]) {
  const [results, setResults] = useState<Map<string, LaunchResult>>(new Map());
  const [asked, setAsked] = useState<number | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const rows = useQuery({
    queryKey: ['review', session],
    queryFn: () => send('card.review', { session }),
    initialData: start,
    // While a run is on, or its results are shown, the rows stay where they are.
    enabled: asked === null,
    refetchInterval: 15_000,
  });

  const onStart = async (patientKeys: string[]) => {
    if (asked !== null || patientKeys.length === 0) return;
    const found = new Map<string, LaunchResult>();
    setProblem(null);
    setAsked(patientKeys.length);
    try {
      for (let from = 0; from < patientKeys.length; from += pageSize) {
        const answers = await send('card.launchMany', {
          session,
          patientKeys: patientKeys.slice(from, from + pageSize),
        });
        for (const { patientKey, result } of answers) found.set(patientKey, result);
        setResults(new Map(found));
      }
    } catch (error) {
      setProblem(problemOf(error));
    }
    tellChanged();
    setAsked(found.size === 0 ? null : found.size); // what got no answer was not started, and can be started again
  };

  const onUndoAll = async (enrolmentIds: string[]) => {
    const undone = await Promise.allSettled(
      enrolmentIds.map((enrolmentId) => send('card.undo', { session, enrolmentId })),
    );
    const late = undone.filter((answer) => answer.status === 'rejected' || !answer.value.undone).length;
    setProblem(late === 0 ? null : { id: 'review_undo_late', params: [late] });
    setResults(new Map());
    setAsked(null);
    tellChanged();
  };

  return { rows: rows.data, results, asked, problem, onStart, onUndoAll };
}
