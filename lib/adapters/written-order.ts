import { fieldName } from './record.ts';
import type { Adapter } from './schema.ts';

/** Entries of a record's fields in the order in which adapters are written (`sightingFields`), whatever order they came in. */
export function fieldsInOrder<T extends object>(fields: T): T {
  const at = ([name]: [string, unknown]): number =>
    fieldName.options.indexOf(name as (typeof fieldName.options)[number]);
  return Object.fromEntries(Object.entries(fields).sort((a, b) => at(a) - at(b))) as T;
}

/**
 * An adapter with its fields in written order. Chromium hands over what a script in a page found with its keys sorted by
 * the alphabet, and a file edited by hand may hold them in any order: neither says anything about the screen.
 */
export const inWrittenOrder = (adapter: Adapter): Adapter => ({
  ...adapter,
  screens: adapter.screens.map((screen) => ({
    ...screen,
    records: screen.records.map((record) => ({ ...record, fields: fieldsInOrder(record.fields) })),
  })),
});
