import { z } from 'zod';
import { type FieldName, sightingFields } from '../core/sighting.ts';
import { field } from './field.ts';
import { selector, source } from './source.ts';

const fieldNames = Object.keys(sightingFields.shape) as [FieldName, ...FieldName[]];
export const fieldName = z.enum(fieldNames);

/**
 * The same with its keys in the order in which adapters are written, whatever order they came in. Chromium hands over what
 * a script in a page found sorted by the alphabet, and a file may have been edited by hand: neither says anything.
 */
export function fieldsInOrder<T extends object>(fields: T): T {
  const at = ([name]: [string, unknown]): number => fieldNames.indexOf(name as FieldName);
  return Object.fromEntries(Object.entries(fields).sort((a, b) => at(a) - at(b))) as T;
}

/** How a table says which cell is which. Cells count in order, after `skip`, from 0. */
export const columns = z.strictObject({
  /** The head cells, looked for in the record's `table` (nearest table, or the nearest element matching `within`). */
  headers: selector,
  within: selector.optional(),
  /** The record's cells, e.g. `:scope > td`. */
  cells: selector,
  /** The label inside a head cell, where sort buttons or tools stand beside it. */
  label: selector.optional(),
  /** Head and body cells that don't count: responsive duplicates, tool columns. Not-shown ones count unless named here. */
  skip: selector.optional(),
  /**
   * Key → how the column is known: its head cell contains `has`, or reads as one of `is` (folded, no case, languages
   * side by side). A key that no head cell answers to is a health matter only for required fields.
   */
  names: z.record(z.string().max(40), z.strictObject({ has: selector.optional(), is: z.array(z.string()).optional() })),
  /** Every named column must have its head: one missing means that the table changed, and the screen is unsure. */
  complete: z.literal(true).optional(),
});

/** One way to the record's id, and whose id it is. Plan, appointment and recall ids never join a patient. */
export const idRule = z.strictObject({
  kind: z.enum(['patient', 'plan', 'appointment', 'recall']),
  source,
});

/** What a record of this list says about future bookings (domain.md §2). */
export const nothingBooked = z.discriminatedUnion('strength', [
  /** Says nothing. */
  z.strictObject({ strength: z.literal('none') }),
  /** The list means "nobody booked", though not for certain. With `whenIs`, only where that field has one of these values. */
  z.strictObject({
    strength: z.literal('hint'),
    whenAbsent: fieldName.optional(),
    whenIs: z.strictObject({ field: fieldName, values: z.array(z.string()).min(1) }).optional(),
  }),
  /** The screen lists all the patient's future bookings: proof when this field was read as absent. */
  z.strictObject({ strength: z.literal('proof'), whenAbsent: fieldName }),
]);

/** One kind of record on a screen: a table row, card, calendar event, or the page itself. */
export const recordSpec = z.strictObject({
  /** Lower case, unique on the screen; part of every row's key. */
  name: z.string().regex(/^[a-z][a-z0-9_]{0,30}$/),
  /** The page as one record (a patient page): `rows` then matches one element, the first is taken. */
  shape: z.enum(['row', 'card', 'event', 'page']),
  /** What one record is, within the scope. */
  rows: selector,
  /** Not records although `rows` matches: background events, day header rows, "load more", skeletons. */
  not: z.array(selector).optional(),
  /** Following siblings that belong to the record (note line, expandable detail): as long as they match. */
  siblings: selector.optional(),
  /**
   * Components of the record, itself or in it, that draw in open shadow roots of their own. These roots are part of the
   * record then: what is looked for below it is looked for in each of them too (no selector reaches from one into
   * another), and its text goes on in them. Others are passed over.
   */
  components: z.array(selector).min(1).max(12).optional(),
  /** Ways to the id, best first. All that have a value must agree within a kind, or the record has no id. None = shown, never launched. */
  ids: z.array(idRule).max(5),
  /** What tells two records of one id apart and survives a re-render (appointment id); default the id, else the text. */
  key: source.optional(),
  columns: columns.optional(),
  /** Fields this record speaks of, in the order of `sightingFields`. A field that isn't listed is unknown, not shown. */
  fields: z.partialRecord(fieldName, field).overwrite(fieldsInOrder),
  /** Must parse: failing in more than a fifth of the rows makes the screen `unsure`. `identity` = a patient id. */
  required: z.array(z.union([fieldName, z.literal('identity')])).min(1),
  /**
   * Fields that had a place in these records when a person said yes to the screen, though not all need a value: one that
   * has none in any record any more makes it `unsure`.
   */
  stood: z.array(fieldName).optional(),
  nothingBooked,
  /** Where the badge belongs: beside this element of the record (the name), else the record itself. */
  anchor: selector.optional(),
});

export type Columns = z.infer<typeof columns>;
export type IdRule = z.infer<typeof idRule>;
export type NothingBookedRule = z.infer<typeof nothingBooked>;
export type RecordSpec = z.infer<typeof recordSpec>;
