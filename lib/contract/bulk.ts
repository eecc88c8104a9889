import { z } from 'zod';
import { enrolmentView } from './enrolments.ts';
import { problem } from './problem.ts';

const BULK_MOST = 200;

/**
 * POST /v1/enrolments/bulk. Each item has the idempotency key that its own POST /v1/enrolments would have: an item may be
 * sent again in either way, and is done once.
 */
export const bulkRequest = z.object({
  items: z
    .array(
      z.object({
        key: z.string().min(8).max(200),
        /** A launch as POST /v1/enrolments takes it; judged item by item, so that a bad one stops no other. */
        launch: z.record(z.string(), z.unknown()),
      }),
    )
    .min(1)
    .max(BULK_MOST),
});

/** What became of one item: the status and body that a launch of its own would have been answered with. */
const bulkItem = z.object({
  key: z.string(),
  /** 201, 200, 400, 404, 409, 422; 503 = nothing was done, send it again. */
  status: z.number().int(),
  enrolment: enrolmentView.optional(),
  error: problem.shape.error.optional(),
});
export type BulkItem = z.infer<typeof bulkItem>;

/** In the order of the request. `left` counts the items of status 503: sending the same request again does them. */
export const bulkAnswer = z.object({ items: z.array(bulkItem), left: z.number().int() });
export type BulkAnswer = z.infer<typeof bulkAnswer>;
