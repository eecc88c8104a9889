import { vocabulariesFor } from '../adapters/synonyms/index.ts';
import { type DerivedFormat, deriveClock, deriveFormat, isWorded } from './infer-dates-format.ts';
import { decideColumnOrder, type OrderVerdict, type Pair } from './infer-dates-order.ts';
import { plain } from './text.ts';

/** What is known of the page and the practice when a column of dates is looked at. */
export interface DateSurroundings {
  /** BCP 47 of the document; `''` where it names none. */
  language: string;
  /** `YYYY-MM-DD` in the browser's zone. */
  today: string;
  /** ISO 3166-1 alpha-2 of the practice. */
  country?: string | undefined;
  /** Other dates of the page as printed (heading, other columns), not those of the column. */
  page: string[];
  /** Texts that the page itself calls today's date. */
  todayTexts: string[];
}

/** How a column's dates are read, or why they aren't. */
export type DateColumn =
  | {
      ok: true;
      formats: string[];
      /** `none_needed`: year first or month by name. */
      order: OrderVerdict | { state: 'none_needed' };
      /** Language whose month or day names the column uses; null = numbers only. */
      language: string | null;
      relative?: Record<string, number>;
      yearMissing: boolean;
      dayMissing: boolean;
      shortYear: boolean;
      hasTime: boolean;
      /** Share of the non-empty texts that are dates. */
      share: number;
    }
  | { ok: false; why: 'not_dates' | 'contradicted' | 'year_or_day' };

interface Read {
  language: string;
  derived: DerivedFormat[];
  relative: Record<string, number>;
  fits: number;
}

function readIn(texts: string[], language: string, relatives: Record<string, number>): Read {
  const read: Read = { language, derived: [], relative: {}, fits: 0 };
  for (const text of texts) {
    const word = Object.keys(relatives).find((w) => w === plain(text));
    if (word !== undefined) read.relative[word] = relatives[word] as number;
    else {
      const derived = deriveFormat(text, language);
      if (!derived) continue;
      read.derived.push(derived);
    }
    read.fits += 1;
  }
  return read;
}

const hasWords = (texts: string[]): boolean => texts.some((t) => /\p{L}{3}/u.test(t));

/** The language in which most of the texts are dates: the page's own, English, then the others. */
function bestReading(texts: string[], language: string): Read {
  let best: Read | null = null;
  const tags = [language || 'en', ...vocabulariesFor(language).map((v) => v.language)];
  const relatives: Record<string, number> = {};
  for (const v of vocabulariesFor(language).reverse()) Object.assign(relatives, v.relative);
  for (const tag of hasWords(texts) ? tags : tags.slice(0, 1)) {
    const read = readIn(texts, tag, relatives);
    if (!best || read.fits > best.fits) best = read;
    if (best.fits === texts.length) break;
  }
  return best as Read;
}

const pairsOf = (texts: string[], separator: string, language: string): Pair[] =>
  texts.flatMap((text) => {
    const derived = deriveFormat(text, language);
    return derived?.pair && derived.separator === separator && derived.hasYear ? [derived.pair] : [];
  });

/**
 * How all the dates of one column are written, from all of its texts. Never per cell: one order for the column, decided
 * by what `decideColumnOrder` trusts, else left open with both orders' formats so that nothing is read until someone
 * answers. A column of two-digit triplets whose year could be any of them, and "Nov 26" that could be a year, are refused.
 */
export function inferDates(texts: string[], around: DateSurroundings): DateColumn {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return { ok: false, why: 'not_dates' };
  // names and words are most of a page: no month name is looked for in texts without a number
  if (filled.filter((text) => /\d/.test(text) || text.length < 12).length * 2 < filled.length)
    return { ok: false, why: 'not_dates' };
  const read = bestReading(filled.slice(0, 400), around.language);
  const share = read.fits / Math.min(filled.length, 400);
  if (share < 0.5 || (read.derived.length === 0 && Object.keys(read.relative).length === 0)) {
    return { ok: false, why: 'not_dates' };
  }
  const all = filled.length > 400 ? readIn(filled, read.language, {}).derived : read.derived;
  if (isYearFirstTriplet(all) || isYearOrDay(all) || isSpan(all)) return { ok: false, why: 'year_or_day' };
  const numeric = all.filter((d) => d.pair);
  const separators = [...new Set(numeric.map((d) => d.separator))];
  const order: OrderVerdict | { state: 'none_needed' } =
    numeric.length === 0 ? { state: 'none_needed' } : orderOf(numeric, separators, around, read.language);
  if (order.state === 'contradicted') return { ok: false, why: 'contradicted' };
  const formats = new Set<string>();
  for (const d of all) {
    if (!d.pair || order.state !== 'decided') formats.add(d.format);
    if (d.pair && order.state === 'undecided') formats.add(d.swapped as string);
    if (d.pair && order.state === 'decided') formats.add(order.order === 'dmy' ? d.format : (d.swapped as string));
  }
  const named = all.some((d) => /MMM|EEE/.test(d.format));
  return {
    ok: true,
    formats: ordinals([...formats]),
    order,
    language: named ? read.language : null,
    ...(Object.keys(read.relative).length > 0 ? { relative: read.relative } : {}),
    yearMissing: all.some((d) => !d.hasYear),
    dayMissing: all.some((d) => !d.hasDay),
    shortYear: all.some((d) => d.shortYear),
    hasTime: all.length > 0 && all.every((d) => d.hasTime),
    share,
  };
}

