import type { DateOrder } from '#lib/core/import-mapping.ts';
import { monthWords } from './data/month-words.ts';

/** A date as the cell has it: settled, or two numbers either of which may be the day. */
export type DateText =
  | {
      kind: 'date';
      year: number;
      month: number;
      day: number | null;
      time: string | null;
      /** The year has two digits. */
      short: boolean;
      /** The whole text, where it is an instant that names its own zone. */
      zoned: string | null;
    }
  | { kind: 'numbers'; first: number; second: number; year: number; short: boolean; time: string | null }
  | { kind: 'none' }
  | { kind: 'unread' };

const UNREAD: DateText = { kind: 'unread' };
const NONE: DateText = { kind: 'none' };

const TIME = String.raw`(?:[T,\s]+(?:at\s+|às\s+|um\s+|à\s+)?(\d{1,2})[:.h](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap])?\.?\s?(?:m\b)?\.?(?:\s*(Z|[+-]\d{2}:?\d{2}|UTC|GMT))?)?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = new RegExp(String.raw`^(\d{1,2})[-/. ]\s?(\d{1,2})[-/. ]\s?(\d{4}|\d{2})${TIME}$`, 'i');
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const AGE = /\s*\([^)]*\)\s*$/;
const WEEKDAY = /^\p{L}[\p{L}\p{M}]*\.?,\s+/u;
const TRAILING_TIME = new RegExp(`${TIME}$`, 'i');

const monthOf = new Map(
  monthWords.flatMap((names, i) => names.map((name): [string, number] => [plainWord(name), i + 1])),
);

function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Days that systems write where there is no date: Open Dental, .NET and SQL zero dates, and the first days of Excel and SQL Server. */
const isSentinel = (year: number, month: number, day: number | null): boolean =>
  year <= 1 ||
  (year === 1900 && month === 1 && (day ?? 1) <= 1) ||
  (year === 1899 && month === 12) ||
  (year === 1753 && month === 1 && day === 1);

/** Reads one cell without deciding which of two numbers is the day: that is the column's to say. */
export function readDateText(text: string): DateText {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, half, zone] = iso;
    const clock = timeOf(hour, minute, half);
    if (clock === undefined) return UNREAD;
    return settled(Number(year), Number(month), day === undefined ? null : Number(day), clock, zone && text);
  }
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, first = '', second = '', year = '', hour, minute, half] = numbers;
    const time = timeOf(hour, minute, half);
    if (time === undefined) return UNREAD;
    // 25-03-04 may begin with its year as well: with dashes a year of two digits is no date that can be trusted.
    if (year.length === 2 && /^\d+-/.test(text)) return UNREAD;
    const it = { first: Number(first), second: Number(second), year: Number(year) };
    if (it.first === 0 && it.second === 0) return NONE;
    // A two-digit 00 or 01 is a year of its century, and a four-digit one a zero date.
    if (year.length === 4 && isSentinel(it.year, it.first, it.second) && it.first === it.second) return NONE;
    return { kind: 'numbers', ...it, short: year.length === 2, time };
  }
  const month = MONTH_YEAR.exec(text);
  if (month) return settled(Number(month[2]), Number(month[1]), null, null, undefined);
  return readNamed(text);
}

function readNamed(text: string): DateText {
  let rest = text.replace(AGE, '');
  // "March 2026" must not lose its month to the weekday's place: a weekday is followed by a comma.
  rest = rest.replace(WEEKDAY, (word) => (monthOf.has(plainWord(word.replace(/[.,\s]/g, ''))) ? word : ''));
  const clock = TRAILING_TIME.exec(rest);
  const time = clock?.[1] ? timeOf(clock[1], clock[2], clock[3]) : null;
  if (time === undefined) return UNREAD;
  if (clock?.[1]) rest = rest.slice(0, clock.index);
  const words = rest
    .split(/[\s,./-]+|(?<=\d)(?:st|nd|rd|th|er|º|ª)?\b/u)
    .filter((it) => it && !/^(?:de|del|of|do|da|the|den|le|el|st|nd|rd|th)$/i.test(it));
  if (words.length < 2 || words.length > 3) return UNREAD;
  const at = words.findIndex((word) => monthOf.has(plainWord(word)));
  const month = at < 0 ? undefined : monthOf.get(plainWord(words[at] ?? ''));
  const others = words.filter((_, i) => i !== at);
  if (month === undefined || !others.every((it) => /^\d{1,4}$/.test(it))) return UNREAD;
  const year = others.find((it) => it.length === 4) ?? (others.length === 2 ? others[1] : undefined);
  if (year === undefined || (year.length !== 4 && year.length !== 2)) return UNREAD;
  const day = others.length === 2 ? (others.find((it) => it !== year) ?? others[0]) : null;
  if (year.length === 2 && day === null) return UNREAD;
  const dayNumber = day === null || day === undefined ? null : Number(day);
  return settled(Number(year), month, dayNumber, time, undefined, year.length === 2);
}

function settled(
  year: number,
  month: number,
  day: number | null,
  time: string | null,
  zoned: string | undefined | null,
  short = false,
): DateText {
  if (!short && (year === 0 || isSentinel(year, month, day))) return NONE;
  if (!isReal(short ? year + 2000 : year, month, day)) return UNREAD;
  return { kind: 'date', year, month, day, time: day === null ? null : time, short, zoned: zoned || null };
}

/** `HH:MM`, null where the cell has no time, undefined where the time can't be. */
function timeOf(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): string | null | undefined {
  if (hour === undefined || minute === undefined) return null;
  let h = Number(hour);
  if (half && (h < 1 || h > 12)) return undefined;
  if (half) h = (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (h > 23 || Number(minute) > 59) return undefined;
  return `${String(h).padStart(2, '0')}:${minute}`;
}

export function isReal(year: number, month: number, day: number | null): boolean {
  if (month < 1 || month > 12 || year < 1 || year > 2200) return false;
  if (day === null) return true;
  return day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Day and month of two numbers under an order. */
export const inOrder = (first: number, second: number, order: DateOrder): { day: number; month: number } =>
  order === 'dmy' ? { day: first, month: second } : { day: second, month: first };
