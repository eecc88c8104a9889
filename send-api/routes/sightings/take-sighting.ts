import type { BookingState } from '#lib/contract/enrolments.ts';
import { dayInZone } from '#lib/core/day.ts';
import { clampBooking } from '../../booking.ts';
import type { Ports } from '../../ports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/database.ts';
import { changeEnrolment, isRunning, lockEnrolment, runningEnrolment, stopEnrolment } from '../../store/enrolments.ts';
import { changeMessage, messagesOf } from '../../store/messages.ts';
import type { DeviceRow, EnrolmentRow } from '../../store/tables.ts';

export type SightingDid = 'not_enrolled' | 'older' | 'noted' | 'stopped' | 'released';

/** Holds that a fresh look at the bookings lifts; the gate asks everything again before anything is sent. */
const LIFTED_BY_A_LOOK = new Set(['stale', 'no_evidence', 'booking_passed']);

/** Takes one patient's booking state as seen by a desk: newer than what we know, or it changes nothing. */
export async function takeSighting(
  tx: Tx,
  ports: Ports,
  device: DeviceRow,
  patientKey: string,
  seen: BookingState,
): Promise<SightingDid> {
  const running = await runningEnrolment(tx, device.practice_id, patientKey);
  const enrolment = running && (await lockEnrolment(tx, running.id));
  if (!enrolment || !isRunning(enrolment.state)) return 'not_enrolled';
  const now = ports.now();
  const booking = clampBooking(seen, now);
  if (booking.state === 'unknown') return 'older';
  const known = enrolment.booking;
  if (known.state !== 'unknown' && known.seenAt >= booking.seenAt) return 'older';
  // A list that proves nothing must not blot out what a better screen said.
  if (booking.state === 'nothing_booked' && booking.strength === 'none') return 'older';
  await tx
    .updateTable('enrolments')
    .set({ booking: JSON.stringify(booking) })
    .where('id', '=', enrolment.id)
    .execute();
  if (booking.state === 'booked') {
    const toCome = booking.on >= dayInZone(now.toISOString(), enrolment.zone);
    if (!toCome || enrolment.override?.bookedOn === booking.on) return 'noted';
    await stopEnrolment(tx, enrolment, { cause: 'booked', by: 'sighting', at: now });
    await recordAudit(tx, {
      practiceId: enrolment.practice_id,
      enrolmentId: enrolment.id,
      at: now,
      action: 'stopped',
      reason: 'booked',
      snapshot: { booking, deviceId: device.id },
    });
    return 'stopped';
  }
  return (await release(tx, ports, enrolment, now)) ? 'released' : 'noted';
}

async function release(tx: Tx, ports: Ports, enrolment: EnrolmentRow, now: Date): Promise<boolean> {
  if (enrolment.state !== 'held') return false;
  const held = (await messagesOf(tx, enrolment.id)).find((message) => message.state === 'held');
  if (!held || !LIFTED_BY_A_LOOK.has(held.reason ?? '')) return false;
  const active = await changeEnrolment(tx, enrolment, 'active', now);
  await changeMessage(tx, active, held, { state: 'queued', reason: 'released', due_at: now }, now);
  await ports.queue.enqueue(tx, 'send', held.id, now);
  return true;
}
