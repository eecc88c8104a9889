import PostalMime, { type Email } from 'postal-mime';
import { plainReply, readReply } from '#lib/core/reply.ts';
import { sha256 } from '../crypt.ts';
import { ourNumber } from './mail-service.ts';
import type { ProviderCallback } from './provider.ts';

/** Where a mail program writes to unsubscribe (RFC 2369); the number in its subject says from what. */
export function unsubscribeMailto(reportsTo: string, messageId: string): string {
  return `mailto:${reportsTo}?subject=unsubscribe%20${messageId}`;
}

/** A stop without any word of what it answers is taken only when it is about as short as people write it. */
const SHORT_WORDS = 10;

/**
 * A person's answer to a mail of ours, handed in as it stands: its own words without what it quotes. A mail that answers
 * none of ours says nothing, unless it is a short, certain stop; neither does a machine's (RFC 3834), a list's, or one that
 * can't be read.
 */
export async function readMailReply(raw: Uint8Array): Promise<ProviderCallback[]> {
  const mail = await PostalMime.parse(raw).catch(() => null);
  const from = mail?.from?.address;
  if (!mail || !from || isByMachine(mail, from)) return [];
  const subject = mail.subject ?? '';
  const unsubscribed = ourNumber(/^\s*unsubscribe\s+(\S+)\s*$/i.exec(subject)?.[1]);
  if (unsubscribed) {
    const ours = { providerId: unsubscribed, messageId: unsubscribed };
    return [{ kind: 'status', ...ours, state: 'delivered', code: 'unsubscribed', suppress: true }];
  }
  const text =
    ownWords(mail.text ?? textOf(mail.html ?? '')) || (/^\s*(re|aw|sv|fwd?)\s*:/i.test(subject) ? '' : subject);
  const threads = `${mail.inReplyTo ?? ''} ${mail.references ?? ''}`.split(/\s+/);
  const answers = ourNumber(...threads);
  // SES gives each mail a Message-ID of its own; whom it was written to is then known by the address alone.
  const bySes = threads.some((one) => /@([\w-]+\.)?amazonses\.com>?$/i.test(one));
  if (!answers && !bySes && !isPlainStop(text)) return [];
  const to = mail.to?.find((one) => one.address)?.address ?? '';
  const providerId = mail.messageId ?? sha256(Buffer.from(raw).toString('latin1'));
  return [{ kind: 'inbound', from, to, text, providerId, ...(answers && { answers }) }];
}

function isPlainStop(text: string): boolean {
  const { meaning, confidence } = readReply(text);
  return meaning === 'stop' && confidence === 'high' && plainReply(text).split(' ').length <= SHORT_WORDS;
}

/** Holiday answers, delivery reports, newsletters. */
function isByMachine(mail: Email, from: string): boolean {
  const header = (name: string) => mail.headers.find((one) => one.key === name)?.value.toLowerCase() ?? '';
  const auto = header('auto-submitted');
  return (
    (auto !== '' && !auto.startsWith('no')) ||
    /^(bulk|junk|list|auto_reply)/.test(header('precedence')) ||
    /^multipart\/report/.test(header('content-type')) ||
    ['x-autoreply', 'x-autorespond', 'list-id', 'list-unsubscribe'].some((name) => header(name) !== '') ||
    /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/i.test(from)
  );
}

/**
 * What the person wrote above the mail they answer. Mail programs mark what is quoted by `>`, by a line of dashes or
 * underscores, or by a head of fields; before it stands a line that ends in a colon ("On Tuesday … wrote:").
 *
 * @param original the mail that was answered, where it is known: whatever begins with a line of it is quoted, in any
 *   program and language.
 */
export function ownWords(text: string, original = ''): string {
  const known = new Set(
    original
      .split('\n')
      .map(bare)
      .filter((line) => line.length >= 12),
  );
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line, index) => isQuote(lines.slice(index, index + 3)) || known.has(bare(line)));
  const own = (at < 0 ? lines : lines.slice(0, at)).map((line) => line.trimEnd());
  while (own.at(-1) === '') own.pop();
  if (at >= 0) {
    // The line that introduces the quotation may have been folded into two.
    const intro = own.at(-1)?.endsWith(':') ? (/\d/.test(own.at(-1) ?? '') ? 1 : 2) : 0;
    own.splice(own.length - intro, intro);
  }
  return own.join('\n').trim();
}

const bare = (line: string) => line.replace(/^[\s>|]+/, '').trim();
const FIELD = /^\s*\*?\p{L}[\p{L} ]{0,20}\*?\s?:\*?\s+\S/u;

/** By the mark, by a rule, or by a head of fields: who wrote, when, to whom. */
function isQuote(lines: string[]): boolean {
  const [line = ''] = lines;
  return (
    /^\s*(>|-{2,}.*-{2,}\s*$|_{8,}\s*$)/.test(line) || (lines.length === 3 && lines.every((one) => FIELD.test(one)))
  );
}

/** The words of an HTML mail, without what its quotation holds. */
function textOf(markup: string): string {
  return markup
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<(blockquote|div[^>]*(?:gmail_quote|divRplyFwdMsg))\b[\s\S]*$/gi, '')
    .replace(/<br\b[^>]*>|<\/(p|div|tr|li|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|nbsp|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" })[name] ?? ' ',
    );
}
