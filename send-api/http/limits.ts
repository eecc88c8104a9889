import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';
import { fail } from '../problem.ts';

/** A launch is about 1 KB, the largest sightings report under 60 KB. */
const BODY_LIMIT_BYTES = 128 * 1024;
/** So many launches in one request, with every address a patient may have. */
const BULK = new Set(['/v1/enrolments/bulk', '/v1/openings']);
const BULK_LIMIT_BYTES = 512 * 1024;

/** Meta puts up to 3 MB of reports into one request; a mail may come back with all its receiver added. */
const REPORTS_LIMIT_BYTES = 3 * 1024 * 1024;

function limitOf(path: string): number {
  if (BULK.has(path)) return BULK_LIMIT_BYTES;
  return /^\/webhooks\/(whatsapp|smtp)\//.test(path) ? REPORTS_LIMIT_BYTES : BODY_LIMIT_BYTES;
}

/**
 * How many bytes come at most, where Node's own HTTP parser sees to it that no more do: it ends a body at the
 * `content-length` it read from the wire. Null where nobody vouches for the header.
 */
function promisedBytes(incoming: IncomingMessage | undefined): number | null {
  if (!incoming || incoming.headers['transfer-encoding'] !== undefined) return null;
  const length = Number(incoming.headers['content-length'] ?? 0);
  return Number.isSafeInteger(length) ? length : null;
}

/**
 * Refuses bodies over the limit by the bytes that in fact come in, whatever `content-length` says. What was read is put
 * back, so that handlers see the body as it was sent, byte for byte (signatures are checked over it).
 */
export const limitBody = createMiddleware<{ Bindings: Partial<HttpBindings> }>(async (c, next) => {
  const limit = limitOf(c.req.path);
  const told = promisedBytes(c.env?.incoming);
  if (told !== null && told <= limit) return next();
  const { body } = c.req.raw;
  if (!body) return next();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      c.header('Connection', 'close');
      return fail(c, 413, 'too_large', `The body may have at most ${limit} bytes.`);
    }
    chunks.push(value);
  }
  const { url, method, headers } = c.req.raw;
  c.req.raw = new Request(url, { method, headers, body: Buffer.concat(chunks) });
  return next();
});
