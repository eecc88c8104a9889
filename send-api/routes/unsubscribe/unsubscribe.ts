import { html } from 'hono/html';
import type { App } from '../../http/app-env.ts';
import { page } from '../../http/page.ts';
import type { Ports } from '../../ports.ts';
import { inTransaction } from '../../store/database.ts';
import { suppressPerson } from '../../store/suppressions.ts';
import { readUnsubscribeToken } from '../../unsubscribe-link.ts';

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
      .select(['recipients.practice_id', 'recipients.address_hash', 'enrolments.patient_key', 'practices.settings'])
      .where('recipients.id', '=', id)
      .executeTakeFirst();
  };
  const unknown = html`<h1>This link does not work</h1><p>It may have been cut off on its way. Open it from the message again, or call the practice: they can stop the messages for you.</p>`;

  app.get('/u/:token', async (c) => {
    const recipient = await recipientOf(c.req.param('token'));
    if (!recipient) return page(c, 404, 'Link not found', unknown);
    const { name } = recipient.settings;
    return page(
      c,
      200,
      `Messages from ${name}`,
      html`<h1>No more messages from ${name}?</h1><p>Press the button and we will not write to you again, neither by email nor by text.</p><form method="post"><button type="submit">Stop all messages</button></form>`,
    );
  });
  app.post('/u/:token', async (c) => {
    const recipient = await recipientOf(c.req.param('token'));
    if (!recipient) return page(c, 404, 'Link not found', unknown);
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
    const { name, phone } = recipient.settings;
    return page(
      c,
      200,
      'Done',
      html`<h1>Done</h1><p>${name} will not write to you again. If you change your mind, tell the practice: ${phone}.</p>`,
    );
  });
}
