import type { Identity } from '../core/sighting.ts';
import { findSource, nameOfSource } from './find-source.ts';
import type { Frame, Row } from './frame.ts';

/**
 * All rules that have a value are asked: two values for one kind mean the page is not what the adapter thinks, and a
 * wrong id is worse than none; the frame counts them. A patient id wins over other kinds, whatever their order.
 */
export function identify(row: Row, frame: Frame): Identity {
  const found = new Map<string, { id: string; from: string }>();
  for (const { kind, source } of row.spec.ids) {
    const id = findSource(source, row, frame)[0]?.text?.slice(0, 200);
    if (!id) continue;
    const other = found.get(kind);
    if (other && other.id !== id) {
      frame.conflicts += 1;
      return { kind: 'none' };
    }
    if (!other) found.set(kind, { id, from: nameOfSource(source) });
  }
  const patient = found.get('patient');
  if (patient) return { kind: 'patient', ...patient };
  for (const [kind, rest] of found) return { kind: kind as 'plan' | 'appointment' | 'recall', ...rest };
  return { kind: 'none' };
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
  for (const source of key ? [key, ...ids.map((rule) => rule.source)] : ids.map((rule) => rule.source)) {
    const text = findSource(source, row, frame)[0]?.text;
    if (text) return `${name}:${text.length > 40 ? digest(text) : text}`;
  }
  return `${name}:~${digest((row.element.textContent ?? '').slice(0, 4000).replace(/\s+/g, ' '))}`;
}
