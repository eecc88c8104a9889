import type { BookingState, LaunchAddress, LaunchRequest, SeenState } from '../contract/enrolments.ts';
import type { Compiled } from '../core/cutoffs.ts';
import { dayInZone, fromDayNumber, toDayNumber } from '../core/day.ts';
import { bookedVisit, bookingSource, nextBookingDay } from '../core/lifecycle.ts';
import { isFallen } from '../core/merge/appointments.ts';
import type { PatientRecord } from '../core/patient.ts';
import type { FlagKind } from '../core/policy.ts';
import { findSequence } from '../core/sequence/library/sequences.ts';
import type { EnrolmentPlan } from '../core/sequence/plan.ts';
import type { Sequence } from '../core/sequence/sequence.ts';
import type { Recorded } from './consent-lines.ts';
import { firstNameOf } from './first-name.ts';

type Consent = Pick<LaunchAddress, 'consent' | 'consentSource'>;

/** What was recorded at the desk comes before what a screen showed. */
function consentOf(record: PatientRecord, channel: 'sms' | 'email' | 'whatsapp', recorded: Recorded[]): Consent {
  const desk = recorded.find((it) => it.channel === channel);
  if (desk) {
    return desk.given
      ? { consent: 'given', consentSource: { screen: 'desk', seenAt: desk.at } }
      : { consent: 'refused' };
  }
  const seen = record.consent[channel];
  if (seen?.value === false) return { consent: 'refused' };
  if (seen?.value !== true) return { consent: 'unknown' };
  return { consent: 'given', consentSource: { screen: seen.source.screen, seenAt: seen.source.seenAt } };
}

/** The addresses a sequence may use: one phone for each kind of text, and the email. Only its channels, nothing more. */
export function addressesFor(record: PatientRecord, sequence: Sequence, recorded: Recorded[] = []): LaunchAddress[] {
  const channels = new Set(sequence.steps.flatMap((step) => step.channels));
  const reachable = record.phones.filter((p) => p.e164 !== undefined);
  const phone = reachable.find((p) => p.kind === 'mobile') ?? reachable.find((p) => p.kind === 'other');
  const addresses: LaunchAddress[] = [];
  for (const channel of ['sms', 'whatsapp'] as const) {
    if (phone?.e164 && channels.has(channel))
      addresses.push({ channel, to: phone.e164, ...consentOf(record, channel, recorded) });
  }
  const email = record.email?.value;
  if (email && channels.has('email'))
    addresses.push({ channel: 'email', to: email, ...consentOf(record, 'email', recorded) });
  return addresses;
}

/** Every address the browser knows of a patient: a stop is over all of them. */
export function allAddresses(record: PatientRecord): { channel: 'sms' | 'email' | 'whatsapp'; to: string }[] {
  const phones = [...new Set(record.phones.flatMap((p) => p.e164 ?? []))];
  const email = record.email?.value;
  return [
    ...phones.map((to) => ({ channel: 'sms' as const, to })),
    ...(email ? [{ channel: 'email' as const, to: email }] : []),
  ].slice(0, 12);
}

/** What screens showed of the patient's bookings, as the server wants to hear it. */
export function bookingOf(record: PatientRecord, compiled: Compiled): BookingState {
  const day = nextBookingDay(record, compiled.today);
  if (day !== null) {
    const seenAt = bookingSource(record, day)?.seenAt ?? record.lastSeenAt;
    const at = bookedVisit(record, day)?.time;
    return { state: 'booked', on: fromDayNumber(day), ...(at && { at }), seenAt };
  }
  const seen = record.nothingBooked;
  return seen ? { state: 'nothing_booked', strength: seen.strength, seenAt: seen.source.seenAt } : { state: 'unknown' };
}

