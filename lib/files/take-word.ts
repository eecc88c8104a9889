import type { AppointmentStatus, PlanStatus } from '#lib/core/sighting.ts';
import { languageWords, noWords, planStatusWords, statusWords, yesWords } from './data/value-words.ts';
import { headerKey } from './header.ts';

const lookup = <V extends string>(words: Record<V, readonly string[]>): Map<string, V> =>
  new Map(
    (Object.entries(words) as [V, readonly string[]][]).flatMap(([value, list]) =>
      list.map((word): [string, V] => [headerKey(word) || word, value]),
    ),
  );

const statuses = lookup(statusWords);
const planStatuses = lookup(planStatusWords);
const languages = lookup(languageWords);
const yes = new Set(yesWords.map((word) => headerKey(word) || word));
const no = new Set(noWords.map((word) => headerKey(word) || word));

const keyOf = (text: string): string => headerKey(text) || text;

/** What a status word means; a word nobody mapped is `other`, which never makes a flag. */
export const takeStatus = (text: string): AppointmentStatus => statuses.get(keyOf(text)) ?? 'other';
export const takePlanStatus = (text: string): PlanStatus => planStatuses.get(keyOf(text)) ?? 'other';

/** True, false, or null for a word that is neither. */
export function takeYesNo(text: string): boolean | null {
  const key = keyOf(text);
  return yes.has(key) ? true : no.has(key) ? false : null;
}

/** BCP 47 tag of a language's name or tag; null for one nobody knows. */
export function takeLanguage(text: string): string | null {
  const named = languages.get(keyOf(text));
  if (named) return named;
  return /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(text) ? text.replace('_', '-').toLowerCase().slice(0, 2) : null;
}

/** Money as a cell writes it: `1.234,50 €`, `₹ 1,20,000`, `$85`; null where it does not read. */
export function takeAmount(text: string): number | null {
  const bare = text.replace(/[^\d.,'-]/g, '').replace(/'/g, '');
  if (!/\d/.test(bare)) return null;
  const decimals = /[.,](\d{1,2})$/.exec(bare);
  const whole = (decimals ? bare.slice(0, decimals.index) : bare).replace(/[.,]/g, '');
  const amount = Number(`${whole}.${decimals?.[1] ?? '0'}`);
  return Number.isFinite(amount) ? amount : null;
}
