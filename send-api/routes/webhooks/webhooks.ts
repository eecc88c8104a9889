import type { Context } from 'hono';
import type { App } from '../../http/app-env.ts';
import { takeReport } from '../../jobs/reports.ts';
import { type Ports, providerNamed } from '../../ports.ts';
import { fail } from '../../problem.ts';
import { documentWebhooks } from './webhooks-reference.ts';

/**
 * POST /webhooks/<provider>/status and …/inbound: what a provider reports. The provider's own code checks the
 * signature over the bytes as they came, against the address under which the outside knows us; a forged request gets
 * the same 404 as a provider that is not set up. GET answers a provider that first asks whose this is (Meta).
 */
export function addWebhooks(app: App, ports: Ports): void {
  documentWebhooks(app);
  const take = async (c: Context) => {
    const name = c.req.param('provider') ?? '';
    const provider = providerNamed(ports, name);
    if (!provider?.callback) return fail(c, 404, 'not_found', 'No such webhook.');
    const { pathname, search } = new URL(c.req.url);
    const url = `${ports.settings.publicUrl()}${pathname}${search}`;
    const raw = new Uint8Array(await c.req.arrayBuffer());
    const outcome = await takeReport(ports, provider, { url, headers: c.req.raw.headers, raw });
    if (outcome === 'unchecked') return fail(c, 503, 'unavailable', 'This could not be checked now. Send it again.');
    if (outcome === 'refused') {
      ports.log.warn('webhook refused', { provider: name });
      return fail(c, 404, 'not_found', 'No such webhook.');
    }
    // An empty TwiML document: take note, answer nothing. Opt-out words are confirmed by the carrier's side.
    return c.body('<?xml version="1.0" encoding="UTF-8"?><Response/>', 200, { 'content-type': 'text/xml' });
  };
  const introduce = (c: Context) => {
    const answer = providerNamed(ports, c.req.param('provider') ?? '')?.handshake?.(new URL(c.req.url).searchParams);
    if (answer === null || answer === undefined) return fail(c, 404, 'not_found', 'No such webhook.');
    return c.text(answer.slice(0, 200), 200);
  };
  for (const path of ['/webhooks/:provider/status', '/webhooks/:provider/inbound']) {
    app.post(path, take);
    app.get(path, introduce);
  }
}
