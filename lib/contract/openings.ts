import { z } from 'zod';
import { launchRequest } from './enrolments.ts';
import { patientKeyHash } from './patient-key.ts';

/** The same time of the same provider is one opening, whoever saw that it came free. */
const slot = z.object({
  /** In the practice's own calendar. */
  on: z.iso.date(),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** The column of the diary, as the practice's software names it. */
  provider: z.string().min(1).max(80).optional(),
});

/**
 * POST /v1/openings: offers a time that came free, ten people every five minutes, those asked longest ago first, until
 * one takes it. Each offer is a launch as POST /v1/enrolments takes it, sealed until its turn.
 */
export const openingRequest = slot.extend({
  by: z.string().min(1).max(80),
  offers: z.array(launchRequest).min(1).max(100),
});

export const openingView = slot.extend({
  id: z.uuid(),
  provider: z.string().nullable(),
  state: z.enum(['open', 'taken', 'filled', 'withdrawn', 'over']),
  by: z.string(),
  createdAt: z.iso.datetime(),
  takenBy: patientKeyHash.nullable(),
  waiting: z.number().int(),
  offered: z.number().int(),
  /** Whom the gate did not let through, or who is in another follow-up. */
  refused: z.number().int(),
  /** Who wanted it when it was gone. */
  late: z.number().int(),
});
export type OpeningView = z.infer<typeof openingView>;
export const openingAnswer = z.object({ opening: openingView });
export const openingsAnswer = z.object({ openings: z.array(openingView) });

/** POST /v1/openings/{id}/end: seen filled on a screen, or no longer to be offered. */
export const openingEnd = z.object({ state: z.enum(['filled', 'withdrawn']), by: z.string().min(1).max(80) });
