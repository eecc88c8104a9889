import { z } from 'zod';
import { dateValue, factOf, moneyValue } from './fact.ts';

/** What an appointment's status means, whatever the PMS calls it. `other` = a status word or code nobody mapped. */
export const appointmentStatus = z.enum([
  'booked',
  'confirmed',
  'arrived',
  'completed',
  'no_show',
  'cancelled',
  'rescheduled',
  'other',
]);
export type AppointmentStatus = z.infer<typeof appointmentStatus>;

export const planStatus = z.enum(['proposed', 'accepted', 'in_progress', 'completed', 'declined', 'other']);
export type PlanStatus = z.infer<typeof planStatus>;

export const channel = z.enum(['sms', 'email', 'whatsapp', 'call']);
export type Channel = z.infer<typeof channel>;

const text = factOf(z.string().min(1).max(500));
const date = factOf(dateValue);
const bool = factOf(z.boolean());
const count = factOf(z.number().int().nonnegative().max(100_000));

/**
 * Every field any screen may say something about. A field that a screen's adapter does not list is simply not in the
 * sighting and means `unknown, not_shown`.
 */
export const sightingFields = z
  .object({
    name: text, // as printed, a label for people, never a key
    birthOn: date,
    phoneMobile: text, // as typed in the PMS; normalised in the merge with the practice's country
    phoneHome: text,
    phoneWork: text,
    phone: text, // a phone the screen does not say the kind of
    email: text,
    language: text, // BCP 47 tag after the adapter's vocabulary
    guardianName: text,

    recareDueOn: date,
    recareType: text,
    recareReason: text,
    recareStatus: factOf(z.enum(['due', 'contacted', 'booked', 'done', 'declined', 'other'])),
    attempts: count,
    remindedOn: date, // the PMS's own "reminder sent" column; counts toward the caps

    lastVisitOn: date, // a real attended visit; never a mislabelled calendar entry
    nextBookingOn: date, // next future appointment that stands

    appointmentId: text,
    appointmentOn: date,
    appointmentStatus: factOf(appointmentStatus),
    appointmentType: text,
    provider: text,

    planId: text,
    planTitle: text,
    planStatus: factOf(planStatus),
    planOn: date,
    planValue: factOf(moneyValue),
    treatmentsDone: count,
    treatmentsPlanned: count,
    daysInStatus: count,

    consentSms: bool, // known true = given, known false = refused, absent = never asked
    consentEmail: bool,
    consentVoice: bool,
    consentWhatsapp: bool,
    doNotContact: bool,
    deceased: bool,
    moved: bool,
    preferredChannel: factOf(channel),
    balance: factOf(moneyValue), // owed by the patient when positive

    lastExamOn: date, // the last exam-type visit, where a screen shows it apart from other visits
    registeredOn: date, // since when they are a patient here
    quoteSentOn: date, // when this plan or quote was sent to the patient

    enquiryOn: date, // when somebody asked to become a patient
    enquiryAssignedTo: text, // absent = nobody
    enquiryRepliedOn: date, // absent = no reply yet

    insurer: text,
    benefitsEndOn: date, // last day of the patient's benefit year
    benefitsLeft: factOf(moneyValue), // what is left of the yearly maximum

    address: text,
    familyId: text, // the PMS's own family, household or account link
  })
  .partial();
export type SightingFields = z.infer<typeof sightingFields>;
export type FieldName = keyof SightingFields;

/** How well a sighting shows that nothing is booked (domain.md §2). */
export const evidenceStrength = z.enum(['proof', 'hint', 'none']);
export type EvidenceStrength = z.infer<typeof evidenceStrength>;

/** Whose id the screen shows. Only a `patient` id may join a sighting to a record. */
export const identity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('patient'), id: z.string().min(1).max(200), from: z.string().max(200) }),
  z.object({
    kind: z.enum(['plan', 'appointment', 'recall']),
    id: z.string().min(1).max(200),
    from: z.string().max(200),
  }),
  z.object({ kind: z.literal('none') }),
]);
export type Identity = z.infer<typeof identity>;

/** What one screen said about one patient at one time. */
export const sighting = z.object({
  /** Which row of this reading; opaque to all but the reader that made it. */
  row: z.string().max(80),
  /** PMS instance: origin plus base path, e.g. `https://pms.example/openemr`. */
  pms: z.string().max(300),
  adapter: z.string().max(60),
  screen: z.string().max(60),
  /** Name of the adapter's record specification that produced it. */
  record: z.string().max(60),
  seenAt: z.iso.datetime(),
  browserZone: z.string().max(60),
  identity,
  nothingBooked: evidenceStrength,
  fields: sightingFields,
});
export type Sighting = z.infer<typeof sighting>;

export const screenKind = z.enum([
  'recall_list',
  'day_list',
  'calendar',
  'patient_page',
  'plan_list',
  'patient_list',
  'appointment_list',
]);
export type ScreenKind = z.infer<typeof screenKind>;

/**
 * `reading`: proof of page held and the fields parse. `unsure`: proof held, but the shape is not what the adapter was
 * written for: nothing from it is certain and nothing is launched. `needs_confirmation`: it parses, but rests on facts
 * that nobody saw running, and no person has said yet that it is read right. `waiting`: the page itself says it is loading.
 */
export const healthState = z.enum(['reading', 'unsure', 'needs_confirmation', 'waiting', 'not_recognised']);
export const health = z.object({
  state: healthState,
  /** Machine-readable reasons with counts, no page text: `rows_hidden`, `unparsed:recareDueOn`, `headers_changed`, … */
  reasons: z.array(z.object({ code: z.string().max(80), count: z.number().int().optional() })),
  /** How much of what must be read was read, over all records: 0 to 1. Absent where no record was read. */
  share: z.number().min(0).max(1).optional(),
});
export type Health = z.infer<typeof health>;

/** One pass over one screen in one frame. */
export const reading = z.object({
  adapter: z.string().max(60).nullable(),
  screen: z.string().max(60).nullable(),
  kind: screenKind.nullable(),
  health,
  rowsInPage: z.number().int().nonnegative(),
  rowsShown: z.number().int().nonnegative(),
  rowsRead: z.number().int().nonnegative(),
  /** The page's own total, where it states one ("1 to 10 of 300"). */
  total: z.number().int().nonnegative().optional(),
  /** The range or filter the page says its list is limited to. */
  range: z.object({ from: z.string().optional(), to: z.string().optional() }).optional(),
  /** What else the page says its list is limited to (a kind, a provider), as it says it; absent = nothing else. */
  filters: z.array(z.string().max(200)).max(20).optional(),
  sightings: z.array(sighting),
});
export type Reading = z.infer<typeof reading>;
