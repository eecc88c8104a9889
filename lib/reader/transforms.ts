import type { Transform } from '../adapters/schema.ts';
import { compile } from './pattern.ts';
import type { Parsed } from './read-date.ts';
import { plain, plainWord } from './text.ts';

/** What a text that says nothing parses to. */
export const fail: Parsed = { ok: false, why: 'unparsed' };
const ok = (value: unknown): Parsed => ({ ok: true, value });

/** The one figure of the text; one whose signs stand as in another country ("135,00" where 135.00 is meant) is none. */
function money(text: string, as: Extract<Transform, { to: 'money' }>): Parsed {
  const groups = as.decimal === '.' ? ',' : '.';
  const found = compile(`^\\D*(\\d[\\d' ${groups}]*\\d{3}|\\d+)(?:[${as.decimal}](\\d{0,3}))?\\D*$`).exec(text);
  if (!found || text.length > 60) return fail;
  const size = Number(`${found[1]?.replace(/\D/g, '')}.${found[2] ?? 0}`);
  // a minus or a bracket before the figure, a minus right behind it, "CR": it is owed the other way round
  const amount = /[-−(].{0,4}\d|\d[-−]|CR\b/i.test(text) ? 0 - size : size;
  const sign = Object.entries(as.signs ?? {}).find(([s]) => text.includes(s))?.[1];
  const currency = sign ?? /\b[A-Z]{3}\b/.exec(text)?.[0] ?? as.currency;
  return ok({ amount, ...(currency && { currency }) });
}

/** 3 to 20 digits, and the signs that people write between them. */
const PHONE = /^(?=\D*(\d\D*){3,20}$)[+(]?[\d\s().+/-]+(\s?(x|ext\.?|#)\s?\d{1,6})?$/i;
/** Written with the same signs as a phone. */
const DATE = /^(\d\d?[-/.]){2}(19|20)\d\d$|^(19|20)\d\d([-/.]\d+){2}$/;

/** Two numbers, of which nobody says which one is meant. */
const TWO = /(?:\d\D?){7,}\s*[/;,]\s*(?:\d\D?){7,}/;

/** The named transforms that need nothing but the text (dates are in `read-date.ts`). */
export function transform(text: string, as: Exclude<Transform, { to: 'date' }>): Parsed {
  switch (as.to) {
    case 'text':
      return text ? ok(text.slice(0, 500)) : fail;
    case 'phone': {
      // a receiver drawn before the number
      const number = text.replace(/^[^\p{L}\p{N}+(]+/u, '');
      return number.length <= 60 && PHONE.test(number) && !DATE.test(number) && !TWO.test(number) ? ok(number) : fail;
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
      // a whole number that may carry thousands separators
      const value = Number(/^\D*(\d[\d' .,]*\d{3}|\d+)\D*$/.exec(text)?.[1]?.replace(/\D/g, ''));
      return value <= 100_000 ? ok(value) : fail;
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
