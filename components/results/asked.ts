import { fromDayNumber, toDayNumber } from '#lib/core/day.ts';

export type By = 'segment' | 'channel' | 'variant';
export type Span = 'month' | 'last_month' | 'year' | 'push';

export interface Asked {
  by: By;
  span: Span;
  /** '' = every kind of follow-up. */
  sequence: string;
}

/** The money window of a push: sixty days from its launch, and no day more. */
const PUSH_DAYS = 60;

/** The question behind what was chosen; `today` as `YYYY-MM-DD`. */
export function askOf({ by, span, sequence }: Asked, today: string) {
  const day = toDayNumber(today);
  const own = sequence === '' ? {} : { sequence };
  const ask = (from: string, to: string) => ({ from, to, by, days: PUSH_DAYS, ...own });
  if (span === 'year') return ask(fromDayNumber(day - 364), today);
  if (span === 'push') return ask(fromDayNumber(day - PUSH_DAYS), today);
  const first = `${today.slice(0, 7)}-01`;
  if (span === 'month') return ask(first, today);
  const end = fromDayNumber(toDayNumber(first) - 1);
  return ask(`${end.slice(0, 7)}-01`, end);
}
