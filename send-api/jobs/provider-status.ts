import { randomUUID } from 'node:crypto';
import type { Ports } from '../ports.ts';
import type { ProviderCallback } from '../providers/provider.ts';
import type { Tx } from '../store/database.ts';
import { lockEnrolment } from '../store/enrolments.ts';
import { lockMessage } from '../store/messages.ts';
import { suppressPerson } from '../store/suppressions.ts';
import { moveMessage } from './move-message.ts';
import { noteTextFault } from './text-fault.ts';

export type StatusCallback = Extract<ProviderCallback, { kind: 'status' }>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes one verified status from a provider: stored once (a repeat is dropped), then applied if the message is known.
 * One that came before our own commit stays in store and is applied by it.
 */
export async function takeStatus(tx: Tx, ports: Ports, provider: string, status: StatusCallback): Promise<void> {
  const now = ports.now();
  const messageId = status.messageId && UUID.test(status.messageId) ? status.messageId : null;
  const stored = await tx
    .insertInto('provider_events')
    .values({
      id: randomUUID(),
      provider,
      dedupe_key: [status.providerId, status.state, status.code ?? ''].join(' '),
      provider_id: status.providerId,
      message_id: messageId,
      state: status.state,
      code: status.code ?? null,
      permanent: status.permanent ?? false,
      suppress: status.suppress ?? false,
      at: status.at ? new Date(status.at) : now,
      received_at: now,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'dedupe_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!stored) return;
  const id = messageId ?? (await messageByProviderId(tx, provider, status.providerId));
  if (id) await applyStatus(tx, ports, provider, id, status, stored.id);
}

/** Applies what was stored for a provider's id before we knew the message behind it. */
export async function applyWaiting(tx: Tx, ports: Ports, provider: string | null, providerId: string): Promise<void> {
  if (!provider) return;
  const waiting = await tx
    .selectFrom('provider_events')
    .selectAll()
    .where('provider', '=', provider)
    .where('provider_id', '=', providerId)
    .where('applied_at', 'is', null)
    .orderBy('received_at')
    .execute();
  const id = waiting.length > 0 ? await messageByProviderId(tx, provider, providerId) : undefined;
  if (!id) return;
  for (const row of waiting) {
    const status = {
      kind: 'status' as const,
      providerId,
      state: row.state,
      code: row.code ?? undefined,
      permanent: row.permanent,
      suppress: row.suppress,
    };
    await applyStatus(tx, ports, provider, id, status, row.id);
  }
}

async function messageByProviderId(tx: Tx, provider: string, providerId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('messages')
    .select('id')
    .where('provider', '=', provider)
    .where('provider_id', '=', providerId)
    .executeTakeFirst();
  return row?.id;
}

async function applyStatus(
  tx: Tx,
  ports: Ports,
  provider: string,
  messageId: string,
  status: StatusCallback,
  eventId: string,
): Promise<void> {
  const now = ports.now();
  const found = await tx
    .selectFrom('messages')
    .select('enrolment_id')
    .where('id', '=', messageId)
    .where('provider', '=', provider)
    .executeTakeFirst();
  const enrolment = found && (await lockEnrolment(tx, found.enrolment_id));
  const message = enrolment && (await lockMessage(tx, messageId));
  if (!enrolment || !message) return;
  const change = {
    state: status.state,
    reason: status.code ?? null,
    ...(status.permanent ? { permanent: true } : {}),
    ...(message.provider_id ? {} : { provider_id: status.providerId }),
  };
  await moveMessage(tx, ports, enrolment, message, change, now);
  if (status.state === 'failed') await noteTextFault(tx, enrolment, message, status.code, now);
  if (status.suppress && message.address_hash) {
    await suppressPerson(tx, {
      practiceId: enrolment.practice_id,
      patientKeys: [enrolment.patient_key],
      addressHashes: [message.address_hash],
      // A receiver who has the mail and wants no more has used its way out, by mail or at the service.
      source: status.state === 'delivered' ? 'unsubscribe_link' : 'provider',
      by: null,
      at: now,
    });
  }
  await tx.updateTable('provider_events').set({ applied_at: now }).where('id', '=', eventId).execute();
}
