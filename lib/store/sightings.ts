import { z } from 'zod';
import { type Sighting, sighting } from '../core/sighting.ts';
import type { Store } from './db.ts';

/** A sighting is kept this long: it is the evidence behind a flag, not a second copy of the PMS. */
export const SIGHTING_DAYS = 90;

/** One thing a screen said about a patient; the same thing said again only moves `seenAt`. */
const sightingRow = z.object({
  id: z.string(),
  patientKey: z.string(),
  firstSeenAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  sighting,
});
export type SightingRow = z.infer<typeof sightingRow>;

/** FNV-1a over what a sighting says (not when): two equal texts are one piece of evidence. 32 bits, in base 36. */
export function signature(it: Sighting): string {
  const text = JSON.stringify([it.adapter, it.screen, it.record, it.nothingBooked, it.fields]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}

/** Drops sightings last seen before `before` (ISO instant). Returns how many. */
export function pruneSightings({ db }: Store, before: string): Promise<number> {
  return db.sightings.where('seenAt').below(before).delete();
}
