import { z } from 'zod';
import { channel } from '../core/sighting.ts';
import type { Store } from './db.ts';

/**
 * What a patient said at the desk about one channel. Rows are only ever added: the newest of a channel holds, the older
 * ones are the proof of what was said before, with the very words that were read out.
 */
export const consentRow = z.object({
  id: z.number().int(),
  patientKey: z.string(),
  channel,
  given: z.boolean(),
  at: z.iso.datetime(),
  /** Who asked. */
  by: z.string(),
  /** The words that were read to the patient, and their language; '' for a revocation, which needs none. */
  wording: z.string(),
  language: z.string(),
});
export type ConsentRow = z.infer<typeof consentRow>;

/** The newest word on each channel. */
export function newestConsents(rows: ConsentRow[]): ConsentRow[] {
  const newest = new Map<string, ConsentRow>();
  for (const row of [...rows].sort((a, b) => a.id - b.id)) newest.set(row.channel, row);
  return [...newest.values()];
}

/** Records a word, and in the ledger that it was recorded: both, durable, or neither. */
export async function addConsent({ durable: db }: Store, row: Omit<ConsentRow, 'id'>, to: string): Promise<void> {
  const parsed = consentRow.omit({ id: true }).parse(row);
  await db.transaction('rw', db.consents, db.ledger, async () => {
    await db.consents.add(parsed as ConsentRow);
    const what = parsed.given ? 'consent_given' : 'consent_revoked';
    await db.ledger.add({ at: parsed.at, what, fields: [`consent.${parsed.channel}`], to } as never);
  });
}
