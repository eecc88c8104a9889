import type { CallMade } from '#lib/contract/calls.ts';
import type { Tx } from '../../store/database.ts';
import { isRunning, lockEnrolment, runningEnrolment, stopEnrolment } from '../../store/enrolments.ts';

/** Ends what runs for these people. */
export async function stopAll(
  tx: Tx,
  practiceId: string,
  patientKeys: readonly string[],
  stop: { cause: 'booked' | 'staff' | 'replied'; by: string; at: Date },
): Promise<void> {
  for (const key of patientKeys) {
    const running = await runningEnrolment(tx, practiceId, key);
    const enrolment = running && (await lockEnrolment(tx, running.id));
    if (enrolment && isRunning(enrolment.state)) await stopEnrolment(tx, enrolment, stop);
  }
}

/** Why a follow-up that runs is over once somebody was rung; null = it goes on, as after a call that nobody took. */
export function endedByCall(outcome: CallMade): 'booked' | 'staff' | 'replied' | null {
  if (outcome === 'no_answer') return null;
  if (outcome === 'booked') return 'booked';
  return outcome === 'wrong_number' || outcome === 'asked_not_contacted' ? 'staff' : 'replied';
}
