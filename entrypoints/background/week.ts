import { fromDayNumber, toDayNumber } from '#lib/core/day.ts';
import type { WeekView } from '#lib/messages/manager-views.ts';
import { dayBefore, daysFrom } from '#lib/store/days.ts';
import { healthRows } from '#lib/store/health.ts';
import { untouchedCount } from '#lib/store/patient-list.ts';
import { getSetting } from '#lib/store/settings.ts';
import { readTally } from '#lib/store/tally.ts';
import { openTasks } from '#lib/store/tasks.ts';
import { untouchedCutoff } from './handlers/patients.ts';
import { leakingOf, movedBetween } from './movements.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';

/** Left alone for longer than this is what the manager should see; the practice may say otherwise. */
export const UNTOUCHED_DAYS = 14;
const TREND_DAYS = 30;

/** The manager's week in a handful of reads by index. */
export async function weekOf(
  { store, now }: Background,
  { today }: Practice,
  month: { sent: number; optedOut: number },
): Promise<WeekView> {
  const day = toDayNumber(today);
  const days = (await getSetting(store, 'untouchedDays')) ?? UNTOUCHED_DAYS;
  const [tally, last, history, untouched, tasks, screens] = await Promise.all([
    readTally(store),
    dayBefore(store, fromDayNumber(day - 7)),
    daysFrom(store, fromDayNumber(day - TREND_DAYS)),
    untouchedCount(store, untouchedCutoff(today, days)),
    openTasks(store),
    healthRows(store),
  ]);
  // In the first week there is no earlier week: the first day known is what it is compared with.
  const since = last ?? history.find((it) => it.day < today) ?? null;
  const at = now().toISOString();
  const byOwner = Map.groupBy(tasks, (it) => it.owner);
  return {
    moved: since ? movedBetween(since, tally) : {},
    since: since?.day ?? null,
    untouched: { days, count: untouched },
    trend: history.map(leakingOf),
    optOutRate: month.sent === 0 ? null : Math.min(1, month.optedOut / month.sent),
    owners: [...byOwner]
      .map(([owner, own]) => ({ owner, count: own.length, overdue: own.filter((it) => it.dueAt < at).length }))
      .sort((a, b) => b.count - a.count)
      .slice(0, 6),
    screens: screens.slice(0, 8).map((it) => ({
      adapter: it.adapter ?? '',
      screen: it.screen ?? '',
      state: it.health.state,
      at: it.at,
    })),
  };
}
