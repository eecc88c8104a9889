import { z } from 'zod';
import type { ConsentRequest } from '../contract/consents.ts';
import { channel } from '../core/sighting.ts';
import type { ComebackDb, Store } from './db.ts';
import { addCommand } from './outbox.ts';

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

/** Records a word here, and has the send API told of it for every other desk: both, durable, or neither. */
export async function addConsent(
  { durable: db }: Store,
  row: Omit<ConsentRow, 'id'>,
  ledgerTo: string,
  tell: { key: string; body: ConsentRequest; notBefore: number } | null,
): Promise<void> {
  const parsed = consentRow.omit({ id: true }).parse(row);
  await db.transaction('rw', db.consents, db.ledger, db.outbox, async () => {
    await db.consents.add(parsed as ConsentRow);
    const what = parsed.given ? 'consent_given' : 'consent_revoked';
    await db.ledger.add({ at: parsed.at, what, fields: [`consent.${parsed.channel}`], to: ledgerTo } as never);
    if (!tell) return;
    const command = { kind: 'consent' as const, body: tell.body };
    const { key: id, notBefore } = tell;
    await addCommand(db, { id, subject: parsed.patientKey, command, notBefore, createdAt: parsed.at });
  });
}

/** Inside a transaction over consents: what was said at another desk, unless something newer was said here. */
export async function hearConsent(
  db: ComebackDb,
  { patientKey, channel, given, at }: Pick<ConsentRow, 'patientKey' | 'channel' | 'given' | 'at'>,
): Promise<void> {
  const known = newestConsents(await db.consents.where('patientKey').equals(patientKey).toArray());
  const newest = known.find((row) => row.channel === channel);
  if (newest && newest.at >= at) return;
  // The words that were read out are kept where they were, and at the send API.
  await db.consents.add({ patientKey, channel, given, at, by: '', wording: '', language: '' } as ConsentRow);
}
