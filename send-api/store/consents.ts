import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Permission, Refusal } from '#lib/contract/consents.ts';
import { recordAudit } from './audit.ts';
import type { Tx } from './database.ts';
import { appendToFeed } from './feed.ts';
import type { ConsentRow, IntentTables } from './intent-tables.ts';

interface Word {
  practiceId: string;
  at: Date;
}

/** Keeps a permission; `ends` (ISO instant) where the law has an end for it. */
export async function keepPermission(
  tx: Tx,
  { practiceId, at }: Word,
  given: Permission,
  ends: string | null,
): Promise<ConsentRow> {
  const { channel, purpose, basis } = given;
  const kept = await insert(tx, {
    ...whose(practiceId, at, given),
    purpose,
    basis,
    wording: given.wording,
    language: given.language,
    expires_at: ends === null ? null : new Date(ends),
  });
  const snapshot = { consentId: kept.id, channel, purpose, basis, expiresAt: ends };
  await recordAudit(tx, { practiceId, at, action: 'consent_given', snapshot });
  // Marketing has a permission of its own, and no desk's screen speaks of it.
  if (purpose !== 'marketing') await tell(tx, practiceId, given, true, at);
  return kept;
}

/** Keeps a "no" over the channel, for every purpose. A record is never changed: it is new rows, and the newest holds. */
export async function keepRefusal(tx: Tx, { practiceId, at }: Word, refused: Refusal): Promise<ConsentRow> {
  const of = (purpose: 'care' | 'marketing') =>
    insert(tx, {
      ...whose(practiceId, at, refused),
      purpose,
      basis: 'express',
      wording: '',
      language: '',
      expires_at: null,
      revoked_at: new Date(refused.givenAt),
      revoked_by: refused.by,
    });
  const care = await of('care');
  await of('marketing');
  const snapshot = { consentId: care.id, channel: refused.channel };
  await recordAudit(tx, { practiceId, at, action: 'consent_refused', snapshot });
  await tell(tx, practiceId, refused, false, at);
  return care;
}

const whose = (practiceId: string, at: Date, said: Permission | Refusal) => ({
  id: randomUUID(),
  practice_id: practiceId,
  patient_key: said.patientKey,
  channel: said.channel,
  given_at: new Date(said.givenAt),
  recorded_at: at,
  recorded_by: said.by,
  source: said.source,
});

const insert = (tx: Tx, row: Insertable<IntentTables['consents']>) =>
  tx.insertInto('consents').values(row).returningAll().executeTakeFirstOrThrow();

/** The person takes a permission back: from now on the channel is refused for what it covered. Twice changes nothing. */
export async function takeBack(tx: Tx, { practiceId, at }: Word, known: ConsentRow, by: string): Promise<ConsentRow> {
  if (known.revoked_at) return known;
  const snapshot = { consentId: known.id, channel: known.channel, purpose: known.purpose };
  await recordAudit(tx, { practiceId, at, action: 'consent_revoked', snapshot });
  const said = { patientKey: known.patient_key, channel: known.channel, givenAt: at.toISOString() };
  if (known.purpose !== 'marketing') await tell(tx, practiceId, said, false, at);
  return tx
    .updateTable('consents')
    .set({ revoked_at: at, revoked_by: by })
    .where('id', '=', known.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

type Said = Pick<Permission, 'patientKey' | 'channel' | 'givenAt'>;
const tell = (tx: Tx, practiceId: string, said: Said, given: boolean, at: Date) =>
  appendToFeed(tx, [
    {
      practiceId,
      patientKey: said.patientKey,
      enrolmentId: null,
      at,
      event: { type: 'consent', channel: said.channel, given, saidAt: said.givenAt },
    },
  ]);
