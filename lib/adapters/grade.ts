import { z } from 'zod';

/**
 * How well a fact about somebody else's screen is known. `A`: seen in code that drives the live product, or running;
 * used as it stands. `B`: from documents, or inferred from A facts; used after one person, on this practice's own
 * screen, said that it is read right. `C`: hearsay or a guess; never used.
 */
export const grade = z.enum(['A', 'B', 'C']);
export type Grade = z.infer<typeof grade>;
