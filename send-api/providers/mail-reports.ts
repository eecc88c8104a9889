import PostalMime from 'postal-mime';
import { ourNumber } from './mail-service.ts';
import type { ProviderCallback } from './provider.ts';

/** "This is spam", and its kin; `not-spam` takes nothing back, and `auth-failure` is about the sender's papers. */
const COMPLAINTS = new Set(['abuse', 'fraud', 'opt-out', 'opt-out-list', 'other']);

/**
 * What came to the mailbox of reports, one mail as it stands: a complaint of a feedback loop (ARF, RFC 5965) or a
 * delivery report (DSN, RFC 3464). Both carry our own mail or its headers, and its Message-ID is the message's number. Any
 * other mail says nothing: the list is empty. A mail that can't be read is another such.
 */
export async function readMailReport(raw: Uint8Array): Promise<ProviderCallback[]> {
  const parts = await partsOf(raw);
  const original = parts.find(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers');
  const providerId = original && (await messageIdIn(original.text));
  const messageId = ourNumber(providerId);
  if (!providerId || !messageId) return [];
  const ours = { providerId, messageId };
  return parts.flatMap(({ type, text }): ProviderCallback[] => {
    if (type === 'message/feedback-report') {
      const kind = fieldsOf(text)['feedback-type']?.toLowerCase() ?? '';
      return COMPLAINTS.has(kind) ? [{ kind: 'complaint', ...ours }] : [];
    }
    if (type !== 'message/delivery-status') return [];
    // The first block is about the mail, each of the others about one recipient.
    return text.split(/\n\s*\n/).flatMap((block): ProviderCallback[] => {
      const { action, status = '' } = fieldsOf(block);
      const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(status)?.[0];
      if (action?.toLowerCase() === 'delivered') return [{ kind: 'status', ...ours, state: 'delivered' }];
      if (action?.toLowerCase() !== 'failed' || !code) return [];
      // Only of the address itself (5.1.x) is it true for good; a full mailbox or a policy says nothing about it.
      return [{ kind: 'status', ...ours, state: 'undelivered', code, permanent: code.startsWith('5.1.') }];
    });
  });
}

async function partsOf(raw: Uint8Array): Promise<Array<{ type: string; text: string }>> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' }).catch(
    () => null,
  );
  return (mail?.attachments ?? []).map(({ mimeType, content }) => ({ type: mimeType, text: String(content) }));
}

const messageIdIn = async (text: string): Promise<string | undefined> =>
  (await PostalMime.parse(text).catch(() => null))?.messageId;

/** Header-like lines by their lower-case name; the first of a name counts. */
function fieldsOf(text: string): Record<string, string | undefined> {
  const fields: Record<string, string> = Object.create(null);
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^([A-Za-z-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields[name.toLowerCase()] ??= value;
  }
  return fields;
}
