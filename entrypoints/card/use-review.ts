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

  const run = useQuery({
    queryKey: ['run', session],
    queryFn: () => send('card.run', { session }),
    // The send API has the last word on each: what it refuses shows here within some seconds.
    refetchInterval: asked === null ? false : 3_000,
  });
  const kept = run.data?.run ?? null;
  const seen = new Map(asked === null || !kept ? [] : kept.results.map((it) => [it.patientKey, it.result]));
  const merged = new Map([...results].map(([key, result]) => [key, latest(result, seen.get(key))]));
  const left = asked === null && kept && kept.results.length > 0 ? kept.left : [];

  const go = async (patientKeys: string[], found: Map<string, LaunchResult>, of?: string[]) => {
    setProblem(null);
    setResults(new Map(found));
    setAsked(found.size + patientKeys.length);
    try {
      for (let from = 0; from < patientKeys.length; from += pageSize) {
        const page = patientKeys.slice(from, from + pageSize);
        const begins = of && from === 0 ? { of } : {};
        for (const { patientKey, result } of await send('card.launchMany', { session, patientKeys: page, ...begins }))
          found.set(patientKey, result);
        setResults(new Map(found));
      }
    } catch (error) {
      setProblem(problemOf(error));
    }
    tellChanged();
    await run.refetch();
    setAsked(found.size === 0 ? null : found.size); // what got no answer was not started, and can be started again
  };
  const onStart = async (patientKeys: string[]) => {
    if (asked === null && patientKeys.length > 0) await go(patientKeys, new Map(), patientKeys);
  };
  const onGoOn = async () => {
    if (asked !== null || !kept || left.length === 0) return;
    await go(left, new Map(kept.results.map((it) => [it.patientKey, it.result])));
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

  const interrupted = left.length > 0 && kept ? { done: kept.results.length, left: left.length } : null;
  return { rows: rows.data, results: merged, asked, problem, interrupted, onStart, onGoOn, onUndoAll };
}

/** What the send API said since, where it is another word than the click's own answer. */
function latest(result: LaunchResult, seen: LaunchResult | undefined): LaunchResult {
  return result.state === 'started' && seen?.state === 'refused' ? seen : result;
}
