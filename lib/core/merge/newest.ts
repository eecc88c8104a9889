import type { Fact } from '../fact.ts';
import type { Seen, Source } from '../patient.ts';
import type { FieldName, Sighting } from '../sighting.ts';

/** What every part of the merge knows besides the sighting: the practice's country (ISO 3166-1 alpha-2). */
export type MergeContext = { country: string };

/** Milliseconds of an ISO instant; instants differ in how many fractions they print, so text order won't do. */
export const instantOf = (seenAt: string): number => Date.parse(seenAt);

export const isNewer = (a: Source, b: Source): boolean => instantOf(a.seenAt) > instantOf(b.seenAt);

/** Where one field of a sighting was read. */
export function sourceOf(s: Sighting, field: string, from: string): Source {
  return { adapter: s.adapter, screen: s.screen, field, from, seenAt: s.seenAt };
}

/** One field of a sighting as a record keeps it: known → value, absent → null, unknown (or unreadable) → undefined. */
export function seenIn<V, W>(s: Sighting, field: FieldName, convert: (value: V) => W | undefined): Seen<W> | undefined {
  const fact = s.fields[field] as Fact<V> | undefined;
  if (!fact || fact.state === 'unknown') return undefined;
  const source = sourceOf(s, field, fact.from);
  if (fact.state === 'absent') return { value: null, source };
  const value = convert(fact.value);
  return value === undefined ? undefined : { value, source };
}

/** The known value of a field, or undefined. */
export function knownIn<V>(s: Sighting, field: FieldName): V | undefined {
  const fact = s.fields[field] as Fact<V> | undefined;
  return fact?.state === 'known' ? fact.value : undefined;
}

/** True when the screen has a place for it and says there is none. */
export const isAbsent = (s: Sighting, field: FieldName): boolean => s.fields[field]?.state === 'absent';

/** The newer of two values. At one instant a value beats "none", then text order decides, so that no order of arrival does. */
export function newest<V>(a: Seen<V> | undefined, b: Seen<V> | undefined): Seen<V> | undefined {
  if (!a || !b) return a ?? b;
  const gap = instantOf(a.source.seenAt) - instantOf(b.source.seenAt);
  if (gap !== 0) return gap > 0 ? a : b;
  if ((a.value === null) !== (b.value === null)) return a.value === null ? b : a;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** The newer of two things that carry a source, by the same rules. */
export function newestBy<T extends { source: Source }>(a: T | undefined, b: T | undefined): T | undefined {
  if (!a || !b) return a ?? b;
  const gap = instantOf(a.source.seenAt) - instantOf(b.source.seenAt);
  if (gap !== 0) return gap > 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}
