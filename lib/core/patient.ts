import { z } from 'zod';
import { appointmentStatus, evidenceStrength, planStatus } from './sighting.ts';

/** Where and when a value of the record was seen. */
export const source = z.object({
  adapter: z.string(),
  screen: z.string(),
  field: z.string(),
  from: z.string(),
  seenAt: z.iso.datetime(),
});
export type Source = z.infer<typeof source>;

/**
 * A date on the record as whole days since 1970-01-01 (proleptic Gregorian, no zone): `from` = `to` for a day,
 * first and last day for a month. Integers, because the rules compare 100,000 of them against cut-offs worked out once.
 */
export const dayRange = z.object({ from: z.number().int(), to: z.number().int() });
export type DayRange = z.infer<typeof dayRange>;

const seen = <V extends z.ZodType>(value: V) => z.object({ value: value.nullable(), source });
/** A value as last seen; `value: null` = the screen showed there is none; a missing key = unknown. */
export type Seen<V> = { value: V | null; source: Source };

export const appointment = z.object({
  /** The PMS's appointment id, else date and time: two sightings of one appointment share it. */
  key: z.string(),
  day: z.number().int(),
  time: z.string().optional(),
  status: appointmentStatus,
  type: z.string().optional(),
  source,
});
export type Appointment = z.infer<typeof appointment>;

export const plan = z.object({
  key: z.string(),
  title: z.string().optional(),
  status: planStatus,
  on: dayRange.optional(),
  value: z.number().optional(),
  currency: z.string().optional(),
  done: z.number().int().optional(),
  planned: z.number().int().optional(),
  /** Whether an appointment for it is known to exist; missing = unknown. */
  booked: z.boolean().optional(),
  source,
});
export type Plan = z.infer<typeof plan>;

export const recare = z.object({ type: z.string(), due: dayRange, source });
export type Recare = z.infer<typeof recare>;

/** Sightings merged, per field, with where and when each value was seen. */
export const patientRecord = z.object({
  /** `<pms>|<patient id>`: the only thing that joins sightings. */
  key: z.string(),
  pms: z.string(),
  patientId: z.string(),
  name: seen(z.string()).optional(),
  birthDay: seen(z.number().int()).optional(),
  /** Raw phones as typed, mobile first, with E.164 where they parse in the practice's country. */
  phones: z.array(
    z.object({ kind: z.enum(['mobile', 'home', 'work', 'other']), raw: z.string(), e164: z.string().optional(), source }),
  ),
  email: seen(z.string()).optional(),
  language: seen(z.string()).optional(),
  guardianName: seen(z.string()).optional(),
  preferredChannel: seen(z.enum(['sms', 'email', 'whatsapp', 'call'])).optional(),
  /** Newest attended visit from any source (a true "last visit" field, or a completed appointment). */
  lastVisit: seen(dayRange).optional(),
  appointments: z.array(appointment),
  plans: z.array(plan),
  recares: z.array(recare),
  /** Next booking as a screen stated it, where no appointment row is behind it. */
  nextBooking: seen(z.number().int()).optional(),
  /** Newest evidence that nothing is booked; cleared by a later sighting of a booking. */
  nothingBooked: z.object({ strength: evidenceStrength.exclude(['none']), source }).optional(),
  consent: z.object({
    sms: seen(z.boolean()).optional(),
    email: seen(z.boolean()).optional(),
    voice: seen(z.boolean()).optional(),
    whatsapp: seen(z.boolean()).optional(),
  }),
  doNotContact: seen(z.boolean()).optional(),
  deceased: seen(z.boolean()).optional(),
  moved: seen(z.boolean()).optional(),
  remindedDay: seen(z.number().int()).optional(),
  balance: seen(z.number()).optional(),
  lastSeenAt: z.iso.datetime(),
});
export type PatientRecord = z.infer<typeof patientRecord>;
