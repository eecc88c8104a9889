import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { takeCallbacks } from '../../jobs/callbacks.ts';
import type { Ports } from '../../ports.ts';
import type { findCaptured } from '../../store/captured.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findCaptured>>>;

/** What a patient writes. */
export const patientReply = z.object({ text: z.string().max(1600).regex(/\S/) });

/** Answers in the patient's name, on the way every provider's replies take. @returns what is wrong, or null. */
export async function reply(ports: Ports, message: Found, given: unknown): Promise<string | null> {
  const text = patientReply.safeParse(given).data?.text;
  if (text === undefined) return 'A reply needs a text of at most 1600 characters.';
  const from = message.channel === 'whatsapp' ? `whatsapp:${message.to}` : message.to;
  const inbound = { kind: 'inbound' as const, from, to: message.from, text, providerId: randomUUID() };
  await takeCallbacks(ports, 'capture', [inbound]);
  return null;
}

/** The mailbox is gone: a hard bounce, as mail servers report it some time after they took the mail. */
export async function bounce(ports: Ports, { id, channel }: Found): Promise<string | null> {
  if (channel !== 'email') return 'Only mails bounce.';
  const status = { kind: 'status' as const, providerId: `capture-${id}`, messageId: id, permanent: true };
  await takeCallbacks(ports, 'capture', [{ ...status, state: 'undelivered', code: 'bounced' }]);
  return null;
}

/** "This is spam", as mailbox providers pass it on. */
export async function reportSpam(ports: Ports, { id, channel }: Found): Promise<string | null> {
  if (channel !== 'email') return 'Only mails are reported as spam.';
  await takeCallbacks(ports, 'capture', [{ kind: 'complaint', providerId: `capture-${id}`, messageId: id }]);
  return null;
}
