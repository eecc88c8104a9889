import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { SENT_AT } from './desk-clock.ts';

const EXTENSION = /^(chrome|moz|safari-web)-extension:\/\/[\w-]+$/;
const allowed = (origin: string) => (EXTENSION.test(origin) ? origin : null);
const EXPOSED = ['retry-after'];

const preflight = cors({
  origin: allowed,
  allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', SENT_AT],
  exposeHeaders: EXPOSED,
  maxAge: 600,
});

/**
 * Only our own extension may read answers in a browser. For all but the preflight the headers are set before the
 * handler runs: set on the finished response they made every one of them a stream that is built twice.
 */
export const crossOrigin = createMiddleware(async (c, next) => {
  if (c.req.method === 'OPTIONS') return preflight(c, next);
  const origin = allowed(c.req.header('origin') ?? '');
  if (origin) c.header('Access-Control-Allow-Origin', origin);
  c.header('Access-Control-Expose-Headers', EXPOSED.join(','));
  c.header('Vary', 'Origin');
  await next();
});
