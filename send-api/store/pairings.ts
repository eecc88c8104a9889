import { randomInt, randomUUID } from 'node:crypto';
import type { DeviceRole } from '#lib/contract/practice.ts';
import { newSecret, sha256 } from '../crypt.ts';
import { recordAudit } from './audit.ts';
import type { Database, Tx } from './database.ts';
import { deviceExpiry } from './devices.ts';
import type { PairingRow } from './tables.ts';

/** Without 0 O 1 I L 5 S 8 B: a code is read aloud and typed. */
const ALPHABET = '234679ACDEFGHJKMNPQRTUVWXYZ';
const OPEN_MINUTES = 10;

function newCode(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A typed code as it is kept: capitals, no spaces or dashes. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '');

export async function openPairing(db: Database, deviceName: string, now: Date) {
  const code = newCode();
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + OPEN_MINUTES * 60_000);
  await db
    .insertInto('pairings')
    .values({
      id: randomUUID(),
      code,
      secret_hash: sha256(secret),
      device_name: deviceName,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { code, secret, expiresAt };
}

type CodeOutcome = { ok: true; pairing: PairingRow } | { ok: false; why: 'unknown' | 'expired' };

/** The pairing that waits under this code. Used and forgotten codes are `unknown`. */
export async function pairingByCode(tx: Tx, typed: string, now: Date): Promise<CodeOutcome> {
  const pairing = await tx
    .selectFrom('pairings')
    .selectAll()
    .where('code', '=', tidyCode(typed))
    .where('approved_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!pairing) return { ok: false, why: 'unknown' };
  return pairing.expires_at <= now ? { ok: false, why: 'expired' } : { ok: true, pairing };
}

/** Lets the waiting browser in. Without a role: a practice's first browser is its manager's, any other the front desk's. */
export async function approvePairing(
  tx: Tx,
  pairingId: string,
  practiceId: string,
  wanted: DeviceRole | null,
  now: Date,
): Promise<void> {
  const other = await tx.selectFrom('devices').select('id').where('practice_id', '=', practiceId).executeTakeFirst();
  const role = wanted ?? (other ? 'front_desk' : 'manager');
  await tx
    .updateTable('pairings')
    .set({ practice_id: practiceId, role, approved_at: now })
    .where('id', '=', pairingId)
    .execute();
}

type PollOutcome =
  | { state: 'unknown' }
  | { state: 'expired' }
  | { state: 'waiting' }
  | { state: 'approved'; deviceId: string; deviceKey: string; practiceId: string };

/** What the waiting browser gets. The key is made here, given once, and kept as its hash only. */
export async function pollPairing(tx: Tx, secret: string, now: Date): Promise<PollOutcome> {
  const pairing = await tx
    .selectFrom('pairings')
    .selectAll()
    .where('secret_hash', '=', sha256(secret))
    .forUpdate()
    .executeTakeFirst();
  if (!pairing) return { state: 'unknown' };
  if (pairing.taken_at || pairing.expires_at <= now) return { state: 'expired' };
  if (!pairing.practice_id) return { state: 'waiting' };
  const deviceId = randomUUID();
  const deviceKey = newSecret();
  await tx
    .insertInto('devices')
    .values({
      id: deviceId,
      practice_id: pairing.practice_id,
      name: pairing.device_name,
      role: pairing.role ?? 'front_desk',
      key_hash: sha256(deviceKey),
      created_at: now,
      last_used_at: now,
      expires_at: deviceExpiry(now),
    })
    .execute();
  const snapshot = { deviceId, role: pairing.role ?? 'front_desk' };
  await recordAudit(tx, { practiceId: pairing.practice_id, at: now, action: 'device_paired', snapshot });
  await tx.updateTable('pairings').set({ taken_at: now }).where('id', '=', pairing.id).execute();
  return { state: 'approved', deviceId, deviceKey, practiceId: pairing.practice_id };
}
