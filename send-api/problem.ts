import type { Context } from 'hono';
import { type Problem, type ProblemCode, problem } from '#lib/contract/problem.ts';

interface ProblemExtra {
  detail?: Record<string, string>;
  reasons?: string[];
}

/** The error envelope as a body. `message` is a fixed sentence for a developer: nothing of the request goes into it. */
export function problemBody(code: ProblemCode, message: string, extra: ProblemExtra = {}): Problem {
  return { error: { code, message, ...extra } };
}

/** Answers with the error envelope; the status stays a literal, so that routes declare what they may answer. */
export function fail<S extends 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503>(
  c: Context,
  status: S,
  code: ProblemCode,
  message: string,
  extra: ProblemExtra = {},
) {
  return c.json(problemBody(code, message, extra), status);
}

const described: Record<number, string> = {
  400: 'The request is not as described',
  401: 'No key, a wrong key, or a revoked or expired device',
  403: 'The role of this browser may not do it',
  404: 'Not there, or not yours',
  409: 'Something stands in the way; the code says what',
  410: 'Expired',
  413: 'The body is too large',
  422: 'The idempotency key was used with another body',
  429: 'Too many requests; Retry-After says when to come back',
  503: 'Not now; nothing was done',
};

/** The error part of a route's `responses`. */
export function problems<S extends 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503>(...statuses: S[]) {
  const entry = (status: S) => ({
    description: described[status] ?? '',
    content: { 'application/json': { schema: problem } },
  });
  return Object.fromEntries(statuses.map((status) => [status, entry(status)])) as Record<S, ReturnType<typeof entry>>;
}
