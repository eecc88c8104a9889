import type { Sentence } from '#lib/core/flag.ts';
import type { DateOrder, Meaning } from '#lib/core/import-mapping.ts';

/** What the import page shows, apart from how it came about. */

export interface ColumnView {
  header: string;
  examples: string[];
  filled: number;
  meaning: Meaning;
  /** How its dates are read; null for a column that is none. `asked` = the person's answer decides. */
  order: { state: 'fine' } | { state: 'decided'; order: DateOrder } | { state: 'asked' } | { state: 'refused' } | null;
}

export interface MappingView {
  fileName: string;
  rows: number;
  /** Name of the system whose export this is. */
  known: string | null;
  remembered: boolean;
  sheets: string[];
  sheet: string | null;
  columns: ColumnView[];
  /** What stands in the way of going on. */
  problems: Sentence[];
  /** Asked once for all columns that nothing decides. */
  ask: { example: string; asDmy: string; asMdy: string } | null;
  order: DateOrder | null;
  /** Shown when a column is the next booking. */
  emptyMeansNothingBooked: boolean | null;
  /** Shown when a column is the patient number. */
  place: { value: string; options: { value: string; label: string }[] } | null;
  asOf: string;
  today: string;
}

export interface BadRowView {
  line: number;
  left: boolean;
  reasons: Sentence[];
  /** The row's own words, the first cells of it. */
  cells: string[];
}

export interface RowsView {
  good: number;
  left: number;
  partly: number;
  /** Rows without a patient number. */
  nameless: number;
  bad: BadRowView[];
  badTotal: number;
  /** Numbers that are known here, and how many of them stand for somebody else. */
  check: { known: number; others: number; place: string } | null;
}

export type Step = 'choose' | 'mapping' | 'rows' | 'done';
export const steps: readonly Step[] = ['choose', 'mapping', 'rows', 'done'];
