import { z } from 'zod';

/**
 * One message: who may send it, what goes in, what comes back. The background checks the sender (`page` = content script
 * of a granted origin, `card` = our iframe in a tab, `own` = popup, options, side panel, `ours` = any of the last two)
 * before it parses.
 */
export const message = <F extends 'page' | 'card' | 'own' | 'ours', I extends z.ZodType, O extends z.ZodType>(
  from: F,
  input: I,
  output: O,
) => ({
  from,
  input,
  output,
});

/** Nothing to say. */
export const none = z.object({});
export const session = z.object({ session: z.string() });
/** A card acts for a patient in its session. */
export const onePatient = session.extend({ patientKey: z.string() });
