import type { Tx } from '../../store/database.ts';
import { isRunning, lockEnrolment, stopEnrolment } from '../../store/enrolments.ts';

/** Locks every follow-up of the patient, in one order, and stops those that run. */
export async function stopPerson(tx: Tx, practiceId: string, patientKey: string, by: string, at: Date): Promise<void> {
  const rows = await tx
    .selectFrom('enrolments')
    .select('id')
    .where('practice_id', '=', practiceId)
    .where('patient_key', '=', patientKey)
    .orderBy('id')
    .execute();
  for (const { id } of rows) {
    const enrolment = await lockEnrolment(tx, id);
    if (enrolment && isRunning(enrolment.state)) await stopEnrolment(tx, enrolment, { cause: 'staff', by, at });
  }
}
