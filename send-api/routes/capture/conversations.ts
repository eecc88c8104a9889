import type { Crypt } from '../../crypt.ts';
import type { CapturedMessage, CapturedReply } from '../../store/captured.ts';

/** One line of a chat, oldest first. `in` came to the patient's phone, `out` is what the patient answered. */
export type Line =
  | { way: 'in'; at: string; message: CapturedMessage }
  | { way: 'out'; at: string; text: string; meaning: string };

/** A thread of the phone: one person on one channel. */
export interface Chat {
  key: string;
  channel: 'sms' | 'whatsapp';
  to: string;
  /** As the practice greets them; null for a number it has only confirmed a stop to. */
  name: string | null;
  zone: string;
  lines: Line[];
}

export interface Mail {
  message: CapturedMessage;
  replies: CapturedReply[];
}

/** Which text a person wrote belongs to which thread: the channel and the keyed hash of the address. */
const keyOf = (crypt: Crypt, channel: string, to: string) => `${channel}-${crypt.addressHash(to).slice(0, 16)}`;

const lastOf = (chat: Chat) => chat.lines.at(-1)?.at ?? '';

/** What the phone shows: threads by person and channel, the one with the newest line first. */
export function chatsOf(crypt: Crypt, messages: CapturedMessage[], replies: CapturedReply[]): Chat[] {
  const chats = new Map<string, Chat>();
  for (const message of messages) {
    const { channel, to } = message;
    if (channel === 'email') continue;
    const key = keyOf(crypt, channel, to);
    const chat = chats.get(key) ?? { key, channel, to, name: null, zone: 'UTC', lines: [] };
    chat.name ??= message.name;
    if (message.zone) chat.zone = message.zone;
    chat.lines.push({ way: 'in', at: message.at, message });
    chats.set(key, chat);
  }
  for (const reply of replies) {
    const chat = chats.get(`${reply.channel}-${reply.fromHash.slice(0, 16)}`);
    chat?.lines.push({ way: 'out', at: reply.at, text: reply.text, meaning: reply.meaning });
  }
  for (const chat of chats.values()) chat.lines.sort((a, b) => a.at.localeCompare(b.at));
  return [...chats.values()].sort((a, b) => lastOf(b).localeCompare(lastOf(a)));
}

/** What the inbox shows, newest first, each with what was answered after it and before the next to that address. */
export function mailsOf(crypt: Crypt, messages: CapturedMessage[], replies: CapturedReply[]): Mail[] {
  const mails = messages.filter((one) => one.channel === 'email').sort((a, b) => b.at.localeCompare(a.at));
  return mails.map((message) => {
    const hash = crypt.addressHash(message.to);
    const next = mails.findLast((one) => one.to === message.to && one.at > message.at)?.at ?? '~';
    const mine = replies.filter(
      (one) => one.channel === 'email' && one.fromHash === hash && one.at >= message.at && one.at < next,
    );
    return { message, replies: mine.sort((a, b) => a.at.localeCompare(b.at)) };
  });
}
