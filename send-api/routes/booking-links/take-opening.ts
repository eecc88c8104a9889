import type { Ports } from '../../ports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/database.ts';
import { isRunning, stopEnrolment } from '../../store/enrolments.ts';
import { lockOpening, offerOf } from '../../store/openings.ts';
import type { EnrolmentRow } from '../../store/tables.ts';
import { openTask } from '../../store/tasks.ts';

const HOUR_MS = 3_600_000;

/**
 * Somebody takes the time they were offered. The first one has it: the opening's lock decides, whatever comes at the
 * same moment. The desk gets a task to enter it; who comes later is told that it is gone, and nobody else is.
 *
 * @returns false when it is gone.
 */
export async function takeOpening(tx: Tx, ports: Ports, enrolment: EnrolmentRow): Promise<boolean> {
  const now = ports.now();
  const offer = await offerOf(tx, enrolment.id);
  const opening = offer && (await lockOpening(tx, enrolment.practice_id, offer.opening_id));
  if (!offer || !opening) return false;
  const mine = opening.state === 'taken' && opening.taken_by === enrolment.patient_key;
  if (mine) return true;
  const got = opening.state === 'open';
  const about = { practiceId: enrolment.practice_id, enrolmentId: enrolment.id, at: now };
  await recordAudit(tx, { ...about, action: got ? 'opening_taken' : 'opening_late', snapshot: { id: opening.id } });
  const state = got ? ('taken' as const) : ('late' as const);
  await tx.updateTable('opening_offers').set({ state }).where('id', '=', offer.id).execute();
  if (isRunning(enrolment.state)) {
    await stopEnrolment(tx, enrolment, { cause: got ? 'clicked_booking' : 'replied', by: 'patient', at: now });
  }
  if (!got) return false;
  const taken = { state: 'taken' as const, taken_by: enrolment.patient_key, ended_at: now };
  await tx.updateTable('openings').set(taken).where('id', '=', opening.id).execute();
  const hour = Number(opening.at_time.slice(0, 2));
  const time = hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
  const weekday = new Date(`${opening.on_day}T12:00:00Z`).getUTCDay() || 7;
  await openTask(tx, {
    ...about,
    kind: 'booking_request',
    patientKey: enrolment.patient_key,
    reason: 'opening_taken',
    score: 100,
    dueAt: new Date(now.getTime() + HOUR_MS),
    seal: (id) => ports.crypt.seal(JSON.stringify({ days: [weekday], times: [time] }), id),
  });
  return true;
}
