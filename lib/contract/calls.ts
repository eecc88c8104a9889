import { z } from 'zod';
import { patientKeyHash } from './patient-key.ts';

/** What came of a call, as it stands in the patient's history at every desk. */
export const callMade = z.enum([
  'booked',
  'reached',
  'will_call_back',
  'not_now',
  'no_answer',
  'wrong_number',
  'asked_not_contacted',
]);
export type CallMade = z.infer<typeof callMade>;

/** The call itself, told with what it was made for. `id` is made before the first try: told twice it was made once. */
export const callTold = z.object({ id: z.uuid(), outcome: callMade, at: z.iso.datetime() });
export type CallTold = z.infer<typeof callTold>;

/** A call that no task of the send API was about; a part of POST /v1/sightings. */
export const callNote = callTold.extend({ patientKey: patientKeyHash, by: z.string().max(80) });
export type CallNote = z.infer<typeof callNote>;
