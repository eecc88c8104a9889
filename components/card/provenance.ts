import type { Source } from '#lib/core/patient.ts';
import type { Words } from '../words.tsx';

/** `recall-board` → `Recall board`: screen names are ids of adapters, which have no words of their own here. */
export function nameOfId(id: string): string {
  const words = id.replace(/[-_.:]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One line of evidence: the facts of one screen and time, each with the cell it stood in, where that has words. */
export interface Provenance {
  key: string;
  facts: { field: string; cell: string | null; path: string | null }[];
  place: string;
}

/** What was read, in which cell, on which screen and when; several facts of one screen and time share the line. */
export function provenance(sources: Source[], words: Words): Provenance[] {
  const lines = new Map<string, Provenance>();
  for (const source of sources) {
    const key = `${source.adapter}|${source.screen}|${source.seenAt.slice(0, 16)}`;
    const place = words.t('card_seen_on', nameOfId(source.screen), words.when(source.seenAt));
    const line = lines.get(key) ?? { key, facts: [], place };
    const fact = { field: fieldName(source.field, words), ...cellOf(source, words) };
    if (!line.facts.some((it) => it.field === fact.field && it.cell === fact.cell && it.path === fact.path))
      line.facts.push(fact);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/**
 * Where on the screen a value stood, from the reader's own note (lib/reader/find-source.ts): in words where the adapter
 * goes by a heading or a label, else the place in the page's structure, for whoever has to look after an adapter.
 */
function cellOf({ adapter, from }: Source, { it, t }: Words): { cell: string | null; path: string | null } {
  // A file's values are named by the heading of their column, as it stands in the file.
  if (adapter === 'file') return { cell: t('card_cell_column', from), path: null };
  const [, kind, name] = /^(column|label|cell) ([^.#[>:@]+)$/.exec(from) ?? [];
  if (!kind || !name) return { cell: null, path: from };
  // Columns of a screen that was taught or found go by their place: `c1` is the second.
  const place = kind === 'column' ? /^c(\d+)$/.exec(name)?.[1] : undefined;
  if (place) return { cell: t('card_cell_nth', it({ id: 'popup_number', params: [Number(place) + 1] })), path: null };
  return { cell: t(kind === 'column' ? 'card_cell_column' : 'card_cell_label', nameOfId(name)), path: null };
}

export function fieldName(field: string, words: Words): string {
  const id = `card_field_${field.replaceAll('.', '_')}`;
  return words.has(id) ? words.t(id) : nameOfId(field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
}

/** The words for a code that some other part made up (a gate's reason, a health code): its sentence if there is one. */
export function codeWords(code: string, prefixes: string[], words: Words): string {
  for (const id of [code, ...prefixes.map((prefix) => prefix + code)]) {
    if (/^\w+$/.test(id) && words.has(id)) return words.t(id);
  }
  return nameOfId(code);
}
