import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { dayInZone } from '#lib/core/day.ts';
import type { Sentence, WordParam } from '#lib/core/flag.ts';
import { dateFormat, numberFormat } from '#lib/core/formats.ts';
import { formatParam, type Say, sayIt } from '#lib/core/words.ts';

interface Reader {
  say: Say;
  /** BCP 47 tag of the person reading. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** IANA zone of the practice, in which every time is told; until it is known, the browser's. */
  zone?: string | undefined;
}

export interface Words {
  locale: string;
  dir: 'ltr' | 'rtl';
  /** A sentence by id; numbers, days and money among `params` are formatted for the reader. */
  t: (id: string, ...params: WordParam[]) => string;
  /** A sentence of the core. An id without words shows the id, so that a gap is seen and never an empty line. */
  it: (sentence: Sentence) => string;
  /** Whether the catalogue has words for `id`. */
  has: (id: string) => boolean;
  money: (amount: number, currency: string) => string;
  range: (low: number, high: number, currency: string) => string;
  percent: (share: number) => string;
  /** An instant as day and time of the practice; `day` leaves the time out. A day of its own (`YYYY-MM-DD`) is told as such. */
  when: (instant: string, style?: 'full' | 'day' | 'time') => string;
  /** The practice's calendar day of an instant (ISO text, or ms), as `YYYY-MM-DD`. */
  dayOf: (instant: string | number) => string;
  list: (items: string[]) => string;
}

const ReaderContext = createContext<Words | null>(null);

/** Latin words and phone numbers: among words from right to left they would come out in the wrong order. */
const KEEPS_ITS_ORDER = /[A-Za-z\u00c0-\u024f]|^\+|\d[\s()]+\d/;

/** First-strong isolate and its end (Unicode UAX #9): what stands between them has an order of its own. */
const isolated = (param: string) => (KEEPS_ITS_ORDER.test(param) ? `\u2068${param}\u2069` : param);

/**
 * Keeps a figure of several words, such as a range of money, on one line of the sentence it stands in. A line may still
 * end after a dash, unless a word joiner follows it (Unicode UAX #14, LB11 and LB12a).
 */
export const oneLine = (figure: string) => figure.replaceAll(' ', '\u00a0').replaceAll('–', '–\u2060');

const DAY_LENGTH = 'YYYY-MM-DD'.length;

export function wordsFor({ say, locale, dir, zone }: Reader): Words {
  const here = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const aloud: Say = dir === 'rtl' ? (id, params) => say(id, params?.map(isolated)) : say;
  const it = (sentence: Sentence) => sayIt(aloud, sentence, locale) || sentence.id;
  const money = (amount: number, currency: string) => formatParam({ money: amount, currency }, locale);
  return {
    locale,
    dir,
    it,
    money,
    t: (id, ...params) => it({ id, params }),
    has: (id) => say(id) !== '',
    range: (low, high, currency) =>
      low === high ? money(low, currency) : `${money(low, currency)} – ${money(high, currency)}`,
    percent: (share) => numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    when: (instant, style = 'full') => {
      const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
      const time = { hour: 'numeric', minute: '2-digit' } as const;
      const parts = style === 'day' ? day : style === 'time' ? time : { ...day, ...time };
      const timeZone = instant.length === DAY_LENGTH ? 'UTC' : here;
      return dateFormat(locale, { ...parts, timeZone }).format(new Date(instant));
    },
    dayOf: (instant) => dayInZone(new Date(instant).toISOString(), here),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

/** Gives every component below it the reader's language; the only door through which words reach the screen. */
export function WordsProvider({ say, locale, dir, zone, children }: Reader & { children: ReactNode }) {
  const words = useMemo(() => wordsFor({ say, locale, dir, zone }), [say, locale, dir, zone]);
  return <ReaderContext value={words}>{children}</ReaderContext>;
}

export function useWords(): Words {
  const words = useContext(ReaderContext);
  if (!words) throw new Error('useWords outside WordsProvider');
  return words;
}
