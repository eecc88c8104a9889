import type { Source } from '../adapters/schema.ts';
import type { Identity } from '../core/sighting.ts';
import { findSource, nameOfSource, plainAttribute } from './find-source.ts';
import type { Frame, Row } from './frame.ts';
import { componentsOf } from './query.ts';
import { fold, textOf } from './text.ts';

/**
 * All rules that have a value are asked: two values for one kind mean the page is not what the adapter thinks, and a
 * wrong id is worse than none; the frame counts them. A patient id wins over other kinds, whatever their order.
 */
export function identify(row: Row, frame: Frame): Identity {
  const found: Identity[] = [];
  for (const { kind, source } of row.spec.ids) {
    const id = idAt(source, row, frame);
    if (!id) continue;
    if (found.some((other) => other.kind === kind && other.id !== id)) {
      frame.conflicts += 1;
      return { kind: 'none' };
    }
    found.push({ kind, id, from: nameOfSource(source) });
  }
  return found.find(({ kind }) => kind === 'patient') ?? found[0] ?? { kind: 'none' };
}

/** An id as a rule finds it. The first one is asked for twice, for the row's key and for its identity. */
export function idAt(source: Source, row: Row, frame: Frame): string | null {
  const isFirst = source === row.spec.ids[0]?.source;
  if (isFirst && row.firstId !== undefined) return row.firstId;
  const attribute = plainAttribute(source);
  const id = attribute
    ? fold(row.element.getAttribute(attribute) ?? '').slice(0, 200)
    : (findSource(source, row, frame)[0]?.text?.slice(0, 200) ?? null);
  if (isFirst) row.firstId = id;
  return id;
}

/** A short text for a long one: FNV-1a, 32 bit, base 36. Tells rows apart, hides their words. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** What a row is known by over re-renders, before its ordinal: its own key, else its first id, else what it says. */
export function keyOf(row: Row, frame: Frame): string {
  const { key, ids, name } = row.spec;
  const named = (text: string) => `${name}:${text.length > 40 ? digest(text) : text}`;
  const own = key && findSource(key, row, frame)[0]?.text;
  if (own) return named(own);
  for (const { source } of ids) {
    const id = idAt(source, row, frame);
    if (id) return named(id);
  }
  const into = componentsOf(row);
  const text = into ? textOf(row.element, { into, hidden: true }) : (row.element.textContent ?? '');
  return `${name}:~${digest(text.slice(0, 4000).replace(/\s+/g, ' '))}`;
}
