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
const dayRange = z.object({ from: z.number().int(), to: z.number().int() });
export type DayRange = z.infer<typeof dayRange>;

const seen = <V extends z.ZodType>(value: V) => z.object({ value: value.nullable(), source });
/** A value as last seen; `value: null` = the screen showed there is none; a missing key = unknown. */
export type Seen<V> = { value: V | null; source: Source };

export const appointment = z.object({
  /** The PMS's appointment id and day, else day and time: two sightings of one appointment share it. */
  key: z.string(),
  /** The PMS's own appointment id, where a screen shows it: tells a moved appointment from a second one. */
  id: z.string().optional(),
  day: z.number().int(),
  time: z.string().optional(),
  status: appointmentStatus,
  type: z.string().optional(),
  /** Where the status was seen. */
  source,
  /** When the appointment was last seen at all, with or without its status. */
  lastSeenAt: z.iso.datetime().optional(),
});
export type Appointment = z.infer<typeof appointment>;

export const plan = z.object({
  key: z.string(),
  title: z.string().optional(),
  status: planStatus,
  on: dayRange.optional(),
  /** When it was sent to the patient as a quote. */
  sent: dayRange.optional(),
  value: z.number().optional(),
  currency: z.string().optional(),
  done: z.number().int().optional(),
  planned: z.number().int().optional(),
  /** Whether an appointment for it is known to exist; missing = unknown. */
  booked: z.boolean().optional(),
  /** When each of the values above was last told (ISO instants): one screen tells the status, another the price. */
  toldAt: z.record(z.string(), z.iso.datetime()).optional(),
  source,
});
export type Plan = z.infer<typeof plan>;

export const recareStatus = z.enum(['due', 'contacted', 'booked', 'done', 'declined', 'other']);

export const recare = z.object({
  /** As the PMS names it; '' where the screen names none. */
  type: z.string(),
  due: dayRange,
  status: recareStatus.optional(),
  /** The calendar day, at the desk, on which it was seen: a visit since then may have answered it. */
  seenDay: z.number().int().optional(),
  /** Worked out from the last visit of this type and the practice's interval; no list showed a due date. */
  derivedFrom: z.number().int().optional(),
  source,
});
export type Recare = z.infer<typeof recare>;

/** A due date that was told once, kept after the next one replaced it: the recall rate looks back on them. */
const pastDue = z.object({
  type: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  /** First and last day, at the desk, on which it was told. */
  firstSeenDay: z.number().int(),
  lastSeenDay: z.number().int(),
});
export type PastDue = z.infer<typeof pastDue>;

/** One sighting of "nothing booked", with the desk's own day and clock: what was over by then, it says nothing about. */
export const emptyDiary = z.object({ source, day: z.number().int(), clock: z.string() });
export type EmptyDiary = z.infer<typeof emptyDiary>;

/**
 * What screens stated, kept beside what the record concludes from it, so that sightings may arrive in any order (two
 * desks, an import, a retry) and a later correction finds what it corrects. Only the merge reads it.
 */
export const stated = z.object({
  lastVisit: seen(dayRange).optional(),
  nextBooking: seen(z.number().int()).optional(),
  proof: emptyDiary.optional(),
  hint: emptyDiary.optional(),
  /** Appointments that a later sighting showed to be gone (proof, or the same appointment told anew). */
  gone: z.array(appointment),
  /** Newest sighting that showed "there is none", by kind of list: `recare`, `plan`, `phone:mobile`, … */
  none: z.record(z.string(), source),
});
export type Stated = z.infer<typeof stated>;

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
    z.object({
      kind: z.enum(['mobile', 'home', 'work', 'other']),
      raw: z.string(),
      e164: z.string().optional(),
      source,
    }),
  ),
  email: seen(z.string()).optional(),
  language: seen(z.string()).optional(),
  guardianName: seen(z.string()).optional(),
  preferredChannel: seen(z.enum(['sms', 'email', 'whatsapp', 'call'])).optional(),
  /** Newest attended visit from any source (a true "last visit" field, or a completed appointment). */
  lastVisit: seen(dayRange).optional(),
  /** In order of day and time (the merge keeps it, the rules rely on it). */
  appointments: z.array(appointment),
  plans: z.array(plan),
  recares: z.array(recare),
  /** Next booking as a screen stated it, where no appointment row is behind it. */
  nextBooking: seen(z.number().int()).optional(),
  /** Evidence that nothing is booked, `day` = the desk's day it was seen; cleared by a later sighting of a booking. */
  nothingBooked: z
    .object({ strength: evidenceStrength.exclude(['none']), source, day: z.number().int().optional() })
    .optional(),
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
  /** The currency of `balance`, where the screen named one. */
  balanceCurrency: seen(z.string()).optional(),
  lastExam: seen(dayRange).optional(),
  registered: seen(dayRange).optional(),
  enquiry: seen(z.object({ day: z.number().int(), time: z.string().optional() })).optional(),
  enquiryAssignedTo: seen(z.string()).optional(),
  enquiryReplied: seen(z.number().int()).optional(),
  insurer: seen(z.string()).optional(),
  benefitsEnd: seen(dayRange).optional(),
  benefitsLeft: seen(z.number()).optional(),
  address: seen(z.string()).optional(),
  familyId: seen(z.string()).optional(),
  /** Due dates ever told, in order of date. */
  dues: z.array(pastDue).optional(),
  lastSeenAt: z.iso.datetime(),
  stated: stated.optional(),
});
export type PatientRecord = z.infer<typeof patientRecord>;