function orderOf(
  numeric: DerivedFormat[],
  separators: string[],
  around: DateSurroundings,
  language: string,
): OrderVerdict {
  const [, month = 0, day = 0] = around.today.split('-').map(Number);
  return decideColumnOrder({
    cells: numeric.map((d) => d.pair as Pair),
    page: separators.flatMap((s) => pairsOf(around.page, s, language)),
    today: { pairs: separators.flatMap((s) => pairsOf(around.todayTexts, s, language)), month, day },
    language: around.language,
    country: around.country,
  });
}

/** `1st` to `4th` in a column: the others will come. */
function ordinals(formats: string[]): string[] {
  const out = formats.flatMap((f) =>
    /d'(?:st|nd|rd|th)'/.test(f)
      ? ['st', 'nd', 'rd', 'th'].map((s) => f.replace(/d'(?:st|nd|rd|th)'/, `d'${s}'`))
      : [f],
  );
  return [...new Set(out)];
}

/** "26/11/05": the first number may as well be the year. Only a first number past 31 or too many different ones rule it out. */
function isYearFirstTriplet(all: DerivedFormat[]): boolean {
  const short = all.filter((d) => d.pair && d.shortYear);
  if (short.length === 0) return false;
  return short.every((d) => (d.pair as Pair)[0] >= 20 && (d.pair as Pair)[0] <= 35 && (d.pair as Pair)[1] <= 12);
}

/** "Nov 26" alone may be a day or a year, unless some number is no recent year. */
function isYearOrDay(all: DerivedFormat[]): boolean {
  return all.length > 0 && all.every((d) => d.lone !== undefined && d.lone >= 20 && d.lone <= 35);
}

/** How long until one is seen again, in months, as British practices write it: "6/12", and not the 6th of December. */
const INTERVALS = new Set([1, 2, 3, 4, 6, 9, 12, 18, 24]);

/** Pairs without a year that are a month and its year ("11/24"), or an interval ("6/12"). */
function isSpan(all: DerivedFormat[]): boolean {
  const pairs = all.flatMap((d) => (d.pair && !d.hasYear ? [d.pair] : []));
  if (pairs.length === 0 || pairs.length < all.length) return false;
  const years = pairs.every(([month, year]) => month <= 12 && year >= 20 && year <= 35);
  return years || pairs.every(([months, of]) => of === 12 && INTERVALS.has(months));
}

/** Clock times of a column as formats; null when they are none, or when noon and midnight can't be told apart. */
export function inferClocks(texts: string[]): string[] | null {
  const filled = texts.filter((text) => text !== '');
  const formats = filled.map(deriveClock);
  if (filled.length === 0 || formats.filter((f) => f === null).length > filled.length * 0.2) return null;
  // "1 h 30" is how long it takes
  if (filled.some((t) => isWorded(t) && (Number.parseInt(t, 10) < 7 || Number.parseInt(t, 10) > 22))) return null;
  const bare = filled.filter((_, i) => formats[i]?.startsWith('H'));
  const hours = bare.map((t) => Number(/\d+/.exec(t)?.[0]));
  const padded = bare.some((t) => /^0\d/.test(t));
  // "2:30" without am or pm, nothing past noon: two o'clock at night is no appointment
  if (bare.length > 0 && !padded && !hours.some((h) => h > 12) && hours.some((h) => h < 7)) return null;
  return [...new Set(formats.filter((f) => f !== null))];
}
