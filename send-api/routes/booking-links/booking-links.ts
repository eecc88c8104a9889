import type { Context } from 'hono';
import { html } from 'hono/html';
import { isLinkToken } from '#lib/core/booking-link.ts';
import { linkHash } from '../../booking-link.ts';
import type { App } from '../../http/app-env.ts';
import { takeBack } from '../../jobs/opening-waves.ts';
import type { Ports } from '../../ports.ts';
import { inTransaction } from '../../store/database.ts';
import { offerOf } from '../../store/openings.ts';
import { actions, answerLink, readRequest } from './answer-link.ts';
import { type PageWords, wordsFor } from './page-words.ts';
import { callUs, choices, filled, patientPage, takeIt } from './patient-page.ts';

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
          .select([
            'links.token_hash',
            'links.enrolment_id',
            'links.expires_at',
            'enrolments.language',
            'practices.settings',
          ])
          .where('links.token_hash', '=', linkHash(token))
          .executeTakeFirst()
      : undefined;
  type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

  const nothing = (c: Context) => {
    const { language, words } = wordsFor(c.req.header('accept-language') ?? 'en');
    return patientPage(c, 404, {
      language,
      title: words.unknown,
      body: html`<h1>${words.unknown}</h1><p>${words.unknownHint}</p>`,
    });
  };
  const over = (c: Context, { language: wanted, settings }: Found) => {
    const { language, words } = wordsFor(wanted, settings.language);
    const body = html`<h1>${words.expired}</h1>${callUs(words.call, settings)}`;
    return patientPage(c, 410, { language, title: words.expired, body });
  };

  app.get('/b/:token', async (c) => {
    const link = await find(c.req.param('token'));
    if (!link) return nothing(c);
    if (link.expires_at <= ports.now()) return over(c, link);
    const { language, words } = wordsFor(link.language, link.settings.language);
    const title = filled(words.title, link.settings);
    const offer = await offerOf(ports.db, link.enrolment_id);
    const open = offer?.state === 'open';
    // A time that is gone is no reason to send anybody away: the ways to another one stand below it.
    const forwardTo = open ? undefined : link.settings.bookingLink;
    const offered = !offer ? html`` : open ? takeIt(words, sayMoment(offer, language)) : html`<p>${words.gone}</p>`;
    const body = html`<h1>${title}</h1>${offered}${choices(words, language, link.settings.bookingLink !== undefined)}${callUs(words.alsoCall, link.settings)}`;
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
    const came = await inTransaction(ports.db, (tx) => answerLink(tx, ports, link.token_hash, action, request));
    if (action === 'take') await takeBack(ports);
    if (came === 'gone') return c.redirect(`/b/${c.req.param('token')}`, 303);
    ports.log.info('link', { action });
    if (action === 'book') return c.redirect(settings.bookingLink ?? '', 303);
    const said: Record<Exclude<typeof action, 'book'>, keyof PageWords> = {
      request: 'asked',
      call: 'ringing',
      no: 'declined',
      wrong: 'wronged',
      take: 'took',
    };
    const body = html`<h1>${words.thanks}</h1><p role="status">${words[said[action]]}</p>${callUs(words.alsoCall, settings)}`;
    return patientPage(c, 200, { language, title: words.thanks, body });
  });
}

/** The day and time of an opening in the person's language; both are the practice's own, so no zone moves them. */
function sayMoment({ on_day, at_time }: { on_day: string; at_time: string }, language: string): string {
  const style = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(new Date(`${on_day}T${at_time}:00Z`));
}
