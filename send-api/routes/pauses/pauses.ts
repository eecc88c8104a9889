import { createRoute, z } from '@hono/zod-openapi';
import { type PauseView, pauseEnded, pausesAnswer } from '#lib/contract/pauses.ts';
import type { App } from '../../http/app-env.ts';
import { managerOrAdmin, requireDevice, requireManager } from '../../http/auth.ts';
import { resume } from '../../jobs/breakers.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import type { PauseRow } from '../../store/pace-tables.ts';
import { openPauses } from '../../store/pauses.ts';

/** What to look at, most likely first. */
const CAUSES: Record<PauseView['reason'], string[]> = {
  opt_outs: [
    'Timing: it comes too soon after the visit, or at a bad hour.',
    'Tone: it reads like advertising, or not like this practice.',
    'Frequency: the same people hear from you too often.',
  ],
  failures: [
    'The provider is down or turns the account away: look at its status page and the credentials.',
    'The sender is not registered or not allowed in that country.',
    'This server can’t reach the provider.',
  ],
  content_blocked: [
    'A link in the text leads to a shortener or to an unknown domain.',
    'The sender is not registered for what it sends.',
    'The same text goes to many people at once.',
  ],
  complaints: [
    'Tone: people take it for advertising. Say in the first line who writes and why.',
    'Frequency: the same people hear from you too often.',
    'Consent: they never said that they want mail from this practice.',
  ],
  quality: [
    'People block or report the sender: look at the texts they got last, their tone and how often they came.',
    'Messages go to people who don’t remember saying yes to WhatsApp.',
    'The account broke a rule of the provider: its own page says which.',
  ],
  silence: [
    'No payment method stands behind the account: messages are taken and never delivered.',
    'The provider’s reports don’t reach this server: look at the webhook’s address and what it is subscribed to.',
    'The provider is slow today: look at its status page.',
  ],
};

function textOf(row: PauseRow): string {
  const what = row.kind === 'sequence' ? 'follow-up' : 'sender';
  const why = {
    opt_outs: `${row.hits} of ${row.sends} people opted out`,
    failures: `${row.hits} of ${row.sends} messages failed`,
    content_blocked: `${row.hits} of ${row.sends} messages were filtered by carriers`,
    complaints: `${row.hits} of ${row.sends} messages were reported as spam`,
    quality: 'the provider says that people block or report it, or that the account broke a rule',
    silence: `nothing was heard of ${row.hits} of ${row.sends} messages that were accepted`,
  }[row.reason];
  if (row.level === 'warned') return `This ${what} still sends, but ${why}. Look before it has to stand still.`;
  const end = row.until ? 'It is tried again by itself.' : 'It goes on when somebody ends the pause.';
  return `This ${what} stands still: ${why}. Its steps are held, none is lost. ${end}`;
}

function viewOf(row: PauseRow): PauseView {
  const { id, kind, name, level, reason, hits, sends, since, until } = row;
  const times = { since: since.toISOString(), until: until?.toISOString() ?? null };
  return { id, kind, name, level, reason, hits, sends, ...times, text: textOf(row), causes: CAUSES[reason] };
}

/** GET /v1/pauses for the practice's desks, and POST /v1/pauses/{id}/end for a manager or with the admin token. */
export function addPauses(app: App, ports: Ports): void {
  const list = createRoute({
    method: 'get',
    path: '/v1/pauses',
    tags: ['Practice'],
    summary: 'What stands still, and why',
    description:
      'A follow-up of which 4% of the people opt out is paused (2%: a warning), a sender whose messages fail or are ' +
      'filtered, reported as spam (0.1%) or never heard of again too, and one its provider calls bad. Each comes with ' +
      'three causes to look at.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    responses: {
      200: { description: 'Newest first', content: { 'application/json': { schema: pausesAnswer } } },
      ...problems(401, 429),
    },
  });
  app.openapi(list, async (c) => {
    const rows = await openPauses(ports.db, c.get('device').practice_id);
    return c.json({ pauses: rows.map(viewOf) }, 200);
  });

  const end = createRoute({
    method: 'post',
    path: '/v1/pauses/{id}/end',
    tags: ['Practice'],
    summary: 'Let a paused follow-up or sender go on',
    description:
      'Every step that was held is put in line again, once; the gate asks everything anew before it is sent.',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    request: { params: z.object({ id: z.uuid() }) },
    responses: {
      200: { description: 'Ended', content: { 'application/json': { schema: pauseEnded } } },
      ...problems(400, 401, 403, 404, 429),
    },
  });
  app.openapi(end, async (c) => {
    const { practiceId, by } = c.get('authority');
    const released = await resume(ports, c.req.valid('param').id, by, practiceId);
    if (released === null) return fail(c, 404, 'not_found', 'There is no such pause, or it is over.');
    return c.json({ ended: true as const, released }, 200);
  });
}
