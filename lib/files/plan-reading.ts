import type { Sentence } from '#lib/core/flag.ts';
import { type DateOrder, dateMeanings, type Mapping, type Meaning } from '#lib/core/import-mapping.ts';
import { type ColumnOrder, orderOf } from './date-column.ts';
import type { Survey } from './survey.ts';

export interface ColumnRead {
  at: number;
  header: string;
  meaning: Meaning;
  /** True for columns of dates; `order` is then decided, or not needed. */
  date: boolean;
  order: DateOrder | null;
}

/** All a row needs to be read. */
export interface Reading {
  columns: ColumnRead[];
  nameHeader: string;
  emptyMeansNothingBooked: boolean;
  country: string;
  zone: string;
  currency: string;
  /** The calendar day, at the practice, up to which the list tells. */
  asOf: string;
  /** The cells are a workbook's. */
  serial: boolean;
}

/** What stands between a mapping and the rows. */
export interface MappingProblem {
  sentence: Sentence;
  /** Columns it speaks of. */
  columns: number[];
  /** `ask`: the person's answer about the order would settle it. */
  kind: 'missing' | 'twice' | 'contradictory' | 'ask';
}

const WHO: readonly Meaning[] = ['patientId', 'phoneMobile', 'phone', 'phoneHome', 'email', 'birthOn'];
const WHAT: readonly Meaning[] = [
  'lastVisitOn',
  'recareDueOn',
  'appointmentOn',
  'nextBookingOn',
  'planTitle',
  'planOn',
];

/** The order each date column of the mapping is in, by its place. */
export function ordersOf(survey: Survey, mapping: Mapping): Map<number, ColumnOrder> {
  const orders = new Map<number, ColumnOrder>();
  mapping.meanings.forEach((meaning, at) => {
    const column = survey.columns[at];
    if (column && dateMeanings.has(meaning)) orders.set(at, orderOf(column.order));
  });
  return orders;
}

/** Everything that must be settled before rows are read, in the order a person would settle it. Empty = go on. */
export function problemsOf(survey: Survey, mapping: Mapping): MappingProblem[] {
  const { meanings } = mapping;
  const has = (meaning: Meaning) => meanings.includes(meaning);
  const found: MappingProblem[] = [];
  const add = (kind: MappingProblem['kind'], id: string, params: Sentence['params'], columns: number[]) =>
    found.push({ kind, sentence: { id, params }, columns });
  if (!has('name') && !has('firstName') && !has('lastName')) add('missing', 'import_need_name', [], []);
  if (!WHO.some(has)) add('missing', 'import_need_who', [], []);
  if (!WHAT.some(has)) add('missing', 'import_need_what', [], []);
  for (const meaning of new Set(meanings)) {
    const places = meanings.flatMap((it, at) => (it === meaning && it !== 'skip' ? [at] : []));
    if (places.length > 1)
      add('twice', 'import_need_once', [nameOf(survey, places[0]), nameOf(survey, places[1])], places);
  }
  for (const [at, order] of ordersOf(survey, mapping)) {
    if (order.state === 'contradictory') {
      const { dmy, mdy } = order;
      add('contradictory', 'import_need_one_order', [nameOf(survey, at), dmy.text, dmy.line, mdy.text, mdy.line], [at]);
    } else if (order.state === 'undecided' && !mapping.order) {
      add('ask', 'import_need_order', [nameOf(survey, at), order.example], [at]);
    }
  }
  return found;
}

const nameOf = (survey: Survey, at: number | undefined): string =>
  survey.columns[at ?? -1]?.header || String((at ?? 0) + 1);

/** The reading a settled mapping makes. Call it only where `problemsOf` found nothing. */
export function planReading(
  survey: Survey,
  mapping: Mapping,
  around: Pick<Reading, 'country' | 'zone' | 'currency' | 'asOf' | 'serial'>,
): Reading {
  const orders = ordersOf(survey, mapping);
  const columns = mapping.meanings.flatMap((meaning, at): ColumnRead[] => {
    if (meaning === 'skip') return [];
    const order = orders.get(at);
    const decided = order?.state === 'decided' ? order.order : order?.state === 'undecided' ? mapping.order : null;
    return [{ at, header: nameOf(survey, at), meaning, date: dateMeanings.has(meaning), order: decided }];
  });
  const named = columns.filter(
    (it) => it.meaning === 'name' || it.meaning === 'firstName' || it.meaning === 'lastName',
  );
  const nameHeader = named
    .map((it) => it.header)
    .join(' + ')
    .slice(0, 200);
  return { columns, nameHeader, emptyMeansNothingBooked: mapping.emptyMeansNothingBooked, ...around };
}
