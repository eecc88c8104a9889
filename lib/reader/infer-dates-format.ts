import { parseFormat } from './date-format.ts';

/** A text as one or two formats of the reader. `swapped` = the same numbers with day and month the other way round. */
export interface DerivedFormat {
  format: string;
  swapped?: string;
  hasYear: boolean;
  hasDay: boolean;
  hasTime: boolean;
  /** The two numbers whose order is in question, first and second as printed. */
  pair?: [number, number];
  shortYear: boolean;
  separator: string;
  /** The number in "Nov 26", which may be a day or a year. */
  lone?: number;
}

/** Numbers, what names them ("27日星期六"), words with what is hyphened to them ("segunda-feira"), spaces, signs. */
const TOKEN = /\d+|(?<=\d)[年月日号]|[\p{L}\p{M}]+(?:-\p{L}[\p{L}\p{M}]+)?[.॰]?|\s+|[\s\S]/gu;
/** Letters have a meaning in a format; as text they stand in quotes. */
const literal = (text: string): string => (/\p{L}/u.test(text) ? `'${text.replaceAll("'", '')}'` : text);

function word(token: string, language: string): string | null {
  for (const name of ['MMMM', 'MMM', 'EEEE', 'EEE']) {
    if (parseFormat(token, name, language)) return name;
  }
  return null;
}

const MERIDIEM = /^([ap])\.?\s?m\.?$/i;
const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:(\s?)([ap]\.?\s?m\.?))?/i;

/** The clock time of a text as a format, with what stands before and after it. */
function clockOf(text: string): { before: string; format: string; after: string } | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const [all, , , seconds, gap, meridiem] = found;
  const format = `${meridiem ? 'h' : 'H'}:mm${seconds ? ':ss' : ''}${meridiem ? `${gap}a` : ''}`;
  return { before: text.slice(0, found.index), format, after: text.slice(found.index + all.length) };
}

interface Parts {
  out: string[];
  numbers: { at: number; text: string }[];
  month: boolean;
}

/** Words and signs become format letters or quoted text; numbers are left open. */
function split(text: string, language: string): Parts | null {
  const parts: Parts = { out: [], numbers: [], month: false };
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^\d/.test(token)) {
      parts.numbers.push({ at: parts.out.length, text: token });
      parts.out.push('');
    } else if (/^\p{L}/u.test(token)) {
      const name = word(token, language) ?? word(token.replace(/\.$/, ''), language);
      if (name?.startsWith('M') && parts.month) return null;
      if (name?.startsWith('M')) parts.month = true;
      if (name) parts.out.push(name === 'MMMM' || name === 'EEEE' ? name + (token.endsWith('.') ? '.' : '') : name);
      else if (
        /^(st|nd|rd|th|de|del|di|of|den|der|e?r|年|月|日|号|일|at|um|om|kl|alle|ore|saat|a|las|à|às|le|am|on|the|d|T)\.?$/u.test(
          token,
        )
      )
        parts.out.push(literal(token));
      else return null;
    } else parts.out.push(/^\s+$/.test(token) ? ' ' : token);
  }
  return parts;
}

/** What each number of a date is, left to right; null when that can't be told. */
function roles(numbers: string[], month: boolean): { letters: string[]; swap: boolean } | null {
  const long = numbers.map((n) => n.length);
  if (month) {
    if (numbers.length === 2 && long[1] === 4) return { letters: ['d', 'yyyy'], swap: false };
    if (numbers.length === 2 && long[0] === 4) return { letters: ['yyyy', 'd'], swap: false };
    if (numbers.length === 2 && Number(numbers[1]) > 31) return { letters: ['d', 'yy'], swap: false };
    if (numbers.length === 2) return { letters: ['d', 'yy'], swap: false };
    if (numbers.length === 1) return { letters: [long[0] === 4 ? 'yyyy' : 'd'], swap: false };
    return null;
  }
  if (numbers.length === 3) {
    if (long[0] === 4) return { letters: ['yyyy', 'M', 'd'], swap: false };
    if (long[2] === 4) return { letters: ['d', 'M', 'yyyy'], swap: true };
    return { letters: ['d', 'M', 'yy'], swap: true };
  }
  if (numbers.length === 2) {
    if (long[0] === 4) return { letters: ['yyyy', 'M'], swap: false };
    if (long[1] === 4) return { letters: ['M', 'yyyy'], swap: false };
    return { letters: ['d', 'M'], swap: true };
  }
  return null;
}

