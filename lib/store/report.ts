import type { SeenState } from '../contract/enrolments.ts';
import { dayInZone } from '../core/day.ts';
import { findSequence } from '../core/sequence/library/sequences.ts';
import type { Store } from './db.ts';
import { type EnrolmentRow, isOpen } from './enrolments.ts';
import { stopRow } from './launch.ts';
import { addCommand, unsentLaunch } from './outbox.ts';

/** What a screen showed of the bookings of somebody in a sequence. */
export interface SeenBooking {
  enrolment: EnrolmentRow;
  booking: SeenState;
}

/** What is needed of a booking, or of there being none, is told again after this time: later steps ask for fresh evidence. */
const TELL_AGAIN_MS = 6 * 3_600_000;
/** What one report may hold (lib/contract/enrolments.ts). */
const MAX_ITEMS = 200;

/** Whether the server should hear of it: a booking once, what a running sequence rests on when the last word is old. */
export function worthTelling({ enrolment, booking }: SeenBooking, now: number, zone: string): boolean {
  if (booking.state === 'unknown') return false;
  if (booking.state === 'visited') return isAfter(booking.on, enrolment.launchedAt, zone);
  if (enrolment.told !== toldOf(booking)) return true;
  if (booking.state === 'cancelled' || (booking.state === 'booked' && !needsBooking(enrolment))) return false;
  return now - Date.parse(enrolment.toldAt ?? enrolment.launchedAt) > TELL_AGAIN_MS;
}

/** One word for what was told: another day or time of a booking is news. */
function toldOf(booking: SeenState): string {
  if (booking.state === 'nothing_booked' || booking.state === 'unknown') return 'nothing';
  const { state, on } = booking;
  if (state === 'visited') return `visited ${on}`;
  const reminded = state === 'booked' && booking.remindedOn;
  return [state, on, booking.at, reminded && `reminded ${reminded}`].filter(Boolean).join(' ');
}

/** A sequence about an appointment rests on it; any other is over once one is booked. */
const needsBooking = ({ sequenceId }: EnrolmentRow): boolean => findSequence(sequenceId)?.bookings === 'needed';

/**
 * Stop by sight: a visit kept since the launch, or a booking seen for an enrolled patient ends the enrolment here, unless
 * staff overrode a booking when they launched (then the server compares the dates), and every desk's word goes to the server in one command. `zone` =
 * the practice's (IANA).
 */
export async function reportSeen(
  { durable: db }: Store,
  seen: SeenBooking[],
  { at, zone }: { at: string; zone: string },
  makeKey: () => string,
): Promise<void> {
  if (seen.length === 0) return;
  await db.transaction('rw', db.enrolments, db.outbox, async () => {
    const items = [];
    for (const { enrolment, booking } of seen) {
      const row = await db.enrolments.get(enrolment.id);
      if (!row || !isOpen(row)) continue;
      // A visit is what the follow-up was for, if it was kept since the launch.
      if (booking.state === 'visited' && !isAfter(booking.on, row.launchedAt, zone)) continue;
      const noted = { ...row, told: toldOf(booking), toldAt: at };
      await db.enrolments.put(noted);
      // Still in its ten seconds: the server has never heard of it, and with a booking in sight never will.
      const unsent = await unsentLaunch(db, row.id);
      if (booking.state === 'visited') {
        await stopRow(db, noted, { cause: 'visit', by: '', at, key: '', notBefore: 0 }, false);
      }
      if (booking.state === 'booked' && row.overrode !== 'booked' && !needsBooking(row)) {
        await stopRow(db, noted, { cause: 'booked', by: '', at, key: '', notBefore: 0 }, false);
      }
      if (unsent) continue;
      items.push({ patientKey: row.hash, booking });
    }
    for (let i = 0; i < items.length; i += MAX_ITEMS) {
      await addCommand(db, {
        id: makeKey(),
        subject: 'sightings',
        command: { kind: 'sightings', body: { items: items.slice(i, i + MAX_ITEMS) } },
        notBefore: Date.parse(at),
        createdAt: at,
      });
    }
  });
}

/** Follow-ups that ended since `since` (ISO) or that the server held back, of these patients: what they come to still counts. */
export async function endedLately({ db }: Store, keys: string[], since: string): Promise<EnrolmentRow[]> {
  const rows = await db.enrolments.where('patientKey').anyOf(keys).toArray();
  return rows.filter((row) => !isOpen(row) && (row.endedAt ?? '') >= since);
}

/** A booking or visit seen after a follow-up was over: told once, for the results. `zone` = the practice's (IANA). */
export async function reportAfter(
  { durable: db }: Store,
  seen: SeenBooking[],
  { at, zone }: { at: string; zone: string },
  makeKey: () => string,
): Promise<void> {
  await db.transaction('rw', db.enrolments, db.outbox, async () => {
    const items = [];
    for (const { enrolment, booking } of seen) {
      if (booking.state !== 'booked' && booking.state !== 'visited') continue;
      const row = await db.enrolments.get(enrolment.id);
      const told = toldOf(booking);
      if (!row || row.told === told || !isAfter(booking.on, row.launchedAt, zone)) continue;
      await db.enrolments.put({ ...row, told, toldAt: at });
      items.push({ patientKey: row.hash, booking });
    }
    for (let i = 0; i < items.length; i += MAX_ITEMS) {
      const command = { kind: 'sightings' as const, body: { items: items.slice(i, i + MAX_ITEMS) } };
      await addCommand(db, { id: makeKey(), subject: 'sightings', command, notBefore: Date.parse(at), createdAt: at });
    }
  });
}

/** A day after that of an instant, in `zone`: a visit on the day of the launch may be what the follow-up came from. */
const isAfter = (day: string, instant: string, zone: string): boolean => day > dayInZone(instant, zone);
