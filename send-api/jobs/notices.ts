import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { checksFor } from '#lib/core/jurisdiction/rule.ts';
import { needsDlt } from '#lib/core/registered/registered-text.ts';
import { optOutConfirmed } from '#lib/core/sequence/library/opt-out.ts';
import { faultCode } from '../log.ts';
import { type Ports, providerNamed } from '../ports.ts';
import type { Tx } from '../store/database.ts';
import type { Reply } from './act-on-reply.ts';

/** Without a rule of the place: as soon as anywhere. */
const CONFIRM_WITHIN_MINUTES = 5;

/**
 * Puts the one confirmation of an opt-out in line, in the transaction of the opt-out itself. Texts only: a mail's way out
 * has a page that says so. One a reply, by index.
 */
export async function queueOptOutNotice(
  tx: Tx,
  ports: Ports,
  practice: PracticeSettings,
  { practiceId, inbound, inboundId, channel, provider }: Reply,
  language: string,
  booked: boolean,
): Promise<void> {
  if (channel === 'email') return;
  // No register in India knows this text, so none may leave.
  if (channel === 'sms' && provider !== 'capture' && needsDlt(inbound.from)) return;
  const now = ports.now();
  const limits = checksFor('confirmation', { country: practice.country }).map((rule) => rule.withinMinutes);
  const minutes = Math.min(CONFIRM_WITHIN_MINUTES, ...limits);
  const id = randomUUID();
  await tx
    .insertInto('notices')
    .values({
      id,
      practice_id: practiceId,
      inbound_id: inboundId,
      kind: 'opt_out_confirmed',
      provider,
      channel,
      address_sealed: ports.crypt.seal(inbound.from.replace(/^whatsapp:/i, ''), id),
      from_address: inbound.to,
      body_sealed: ports.crypt.seal(optOutConfirmed(language, practice.name, booked), id),
      state: 'queued',
      created_at: now,
      send_before: new Date(now.getTime() + minutes * 60_000),
    })
    .onConflict((conflict) => conflict.column('inbound_id').doNothing())
    .execute();
}

/** Sends the notices that wait, each at most once; one that has become late is never sent. Never throws. */
export async function sendNotices(ports: Ports): Promise<void> {
  try {
    const waiting = await ports.db.selectFrom('notices').select('id').where('state', '=', 'queued').execute();
    for (const { id } of waiting) await sendNotice(ports, id);
  } catch (error) {
    ports.log.error('notices failed', { code: faultCode(error) });
  }
}

async function sendNotice(ports: Ports, id: string): Promise<void> {
  const now = ports.now();
  // Claimed before the provider is called: whoever dies with it leaves it unsent rather than sent twice.
  const notice = await ports.db
    .updateTable('notices')
    .set({ state: sql`case when send_before < ${now} then 'late' else 'sending' end` })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returningAll()
    .executeTakeFirst();
  const provider = notice?.state === 'sending' ? providerNamed(ports, notice.provider) : undefined;
  if (!notice || !provider) return;
  const outcome = await provider
    .send({
      id,
      channel: notice.channel,
      to: ports.crypt.open(notice.address_sealed, id),
      from: notice.from_address,
      body: ports.crypt.open(notice.body_sealed, id),
      attemptAt: now.toISOString(),
    })
    .catch(() => ({ outcome: 'unknown' as const, code: 'provider_threw' }));
  const state = { accepted: 'sent', failed: 'failed', unknown: 'unknown', retry: 'queued' } as const;
  await ports.db.updateTable('notices').set({ state: state[outcome.outcome] }).where('id', '=', id).execute();
  ports.log.info('notice', { provider: provider.name, outcome: outcome.outcome });
}
