import type { BookingState, SeenState } from '#lib/contract/enrolments.ts';
import type { TaskKind } from '#lib/contract/tasks.ts';
import { dayInZone } from '#lib/core/day.ts';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import { clampBooking, notAfter } from '../../booking.ts';
import { releaseStep } from '../../jobs/release-step.ts';
import type { Ports } from '../../ports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/database.ts';
import { isRunning, lockEnrolment, runningEnrolment, stopEnrolment } from '../../store/enrolments.ts';
import { messagesOf } from '../../store/messages.ts';
import { noteOutcome, remindedSince } from '../../store/outcomes.ts';
import type { DeviceRow, EnrolmentRow } from '../../store/tables.ts';
import { closeTasksOf } from '../../store/tasks.ts';

type SightingDid = 'not_enrolled' | 'older' | 'noted' | 'stopped' | 'released';

/** Holds that a fresh look at the bookings lifts; the gate asks everything again before anything is sent. */
const LIFTED_BY_A_LOOK = new Set(['stale', 'no_evidence', 'booking_passed']);

/** Who saw it, and the zone in whose days their practice counts. */
export interface Desk {
  device: DeviceRow;
  zone: string;
}

/** Takes one patient's booking state as seen by a desk: newer than what we know, or it changes nothing. */
export async function takeSighting(
  tx: Tx,
  ports: Ports,
  desk: Desk,
  patientKey: string,
  seen: SeenState,
): Promise<SightingDid> {
  const { device } = desk;
  if (seen.state === 'booked' || seen.state === 'visited') await closeCalls(tx, ports, device.practice_id, patientKey);
  await credit(tx, ports, desk, patientKey, seen);
  const running = await runningEnrolment(tx, device.practice_id, patientKey);
  const enrolment = running && (await lockEnrolment(tx, running.id));
  if (!enrolment || !isRunning(enrolment.state)) return 'not_enrolled';
  const now = ports.now();
  // A greeting, or tips after a visit, are nobody's business at the diary.
  const bookings = findSequence(enrolment.sequence_id)?.bookings ?? 'end_it';
  if (bookings === 'no_matter') return 'noted';
  if (seen.state === 'visited') return (await stopForVisit(tx, device, enrolment, seen.on, now)) ? 'stopped' : 'older';
  if (seen.state === 'cancelled') return (await stopIfFallen(tx, device, enrolment, seen, now)) ? 'stopped' : 'older';
  const booking = clampBooking(seen, now);
  if (booking.state === 'unknown') return 'older';
  const known = enrolment.booking;
  // A list that only hints that nothing is booked clears no booking that another desk has seen, however long before.
  const isHint = known.state === 'nothing_booked' && known.strength !== 'proof';
  if (known.state !== 'unknown' && known.seenAt >= booking.seenAt && !(isHint && booking.state === 'booked'))
    return 'older';
  // A list that proves nothing must not blot out what a better screen said.
  if (booking.state === 'nothing_booked' && booking.strength === 'none') return 'older';
  await tx
    .updateTable('enrolments')
    .set({ booking: JSON.stringify(booking) })
    .where('id', '=', enrolment.id)
    .execute();
  if (bookings === 'needed') return keepOrEnd(tx, ports, device, enrolment, booking, now);
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

/** A booking to come, or a visit of the last days, is put down to the follow-up that came before it. */
async function credit(
  tx: Tx,
  ports: Ports,
  { device: { practice_id: practiceId }, zone }: Desk,
  patientKey: string,
  seen: SeenState,
): Promise<void> {
  if (seen.state !== 'booked' && seen.state !== 'visited') return;
  const today = dayInZone(ports.now().toISOString(), zone);
  if (seen.state === 'booked' ? seen.on < today : seen.on > today) return;
  const kind = seen.state === 'booked' ? 'booked' : 'attended';
  const visit =
    seen.state === 'booked' && seen.at
      ? { ...seen, at: seen.at, seenAt: notAfter(seen.seenAt, ports.now()).toISOString(), zone }
      : undefined;
  await noteOutcome(tx, ports, { practiceId, patientKey, kind, on: seen.on, visit });
}

/** A sequence about an appointment ends when that one is seen to be gone or elsewhere, and goes on when it stands. */
async function keepOrEnd(
  tx: Tx,
  ports: Ports,
  device: DeviceRow,
  enrolment: EnrolmentRow,
  booking: Exclude<BookingState, { state: 'unknown' }>,
  now: Date,
): Promise<SightingDid> {
  const stands = booking.state === 'booked' ? isThatVisit(booking, enrolment.plan?.visit) : null;
  const { zone, launched_at: launchedAt } = enrolment;
  if (booking.state === 'booked' && stands && remindedSince({ ...booking, zone }, launchedAt)) {
    await stopBySight(tx, device, enrolment, 'pms_reminds', booking, now);
    return 'stopped';
  }
  if (stands === true) return (await release(tx, ports, enrolment, now)) ? 'released' : 'noted';
  // A hint that nothing is booked is a list's word against the diary's; a person is asked when the step is due.
  if (stands === null && booking.state === 'nothing_booked' && booking.strength !== 'proof') return 'noted';
  const reason = booking.state === 'booked' ? 'booking_moved' : 'booking_gone';
  await stopBySight(tx, device, enrolment, reason, booking, now);
  return 'stopped';
}

/** The appointment it reminds of was cancelled or missed; of another one it says nothing. */
async function stopIfFallen(
  tx: Tx,
  device: DeviceRow,
  enrolment: EnrolmentRow,
  fallen: Extract<SeenState, { state: 'cancelled' }>,
  now: Date,
): Promise<boolean> {
  const { booking, plan } = enrolment;
  const seenAt = notAfter(fallen.seenAt, now).toISOString();
  if (booking.state === 'unknown' || booking.seenAt >= seenAt) return false;
  if (!plan?.visit || !isThatVisit(fallen, plan.visit)) return false;
  await stopBySight(tx, device, enrolment, 'booking_gone', { ...fallen, seenAt }, now);
  return true;
}

async function stopBySight(
  tx: Tx,
  device: DeviceRow,
  enrolment: EnrolmentRow,
  reason: 'booking_moved' | 'booking_gone' | 'pms_reminds',
  booking: SeenState,
  now: Date,
): Promise<void> {
  await stopEnrolment(tx, enrolment, { cause: 'flag_gone', by: 'sighting', at: now });
  await recordAudit(tx, {
    practiceId: enrolment.practice_id,
    enrolmentId: enrolment.id,
    at: now,
    action: 'stopped',
    reason,
    snapshot: { booking, deviceId: device.id },
  });
}

/** The same day, and the same time and appointment as far as both are known. */
function isThatVisit(
  booking: { on: string; at?: string; ref?: string },
  visit: NonNullable<EnrolmentRow['plan']>['visit'],
): boolean {
  const same = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;
  return same(booking.on, visit?.on) && same(booking.at, visit?.at) && same(booking.ref, visit?.ref);
}

/** A visit after the day of the launch is what the follow-up was for; an older one may be where it came from. */
async function stopForVisit(
  tx: Tx,
  device: DeviceRow,
  enrolment: EnrolmentRow,
  on: string,
  now: Date,
): Promise<boolean> {
  const launched = dayInZone(enrolment.launched_at.toISOString(), enrolment.zone);
  if (on <= launched || on > dayInZone(now.toISOString(), enrolment.zone)) return false;
  await stopEnrolment(tx, enrolment, { cause: 'visit', by: 'sighting', at: now });
  await recordAudit(tx, {
    practiceId: enrolment.practice_id,
    enrolmentId: enrolment.id,
    at: now,
    action: 'stopped',
    reason: 'visit',
    snapshot: { visitedOn: on, deviceId: device.id },
  });
  return true;
}

/** Who has a booking need not be rung for one, in a running enrolment or not. */
async function closeCalls(tx: Tx, ports: Ports, practiceId: string, patientKey: string): Promise<void> {
  const kinds: TaskKind[] = ['call', 'booking_request'];
  await closeTasksOf(tx, practiceId, [patientKey], { outcome: 'booked', by: 'sighting', at: ports.now(), kinds });
}

async function release(tx: Tx, ports: Ports, enrolment: EnrolmentRow, now: Date): Promise<boolean> {
  if (enrolment.state !== 'held') return false;
  const held = (await messagesOf(tx, enrolment.id)).find((message) => message.state === 'held');
  if (!held || !LIFTED_BY_A_LOOK.has(held.reason ?? '')) return false;
  await releaseStep(tx, ports, enrolment, held, now);
  return true;
}
