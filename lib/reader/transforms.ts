import type { Transform } from '../adapters/schema.ts';
import type { Parsed } from './read-date.ts';
import { plain, plainWord } from './text.ts';

/** What a text that says nothing parses to. */
export const fail: Parsed = { ok: false, why: 'unparsed' };
const ok = (value: unknown): Parsed => ({ ok: true, value });

/** A whole number that may carry thousands separators. */
function integer(text: string): number | null {
  const found = text.match(/\d+(?:[.,' ]\d{3})*(?![\d])/g);
  if (found?.length !== 1) return null;
  const value = Number((found[0] as string).replace(/\D/g, ''));
  return value <= 100_000 ? value : null;
}

function money(text: string, as: Extract<Transform, { to: 'money' }>): Parsed {
  const other = as.decimal === '.' ? ',' : '.';
  const number = text.match(/-?\s?\d[\d.,' ]*/g);
  if (number?.length !== 1) return fail;
  const bare = (number[0] as string).replaceAll(other, '').replace(/[' ]/g, '').replace(as.decimal, '.');
  const amount = Number(bare);
  if (!Number.isFinite(amount)) return fail;
  const sign = Object.entries(as.signs ?? {}).find(([s]) => text.includes(s))?.[1];
  const currency = sign ?? /\b[A-Z]{3}\b/.exec(text)?.[0] ?? as.currency;
  return ok(currency ? { amount, currency } : { amount });
}

const PHONE = /^[+(]?[\d\s().+/-]+(\s?(x|ext\.?|#)\s?\d{1,6})?$/i;
/** Written with the same signs as a phone. */
const DATE = /^(\d\d?[-/.]){2}(19|20)\d\d$|^(19|20)\d\d([-/.]\d+){2}$/;

/** The named transforms that need nothing but the text (dates are in `read-date.ts`). */
export function transform(text: string, as: Exclude<Transform, { to: 'date' }>): Parsed {
  switch (as.to) {
    case 'text':
      return text ? ok(text.slice(0, 500)) : fail;
    case 'phone': {
      const digits = text.replace(/\D/g, '').length;
      return digits >= 3 && digits <= 20 && text.length <= 60 && PHONE.test(text) && !DATE.test(text) ? ok(text) : fail;
    }
    case 'email':
      return text.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/u.test(text) ? ok(text) : fail;
    case 'bool': {
      if (as.anything) return ok(true);
      const word = plain(text);
      if (as.yes?.some((w) => plainWord(w) === word)) return ok(true);
      return as.no?.some((w) => plainWord(w) === word) ? ok(false) : fail;
    }
    case 'word': {
      const word = plain(text);
      const exact = Object.hasOwn(as.words, text) ? as.words[text] : undefined;
      const known = exact ?? Object.entries(as.words).find(([w]) => plainWord(w) === word)?.[1] ?? as.other;
      return known === undefined ? fail : ok(known);
    }
    case 'integer': {
      const value = integer(text);
      return value === null ? fail : ok(value);
    }
    case 'of_total': {
      const both = /^\D*(\d{1,5})\s*(?:\/|\p{L}{1,4})\s*(\d{1,5})\D*$/u.exec(text);
      if (!both || Number(both[1]) > Number(both[2])) return fail;
      return ok(Number(as.part === 'done' ? both[1] : both[2]));
    }
    case 'money':
      return money(text, as);
  }
}
