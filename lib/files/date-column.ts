import type { DateOrder } from '#lib/core/import-mapping.ts';
import { type DateText, inOrder, isReal } from './date-text.ts';

/** Where a column speaks for an order, with the first cell that does. */
export interface OrderEvidence {
  dmy: { count: number; line: number; text: string } | null;
  mdy: { count: number; line: number; text: string } | null;
  /** Cells that read both ways, to different days. */
  open: { count: number; line: number; text: string } | null;
}

export type ColumnOrder =
  | { state: 'not_needed' }
  | { state: 'decided'; order: DateOrder }
  | { state: 'undecided'; example: string; asDmy: string; asMdy: string }
  | { state: 'contradictory'; dmy: { line: number; text: string }; mdy: { line: number; text: string } };

export const noEvidence = (): OrderEvidence => ({ dmy: null, mdy: null, open: null });

/** Counts one cell in. Only real days count: 31/02 speaks for nothing. */
export function weigh(evidence: OrderEvidence, it: DateText, line: number, text: string): void {
  if (it.kind !== 'numbers') return;
  const real = (order: DateOrder) => {
    const { day, month } = inOrder(it.first, it.second, order);
    return isReal(it.year, month, day);
  };
  const [dmy, mdy] = [real('dmy'), real('mdy')];
  if (!dmy && !mdy) return;
  if (dmy && mdy && it.first === it.second) return;
  const side = dmy && mdy ? 'open' : dmy ? 'dmy' : 'mdy';
  const known = evidence[side];
  if (known) known.count++;
  else evidence[side] = { count: 1, line, text };
}

/** The order of a column from all its cells, never from one: refused where cells contradict each other, asked for where none decides. */
export function orderOf({ dmy, mdy, open }: OrderEvidence): ColumnOrder {
  if (dmy && mdy) {
    return { state: 'contradictory', dmy: { line: dmy.line, text: dmy.text }, mdy: { line: mdy.line, text: mdy.text } };
  }
  if (dmy) return { state: 'decided', order: 'dmy' };
  if (mdy) return { state: 'decided', order: 'mdy' };
  if (!open) return { state: 'not_needed' };
  const numbers = /(\d{1,2})\D+(\d{1,2})\D+(\d{4}|\d{2})/.exec(open.text);
  const [, first = '1', second = '1', year = '2000'] = numbers ?? [];
  const iso = (order: DateOrder) => {
    const { day, month } = inOrder(Number(first), Number(second), order);
    const two = (n: number) => String(n).padStart(2, '0');
    return `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  };
  return { state: 'undecided', example: open.text, asDmy: iso('dmy'), asMdy: iso('mdy') };
}
