import { toDayNumber } from '#lib/core/day.ts';
import type { DateValue, Fact, MoneyValue } from '#lib/core/fact.ts';
import type { Sentence } from '#lib/core/flag.ts';

const plain = (value: Sentence['params'][number]): Sentence => ({ id: 'popup_confirm_value', params: [value] });
const word = (id: string): Sentence => ({ id: `popup_confirm_${id}`, params: [] });

/** A value of a page as a person reads it back. */
export const readAsText = plain;

/** One fact in words; null for a field the screen has no place for. */
export function readAs(field: string, fact: Fact<unknown>): Sentence | null {
  if (fact.state === 'absent') return word('none');
  if (fact.state === 'unknown') return fact.why === 'not_shown' ? null : word('unread');
  const { value } = fact;
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  if (typeof value === 'number') return plain(value);
  if (typeof value === 'string') return /Status$/.test(field) ? word(`status_${value}`) : plain(value);
  const { on, time } = value as DateValue;
  if (on === undefined) {
    const { amount, currency } = value as MoneyValue;
    return plain(currency ? { money: amount, currency } : amount);
  }
  if (on.length === 7) return plain({ month: on });
  const day = { day: toDayNumber(on) };
  return time ? { id: 'popup_confirm_at', params: [day, time] } : plain(day);
}
