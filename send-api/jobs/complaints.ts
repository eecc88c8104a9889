import type { Ports } from '../ports.ts';
import type { ProviderCallback } from '../providers/provider.ts';
import type { Tx } from '../store/database.ts';
import { suppressPerson } from '../store/suppressions.ts';

/**
 * "This is spam": stored once, and the person is stopped over every channel in the same transaction. Counted against
 * the sender (`breakers.ts`); one about a message nobody knows here says nothing about anybody here.
 */
export async function takeComplaint(
  tx: Tx,
  ports: Ports,
  provider: string,
  complaint: Extract<ProviderCallback, { kind: 'complaint' }>,
): Promise<void> {
  const now = ports.now();
  const found = await tx
    .selectFrom('messages as m')
    .innerJoin('enrolments as e', 'e.id', 'm.enrolment_id')
    .select(['m.id', 'm.practice_id', 'm.address_hash', 'e.patient_key'])
    .where('m.provider', '=', provider)
    .where((eb) =>
      complaint.messageId ? eb('m.id', '=', complaint.messageId) : eb('m.provider_id', '=', complaint.providerId),
    )
    .executeTakeFirst();
  if (!found) {
    ports.log.warn('complaint about no message', { provider });
    return;
  }
  const stored = await tx
    .insertInto('complaints')
    .values({
      provider,
      provider_id: complaint.providerId,
      practice_id: found.practice_id,
      message_id: found.id,
      at: now,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'provider_id']).doNothing())
    .returning('provider_id')
    .executeTakeFirst();
  if (!stored) return;
  await suppressPerson(tx, {
    practiceId: found.practice_id,
    patientKeys: [found.patient_key],
    addressHashes: found.address_hash ? [found.address_hash] : [],
    source: 'spam_report',
    by: null,
    at: now,
  });
  ports.log.info('complaint', { provider });
}
