import type { GateDecision } from '#lib/core/gate.ts';
import { leftOut } from '#lib/core/sequence/plan-steps.ts';
import type { Ports } from '../ports.ts';
import { refusesCalls } from '../store/consents.ts';
import type { Tx } from '../store/database.ts';
import { changeEnrolment, stopEnrolment } from '../store/enrolments.ts';
import { changeMessage } from '../store/messages.ts';
import { hasIntent, openTask } from '../store/tasks.ts';
import { scheduleNext } from './next-step.ts';
import type { Place } from './step-place.ts';

const DAY_MS = 86_400_000;
/** A sign of intent older than this is no reason to ring anybody. */
const INTENT_MS = 90 * DAY_MS;

/** Carries out every decision but `send`. A task left by a step is for today: the desk has a day to do it. */
export async function followDecision(
  tx: Tx,
  ports: Ports,
  { enrolment, message, sequence, step, basis, now }: Place,
  decision: Exclude<GateDecision, { decision: 'send' }>,
): Promise<void> {
  const about = {
    practiceId: enrolment.practice_id,
    patientKey: enrolment.patient_key,
    enrolmentId: enrolment.id,
    dueAt: new Date(now.getTime() + DAY_MS),
    at: now,
  };
  const skip = async (reason: string) => {
    const over = await changeMessage(tx, enrolment, message, { state: 'skipped', reason }, now);
    await scheduleNext(tx, ports, enrolment, over, now);
  };
  switch (decision.decision) {
    case 'stop':
      await stopEnrolment(tx, enrolment, { cause: decision.cause, by: 'gate', at: now });
      return;
    case 'delay': {
      // What must wait until its moment is long over is not worth saying any more.
      const out = leftOut(sequence, step, decision.until, basis);
      if (out) return skip(out);
      const due = new Date(decision.until);
      await changeMessage(tx, enrolment, message, { state: 'queued', reason: decision.reason, due_at: due }, now);
      await ports.queue.enqueue(tx, 'send', message.id, due);
      return;
    }
    case 'hold':
      await changeMessage(tx, enrolment, message, { state: 'held', reason: decision.reason }, now);
      await changeEnrolment(tx, enrolment, 'held', now);
      await openTask(tx, { ...about, kind: 'look_and_release', reason: 'held', score: 50 });
      return;
    case 'call': {
      if (await refusesCalls(tx, enrolment.practice_id, enrolment.patient_key)) return skip('consent_refused');
      // A call is for somebody who has shown that they want one; a list of cold calls is nobody's job.
      const since = new Date(now.getTime() - INTENT_MS);
      if (!(await hasIntent(tx, enrolment.practice_id, enrolment.patient_key, since))) return skip('no_intent');
      await openTask(tx, { ...about, kind: 'call', reason: 'clicked', score: 50 });
      return skip('call_task');
    }
    case 'skip':
      return skip(decision.reason);
  }
}
