import type { Sighting } from '../core/sighting.ts';

/** What a page about one patient said last: whose it was, and its words. */
export interface PageSaid {
  id: string;
  words: string;
}

/** Whose page this is and what it says; null where it names nobody, or says nothing that could be another's. */
export function pageSaid({ identity, fields }: Sighting): PageSaid | null {
  if (identity.kind !== 'patient') return null;
  const told = Object.values(fields).some((fact) => fact.state !== 'unknown');
  return told ? { id: identity.id, words: JSON.stringify(fields) } : null;
}

/**
 * A single-page host changes its address before its page. Then the page of one patient stands under the id of the
 * next: another id and the very same words. Nothing is read from it until the words change too.
 */
export const isStale = (said: PageSaid | null, before: PageSaid | null | undefined): boolean =>
  said !== null && before != null && said.id !== before.id && said.words === before.words;
