import { referralAnswer, resultsAnswer } from '#lib/contract/results.ts';
import { fromDayNumber, toDayNumber } from '#lib/core/day.ts';
import { sequences } from '#lib/core/sequence/library/sequences.ts';
import type { ResultsView } from '#lib/messages/results-views.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import { daysFrom } from '#lib/store/days.ts';
import { untouchedCount } from '#lib/store/patient-list.ts';
import { keysOfHashes, patientsByKeys } from '#lib/store/patients.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { readTally } from '#lib/store/tally.ts';
import { sayAnswer } from '#lib/sync/api.ts';
import { accessOf, byNow } from '../access.ts';
import { leakingOf } from '../movements.ts';
import { nameOfSequence } from '../patient-view.ts';
import type { Background } from '../ports.ts';
import { practiceNow, pricesGiven } from '../practice.ts';
import { recallOver } from '../recall-figure.ts';
import { savePolicy } from '../shared-policy.ts';
import { UNTOUCHED_DAYS } from '../week.ts';
import { untouchedCutoff } from './patients.ts';

/** Before and after are compared over at most a year on either side of the first message. */
const BASELINE_DAYS = 365;

/** What came back: the send API's report, with names, prices and the time before from this browser. */
export function resultsHandlers(
  bg: Background,
): Pick<Handlers, 'results.view' | 'results.savePrices' | 'results.referral'> {
  const { store } = bg;
  return {
    'results.view': (ask) =>
      withStore(store, async (): Promise<ResultsView> => {
        const { policy, today } = await practiceNow(bg);
        const access = await accessOf(bg);
        const query = new URLSearchParams(Object.entries(ask).map(([name, value]) => [name, String(value)]));
        const answer = access ? await bg.callApi(access, { method: 'GET', path: `/v1/results?${query}` }) : null;
        const told = answer?.kind === 'ok' ? resultsAnswer.safeParse(answer.body) : null;
        const report = told?.success ? told.data : null;
        const lifetime = await getSetting(store, 'lifetimeValue');
        const days = (await getSetting(store, 'untouchedDays')) ?? UNTOUCHED_DAYS;
        const end = toDayNumber(today);
        const year = (last: number) => ({ from: fromDayNumber(last - 364), to: fromDayNumber(last) });
        return {
          practiceName: policy.practice.name,
          currency: policy.practice.currency,
          today,
          paired: access !== null,
          problem: answer && answer.kind !== 'ok' ? sayAnswer(answer) : null,
          report,
          names: await namesOf(bg, report?.recovered.map((it) => it.patientKey) ?? []),
          sequences: Object.fromEntries(sequences.map(({ id }) => [id, nameOfSequence(id, bg)])),
          prices: { sms: 0, email: 0, whatsapp: 0, ...policy.messagePrices },
          value: policy.valuePerVisit,
          lifetime: lifetime ?? { patient: null, family: null },
          compared: report?.firstSentAt ? await comparedAt(bg, report.firstSentAt.slice(0, 10), today) : null,
          years: {
            last: await recallOver(store, year(end), today),
            before: await recallOver(store, year(end - 365), today),
          },
          untouched: { days, count: await untouchedCount(store, untouchedCutoff(today, days)) },
        };
      }),

    'results.savePrices': ({ prices, lifetime }) =>
      withStore(store, async () => {
        const saved = await getSetting(store, 'policy');
        // They are a part of what the practice decided, and so every desk's.
        const messagePrices = pricesGiven(prices);
        const isNews = JSON.stringify(messagePrices) !== JSON.stringify(saved?.messagePrices ?? {});
        if (saved && isNews) await savePolicy(bg, { ...saved, messagePrices });
        await setSettings(store, { ...(saved ? {} : { messagePrices: prices }), lifetimeValue: lifetime });
        return {};
      }),

    'results.referral': ({ hash }) =>
      withStore(store, async () => {
        const access = await accessOf(bg);
        if (!access) throw new Refusal('problem_not_paired');
        const by = await byNow(bg);
        const body = { patientKey: hash, kind: 'referral', by };
        const answer = await bg.callApi(access, { method: 'POST', path: '/v1/outcomes', body });
        if (answer.kind !== 'ok') throw new Refusal(sayAnswer(answer).id);
        return { credited: referralAnswer.parse(answer.body).credited };
      }),
  };
}

async function namesOf({ store }: Background, hashes: string[]): Promise<ResultsView['names']> {
  const keys = await keysOfHashes(store, hashes);
  const records = new Map((await patientsByKeys(store, [...keys.values()])).map((it) => [it.key, it.record]));
  return Object.fromEntries(
    [...keys].map(([hash, key]) => [hash, { name: records.get(key)?.name?.value ?? '', patientKey: key }]),
  );
}

/** Recall of the days since the first message, against as many before it: both windows are stated with the figures. */
async function comparedAt(
  { store }: Background,
  first: string,
  today: string,
): Promise<NonNullable<ResultsView['compared']>> {
  const [begin, end] = [toDayNumber(first), toDayNumber(today)];
  const length = Math.min(BASELINE_DAYS, Math.max(1, end - begin + 1));
  const window = (last: number) => ({ from: fromDayNumber(last - length + 1), to: fromDayNumber(last) });
  const history = await daysFrom(store, fromDayNumber(begin - BASELINE_DAYS));
  const earlier = history.filter((it) => it.day <= first).at(-1);
  return {
    before: await recallOver(store, window(begin - 1), today),
    after: await recallOver(store, window(end), today),
    leakingBefore: earlier ? leakingOf(earlier) : null,
    leakingNow: leakingOf(await readTally(store)),
  };
}
