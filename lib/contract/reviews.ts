import { z } from 'zod';

const reviewAnswerKind = z.enum(['in_order', 'to_do']);

/** GET /v1/reviews (manager): the yearly look at what is sent and kept, when it is due, and what was found. */
export const reviewsAnswer = z.object({
  dueOn: z.iso.date(),
  state: z.enum(['later', 'soon', 'overdue']),
  checklist: z.array(z.object({ id: z.string(), text: z.string() })),
  past: z.array(
    z.object({ reviewedOn: z.iso.date(), by: z.string(), answers: z.record(z.string(), reviewAnswerKind) }),
  ),
});

/** POST /v1/reviews (manager): every point of the list is answered. */
export const reviewRequest = z.object({
  reviewedOn: z.iso.date(),
  by: z.string().min(1).max(80),
  answers: z.record(z.string().max(40), reviewAnswerKind),
});
