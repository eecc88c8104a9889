import type { Context } from 'hono';
import { html } from 'hono/html';
import type { App } from '../../http/app-env.ts';
import type { Ports } from '../../ports.ts';
import { inTransaction } from '../../store/database.ts';
import { suppressPerson } from '../../store/suppressions.ts';
import { readUnsubscribeToken } from '../../unsubscribe-link.ts';
import { wordsFor } from '../booking-links/page-words.ts';
import { callUs, filled, patientPage } from '../booking-links/patient-page.ts';
import { type StopWords, stopWords } from './stop-words.ts';

/**
 * /u/{token}, the way out of every email (RFC 8058). GET only shows: mail scanners open links. POST acts, without
 * login or question, whether a mail program sends it or the person presses the button.
 */
export function addUnsubscribe(app: App, ports: Ports): void {
  const recipientOf = async (token: string) => {
    const id = readUnsubscribeToken(ports.crypt, token);
    if (!id) return undefined;
    return ports.db
      .selectFrom('recipients')
      .innerJoin('enrolments', 'enrolments.id', 'recipients.enrolment_id')
      .innerJoin('practices', 'practices.id', 'recipients.practice_id')
      .select([
        'recipients.practice_id',
        'recipients.address_hash',
        'enrolments.patient_key',
        'enrolments.language',
        'practices.settings',
      ])
      .where('recipients.id', '=', id)
      .executeTakeFirst();
  };
  const unknown = (c: Context) => {
    const { language, words } = wordsFor(c.req.header('accept-language') ?? 'en');
    const body = html`<h1>${words.unknown}</h1><p>${words.unknownHint}</p>`;
    return patientPage(c, 404, { language, title: words.unknown, body });
  };

  app.get('/u/:token', async (c) => {
    const recipient = await recipientOf(c.req.param('token'));
    if (!recipient) return unknown(c);
    const { settings } = recipient;
    const { language, words } = stopWordsFor(recipient);
    const ask = filled(words.ask, settings);
    const body = html`<h1>${ask}</h1><p>${words.askText}</p><form method="post"><button type="submit">${words.stop}</button></form>`;
    return patientPage(c, 200, { language, title: ask, body });
  });
  app.post('/u/:token', async (c) => {
    const recipient = await recipientOf(c.req.param('token'));
    if (!recipient) return unknown(c);
    await inTransaction(ports.db, (tx) =>
      suppressPerson(tx, {
        practiceId: recipient.practice_id,
        patientKeys: [recipient.patient_key],
        addressHashes: [recipient.address_hash],
        source: 'unsubscribe_link',
        by: null,
        at: ports.now(),
      }),
    );
    const { settings } = recipient;
    const { language, words } = stopWordsFor(recipient);
    const body = html`<h1>${words.done}</h1><p role="status">${filled(words.doneText, settings)}</p>${callUs(words.changed, settings)}`;
    return patientPage(c, 200, { language, title: words.done, body });
  });
}

/** In the language the person was written to in, as the page behind the other link is. */
function stopWordsFor({ language: wanted, settings }: { language: string; settings: { language: string } }): {
  language: string;
  words: StopWords;
} {
  const { language } = wordsFor(wanted, settings.language);
  return { language, words: stopWords[language] ?? (stopWords.en as StopWords) };
}
