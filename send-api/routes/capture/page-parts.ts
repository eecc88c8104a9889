import { html } from 'hono/html';
import type { MessageState } from '#lib/core/sequence/enrolment.ts';

const LINK = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/g;

/** A text with its links to press, everything else as text. Links open beside the page, as in a real phone. */
export function withLinks(text: string) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(text.slice(from, match.index));
    parts.push(html`<a href="${match[0]}" target="_blank" rel="noopener noreferrer">${match[0]}</a>`);
    from = match.index + match[0].length;
  }
  return html`${[...parts, text.slice(from)]}`;
}

/** What a sender would see of the message, in the words of a phone. */
export function stateWord(state: MessageState | null): string {
  const words: Partial<Record<MessageState, string>> = {
    sending: 'Sending',
    accepted: 'Sent',
    delivered: 'Delivered',
    undelivered: 'Came back',
    failed: 'Failed',
    unknown: 'Not known whether it left',
  };
  return state ? (words[state] ?? 'Sent') : 'Sent';
}

/** What the server made of an answer, for whoever tries it out. */
export function meaningWord(meaning: string): string {
  const words: Record<string, string> = {
    stop: 'Read as STOP: nothing more goes to this person',
    start: 'Read as START: the stop is taken back',
    yes: 'Read as yes: the follow-up ends, the desk has a task',
    no: 'Read as no: the follow-up ends',
    question: 'Read as a question: the desk has a task',
    complaint: 'Read as a complaint: everything waits for a person',
    wrong_number: 'Read as a wrong number: nothing more goes there',
  };
  return words[meaning] ?? 'The desk has a task to read this';
}

const clock = (at: string, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(new Date(at));

/** Wall clock of the patient. */
export const timeOf = (at: string, zone: string) => clock(at, zone, { hour: '2-digit', minute: '2-digit' });
export const dayOf = (at: string, zone: string) => clock(at, zone, { weekday: 'long', day: 'numeric', month: 'long' });

/** Two letters for a face nobody has. */
export function initials(name: string | null): string {
  const letters = [...(name ?? '').matchAll(/\p{L}/gu)].map((match) => match[0]);
  return letters.length > 0 ? (letters[0] ?? '').toUpperCase() : '#';
}

/** Builds the page's own addresses: which chat and which mail are open, and the token where one is needed. */
export type Here = { chat?: string; mail?: string; token?: string };
export function hrefOf(here: Here, change: Here = {}, path = '/capture'): string {
  const all = Object.entries({ ...here, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return all.length > 0 ? `${path}?${new URLSearchParams(all)}` : path;
}
