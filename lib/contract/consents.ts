import { z } from 'zod';
import { purpose } from '../core/sequence/sequence.ts';
import { channel } from '../core/sighting.ts';
import { patientKeyHash } from './patient-key.ts';

const consentBasis = z.enum(['written', 'express', 'implied', 'soft_opt_in']);

const said = z.object({
  patientKey: patientKeyHash,
  channel,
  givenAt: z.iso.datetime(),
  by: z.string().min(1).max(80),
  source: z.enum(['front_desk', 'form', 'phone', 'portal', 'import']),
});

/** A permission as it was given, with the words that were shown. */
const permission = said.extend({
  purpose,
  basis: consentBasis,
  wording: z.string().min(10).max(2000),
  language: z.string().min(2).max(20),
  /** What an implied consent rests on; its end is counted from it where the law says so. */
  visitOn: z.iso.date().optional(),
  enquiryOn: z.iso.date().optional(),
});
export type Permission = z.infer<typeof permission>;

/** A "no" to one channel, for every purpose; it needs no words, and no earlier "yes". */
const refusal = said.extend({ refused: z.literal(true) });
export type Refusal = z.infer<typeof refusal>;

/** POST /v1/consents: what a person said about one channel. */
export const consentRequest = z.union([refusal, permission]);
export type ConsentRequest = z.infer<typeof consentRequest>;

export const consentView = z.object({
  id: z.uuid(),
  patientKey: patientKeyHash,
  channel,
  purpose,
  /** Of a refusal: what was refused, none was given. */
  basis: consentBasis,
  givenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type ConsentView = z.infer<typeof consentView>;
export const consentAnswer = z.object({ consent: consentView });

/** POST /v1/consents/{id}/revoke */
export const revokeRequest = z.object({ by: z.string().min(1).max(80) });
