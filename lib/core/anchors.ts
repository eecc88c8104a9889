import { fromDayNumber, toDayNumber } from './day.ts';
import type { CalendarAnchor, Policy } from './policy.ts';

export type AnchorNow = { anchor: CalendarAnchor; from: number; to: number; isOn: boolean };

/**
 * The practice's times of the year (school breaks, sports physicals, insurance renewal, benefit reset) from `today` on: each
 * with its next or present run, the soonest first. A run may go over the turn of the year.
 */
export function anchorsFrom(policy: Policy, today: number): AnchorNow[] {
  return (policy.anchors ?? [])
    .map((anchor) => nextRun(anchor, today))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.anchor.name < b.anchor.name ? -1 : 1));
}

function nextRun(anchor: CalendarAnchor, today: number): AnchorNow {
  const year = Number(fromDayNumber(today).slice(0, 4));
  for (const start of [year - 1, year, year + 1]) {
    const from = dayOf(start, anchor.from);
    const to = dayOf(anchor.to < anchor.from ? start + 1 : start, anchor.to);
    if (to >= today) return { anchor, from, to, isOn: from <= today };
  }
  throw new Error('anchorsFrom: a yearly run that never comes');
}

/** 29 February falls on the 28th where there is none. */
function dayOf(year: number, monthDay: string): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return toDayNumber(`${year}-${monthDay === '02-29' && !leap ? '02-28' : monthDay}`);
}
