import type { EnrolmentView, StepView } from '../contract/enrolments.ts';
import type { Sentence } from '../core/flag.ts';
import type { ComebackDb, Store } from './db.ts';
import { closed, type EnrolmentRow, type EnrolmentStep, isOpen, passKeyOn } from './enrolments.ts';
import type { OutboxRow } from './outbox.ts';

/** What the send API made of a command. */
export type Settlement =
  | { outcome: 'done'; enrolment?: EnrolmentView }
  | { outcome: 'failed'; problem: Sentence }
  | { outcome: 'retry'; notBefore: number; problem: Sentence };

/** One departure, for the ledger: names of fields, never values. */
export interface Departure {
  at: string;
  what: string;
  fields: string[];
  to: string;
}

/**
 * Notes the answer to a claimed command, with its enrolment and the ledger, in one durable transaction. A claim that
 * somebody else holds by now (its lease ran out) changes nothing: the newer one will get the server's same answer.
 */
export async function settle(
  { durable: db }: Store,
  claim: Pick<OutboxRow, 'seq' | 'claimId'>,
  settlement: Settlement,
  departure: Departure | null,
  at: string,
): Promise<void> {
  await db.transaction('rw', db.outbox, db.enrolments, db.ledger, async () => {
    if (departure) await db.ledger.add(departure);
    const row = await db.outbox.get(claim.seq);
    if (row?.state !== 'claimed' || row.claimId !== claim.claimId) return;
    const { claimId: _c, leaseUntil: _l, ...rest } = row;
    if (settlement.outcome === 'retry') {
      await db.outbox.put({ ...rest, state: 'pending', notBefore: settlement.notBefore, problem: settlement.problem });
      if (row.kind === 'launch') await patchEnrolment(db, row, { problem: settlement.problem });
      return;
    }
    const { live: _, ...settled } = rest;
    const problem = settlement.outcome === 'failed' ? settlement.problem : null;
    await db.outbox.put({ ...settled, state: settlement.outcome, command: null, problem, settledAt: at });
    if (row.kind === 'launch') await settleLaunch(db, row, settlement, at);
  });
}

async function settleLaunch(db: ComebackDb, row: OutboxRow, settlement: Settlement, at: string): Promise<void> {
  const enrolment = row.enrolmentId ? await db.enrolments.get(row.enrolmentId) : undefined;
  if (!enrolment) return;
  if (settlement.outcome === 'failed') {
    const over = enrolment.state === 'stopped' ? enrolment : closed(enrolment, 'stopped', null, at);
    await db.enrolments.put({ ...over, delivery: 'failed', problem: settlement.problem });
    await passKeyOn(db, enrolment.patientKey);
    return;
  }
  if (settlement.outcome !== 'done' || !settlement.enrolment) return;
  const { id, steps } = settlement.enrolment;
  // The feed may have been faster: then it stands here under the server's id, with what became of it since.
  const heard = enrolment.id === id ? undefined : await db.enrolments.where('serverId').equals(id).first();
  if (heard && heard.id !== enrolment.id) await db.enrolments.delete(heard.id);
  const isOver = heard !== undefined && isOpen(enrolment) && !isOpen(heard);
  const known = [...(heard?.steps ?? []), ...enrolment.steps];
  await db.enrolments.put({
    ...(isOver ? closed(enrolment, heard.state === 'finished' ? 'finished' : 'stopped', heard.cause, at) : enrolment),
    serverId: id,
    delivery: 'server',
    undoUntil: null,
    problem: null,
    // A retry gets the answer of the first try; what the feed has told since is newer.
    steps: steps.map((it) => known.find((step) => step.stepId === it.stepId) ?? stepOf(it)),
  });
}

const stepOf = ({ stepId, channel, state, reason, dueAt }: StepView): EnrolmentStep => ({
  stepId,
  channel,
  state,
  reason,
  at: dueAt,
});

async function patchEnrolment(db: ComebackDb, row: OutboxRow, patch: Partial<EnrolmentRow>): Promise<void> {
  if (row.enrolmentId) await db.enrolments.update(row.enrolmentId, patch);
}
