import { z } from 'zod';

/** One message: who may send it, what goes in, what comes out. */
export const message = <F extends 'page' | 'card' | 'own', I extends z.ZodType, O extends z.ZodType>(
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
