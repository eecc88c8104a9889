import type { StopCause } from '../core/sequence/enrolment.ts';
import type { ComebackDb, Store } from './db.ts';
import { closed, type EnrolmentRow, enrolmentRow, isOpen, passKeyOn } from './enrolments.ts';
import { addCommand, type Command, unsentLaunch } from './outbox.ts';

export type Launched = { state: 'started' } | { state: 'already'; by: string; at: string };

/**
 * A launch: enrolment and command together, durable, or neither. The patient's open enrolment is unique by index, so of
 * two tabs that press Start at once one starts and the other is told who did.
 */
export async function launch(
  { durable: db }: Store,
  enrolment: EnrolmentRow & { patientKey: string },
  request: Extract<Command, { kind: 'launch' }>,
  key: string,
  notBefore: number,
): Promise<Launched> {
  const row = enrolmentRow.parse({ ...enrolment, openKey: enrolment.patientKey });
  return db.transaction('rw', db.enrolments, db.outbox, async () => {
    const open = await db.enrolments.where('openKey').equals(enrolment.patientKey).first();
    if (open) return { state: 'already', by: open.launchedBy, at: open.launchedAt };
    await db.enrolments.add(row);
    await addCommand(db, {
      id: key,
      subject: enrolment.patientKey,
      enrolmentId: enrolment.id,
      command: request,
      notBefore,
      createdAt: enrolment.launchedAt,
    });
    return { state: 'started' };
  });
}

/**
 * Takes a launch back as if it had never been: true only while its command was handed to nobody. Once a request may
 * have reached the server the answer is false, and stopping is the way. One that started by itself stays on record as
 * taken back `at` (ISO instant), or it would start again with the next look at the patient.
 */
export async function undoLaunch({ durable: db }: Store, enrolmentId: string, at: string): Promise<boolean> {
  return db.transaction('rw', db.enrolments, db.outbox, async () => {
    const unsent = await unsentLaunch(db, enrolmentId);
    if (!unsent) return false;
    await db.outbox.delete(unsent.seq);
    const row = await db.enrolments.get(enrolmentId);
    if (row?.automatic) await db.enrolments.put({ ...closed(row, 'stopped', 'undone', at), delivery: 'failed' });
    else await db.enrolments.delete(enrolmentId);
    await passKeyOn(db, row?.patientKey ?? null);
    return true;
  });
}

export interface Stop {
  cause: StopCause;
  by: string;
  at: string;
  /** Idempotency key of the command. */
  key: string;
  notBefore: number;
}

/** Stops one enrolment here and now, and has the server told. False when it was over already. */
export async function stopEnrolment({ durable: db }: Store, enrolmentId: string, stop: Stop): Promise<boolean> {
  return db.transaction('rw', db.enrolments, db.outbox, async () => {
    const row = await db.enrolments.get(enrolmentId);
    if (!row || !isOpen(row)) return false;
    await stopRow(db, row, stop);
    return true;
  });
}

/** Inside a transaction over enrolments and outbox: ends the row; an unsent launch never leaves. */
export async function stopRow(db: ComebackDb, row: EnrolmentRow, stop: Stop, tellServer = true): Promise<void> {
  const unsent = await unsentLaunch(db, row.id);
  if (unsent) await db.outbox.delete(unsent.seq);
  const over = closed(row, 'stopped', stop.cause, stop.at);
  await db.enrolments.put(unsent ? { ...over, delivery: 'failed' as const } : over);
  await passKeyOn(db, row.patientKey);
  if (unsent || !tellServer) return;
  await addCommand(db, {
    id: stop.key,
    subject: row.patientKey ?? row.hash,
    enrolmentId: row.id,
    command: { kind: 'stop', body: { cause: stop.cause, by: stop.by, at: stop.at } },
    notBefore: stop.notBefore,
    createdAt: stop.at,
  });
}
