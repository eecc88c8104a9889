import type { CallTold } from '#lib/contract/calls.ts';
import { recordAudit } from './audit.ts';
import type { Tx } from './database.ts';
import { appendToFeed } from './feed.ts';

/** A call: whom it was made to (everybody behind a shared phone where nobody says who), by whom. */
export interface Call extends Omit<CallTold, 'at'> {
  practiceId: string;
  patientKeys: string[];
  madeAt: Date;
  by: string;
  /** What it was made for. */
  enrolmentId?: string | null;
  snapshot: object;
}

/** Writes a call down and tells every desk of it. False = it was told before, and nothing changes. */
export async function noteCall(tx: Tx, call: Call, at: Date): Promise<boolean> {
  const { practiceId, id, outcome, madeAt, by } = call;
  const rows = call.patientKeys.map((patient_key) => ({
    practice_id: practiceId,
    id,
    patient_key,
    at: madeAt,
    outcome,
    made_by: by,
  }));
  const added = await tx
    .insertInto('calls')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('patient_key')
    .execute();
  if (added.length === 0) return false;
  const { enrolmentId, snapshot } = call;
  const whose = { practiceId, ...(enrolmentId ? { enrolmentId } : {}) };
  await recordAudit(tx, { ...whose, at, action: 'call_made', reason: outcome, snapshot: { ...snapshot, callId: id } });
  const event = { type: 'call' as const, callId: id, outcome, madeAt: madeAt.toISOString() };
  await appendToFeed(
    tx,
    added.map(({ patient_key }) => ({ practiceId, patientKey: patient_key, enrolmentId: null, at, event })),
  );
  return true;
}
