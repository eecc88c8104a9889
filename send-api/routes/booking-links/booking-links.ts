import type { Context } from 'hono';
import { html } from 'hono/html';
import { isLinkToken } from '#lib/core/booking-link.ts';
import { linkHash } from '../../booking-link.ts';
import type { App } from '../../http/app-env.ts';
import type { Ports } from '../../ports.ts';
import { inTransaction } from '../../store/database.ts';
import { actions, answerLink, readRequest } from './answer-link.ts';
import { type PageWords, wordsFor } from './page-words.ts';
import { choices, filled, patientPage } from './patient-page.ts';

/**
 * /b/{token}, the link of every message. GET only shows, since scanners and previews open links; POST acts. The page
 * says nothing of the patient: whoever picks up the phone learns that a practice wrote, and no more.
 */
export function addBookingLinks(app: App, ports: Ports): void {
  const find = async (token: string) =>
    isLinkToken(token)
      ? ports.db
          .selectFrom('links')
          .innerJoin('enrolments', 'enrolments.id', 'links.enrolment_id')
          .innerJoin('practices', 'practices.id', 'links.practice_id')
          .select(['links.token_hash', 'links.expires_at', 'enrolments.language', 'practices.settings'])
          .where('links.token_hash', '=', linkHash(token))
          .executeTakeFirst()
      : undefined;
  type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

  const nothing = (c: Context) => {
    const { language, words } = wordsFor(c.req.header('accept-language') ?? 'en');
    return patientPage(c, 404, { language, title: words.unknown, body: html`<h1>${words.unknown}</h1>` });
  };
  const over = (c: Context, { language: wanted, settings }: Found) => {
    const { language, words } = wordsFor(wanted, settings.language);
    const body = html`<h1>${words.expired}</h1><p>${filled(words.call, settings)}</p>`;
    return patientPage(c, 410, { language, title: words.expired, body });
  };

  app.get('/b/:token', async (c) => {
    const link = await find(c.req.param('token'));
    if (!link) return nothing(c);
    if (link.expires_at <= ports.now()) return over(c, link);
    const { language, words } = wordsFor(link.language, link.settings.language);
    const title = filled(words.title, link.settings);
    const forwardTo = link.settings.bookingLink;
    const body = html`<h1>${title}</h1>${choices(words, language, forwardTo !== undefined)}<p>${filled(words.call, link.settings)}</p>`;
    return patientPage(c, 200, { language, title, body, forwardTo });
  });

  app.post('/b/:token', async (c) => {
    const link = await find(c.req.param('token'));
    if (!link) return nothing(c);
    if (link.expires_at <= ports.now()) return over(c, link);
    const form = await c.req.formData().catch(() => new FormData());
    const texts = (name: string) => form.getAll(name).filter((one) => typeof one === 'string');
    const action = actions.find((one) => one === form.get('action'));
    const { settings } = link;
    const { language, words } = wordsFor(link.language, settings.language);
    if (!action || (action === 'book' && !settings.bookingLink)) return c.redirect(`/b/${c.req.param('token')}`, 303);
    const request = readRequest(texts('day'), texts('time'));
    await inTransaction(ports.db, (tx) => answerLink(tx, ports, link.token_hash, action, request));
    ports.log.info('link', { action });
    if (action === 'book') return c.redirect(settings.bookingLink ?? '', 303);
    const said: Record<Exclude<typeof action, 'book'>, keyof PageWords> = {
      request: 'asked',
      call: 'ringing',
      no: 'declined',
      wrong: 'wronged',
    };
    const body = html`<h1>${words.thanks}</h1><p role="status">${words[said[action]]}</p><p>${filled(words.call, settings)}</p>`;
    return patientPage(c, 200, { language, title: words.thanks, body });
  });
}
