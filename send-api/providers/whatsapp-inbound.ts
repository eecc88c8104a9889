import { z } from 'zod';
import type { ProviderCallback } from './provider.ts';

/** A second since 1970 as ISO; undefined for what is none. */
export function instantOf(seconds: string | undefined): string | undefined {
  const at = Number(seconds) * 1000;
  return Number.isFinite(at) && at > 0 && at < 8e15 ? new Date(at).toISOString() : undefined;
}

const caption = z.object({ caption: z.string().optional() }).optional();

/** A message of a patient as Meta reports it, as far as its words go. */
export const inboundMessage = z.object({
  from: z.string().regex(/^\d{6,15}$/),
  id: z.string().min(1).max(300),
  timestamp: z.union([z.string(), z.number()]).transform(String).optional(),
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string().optional(), payload: z.string().optional() }).optional(),
  interactive: z
    .object({
      button_reply: z.object({ title: z.string() }).optional(),
      list_reply: z.object({ title: z.string() }).optional(),
    })
    .optional(),
  reaction: z.object({ emoji: z.string().optional() }).optional(),
  image: caption,
  video: caption,
  document: caption,
});
type InboundMessage = z.infer<typeof inboundMessage>;

/** Longest text that is kept; WhatsApp's own limit is 4,096. */
const LONGEST = 4096;

/**
 * A patient's message on the way of all replies. What has no words (a voice message, a picture, a place) is named in
 * brackets, so that a person sees that something came; a reaction taken away, and Meta's own notes, are nothing to answer.
 */
export function inboundOf(message: InboundMessage, to: string): Array<Extract<ProviderCallback, { kind: 'inbound' }>> {
  if (message.type === 'system' || message.type === 'request_welcome') return [];
  if (message.type === 'reaction' && !message.reaction?.emoji) return [];
  return [
    {
      kind: 'inbound',
      from: `whatsapp:+${message.from}`,
      to,
      text: wordsOf(message).slice(0, LONGEST),
      providerId: message.id,
      at: instantOf(message.timestamp),
    },
  ];
}

function wordsOf(message: InboundMessage): string {
  const { type, text, button, interactive, reaction } = message;
  const own =
    text?.body ??
    button?.text ??
    interactive?.button_reply?.title ??
    interactive?.list_reply?.title ??
    reaction?.emoji ??
    message.image?.caption ??
    message.video?.caption ??
    message.document?.caption;
  return own?.trim() ? own : `[${type.replace(/[^a-z_]/g, '').slice(0, 30) || 'message'}]`;
}