/** `20261120`: a machine's date. */
function compact(text: string, language: string): DerivedFormat | null {
  if (!parseFormat(text, 'yyyyMMdd', language)) return null;
  return { format: 'yyyyMMdd', hasYear: true, hasDay: true, hasTime: false, shortYear: false, separator: '' };
}

/** How one printed date is written, in `language`; null when it is no date. Times beside the date become part of it. */
export function deriveFormat(text: string, language: string): DerivedFormat | null {
  if (text.length > 60 || !/\d/.test(text)) return null;
  if (/^(?:19|20)\d{6}$/.test(text)) return compact(text, language);
  const clock = clockOf(text);
  const sides = clock ? [clock.before, clock.after] : [text];
  const dateSide = sides.findIndex((s) => /\d/.test(s));
  if (dateSide < 0) return null;
  const parts = split(sides[dateSide] as string, language);
  if (!parts || parts.numbers.length === 0 || parts.numbers.some((n) => n.text.length > 4 || n.text.length === 3)) {
    return null;
  }
  const numbers = parts.numbers.map((n) => n.text);
  const found = roles(numbers, parts.month);
  // 年 and 月 name the numbers themselves
  const named = /年|月/.test(sides[dateSide] as string);
  const letters = named && numbers.length === 2 && numbers[0]?.length !== 4 ? ['M', 'd'] : found?.letters;
  if (!letters) return null;
  const swap = !named && found?.swap === true;
  const write = (order: string[]): string => {
    const out = [...parts.out];
    for (const [i, n] of parts.numbers.entries()) out[n.at] = order[i] as string;
    const date = out.join('');
    if (!clock) return date.trim();
    const other = [...(sides[1 - dateSide] as string).matchAll(TOKEN)].map(([t]) => literal(t)).join('');
    return (dateSide === 0 ? date + clock.format + other : other + clock.format + date).trim();
  };
  const separator = swap ? (parts.out[(parts.numbers[0]?.at ?? 0) + 1] ?? '') : '';
  if (swap && !/^[./\-–]$|^\s$/.test(separator.trim() || separator)) return null;
  const format = write(letters);
  const swapped = swap ? write([letters[1] as string, letters[0] as string, ...letters.slice(2)]) : undefined;
  if (!parseFormat(text, format, language) && !(swapped && parseFormat(text, swapped, language))) return null;
  return {
    format,
    ...(swapped ? { swapped, pair: [Number(numbers[0]), Number(numbers[1])] as [number, number] } : {}),
    hasYear: letters.some((l) => l.startsWith('y')),
    hasDay: letters.includes('d'),
    hasTime: clock !== null,
    shortYear: letters.includes('yy'),
    separator,
    ...(/^MMM\S* ?d$/.test(format) ? { lone: Number(numbers[0]) } : {}),
  };
}

/** "14h30", "8 h", "08 Uhr", "9:40 Uhr": the hour by its word. */
const WORDED = /^\d{1,2}(?::(\d{2}))?(\s?)(h|Uhr)(?:(\s?)(\d{2}))?$/i;

/** Whether a time is written with the word of the hour, as how long something takes may be too. */
export const isWorded = (text: string): boolean => WORDED.test(text.trim());

/** A clock time alone ("9:30 am", "09:00", "14h30"), as a format. */
export function deriveClock(text: string): string | null {
  const [worded, minutes, gap, word, between, after] = WORDED.exec(text.trim()) ?? [];
  if (worded !== undefined && !(minutes && after))
    return `H${minutes ? ':mm' : ''}${gap}'${word}'${after ? `${between}mm` : ''}`;
  const clock = clockOf(text);
  return clock && !clock.before.trim() && !clock.after.trim() && !MERIDIEM.test(text) ? clock.format : null;
}
