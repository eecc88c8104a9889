import type { Movement } from '#lib/messages/manager-views.ts';
import type { DayRow } from '#lib/store/days.ts';

/** How many patients were in each lifecycle state. */
export function statesOf({ byMark = {} }: { byMark?: Record<string, number> }): Record<string, number> {
  return Object.fromEntries(
    Object.entries(byMark).flatMap(([mark, count]) => (mark.startsWith('s:') ? [[mark.slice(2), count]] : [])),
  );
}

export const leakingOf = ({ byKind }: { byKind: Partial<Record<string, number>> }): number =>
  Object.values(byKind).reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** Steps made between two notes of the running total. */
export function movedBetween(
  before: { moved?: Record<string, number> },
  after: { moved?: Record<string, number> },
): Record<string, number> {
  const steps = Object.entries(after.moved ?? {}).map(([step, count]) => [step, count - (before.moved?.[step] ?? 0)]);
  return Object.fromEntries(steps.filter(([, count]) => count !== 0));
}

/**
 * Month on month, oldest first: each month from the last note before it (or its own first) to its last. A month with a
 * single note and none before it has nothing to compare and is left out.
 */
export function monthlyMovements(days: DayRow[]): Movement[] {
  const months = Map.groupBy(days, (it) => it.day.slice(0, 7));
  const found: Movement[] = [];
  let before: DayRow | undefined;
  for (const rows of months.values()) {
    const first = before ?? rows[0];
    const last = rows.at(-1);
    if (first && last && first.day !== last.day) {
      found.push({
        from: first.day,
        to: last.day,
        moved: movedBetween(first, last),
        before: statesOf(first),
        after: statesOf(last),
      });
    }
    before = last;
  }
  return found;
}
