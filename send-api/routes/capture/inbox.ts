import { html } from 'hono/html';
import type { Mail } from './conversations.ts';
import { dayOf, type Here, hrefOf, initials, meaningWord, stateWord, timeOf, withLinks } from './page-parts.ts';

/** The mail inbox: what came, and the mail that is open. */
export function inbox(mails: Mail[], here: Here) {
  const open = mails.find((mail) => mail.message.id === here.mail) ?? mails[0];
  return html`<section class="mail" aria-labelledby="mail-h">
    <header class="bar"><h2 id="mail-h">Inbox</h2><small>${mails.length === 0 ? '' : `${mails.length} mails`}</small></header>
    ${
      open
        ? html`<div class="split"><ul class="mails">${mails.map((mail) => row(mail, mail === open, here))}</ul>${reader(open, here)}</div>`
        : html`<p class="empty">No mail yet.<br>Emails of a follow-up come some days after its first text.</p>`
    }
  </section>`;
}

const zoneOf = ({ message }: Mail) => message.zone ?? 'UTC';

function row(mail: Mail, isOpen: boolean, here: Here) {
  const { id, to, subject, body, at, name, state } = mail.message;
  return html`<li><a class="item" href="${hrefOf(here, { mail: id })}#mail-h" ${isOpen ? html`aria-current="true"` : ''}>
    <span><b dir="auto">${name ?? to}</b><time datetime="${at}">${timeOf(at, zoneOf(mail))}</time></span>
    <span class="subject" dir="auto">${subject ?? '(no subject)'}</span>
    <span class="last" dir="auto">${state === 'undelivered' || state === 'failed' ? `${stateWord(state)} · ` : ''}${body}</span></a></li>`;
}

function reader(mail: Mail, here: Here) {
  const { id, to, from, subject, body, at, name, state, unsubscribeUrl } = mail.message;
  const act = (what: string) => hrefOf({ ...here, mail: id }, {}, `/capture/messages/${id}/${what}`);
  const button = (what: string, label: string) =>
    html`<form method="post" action="${act(what)}"><button class="plain">${label}</button></form>`;
  return html`<article class="letter" aria-label="${subject ?? 'Mail'}">
    <h3 dir="auto">${subject ?? '(no subject)'}</h3>
    <p class="from"><span class="face email" aria-hidden="true">${initials(from)}</span>
      <span><b>${from}</b><small>to ${name ? `${name} <${to}>` : to} · <time datetime="${at}">${dayOf(at, zoneOf(mail))}, ${timeOf(at, zoneOf(mail))}</time> · ${stateWord(state)}</small></span></p>
    <div class="acts">${unsubscribeUrl ? button('unsubscribe', 'Unsubscribe') : ''}${button('spam', 'Report spam')}${button('bounce', 'Let it bounce')}</div>
    <div class="text" dir="auto">${withLinks(body)}</div>
    ${mail.replies.map(
      (reply) =>
        html`<div class="answer"><p dir="auto">${reply.text}</p><small>Answered ${timeOf(reply.at, zoneOf(mail))} · ${meaningWord(reply.meaning)}</small></div>`,
    )}
    <form method="post" action="${act('reply')}" class="compose">
      <input name="text" aria-label="Answer this mail as ${name ?? to}" placeholder="Answer as ${name ?? 'this person'}" required maxlength="1600" autocomplete="off"><button>Reply</button>
    </form>
  </article>`;
}
