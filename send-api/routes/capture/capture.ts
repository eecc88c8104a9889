import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'hono';
import { html } from 'hono/html';
import type { App } from '../../http/app-env.ts';
import { isAdmin } from '../../http/auth.ts';
import { page } from '../../http/page.ts';
import { takeCallbacks } from '../../jobs/callbacks.ts';
import { type Ports, providerNamed } from '../../ports.ts';
import { fail } from '../../problem.ts';
import { type CapturedMessage, findCaptured, listCaptured } from '../../store/captured.ts';

const SHOWN = 200;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The phone and the inbox of the capture provider: GET /capture to look at, GET /capture/messages.json for scripts,
 * POST /capture/messages/{id}/reply to answer as the patient. Not there when real providers send. Open on the same
 * machine; over any other host name the admin token is asked for, because these are messages to people.
 */
export function addCapture(app: App, ports: Ports): void {
  const guard = async (c: Context, next: Next) => {
    if (!providerNamed(ports, 'capture')) return fail(c, 404, 'not_found', 'Messages are not captured here.');
    const origin = c.req.header('origin');
    const url = new URL(c.req.url);
    // Another site's page must not answer for the patient by way of the visitor's browser.
    if (origin && origin !== url.origin) return fail(c, 401, 'unauthorised', 'Open this page itself.');
    const token = c.req.header('authorization')?.replace(/^Bearer /, '') ?? c.req.query('token');
    if (!LOOPBACK.test(url.hostname) && !isAdmin(ports, token)) {
      return fail(c, 401, 'unauthorised', 'This needs the admin token (?token=…).');
    }
    await next();
  };
  app.use('/capture', guard);
  app.use('/capture/*', guard);

  app.get('/capture', async (c) => capturePage(c, await listCaptured(ports.db, ports.crypt, SHOWN)));
  app.get('/capture/messages.json', async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ messages: await listCaptured(ports.db, ports.crypt, SHOWN) });
  });
  app.post('/capture/messages/:id/reply', async (c) => {
    const id = c.req.param('id');
    const message = /^[0-9a-f-]{36}$/.test(id) ? await findCaptured(ports.db, ports.crypt, id) : undefined;
    if (!message) return fail(c, 404, 'not_found', 'There is no such message.');
    const isJson = c.req.header('content-type')?.includes('json');
    const given: unknown = isJson ? await c.req.json().catch(() => null) : await c.req.parseBody();
    const text = given && typeof given === 'object' && 'text' in given ? given.text : undefined;
    if (typeof text !== 'string' || text.trim() === '' || text.length > 1600) {
      return fail(c, 400, 'invalid_request', 'A reply needs a text of at most 1600 characters.');
    }
    const reply = { kind: 'inbound' as const, from: message.to, to: message.from, text, providerId: randomUUID() };
    await takeCallbacks(ports, 'capture', [reply]);
    if (isJson) return c.json({ taken: true }, 200);
    const token = c.req.query('token');
    return c.redirect(token ? `/capture?token=${encodeURIComponent(token)}` : '/capture', 303);
  });
}

function capturePage(c: Context, messages: CapturedMessage[]) {
  const query = c.req.query('token') ? `?token=${encodeURIComponent(c.req.query('token') ?? '')}` : '';
  const threads = Map.groupBy(
    messages,
    (message) => `${message.channel === 'email' ? 'Inbox' : 'Phone'} ${message.to}`,
  );
  const shown = (message: CapturedMessage) => html`
    <p class="soft"><span class="tag">${message.channel}</span><span class="tag">${message.state ?? 'kept'}</span> <time>${message.at}</time> from ${message.from}</p>
    <div class="bubble">${message.subject ? html`<strong>${message.subject}</strong>\n\n` : ''}${message.body}</div>`;
  return page(
    c,
    200,
    'Captured messages',
    html`<h1>Captured messages</h1>
    <p class="soft">No provider is set up, so nothing left this machine. This is what patients would have received, newest first. Answer as the patient to see what happens.</p>
    ${messages.length === 0 ? html`<div class="card"><p>Nothing yet. Start a follow-up in the extension and reload this page.</p></div>` : ''}
    ${[...threads].map(
      ([who, thread]) => html`<section class="card"><h2>${who}</h2>
      <div class="thread">${thread.toReversed().map(shown)}</div>
      <form method="post" action="/capture/messages/${thread[0]?.id ?? ''}/reply${query}" class="row">
        <input name="text" aria-label="Reply as ${who}" placeholder="Reply as this person, for example: STOP" required maxlength="1600"><button type="submit">Reply</button>
      </form></section>`,
    )}`,
    true,
  );
}
