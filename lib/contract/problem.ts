import { z } from 'zod';

/** Codes a client may act on. Every one has a sentence for staff in `_locales` (`problem_<code>`). */
const problemCode = z.enum([
  'invalid_request', // 400 or 422: the body or the idempotency header is off
  'unauthorised', // 401: no key, a wrong key, a revoked or expired device
  'not_allowed', // 403: this browser's role may not do it
  'not_found', // 404: missing, or another practice's
  'key_reused', // 422: same idempotency key, other payload
  'in_progress', // 409: the same key is being worked on right now
  'already_enrolled', // 409: somebody started this patient; `detail` says when and by whom
  'refused', // 409: the gate says no; `reasons` says why
  'rate_limited', // 429
  'pairing_unknown', // 404: wrong code
  'pairing_expired', // 410
  'too_large', // 413
  'unavailable', // 503: the database is away; nothing was done, try again
  'internal', // 500
]);
export type ProblemCode = z.infer<typeof problemCode>;

/** The one error envelope of the API. No personal data in any of it. */
export const problem = z.object({
  error: z.object({
    code: problemCode,
    message: z.string(),
    detail: z.record(z.string(), z.string()).optional(),
    reasons: z.array(z.string()).optional(),
  }),
});
export type Problem = z.infer<typeof problem>;
