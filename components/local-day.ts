/** The reader's calendar day at `now` (ms), as `YYYY-MM-DD`. */
export function localDay(now: number): string {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** First instant of the reader's day and of the next one, in ms; a day may have 23 or 25 hours. */
export function dayBounds(now: number): { start: number; end: number } {
  const day = new Date(now);
  const start = new Date(day.getFullYear(), day.getMonth(), day.getDate());
  const end = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
  return { start: start.getTime(), end: end.getTime() };
}
