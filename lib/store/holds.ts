import { z } from 'zod';
import { type StallReason, stallReason } from '../core/sequence/stall.ts';
import { type ConsentRow, consentRow, newestConsents } from './consents.ts';
import type { Store } from './db.ts';

/** A standing reason a person gave not to contact a patient ("not this patient", "complaint", …). */
const holdRow = z.object({ patientKey: z.string(), hold: z.string(), at: z.iso.datetime(), by: z.string() });
export type HoldRow = z.infer<typeof holdRow>;

/** Not before `until` (`YYYY-MM-DD`, the first day on which the patient may be contacted again). */
const snoozeRow = z.object({
  patientKey: z.string(),
  until: z.iso.date(),
  by: z.string(),
  /** When it was said; missing in rows of an older version. */
  at: z.iso.datetime().optional(),
});
export type SnoozeRow = z.infer<typeof snoozeRow>;

/** A stop over all channels. From the feed it may arrive before this browser knows whose hash it is. */
const optOutRow = z.object({
  id: z.string(),
  patientKey: z.string().optional(),
  hash: z.string().optional(),
  at: z.iso.datetime(),
  source: z.string(),
});
export type OptOutRow = z.infer<typeof optOutRow>;

/** That somebody reached out: counts toward the caps, and is the patient's history. */
const contactRow = z.object({
  id: z.number().int(),
  patientKey: z.string(),
  at: z.iso.datetime(),
  channel: z.enum(['sms', 'email', 'whatsapp', 'call']),
  outcome: z.string().nullable(),
  by: z.string().nullable(),
  /** What the desks know a call by; missing in rows from before they told one another. */
  call: z.uuid().optional(),
});
export type ContactRow = z.infer<typeof contactRow>;

/** All a person or the patient said about being contacted. */
export interface Standing {
  holds: HoldRow[];
  snoozedUntil: string | null;
  optedOutAt: string | null;
  contacts: ContactRow[];
  /** The newest word on each channel, as recorded at the desk. */
  consents?: ConsentRow[];
  /** What holds them back from a plan, as staff noted it. */
  stall?: StallReason;
}

/** A stall reason is kept beside the holds, under a name of its own kind: like them it stands until it is taken off. */
export const STALL = 'stall_';
export const stallOf = (hold: string): StallReason | undefined =>
  hold.startsWith(STALL) ? stallReason.safeParse(hold.slice(STALL.length)).data : undefined;

const NOTHING: Standing = { holds: [], snoozedUntil: null, optedOutAt: null, contacts: [] };

/** Standing of many patients in five indexed reads; patients with nothing recorded share one empty value. */
export async function standingOf({ db }: Store, keys: string[]): Promise<(key: string) => Standing> {
  const [holds, snoozes, optOuts, contacts, consents] = await Promise.all([
    db.holds.where('patientKey').anyOf(keys).toArray(),
    db.snoozes.where('patientKey').anyOf(keys).toArray(),
    db.optOuts.where('patientKey').anyOf(keys).toArray(),
    db.contacts.where('patientKey').anyOf(keys).toArray(),
    db.consents.where('patientKey').anyOf(keys).toArray(),
  ]);
  const all = new Map<string, Standing>();
  const of = (key: string) => {
    const known = all.get(key) ?? { holds: [], snoozedUntil: null, optedOutAt: null, contacts: [] };
    all.set(key, known);
    return known;
  };
  for (const row of holds) {
    const stall = stallOf(row.hold);
    if (stall) of(row.patientKey).stall = stall;
    else of(row.patientKey).holds.push(holdRow.parse(row));
  }
  for (const row of snoozes) of(row.patientKey).snoozedUntil = snoozeRow.parse(row).until;
  for (const row of optOuts) if (row.patientKey) of(row.patientKey).optedOutAt = optOutRow.parse(row).at;
  for (const row of contacts) of(row.patientKey).contacts.push(contactRow.parse(row));
  const said = Map.groupBy(consents, (row) => row.patientKey);
  for (const [key, rows] of said) of(key).consents = newestConsents(rows.map((row) => consentRow.parse(row)));
  return (key) => all.get(key) ?? NOTHING;
}
