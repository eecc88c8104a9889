import { z } from 'zod';

/** What holds a person back from a plan, as staff noted it: it picks the words (D27). */
export const stallReason = z.enum(['cost', 'anxiety', 'time', 'unsure', 'too_much']);
export type StallReason = z.infer<typeof stallReason>;
