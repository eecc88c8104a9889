import { html } from 'hono/html';
import type { Chat, Line } from './conversations.ts';
import { dayOf, type Here, hrefOf, initials, meaningWord, stateWord, timeOf, withLinks } from './page-parts.ts';

const QUICK = ['YES', 'STOP', 'How much is it?', 'Wrong number'];
const channelWord = { sms: 'Text message', whatsapp: 'WhatsApp' };

/** The phone: its list of chats, or the chat that is open. */
export function phone(chats: Chat[], here: Here) {
  const open = chats.find((chat) => chat.key === here.chat) ?? (chats.length === 1 ? chats[0] : undefined);
  return html`<section class="phone" aria-labelledby="phone-h">
    <h2 id="phone-h" class="hidden">Phone</h2>
    <div class="screen">${open ? conversation(open, here, chats.length > 1) : list(chats, here)}</div>
  </section>`;
}

function list(chats: Chat[], here: Here) {
  const row = (chat: Chat) => {
    const last = chat.lines.at(-1);
    const text = last?.way === 'in' ? last.message.body : (last?.text ?? '');
    return html`<li><a class="chat" href="${hrefOf(here, { chat: chat.key })}#newest">
      <span class="face ${chat.channel}" aria-hidden="true">${initials(chat.name)}</span>
      <span class="who"><b dir="auto">${chat.name ?? chat.to}</b><small>${channelWord[chat.channel]} · ${chat.to}</small>
      <span class="last" dir="auto">${last?.way === 'out' ? 'You: ' : ''}${text}</span></span>
      <time datetime="${last?.at ?? ''}">${last ? timeOf(last.at, chat.zone) : ''}</time></a></li>`;
  };
  return html`<header class="bar"><b>Messages</b><small>${chats.length === 0 ? '' : `${chats.length} chats`}</small></header>
  ${
    chats.length === 0
      ? html`<p class="empty">No text yet.<br>Start a follow-up in the extension, then press Refresh.</p>`
      : html`<ul class="chats">${chats.map(row)}</ul>`
  }`;
}

function conversation(chat: Chat, here: Here, hasOthers: boolean) {
  const newest = chat.lines.findLast((line) => line.way === 'in');
  const id = newest?.way === 'in' ? newest.message.id : '';
  const action = hrefOf({ ...here, chat: chat.key }, {}, `/capture/messages/${id}/reply`);
  let day = '';
  const shown = (line: Line) => {
    const on = dayOf(line.at, chat.zone);
    const head = on === day ? '' : html`<li class="day">${on}</li>`;
    day = on;
    return html`${head}${bubble(line, chat, line === chat.lines.at(-1))}`;
  };
  return html`<header class="bar ${chat.channel}">
    ${hasOthers ? html`<a class="back" href="${hrefOf(here, { chat: undefined })}" aria-label="All chats">‹</a>` : ''}
    <span class="face ${chat.channel}" aria-hidden="true">${initials(chat.name)}</span>
    <span class="who"><b dir="auto">${chat.name ?? chat.to}</b><small>${channelWord[chat.channel]} · ${chat.to}</small></span>
  </header>
  <ol class="lines ${chat.channel}" tabindex="0" aria-label="Messages of ${chat.name ?? chat.to}">${chat.lines.map(shown)}</ol>
  <form method="post" action="${action}" class="quick" aria-label="Quick answers">
    ${QUICK.map((text) => html`<button name="text" value="${text}">${text}</button>`)}
  </form>
  <form method="post" action="${action}" class="compose">
    <input name="text" aria-label="Answer as ${chat.name ?? chat.to}" placeholder="Answer as ${chat.name ?? 'this person'}" required maxlength="1600" autocomplete="off">
    <button aria-label="Send">➤</button>
  </form>`;
}

/** The newest line is where a link into the chat leads: long chats open at their end. */
function bubble(line: Line, chat: Chat, isNewest: boolean) {
  const id = isNewest ? html` id="newest"` : '';
  const time = html`<time datetime="${line.at}">${timeOf(line.at, chat.zone)}</time>`;
  if (line.way === 'out') {
    return html`<li class="line mine"${id}><p dir="auto">${line.text}</p><small>${time}</small><small class="note">${meaningWord(line.meaning)}</small></li>`;
  }
  const { state, body } = line.message;
  return html`<li class="line"${id}><p dir="auto">${withLinks(body)}</p><small>${time} · ${stateWord(state)}</small></li>`;
}
