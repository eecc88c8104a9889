import { z } from 'zod';
import { patientKeyHash } from './patient-key.ts';

/** A line of the history, by a hash of what this practice's desks call it. */
const lineName = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a desk tells the others and nothing that is sent hangs on: the send API passes it on, as a part of POST
 * /v1/sightings. `written`: somebody wrote a line of the history over into the chart, or takes that back. `home`: who
 * belongs to one household, or doesn't; `null` takes that back.
 */
export const deskWord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('written'),
    patientKey: patientKeyHash,
    line: lineName,
    on: z.boolean(),
    at: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('home'),
    members: z.array(patientKeyHash).min(2).max(40),
    verdict: z.enum(['confirmed', 'rejected']).nullable(),
    at: z.iso.datetime(),
  }),
]);
export type DeskWord = z.infer<typeof deskWord>;

/** The same in the feed, without whose line it is. */
export const writtenEvent = z.object({
  type: z.literal('written'),
  line: lineName,
  on: z.boolean(),
  saidAt: z.iso.datetime(),
});
export const homeEvent = z.object({
  type: z.literal('home'),
  members: z.array(patientKeyHash),
  verdict: z.enum(['confirmed', 'rejected']).nullable(),
  saidAt: z.iso.datetime(),
});
export type HomeEvent = z.infer<typeof homeEvent>;