/** The same of somebody in a follow-up, launched at `launchedAt` (ISO): a visit kept since then comes before any booking. */
export function seenOf(
  record: PatientRecord,
  compiled: Compiled,
  { launchedAt, sequenceId }: { launchedAt: string; sequenceId: string },
): SeenState {
  const visit = record.lastVisit;
  const day = visit?.value?.from;
  // On the day of the launch the visit may have been what the follow-up came from.
  const launched = toDayNumber(dayInZone(launchedAt, compiled.policy.practice.zone));
  if (visit && day !== undefined && day > launched && day <= compiled.today) {
    return { state: 'visited', on: fromDayNumber(day), seenAt: visit.source.seenAt };
  }
  const booking = bookingOf(record, compiled);
  if (booking.state === 'booked') {
    const reminded = record.remindedDay?.value ?? null;
    return reminded === null ? booking : { ...booking, remindedOn: fromDayNumber(reminded) };
  }
  // What reminds of an appointment must hear that it fell through, though no page may have said yet that nothing is booked.
  const needed = findSequence(sequenceId)?.bookings === 'needed';
  const fallen = needed && record.appointments.find((a) => a.day >= compiled.today && isFallen(a));
  if (!fallen || (booking.state === 'nothing_booked' && fallen.source.seenAt <= booking.seenAt)) return booking;
  const { time, source } = fallen;
  return { state: 'cancelled', on: fromDayNumber(fallen.day), ...(time && { at: time }), seenAt: source.seenAt };
}

/** Whether the patient is a minor by the practice's age, and whether a responsible adult stands behind the addresses. */
export function minorOf(record: PatientRecord, compiled: Compiled): { minor: boolean; responsibleContact: boolean } {
  const born = record.birthDay?.value ?? null;
  const minor = born !== null && born > compiled.minorAfter;
  return { minor, responsibleContact: minor && Boolean(record.guardianName?.value) };
}

/** Days in the last week on which the PMS itself reminded the patient. */
export function remindedOn(record: PatientRecord, today: number): string[] {
  const day = record.remindedDay?.value ?? null;
  return day !== null && day <= today && day > today - 7 ? [fromDayNumber(day)] : [];
}

export interface Launching {
  record: PatientRecord;
  patientKey: string;
  sequence: Sequence;
  flagKind: FlagKind;
  compiled: Compiled;
  override: LaunchRequest['override'] | null;
  /** What the patient said at the desk, channel by channel. */
  recorded?: Recorded[];
  /** What the steps and texts hang on besides the launch. */
  plan?: EnrolmentPlan;
  /** Nobody pressed Start. */
  automatic?: boolean;
  by: string;
  at: string;
}

/** All that leaves the browser for one launch, or null when no given name may stand in its messages. */
export function launchRequestOf(it: Launching): LaunchRequest | null {
  const { record, sequence, compiled } = it;
  const firstName = firstNameOf(record.name?.value ?? '');
  if (!firstName) return null;
  const { minor, responsibleContact } = minorOf(record, compiled);
  const { practice } = compiled.policy;
  return {
    patientKey: it.patientKey,
    sequenceId: sequence.id,
    sequenceVersion: sequence.version,
    flagKind: it.flagKind,
    firstName,
    language: record.language?.value ?? practice.language,
    zone: practice.zone,
    addresses: addressesFor(record, sequence, it.recorded),
    booking: bookingOf(record, compiled),
    minor,
    ...(responsibleContact ? { responsibleContact } : {}),
    remindedOn: remindedOn(record, compiled.today),
    ...(it.override ? { override: it.override } : {}),
    ...(it.plan && Object.keys(it.plan).length > 0 ? { plan: it.plan } : {}),
    ...(it.automatic ? { automatic: true as const } : {}),
    launchedBy: it.by,
    launchedAt: it.at,
  };
}

/** Names of the fields in a command's body, for the ledger: `firstName`, `addresses.sms`, … */
export function fieldsOf(body: object): string[] {
  return Object.entries(body).flatMap(([name, value]) => {
    if (name === 'addresses' && Array.isArray(value))
      return value.map((it: { channel: string }) => `addresses.${it.channel}`);
    if (name === 'items') return ['patientKey', 'booking'];
    // Notes and calls are told by their own fields.
    if (['marks', 'calls', 'words'].includes(name) && Array.isArray(value))
      return [...new Set(value.flatMap((it: object) => Object.keys(it)))];
    return [name];
  });
}
