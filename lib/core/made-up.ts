import { assess } from './assess.ts';
import { type Compiled, compile } from './cutoffs.ts';
import { fromDayNumber, toDayNumber } from './day.ts';
import type { DateValue, Fact } from './fact.ts';
import type { Assessment } from './flag.ts';
import { mergeSightings } from './merge.ts';
import type { PatientRecord } from './patient.ts';
import type { Policy } from './policy.ts';
import { presetPolicy } from './presets/index.ts';
import type { AppointmentStatus, EvidenceStrength, Sighting, SightingFields } from './sighting.ts';
import { quietSituation, type Situation } from './situation.ts';

/** Sightings and records made up for tests: short to write, shaped like what the reader sends, and of nobody who exists. */
export const TODAY = '2026-11-20';
export const today = toDayNumber(TODAY);

export const practice: Policy['practice'] = {
  name: 'Harbour Dental',
  country: 'US',
  zone: 'America/New_York',
  language: 'en',
  currency: 'USD',
  phone: '+12125550100',
};
/** Care messages may leave without recorded consent, so that no test but those about consent stands on it. */
export const policy: Policy = { ...presetPolicy('dental', practice), careNeedsRecordedConsent: false };

export const known = <V>(value: V): Fact<V> => ({ state: 'known', value, from: 'td' });
export const absent = { state: 'absent', from: 'td' } as const;
export const unknown = { state: 'unknown', why: 'unparsed', from: 'td' } as const;

/** A date as a screen tells it: `2026-11-20` a day, `2026-11` a month. */
export function on(date: string, time?: string): Fact<DateValue> {
  if (date.length === 7) return known({ on: date, precision: 'month' });
  return known(time ? { on: date, precision: 'minute', time } : { on: date, precision: 'day' });
}

/** `days` days before (negative) or after today, as `YYYY-MM-DD`. */
export const daysFromToday = (days: number): string => fromDayNumber(today + days);

export type Told = {
  /** The day (at 10:00 in New York), or a whole ISO instant. */
  at?: string;
  screen?: string;
  nothingBooked?: EvidenceStrength;
  patient?: string;
} & SightingFields;

export function seeing({
  at = TODAY,
  screen = 'patient_page',
  nothingBooked = 'none',
  patient = '7',
  ...fields
}: Told): Sighting {
  return {
    row: '0',
    pms: 'https://pms.example',
    adapter: 'demo',
    screen,
    record: 'row',
    seenAt: at.length === 10 ? `${at}T15:00:00Z` : at,
    browserZone: 'America/New_York',
    identity: { kind: 'patient', id: patient, from: 'data-pid' },
    nothingBooked,
    fields,
  };
}

/** One row of a day list or calendar. */
export function appointment(date: string, status: AppointmentStatus, told: Told = {}): Sighting {
  return seeing({ screen: 'day_list', appointmentOn: on(date), appointmentStatus: known(status), ...told });
}

/** A patient page that lists future bookings and shows none. */
export const emptyDiary = (told: Told = {}): Sighting =>
  seeing({ nothingBooked: 'proof', nextBookingOn: absent, ...told });

/** A mobile number, so that nothing but what a test is about stands in the way. */
export const reachable = (): Sighting => seeing({ at: '2026-01-02', phoneMobile: known('(212) 555-0104') });

export function recordOf(...sightings: Sighting[]): PatientRecord {
  const record = mergeSightings(sightings, { country: 'US' }).values().next().value;
  if (!record) throw new Error('made-up sightings without a patient');
  return record;
}

export const compiledFor = (changes: Partial<Policy> = {}, day = TODAY): Compiled =>
  compile({ ...policy, ...changes }, toDayNumber(day));

export type Setting = { day?: string; policy?: Partial<Policy>; situation?: Partial<Situation> };

/** What is decided about a reachable patient of whom just this was seen. */
export function assessed(sightings: Sighting[], { day = TODAY, policy: changes, situation }: Setting = {}): Assessment {
  return assess(recordOf(reachable(), ...sightings), compiledFor(changes, day), { ...quietSituation, ...situation });
}

export const kinds = (assessment: Assessment): string[] => assessment.flags.map((f) => f.kind);
export const flagOf = (assessment: Assessment, kind: string) => assessment.flags.find((f) => f.kind === kind);
