import type { Source, Transform } from '../adapters/schema.ts';
import type { DateValue, UnknownWhy } from '../core/fact.ts';
import { type DateReading, orderOf, parseFormat } from './date-format.ts';
import type { Frame } from './frame.ts';
import { kept } from './kept.ts';
import { plain, plainWord } from './text.ts';

type DateTransform = Extract<Transform, { to: 'date' }>;
/** Finds the first text of some sources; given so that this file knows nothing of records. */
export type FirstText = (sources: Source[]) => string | null;
export type Parsed = { ok: true; value: unknown } | { ok: false; why: UnknownWhy };

const fail = (why: UnknownWhy): Parsed => ({ ok: false, why });
const DAY = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function inferYear(reading: DateReading, as: DateTransform, frame: Frame, first: FirstText): string | null {
  if (Array.isArray(as.year)) return /(\d{4})/.exec(first(as.year) ?? '')?.[1] ?? null;
  if (!as.year || !reading.month) return null;
  const now = Number(frame.today.slice(0, 4));
  const rest = `-${reading.month}-${reading.day ?? '01'}`;
  const today = reading.day ? frame.today : `${frame.today.slice(0, 7)}-01`;
  // 29 February waits for (or looks back to) a leap year, so eight years are enough
  for (let n = 0; n <= 8; n += 1) {
    const on = `${as.year === 'upcoming' ? now + n : now - n}${rest}`;
    if (Number.isNaN(Date.parse(on)) || iso(Date.parse(on)) !== on) continue;
    if (as.year === 'upcoming' ? on >= today : on <= today) return on.slice(0, 4);
  }
  return null;
}

/** Settles readings that differ by the order of their numbers. Null = nothing settles it. */
function settle(
  readings: DateReading[],
  as: DateTransform,
  frame: Frame,
  ordered: (fits: boolean) => void,
): DateReading | null {
  const free = readings.find((r) => r.order === null);
  if (free) return free;
  if (isOneOrder(as, frame.language)) return readings[0] ?? null;
  if (frame.order === 'undecided' || frame.order === 'contradicted') return null;
  const fitting = readings.find((r) => r.order === frame.order);
  ordered(fitting !== undefined);
  return fitting ?? null;
}

const oneOrder = new WeakMap<DateTransform, boolean>();

/** Whether all formats of a field that have an order have the same. */
const isOneOrder = (as: DateTransform, language: string): boolean =>
  kept(oneOrder, as, () => new Set(as.formats.map((f) => orderOf(f, language)).filter(Boolean)).size === 1);

function timeOf(as: DateTransform, frame: Frame, first: FirstText): string | undefined {
  const text = as.time ? first(as.time.sources) : null;
  if (!text || !as.time) return undefined;
  for (const format of as.time.formats) {
    const reading = parseFormat(text, format, frame.language);
    if (reading?.time) return reading.time;
  }
  return undefined;
}

/** A printed date as a value with its precision, or why not. `ordered` is told when the screen's order settled it (true), or when it reads only against that order (false). */
export function readDate(
  text: string,
  as: DateTransform,
  frame: Frame,
  first: FirstText,
  ordered: (fits: boolean) => void,
): Parsed {
  let on: string | null = null;
  let inferred = false;
  let time: string | undefined;
  const asked = as.relative && plain(text);
  const word = as.relative && Object.entries(as.relative).find(([w]) => plainWord(w) === asked);
  if (word) {
    on = iso(Date.parse(frame.today) + word[1] * DAY);
    inferred = true;
  } else {
    const readings = as.formats.map((f) => parseFormat(text, f, frame.language)).filter((r) => r !== null);
    if (readings.length === 0) return fail('unparsed');
    const reading = settle(readings, as, frame, ordered);
    if (!reading) return fail('ambiguous');
    const year = reading.year ?? inferYear(reading, as, frame, first);
    if (!year) return fail('ambiguous');
    if (!reading.month) return fail('unparsed');
    inferred = !reading.year;
    on = reading.day ? `${year}-${reading.month}-${reading.day}` : `${year}-${reading.month}`;
    if (inferred && reading.day && iso(Date.parse(on)) !== on) return fail('unparsed');
    time = reading.time;
  }
  const isDay = on.length === 10;
  if (isDay) time ??= timeOf(as, frame, first);
  const rule = as.dateOnly ?? frame.screen.zone.dateOnly;
  if (rule === 'shifts_west' && frame.west && (!isDay || !time)) return fail('zone_shift');
  const value: DateValue =
    isDay && time ? { on, precision: 'minute', time } : { on, precision: isDay ? 'day' : 'month' };
  if (inferred) value.inferred = true;
  return { ok: true, value };
}
