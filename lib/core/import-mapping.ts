import { z } from 'zod';

/** What a column may mean. `skip` = it is not brought in. The order is the one of the choice in the mapping step. */
export const meaning = z.enum([
  'skip',
  'patientId',
  'name',
  'firstName',
  'lastName',
  'birthOn',
  'phoneMobile',
  'phone',
  'phoneHome',
  'phoneWork',
  'email',
  'language',
  'guardianName',
  'lastVisitOn',
  'nextBookingOn',
  'recareDueOn',
  'recareType',
  'remindedOn',
  'appointmentOn',
  'appointmentTime',
  'appointmentStatus',
  'appointmentType',
  'appointmentId',
  'provider',
  'planTitle',
  'planStatus',
  'planOn',
  'planValue',
  'consentSms',
  'consentEmail',
  'consentWhatsapp',
  'doNotContact',
  'deceased',
]);
export type Meaning = z.infer<typeof meaning>;

export const dateMeanings: ReadonlySet<Meaning> = new Set([
  'birthOn',
  'lastVisitOn',
  'nextBookingOn',
  'recareDueOn',
  'remindedOn',
  'appointmentOn',
  'planOn',
]);

/** Which number of a date comes first where both could be the day. */
export const dateOrder = z.enum(['dmy', 'mdy']);
export type DateOrder = z.infer<typeof dateOrder>;

/** How a list is read, as a person confirmed it. */
export const mapping = z.object({
  /** One a column, in the file's order. */
  meanings: z.array(meaning).min(1).max(500),
  /** The person's answer for columns that nothing decides. */
  order: dateOrder.nullable(),
  /** The person says that an empty "next booking" means that nothing is booked. */
  emptyMeansNothingBooked: z.boolean(),
});
export type Mapping = z.infer<typeof mapping>;

/** A mapping as it is remembered, by the set of headers: columns may move, and still be known. */
export const rememberedMapping = z.object({
  headerSet: z.string().max(80),
  byHeader: z.record(z.string().max(200), meaning),
  order: dateOrder.nullable(),
  emptyMeansNothingBooked: z.boolean(),
  pms: z.string().max(300).nullable(),
  savedAt: z.iso.datetime(),
});
export type RememberedMapping = z.infer<typeof rememberedMapping>;
