import type { DateOrder } from '../adapters/schema.ts';
import { kept } from './kept.ts';
import { literally } from './text.ts';

/** One reading of a text under one format. `order` is set where the format's numbers could be read the other way round. */
export interface DateReading {
  year?: string;
  month?: string;
  day?: string;
  time?: string;
  order: DateOrder | null;
}

interface Format {
  regex: RegExp;
  parts: string[];
  order: DateOrder | null;
}

/** A number in two digits at least: 7 → "07". */
export const two = (n: number | string): string => String(n).padStart(2, '0');
const key = (word: string): string => word.toLowerCase().replace(/\.$/, '');

const wordsOf = new Map<string, Map<string, number>>();

/** Month or day names of a language, both stand-alone and as they read inside a date, to their number (month 1–12). */
function namesIn(language: string, kind: 'month' | 'weekday', width: 'long' | 'short'): Map<string, number> {
  const found = new Map<string, number>();
  const shapes: Intl.DateTimeFormatOptions[] = [{ [kind]: width }, { day: 'numeric', month: width, weekday: width }];
  for (const shape of shapes) {
    let format: Intl.DateTimeFormat;
    try {
      format = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' });
    } catch {
      format = new Intl.DateTimeFormat('en', { ...shape, timeZone: 'UTC' });
    }
    for (let n = 0; n < 12; n += 1) {
      const date = kind === 'month' ? new Date(Date.UTC(2026, n, 15)) : new Date(Date.UTC(2026, 10, 16 + n));
      const part = format.formatToParts(date).find((p) => p.type === kind);
      if (part && !found.has(key(part.value))) found.set(key(part.value), n + 1);
    }
  }
  if (kind === 'month' && width === 'short' && language.startsWith('en')) found.set('sept', 9).set('sep', 9);
  return found;
}

/** The names that a token of month or weekday names stands for. */
const namesFor = (token: string, language: string): Map<string, number> =>
  kept(wordsOf, `${language}|${token}`, () =>
    namesIn(language, token[0] === 'M' ? 'month' : 'weekday', token.length === 4 ? 'long' : 'short'),
  );

const alternatives = (words: Map<string, number>, dot: string): string =>
  `((?:${[...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|')})${dot})`;

const formats = new Map<string, Format>();
const TOKEN = /'([^']*)'|yyyy|yy|M{1,4}|dd?|EEEE?|HH?|hh?|mm|ss|a|\s+|[\s\S]/g;
/** A letter that stands alone is a number of one or two digits, others are as long as they are written. */
const DIGITS = /^(?:yy(?:yy)?|MM?|dd?|HH?|hh?|mm|ss)$/;

/** Orders of numbers that could be taken for another. */
const ORDERS: Record<string, DateOrder> = { dmy: 'dmy', mdy: 'mdy', dm: 'dmy', md: 'mdy' };

function build(format: string, language: string): Format {
  const parts: string[] = [];
  let regex = '';
  for (const [token, literal] of format.matchAll(TOKEN)) {
    if (literal !== undefined) regex += literally(literal);
    else if (token === 'a' || DIGITS.test(token)) {
      regex += token === 'a' ? '([ap])\\.?\\s?m\\.?' : `(\\d{${token[1] ? token.length : '1,2'}})`;
      parts.push(token);
    } else if (/^(MMM|EEE)/.test(token)) {
      regex += alternatives(namesFor(token, language), token === 'MMMM' ? '' : '\\.?');
      parts.push(token);
    } else regex += /^\s+$/.test(token) ? '\\s+' : literally(token);
  }
  const numeric = parts.filter((p) => /^(y+|MM?|d+)$/.test(p)).map((p) => p.charAt(0).toLowerCase());
  const order = ORDERS[numeric.join('')] ?? null;
  return { regex: new RegExp(`^${regex}$`, 'iu'), parts, order };
}

/** The order a format's numbers stand in, where they could be taken for the other; null for ISO and named months. */
export function orderOf(format: string, language = 'en'): DateOrder | null {
  return readFormat(format, language).order;
}

const readFormat = (format: string, language: string): Format =>
  kept(formats, `${language}|${format}`, () => build(format, language));

/** The text under one format, or null. Impossible dates (31 February, hour 25) do not parse. */
export function parseFormat(text: string, format: string, language: string): DateReading | null {
  const { regex, parts, order } = readFormat(format, language);
  const match = regex.exec(text);
  if (!match) return null;
  const got: DateReading = { order };
  let hour: number | null = null;
  let minute = '00';
  for (const [i, part] of parts.entries()) {
    const value = match[i + 1] ?? '';
    if (part[0] === 'y') got.year = part[2] ? value : `20${value}`;
    else if (part[0] === 'M') got.month = two(part[2] ? (namesFor(part, language).get(key(value)) ?? 0) : value);
    else if (part[0] === 'd') got.day = two(value);
    else if (/^h/i.test(part)) hour = Number(value);
    else if (part === 'mm') minute = value;
    else if (part === 'a') {
      if (hour === null || hour < 1 || hour > 12) return null;
      hour = (hour % 12) + (value.toLowerCase() === 'p' ? 12 : 0);
    }
  }
  if (hour !== null) {
    if (hour > 23 || Number(minute) > 59) return null;
    got.time = `${two(hour)}:${minute}`;
  }
  const month = Number(got.month ?? 1);
  const day = Number(got.day ?? 1);
  const last = new Date(Date.UTC(Number(got.year ?? 2024), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > last) return null;
  return got;
}
