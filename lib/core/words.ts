import { fromDayNumber } from './day.ts';
import type { Sentence, WordParam } from './flag.ts';
import { dateFormat, numberFormat } from './formats.ts';

/** Looks a message up by id with its blanks filled; `browser.i18n.getMessage` has this shape. */
export type Say = (id: string, params?: string[]) => string;

/** The part of a WebExtension `messages.json` that is used. */
export type Catalogue = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

/** A `Say` over a catalogue, for Node and tests, with the browser's rules for `$name$` and `$1`. */
export function sayFrom(catalogue: Catalogue): Say {
  return (id, params = []) => {
    const entry = catalogue[id];
    if (!entry) return '';
    const fill = (s: string) => s.replace(/\$(\d)/g, (_, n: string) => params[Number(n) - 1] ?? '');
    return fill(
      entry.message.replace(
        /\$([a-z_]\w*)\$/gi,
        (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole,
      ),
    );
  };
}

/** Money without cents, with the currency's short sign: a practice has one currency, and "UK£" is nobody's word for it. */
function moneyText(amount: number, currency: string, locale: string): string {
  const style = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  const short = numberFormat('en', { ...style, currencyDisplay: 'narrowSymbol' });
  const sign = short.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
  return numberFormat(locale, style)
    .formatToParts(amount)
    .map((part) => (part.type === 'currency' ? sign : part.value))
    .join('');
}

/** Formats one blank for `locale` (a BCP 47 tag). Plurals of units come from Intl, so no catalogue needs them. */
export function formatParam(param: WordParam, locale: string): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return numberFormat(locale).format(param);
  if ('day' in param) {
    const date = new Date(`${fromDayNumber(param.day)}T00:00:00Z`);
    const year = param.short ? undefined : 'numeric';
    return dateFormat(locale, { day: 'numeric', month: 'short', year, timeZone: 'UTC' }).format(date);
  }
  if ('month' in param) {
    const date = new Date(`${param.month}-01T00:00:00Z`);
    return dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
  }
  if ('money' in param) {
    const { money, currency } = param;
    return moneyText(money, currency, locale);
  }
  return numberFormat(locale, {
    style: 'unit',
    unit: param.unit,
    unitDisplay: param.short ? 'short' : 'long',
  }).format(param.count);
}

/** A sentence of the core in the reader's words. */
export function sayIt(say: Say, it: Sentence, locale: string): string {
  return say(
    it.id,
    it.params.map((p) => formatParam(p, locale)),
  );
}
