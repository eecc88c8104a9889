import { randomUUID } from 'node:crypto';
import { recordAudit } from './audit.ts';
import type { Tx } from './database.ts';
import { isRunning, lockEnrolment, stopEnrolment } from './enrolments.ts';
import { appendToFeed } from './feed.ts';

export interface Stop {
  practiceId: string;
  patientKeys: string[];
  addressHashes: string[];
  /** Who said so: `staff`, `patient_by_phone`, `reply`, `unsubscribe_link`, … */
  source: string;
  by: string | null;
  at: Date;
}

/**
 * Stops a person over every channel: the keys and addresses given, and every other address we hold for those keys.
 * Running enrolments that reach any of them are stopped in the same transaction. Saying it twice changes nothing.
 */
export async function suppressPerson(tx: Tx, stop: Stop): Promise<void> {
  const hashes = new Set(stop.addressHashes);
  if (stop.patientKeys.length > 0) {
    const known = await tx
      .selectFrom('recipients')
      .innerJoin('enrolments', 'enrolments.id', 'recipients.enrolment_id')
      .select('recipients.address_hash')
      .distinct()
      .where('enrolments.practice_id', '=', stop.practiceId)
      .where('enrolments.patient_key', 'in', stop.patientKeys)
      .execute();
    for (const row of known) hashes.add(row.address_hash);
  }
  const wanted = [
    ...stop.patientKeys.map((hash) => ({ kind: 'patient' as const, hash })),
    ...[...hashes].map((hash) => ({ kind: 'address' as const, hash })),
  ];
  if (wanted.length === 0) return;
  const added = await tx
    .insertInto('suppressions')
    .values(
      wanted.map((one) => ({
        ...one,
        id: randomUUID(),
        practice_id: stop.practiceId,
        source: stop.source,
        by: stop.by,
        at: stop.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['practice_id', 'kind', 'hash']).doNothing())
    .returning(['kind', 'hash'])
    .execute();
  await recordAudit(tx, {
    practiceId: stop.practiceId,
    at: stop.at,
    action: 'opt_out',
    reason: stop.source,
    snapshot: { people: stop.patientKeys.length, addresses: hashes.size, added: added.length },
  });
  const affected = await stopRunning(tx, stop, [...hashes]);
  const told = new Set([...added.filter((row) => row.kind === 'patient').map((row) => row.hash), ...affected.keys()]);
  await appendToFeed(
    tx,
    [...told].map((patientKey) => ({
      practiceId: stop.practiceId,
      patientKey,
      enrolmentId: affected.get(patientKey) ?? null,
      at: stop.at,
      event: { type: 'opt_out' as const, source: stop.source },
    })),
  );
}

/** Stops the running enrolments of these people, and of whoever else would be reached on these addresses. */
async function stopRunning(tx: Tx, stop: Stop, addressHashes: string[]): Promise<Map<string, string>> {
  const reached = await tx
    .selectFrom('enrolments')
    .leftJoin('recipients', 'recipients.enrolment_id', 'enrolments.id')
    .select('enrolments.id')
    .distinct()
    .where('enrolments.practice_id', '=', stop.practiceId)
    .where('enrolments.state', 'in', ['active', 'held'])
    .where((eb) =>
      eb.or([
        ...(stop.patientKeys.length > 0 ? [eb('enrolments.patient_key', 'in', stop.patientKeys)] : []),
        ...(addressHashes.length > 0 ? [eb('recipients.address_hash', 'in', addressHashes)] : []),
      ]),
    )
    // The same order everywhere, so that two stops at once wait for one another instead of locking crosswise.
    .orderBy('enrolments.id')
    .execute();
  const stopped = new Map<string, string>();
  for (const { id } of reached) {
    const enrolment = await lockEnrolment(tx, id);
    if (!enrolment || !isRunning(enrolment.state)) continue;
    await stopEnrolment(tx, enrolment, { cause: 'opted_out', by: stop.by ?? stop.source, at: stop.at });
    stopped.set(enrolment.patient_key, enrolment.id);
  }
  return stopped;
}
