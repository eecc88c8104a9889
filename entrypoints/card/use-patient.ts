import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { CardActions } from '#components/card/PatientCard.tsx';
import { problemOf } from '#components/problem.ts';
import { useWords } from '#components/words.tsx';
import type { Sentence } from '#lib/core/flag.ts';
import { send } from '#lib/messages/send.ts';
import type { CardView, LaunchResult, LaunchWish } from '#lib/messages/views.ts';
import { tellChanged } from './use-frame.ts';

/** How long something can be taken back from its line at the foot of the card. */
const undoMs = 10_000;

interface Job {
  name: keyof CardActions;
  /** Asks the background; what it answers is what to tell the person, if anything. */
  run: () => Promise<Sentence[]>;
  after?: { text: Sentence; undo: () => void };
}

interface Wiring {
  session: string;
  patientKey: string | null;
  start: CardView | null;
  onBack?: () => void;
  onClose: () => void;
}

const say = (id: string, ...params: string[]): Sentence => ({ id, params });

/** One patient's view, kept fresh, and everything the card may ask the background about it. */
export function usePatient({ session, patientKey, start, onBack, onClose }: Wiring) {
  const { when } = useWords();
  const [done, setDone] = useState<Job['after'] | null>(null);
  const [wish, setWish] = useState<LaunchWish>({});
  const query = useQuery({
    queryKey: ['view', session, patientKey, wish],
    queryFn: () => send('card.view', { session, patientKey: patientKey ?? '', ...wish }),
    placeholderData: keepPreviousData,
    enabled: patientKey !== null,
    // What came with the opening is the view without any wish.
    initialData: Object.keys(wish).length === 0 ? (start ?? undefined) : undefined,
    refetchInterval: ({ state }) => (state.data?.enrolment?.state === 'active' ? 3_000 : 15_000),
  });
  const job = useMutation({
    mutationFn: ({ run }: Job) => run(),
    onSuccess: (_, { after }) => {
      setDone(after ?? null);
      tellChanged();
    },
    onSettled: () => (patientKey === null ? undefined : query.refetch()),
  });
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(null), undoMs);
    return () => clearTimeout(timer);
  }, [done]);

  const launched = (result: LaunchResult): Sentence[] => {
    if (result.state === 'refused') return result.reasons;
    return result.state === 'already'
      ? [result.by ? say('card_already', result.by, when(result.at)) : say('card_already_someone', when(result.at))]
      : [];
  };
  const quiet = async (work: Promise<unknown>) => {
    await work;
    return [];
  };
  const key = patientKey ?? '';
  const act = (next: Job) => {
    if (!job.isPending) job.mutate(next);
  };
  const actions: CardActions = {
    launch: (sequenceId, override) =>
      act({
        name: 'launch',
        run: async () =>
          launched(await send('card.launch', { session, patientKey: key, sequenceId, override, ...wish })),
      }),
    undo: (enrolmentId) =>
      act({
        name: 'undo',
        run: async () => ((await send('card.undo', { session, enrolmentId })).undone ? [] : [say('card_undo_late')]),
      }),
    stop: (enrolmentId) =>
      act({
        name: 'stop',
        run: async () => ((await send('card.stop', { session, enrolmentId })).stopped ? [] : [say('card_stop_late')]),
      }),
    snooze: (until) =>
      act({
        name: 'snooze',
        run: () => quiet(send('card.snooze', { session, patientKey: key, until })),
        after: until ? { text: say('card_done_snooze'), undo: () => actions.snooze(null) } : undefined,
      }),
    wish: setWish,
    stall: (stall) => act({ name: 'stall', run: () => quiet(send('card.stall', { session, patientKey: key, stall })) }),
    hold: (hold, on) =>
      act({
        name: 'hold',
        run: () => quiet(send('card.hold', { session, patientKey: key, hold, on })),
        after: on ? { text: say('card_done_hold'), undo: () => actions.hold(hold, false) } : undefined,
      }),
    optOut: () => act({ name: 'optOut', run: () => quiet(send('card.optOut', { session, patientKey: key })) }),
    consent: (channel, given) =>
      act({
        name: 'consent',
        run: () => quiet(send('card.consent', { session, patientKey: key, channel, given })),
      }),
    home: (id, verdict) =>
      act({ name: 'home', run: () => quiet(send('card.home', { session, patientKey: key, id, verdict })) }),
    launchHome: (id) => {
      const started: string[] = [];
      const undo = () =>
        act({
          name: 'undo',
          run: async () => {
            const all = await Promise.all(started.map((it) => send('card.undo', { session, enrolmentId: it })));
            return all.every((it) => it.undone) ? [] : [say('card_undo_late')];
          },
        });
      act({
        name: 'launchHome',
        run: async () => {
          const results = await send('card.launchHome', { session, patientKey: key, id });
          for (const { result } of results) if (result.state === 'started') started.push(result.enrolmentId);
          return results.flatMap(({ name, result }) =>
            result.state === 'started' ? [] : [say('card_home_refused', name), ...launched(result)],
          );
        },
        after: { text: say('card_home_started'), undo },
      });
    },
    call: () => act({ name: 'call', run: () => quiet(send('card.call', { session, patientKey: key })) }),
    noted: (line, on) =>
      act({ name: 'noted', run: () => quiet(send('card.noted', { session, patientKey: key, line, on })) }),
    close: onClose,
    openSetup: () => void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#sending` }),
    back: onBack,
  };
  const problems = job.error ? [problemOf(job.error)] : (job.data ?? []);
  return {
    query,
    wish,
    actions,
    problems,
    done: done ?? null,
    busy: job.isPending ? (job.variables?.name ?? null) : null,
  };
}
