import type { Source } from '#lib/core/patient.ts';
import type { Words } from '../words.tsx';

/** `recall-board` → `Recall board`: screen names are ids of adapters, which have no words of their own here. */
export function nameOfId(id: string): string {
  const words = id.replace(/[-_.:]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What was read, where and when, in one line each; several facts of one screen and time share the line. */
export function provenance(sources: Source[], words: Words): { key: string; facts: string; place: string }[] {
  const lines = new Map<string, { fields: Set<string>; place: string }>();
  for (const source of sources) {
    const key = `${source.adapter}|${source.screen}|${source.seenAt.slice(0, 16)}`;
    const place = words.t('card_seen_on', nameOfId(source.screen), words.when(source.seenAt));
    const line = lines.get(key) ?? { fields: new Set<string>(), place };
    line.fields.add(fieldName(source.field, words));
    lines.set(key, line);
  }
  return [...lines].map(([key, line]) => ({ key, facts: words.list([...line.fields]), place: line.place }));
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
