import { z } from 'zod';
import { stallReason } from '../core/sequence/stall.ts';
import { hold } from '../core/situation.ts';
import { patientKeyHash } from './patient-key.ts';

/**
 * What a desk notes about a patient, for all desks: a reason not to contact them, that they are left alone until a day,
 * or what holds them back from a plan (`stalled`), which only picks the words.
 */
export const mark = z.enum([...hold.options, 'snoozed', 'stalled']);
export type MarkName = z.infer<typeof mark>;

/** Noted (`on`) or taken off; a part of POST /v1/sightings. Saying the same twice changes nothing. */
export const markNote = z
  .object({
    patientKey: patientKeyHash,
    mark,
    on: z.boolean(),
    /** First day on which they may be proposed again; only of `snoozed`. */
    until: z.iso.date().optional(),
    /** What holds them back; only of `stalled`, where the newest word takes the place of the one before. */
    why: stallReason.optional(),
    /** `screen`: the practice's own software shows it. */
    source: z.enum(['staff', 'screen']),
    by: z.string().max(80),
    at: z.iso.datetime(),
  })
  .refine((it) => (it.mark === 'snoozed' && it.on) === (it.until !== undefined), {
    path: ['until'],
    message: 'a day belongs to a patient who is left alone for a while, and to nothing else',
  })
  .refine((it) => (it.mark === 'stalled' && it.on) === (it.why !== undefined), {
    path: ['why'],
    message: 'a reason belongs to a patient who is held back, and to nothing else',
  });
export type MarkNote = z.infer<typeof markNote>;
