import { randomUUID } from 'node:crypto';
import { recordAudit } from './audit.ts';
import type { Tx } from './database.ts';
import { isRunning, lockEnrolment, stopEnrolment } from './enrolments.ts';
import { appendToFeed } from './feed.ts';
import { closeTasksOf } from './tasks.ts';

export interface Stop {
  practiceId: string;
  patientKeys: string[];
  addressHashes: string[];
  /** Who said so: `staff`, `patient_by_phone`, `reply`, `unsubscribe_link`, … */
  source: string;
  by: string | null;
  at: Date;
  /** The word may have meant an appointment: stopped all the same, until the desk has asked. */
  provisional?: boolean;
  /** Hash of the address it was written from. */
  origin?: string;
}

/**
 * Stops a person over every channel: the keys and addresses given, and every other address we hold for those keys.
 * Running enrolments that reach any of them are stopped and their open tasks closed in the same transaction. Saying it
 * twice changes nothing.
 *
 * @returns how many keys and addresses are newly stopped.
 */
export async function suppressPerson(tx: Tx, stop: Stop): Promise<number> {
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
  if (wanted.length === 0) return 0;
  const act = randomUUID();
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
        act_id: act,
        origin: stop.origin ?? null,
        provisional: stop.provisional ?? false,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['practice_id', 'kind', 'hash'])
        .doUpdateSet((eb) => ({
          source: eb.ref('excluded.source'),
          by: eb.ref('excluded.by'),
          at: eb.ref('excluded.at'),
          act_id: eb.ref('excluded.act_id'),
          origin: eb.ref('excluded.origin'),
          provisional: eb.ref('excluded.provisional'),
          lifted_at: null,
          lifted_how: null,
        }))
        // Only a stop that was taken back, or one that was not certain yet, is written anew.
        .where((eb) =>
          eb.or([
            eb('suppressions.lifted_at', 'is not', null),
            eb.and([eb('suppressions.provisional', '=', true), eb('excluded.provisional', '=', false)]),
          ]),
        ),
    )
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
  const people = [...new Set([...stop.patientKeys, ...affected.keys()])];
  await closeTasksOf(tx, stop.practiceId, people, { outcome: 'opted_out', by: stop.by ?? stop.source, at: stop.at });
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
  return added.length;
}

/** The people of a practice who were ever to be reached at an address. */
export async function peopleAt(tx: Tx, practiceId: string, addressHash: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('recipients')
    .innerJoin('enrolments', 'enrolments.id', 'recipients.enrolment_id')
    .select('enrolments.patient_key')
    .distinct()
    .where('recipients.practice_id', '=', practiceId)
    .where('recipients.address_hash', '=', addressHash)
    .execute();
  return rows.map((row) => row.patient_key);
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
