import { z } from 'zod';

/** An offer as it is: what it gives, on which terms, and the last day it holds. It makes every message marketing. */
export const offer = z.object({ terms: z.string().min(8).max(200), endsOn: z.iso.date() });
export type Offer = z.infer<typeof offer>;
