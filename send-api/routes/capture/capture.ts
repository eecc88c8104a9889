import type { Context, Next } from 'hono';
import { html } from 'hono/html';
import type { App } from '../../http/app-env.ts';
import { isAdmin } from '../../http/auth.ts';
import { page } from '../../http/page.ts';
import { type Ports, providerNamed } from '../../ports.ts';
import { fail } from '../../problem.ts';
import { findCaptured, listCaptured, listReplies } from '../../store/captured.ts';
import { bounce, reply, reportSpam } from './answer-as-patient.ts';
import { captureCss } from './capture-css.ts';
import { chatsOf, mailsOf } from './conversations.ts';
import { inbox } from './inbox.ts';
import { type Here, hrefOf } from './page-parts.ts';
import { phone } from './phone.ts';

const SHOWN = 200;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The phone and the inbox of the capture provider: GET /capture to look at, GET /capture/messages.json for scripts,
 * POST /capture/messages/{id}/reply, …/unsubscribe, …/bounce and …/spam to act as the patient. Not there when real
 * providers send. Open on the same machine; over any other host name the admin token is asked for, because these are
 * messages to people.
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

  app.get('/capture', async (c) => {
    // Without a referrer a browser calls the page's own forms a stranger's (`Origin: null`), and the guard refuses them.
    c.header('Referrer-Policy', 'same-origin');
    const messages = await listCaptured(ports.db, ports.crypt, SHOWN);
    const replies = await listReplies(ports.db, ports.crypt, SHOWN);
    const here = hereOf(c);
    return page(
      c,
      200,
      'Captured messages',
      html`<div class="top"><div><h1>Captured messages</h1><p class="soft">No provider is set up, so nothing left this machine. This is what patients would have received. Answer as they would, and see what happens.</p></div>
      <nav aria-label="This page"><a href="${hrefOf(here)}">Refresh</a></nav></div>
      <div class="stage">${phone(chatsOf(ports.crypt, messages, replies), here)}${inbox(mailsOf(ports.crypt, messages, replies), here)}</div>`,
      'capture',
      captureCss,
    );
  });
  app.get('/capture/messages.json', async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ messages: await listCaptured(ports.db, ports.crypt, SHOWN) });
  });

  type Act = (message: NonNullable<Awaited<ReturnType<typeof findCaptured>>>, given: unknown) => Promise<string | null>;
  const acts: Record<string, Act> = {
    reply: (message, given) => reply(ports, message, given),
    bounce: (message) => bounce(ports, message),
    spam: (message) => reportSpam(ports, message),
    // The way a mail program does it (RFC 8058), over the very route that it calls.
    unsubscribe: async ({ unsubscribeUrl }) => {
      if (!unsubscribeUrl) return 'This message has no way to unsubscribe.';
      const one = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
      const answer = await app.request(new URL(unsubscribeUrl).pathname, one);
      return answer.ok ? null : 'The link of this message does not work.';
    },
  };
  app.post('/capture/messages/:id/:act', async (c) => {
    const { id, act } = c.req.param();
    const message = /^[0-9a-f-]{36}$/.test(id) ? await findCaptured(ports.db, ports.crypt, id) : undefined;
    const run = Object.hasOwn(acts, act) ? acts[act] : undefined;
    if (!message || !run) return fail(c, 404, 'not_found', 'There is no such message.');
    const isJson = c.req.header('content-type')?.includes('json');
    const given: unknown = isJson ? await c.req.json().catch(() => null) : await c.req.parseBody();
    const wrong = await run(message, given);
    if (wrong !== null) return fail(c, 400, 'invalid_request', wrong);
    if (isJson) return c.json({ taken: true }, 200);
    const anchor = message.channel === 'email' ? '#mail-h' : '#newest';
    return c.redirect(`${hrefOf(hereOf(c))}${anchor}`, 303);
  });
}

function hereOf(c: Context): Here {
  return { chat: c.req.query('chat'), mail: c.req.query('mail'), token: c.req.query('token') };
}
