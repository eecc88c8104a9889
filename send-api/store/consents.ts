import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Permission, Refusal } from '#lib/contract/consents.ts';
import { recordAudit } from './audit.ts';
import type { Tx } from './database.ts';
import { appendToFeed } from './feed.ts';
import type { ConsentRow, IntentTables } from './intent-tables.ts';
import { closeTasksOf } from './tasks.ts';

interface Word {
  practiceId: string;
  at: Date;
  /** The key it is told under: told again, it is the same word. */
  id?: string;
}

/** Keeps a permission; `ends` (ISO instant) where the law has an end for it. */
export async function keepPermission(tx: Tx, word: Word, given: Permission, ends: string | null): Promise<ConsentRow> {
  const known = await toldBefore(tx, word);
  if (known) return known;
  const { practiceId, at } = word;
  const { channel, purpose, basis } = given;
  const kept = await insert(tx, {
    ...whose(word, given),
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
export async function keepRefusal(tx: Tx, word: Word, refused: Refusal): Promise<ConsentRow> {
  const known = await toldBefore(tx, word);
  if (known) return known;
  const { practiceId, at } = word;
  const of = (purpose: 'care' | 'marketing', under: Word) =>
    insert(tx, {
      ...whose(under, refused),
      purpose,
      basis: 'express',
      wording: '',
      language: '',
      expires_at: null,
      revoked_at: new Date(refused.givenAt),
      revoked_by: refused.by,
    });
  const care = await of('care', word);
  await of('marketing', { practiceId, at });
  const snapshot = { consentId: care.id, channel: refused.channel };
  await recordAudit(tx, { practiceId, at, action: 'consent_refused', snapshot });
  await tell(tx, practiceId, refused, false, at);
  if (refused.channel === 'call') {
    const over = { outcome: 'opted_out' as const, by: refused.by, at, kinds: ['call' as const] };
    await closeTasksOf(tx, practiceId, [refused.patientKey], over);
  }
  return care;
}

/** Whether the person's newest word on being rung was a "no". */
export async function refusesCalls(tx: Tx, practiceId: string, patientKey: string): Promise<boolean> {
  const newest = await tx
    .selectFrom('consents')
    .select('revoked_at')
    .where('practice_id', '=', practiceId)
    .where('patient_key', '=', patientKey)
    .where('channel', '=', 'call')
    .where('purpose', '!=', 'marketing')
    .orderBy((eb) => eb.fn.coalesce('revoked_at', 'given_at'), 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest !== undefined && newest.revoked_at !== null;
}

async function toldBefore(tx: Tx, { practiceId, id }: Word): Promise<ConsentRow | undefined> {
  if (!id) return undefined;
  const known = tx.selectFrom('consents').selectAll().where('id', '=', id).where('practice_id', '=', practiceId);
  return known.executeTakeFirst();
}

const whose = ({ practiceId, at, id = randomUUID() }: Word, said: Permission | Refusal) => ({
  id,
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
