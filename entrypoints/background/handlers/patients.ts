import { dayMonthsAgo } from '#lib/core/cutoffs.ts';
import { fromDayNumber, toDayNumber } from '#lib/core/day.ts';
import type { PatientLine, PatientQuery } from '#lib/messages/manager-views.ts';
import type { Handlers } from '#lib/messages/router.ts';
import { openEnrolments } from '#lib/store/enrolments.ts';
import { followedUp } from '#lib/store/followed-up.ts';
import { standingOf } from '#lib/store/holds.ts';
import { type ListQuery, listKeys } from '#lib/store/patient-list.ts';
import { patientsByKeys } from '#lib/store/patients.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { readTally } from '#lib/store/tally.ts';
import { decideFor } from '../decide.ts';
import type { Background } from '../ports.ts';
import { type Practice, practiceNow } from '../practice.ts';
import { giveToken } from '../tokens.ts';

/** A list of keys asked for again within this time is the one found before: scrolling asks for many windows of it. */
const KEPT_MS = 3_000;
/** The order of all names changes seldom: with the same number of patients it is good for this long. */
const ORDER_MS = 60_000;

/** The question as ranges of the index. */
function listQueryOf(query: PatientQuery, now: Date, today: string, among: string[] | null = null): ListQuery {
  const { name, flag, band, leaking, state, blocker, ready, seen, untouchedDays, moved, quietMonths } = query;
  const marks: string[] = [];
  if (leaking || flag) {
    const kind = leaking ? 'l' : 'f';
    marks.push(flag ? `${kind}:${flag}:${band ?? '*'}` : `${kind}:*`);
  }
  if (state) marks.push(`s:${state}`);
  if (blocker) marks.push(`b:${blocker}`);
  if (ready) marks.push('r:');
  const day = toDayNumber(today);
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  return {
    name,
    marks,
    seenFrom: seen?.within ? ago(seen.days) : null,
    seenBefore: seen && !seen.within ? ago(seen.days) : null,
    untouchedBefore: untouchedDays === null ? null : untouchedCutoff(today, untouchedDays),
    moved: moved === null ? null : { way: moved.way === 'away' ? 'd' : 'u', since: moved.since },
    quiet: quietMonths === null ? null : { until: dayMonthsAgo(day, quietMonths), today: day },
    among,
  };
}

/** Left alone for more than `days`: since before this day began. */
export const untouchedCutoff = (today: string, days: number): string =>
  `${fromDayNumber(toDayNumber(today) - days)}T00:00:00.000Z`;

/** When the month of `today` began, as the popup's counters have it. */
export const monthStart = (today: string): string => new Date(`${today.slice(0, 7)}-01T00:00:00Z`).toISOString();

/** The searchable list: keys by index, records only for the window that is shown. */
export function patientHandlers(bg: Background): Pick<Handlers, 'patients.list' | 'patients.openCard'> {
  const { store } = bg;
  let kept: { asked: string; at: number; keys: Promise<string[]> } | null = null;

  let order: { patients: number; at: number; keys: Promise<string[]> } | null = null;

  const everybody = async (): Promise<string[]> => {
    const { patients } = await readTally(store);
    const at = bg.now().getTime();
    if (order?.patients === patients && at - order.at < ORDER_MS) return order.keys;
    const nobody = { seenFrom: null, seenBefore: null, untouchedBefore: null, moved: null, quiet: null, among: null };
    const none = { name: '', marks: [], ...nobody };
    order = { patients, at, keys: listKeys(store, none) };
    order.keys.catch(() => {
      order = null;
    });
    return order.keys;
  };

  const keysFor = (query: PatientQuery, today: string, first: boolean): Promise<string[]> => {
    const now = bg.now();
    const asked = JSON.stringify([query, today]);
    const age = kept?.asked === asked ? now.getTime() - kept.at : Number.POSITIVE_INFINITY;
    if (kept && age < (first ? 500 : KEPT_MS)) return kept.keys;
    const among = query.followUp ? followedUp(store, query.followUp, monthStart(today)) : null;
    const keys = Promise.all([everybody(), among]).then(([all, some]) =>
      listKeys(store, listQueryOf(query, now, today, some), all),
    );
    kept = { asked, at: now.getTime(), keys };
    keys.catch(() => {
      kept = null;
    });
    return keys;
  };

  return {
    'patients.list': ({ query, from, count }) =>
      withStore(store, async () => {
        const practice = await practiceNow(bg);
        const keys = await keysFor(query, practice.today, from === 0);
        return { total: keys.length, from, lines: await linesOf(bg, practice, keys.slice(from, from + count)) };
      }),

    'patients.openCard': async ({ patientKey, tabId }) => ({
      token: await giveToken(bg, { tabId, frame: '', patientKey, row: null }),
    }),
  };
}

/** Each patient as decided this moment: the index finds, the rules speak. */
async function linesOf({ store }: Background, practice: Practice, keys: string[]): Promise<PatientLine[]> {
  const [rows, standing, open] = await Promise.all([
    patientsByKeys(store, keys),
    standingOf(store, keys),
    openEnrolments(store, keys),
  ]);
  const decide = decideFor(practice);
  return rows.map(({ key, record, seenAt, contactDay, around }) => {
    const about = { standing: standing(key), open: open.get(key), unsure: false, identified: true, around };
    const { state, flags, blockers, primary, ready } = decide.assess(record, about);
    const flag = primary === null ? undefined : flags[primary];
    return {
      patientKey: key,
      name: record.name?.value ?? '',
      state,
      kind: flag?.kind ?? null,
      label: flag?.label ?? null,
      more: Math.max(0, flags.length - 1),
      money: flag?.money ?? null,
      ready,
      blocker: blockers[0]?.reason ?? null,
      running: about.open !== undefined,
      seenAt,
      contactDay: contactDay ?? null,
    };
  });
}
