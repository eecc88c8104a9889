import { z } from 'zod';
import { purpose } from '../core/sequence/sequence.ts';
import { channel } from '../core/sighting.ts';
import { patientKeyHash } from './patient-key.ts';

const consentBasis = z.enum(['written', 'express', 'implied', 'soft_opt_in']);

/** POST /v1/consents: a permission as it was given, with the words that were shown. */
export const consentRequest = z.object({
  patientKey: patientKeyHash,
  channel: channel.exclude(['call']),
  purpose,
  basis: consentBasis,
  wording: z.string().min(10).max(2000),
  language: z.string().min(2).max(20),
  givenAt: z.iso.datetime(),
  by: z.string().min(1).max(80),
  source: z.enum(['front_desk', 'form', 'phone', 'portal', 'import']),
  /** What an implied consent rests on; its end is counted from it where the law says so. */
  visitOn: z.iso.date().optional(),
  enquiryOn: z.iso.date().optional(),
});

export const consentView = z.object({
  id: z.uuid(),
  patientKey: patientKeyHash,
  channel: channel.exclude(['call']),
  purpose,
  basis: consentBasis,
  givenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type ConsentView = z.infer<typeof consentView>;
export const consentAnswer = z.object({ consent: consentView });

/** POST /v1/consents/{id}/revoke */
export const revokeRequest = z.object({ by: z.string().min(1).max(80) });
