import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type WhatsappCategory, whatsappCategory } from '#lib/core/registered/registered-text.ts';
import { whatsappError } from './error-codes.ts';
import { ownEntry } from './own-entry.ts';
import type { ProviderCallback, ProviderState } from './provider.ts';
import { inboundMessage, inboundOf, instantOf } from './whatsapp-inbound.ts';

/** Meta signs `sha256=` + hex(HMAC-SHA256(app secret, bytes of the body)). */
export function signMeta(appSecret: string, raw: Uint8Array): string {
  return `sha256=${createHmac('sha256', appSecret).update(raw).digest('hex')}`;
}

/** Judged over the bytes as they came: parsed and written again, an emoji is another text. */
export function isSignedByMeta(appSecret: string, raw: Uint8Array, signature: string | null): boolean {
  const given = Buffer.from(signature ?? '');
  const expected = Buffer.from(signMeta(appSecret, raw));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const states: Record<string, ProviderState> = {
  sent: 'accepted',
  delivered: 'delivered',
  read: 'delivered',
  played: 'delivered',
  failed: 'failed',
};

const texts = {
  APPROVED: 'approved',
  REINSTATED: 'approved',
  PENDING: 'submitted',
  IN_APPEAL: 'submitted',
  REJECTED: 'rejected',
  PAUSED: 'paused',
  DISABLED: 'paused',
  LOCKED: 'paused',
  ARCHIVED: 'paused',
  DELETED: 'rejected',
  PENDING_DELETION: 'rejected',
  LIMIT_EXCEEDED: 'rejected',
} as const;

/** Meta's word for a template's state in ours; undefined for one that changes nothing (FLAGGED is a warning). */
export function textState(status: string): 'submitted' | 'approved' | 'rejected' | 'paused' | undefined {
  return ownEntry<(typeof texts)[keyof typeof texts]>(texts, status.toUpperCase());
}

export function whatsappCategoryOf(word: string | undefined): WhatsappCategory | undefined {
  return whatsappCategory.safeParse(word?.toLowerCase()).data;
}

const id = z.union([z.string(), z.number()]).transform(String);
const status = z.object({
  id: z.string().min(1),
  status: z.string(),
  timestamp: id.optional(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.number().int() })).optional(),
});
const preference = z.object({ wa_id: z.string(), value: z.string(), timestamp: id.optional() });
const messages = z.object({
  metadata: z.object({ display_phone_number: z.string(), phone_number_id: id }),
  statuses: z.array(z.unknown()).optional(),
  messages: z.array(z.unknown()).optional(),
  user_preferences: z.array(z.unknown()).optional(),
});
const template = z.object({
  event: z.string().optional(),
  message_template_name: z.string(),
  message_template_language: z.string(),
  reason: z.string().nullish(),
  message_template_category: z.string().optional(),
  new_category: z.string().optional(),
  new_quality_score: z.string().optional(),
});
const quality = z.object({ event: z.string(), current_limit: z.string().optional() });
const account = z.object({
  event: z.string(),
  ban_info: z.object({ waba_ban_state: z.union([z.string(), z.array(z.string())]) }).optional(),
});
const envelopeOf = <T extends z.ZodType>(change: T) =>
  z.object({
    object: z.literal('whatsapp_business_account'),
    entry: z.array(z.object({ time: id.optional(), changes: z.array(change) })),
  });
const envelope = envelopeOf(z.object({ field: z.string(), value: z.unknown() }));

/** The whole of what is read of a batch; in fact each part is judged alone, so that an odd one is passed over. */
export const whatsappReport = envelopeOf(
  z.union([
    z.object({
      field: z.enum(['messages', 'user_preferences']),
      value: messages.extend({
        statuses: z.array(status).optional(),
        messages: z.array(inboundMessage).optional(),
        user_preferences: z.array(preference).optional(),
      }),
    }),
    z.object({
      field: z.enum(['message_template_status_update', 'message_template_quality_update', 'template_category_update']),
      value: template,
    }),
    z.object({ field: z.literal('phone_number_quality_update'), value: quality }),
    z.object({ field: z.literal('account_update'), value: account }),
  ]),
);

/**
 * All a batch says, in its order. A part that is not as described is passed over and the rest is taken: one odd message
 * must not keep a STOP beside it from being heard. Another number's messages are not ours.
 *
 * @returns null when it is no report of WhatsApp at all.
 */
export function readWhatsappCallback(raw: Uint8Array, phoneNumberId: string): ProviderCallback[] | null {
  const parsed = envelope.safeParse(parse(raw));
  if (!parsed.success) return null;
  return parsed.data.entry.flatMap(({ time, changes }) =>
    changes.flatMap(({ field, value }) => {
      if (field === 'messages' || field === 'user_preferences') return readMessages(value, phoneNumberId);
      const at = instantOf(time) ?? '1970-01-01T00:00:00.000Z';
      if (field.startsWith('message_template_') || field === 'template_category_update') return readTemplate(value, at);
      if (field === 'phone_number_quality_update') return readQuality(value, at);
      return field === 'account_update' ? readAccount(value, at) : [];
    }),
  );
}

function parse(raw: Uint8Array): unknown {
  try {
    // Broken UTF-8 is refused, not mended: a mended text is one that nobody wrote.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return null;
  }
}

function readMessages(value: unknown, phoneNumberId: string): ProviderCallback[] {
  const given = messages.safeParse(value).data;
  if (given?.metadata.phone_number_id !== phoneNumberId) return [];
  const to = `+${given.metadata.display_phone_number.replace(/\D/g, '')}`;
  const each = <T>(list: unknown[] | undefined, shape: z.ZodType<T>) =>
    (list ?? []).flatMap((one) => shape.safeParse(one).data ?? []);
  return [
    ...each(given.messages, inboundMessage).flatMap((one) => inboundOf(one, to)),
    // The switch in WhatsApp's own settings is as good as a STOP; switched on again, it asks for nothing.
    ...each(given.user_preferences, preference).flatMap(({ wa_id, value: word, timestamp }) => {
      if (word.toLowerCase() !== 'stop') return [];
      const providerId = `preference ${wa_id} ${timestamp ?? ''}`;
      const said = { text: '', providerId, at: instantOf(timestamp), carrierOptOut: true, carrierAnswered: true };
      return [{ kind: 'inbound' as const, from: `whatsapp:+${wa_id}`, to, ...said }];
    }),
    ...each(given.statuses, status).flatMap((one): ProviderCallback[] => {
      const state = ownEntry(states, one.status);
      if (!state) return [];
      const code = one.errors?.[0]?.code;
      const action = code !== undefined && state === 'failed' ? whatsappError(code).action : null;
      return [
        {
          kind: 'status',
          providerId: one.id,
          messageId: one.biz_opaque_callback_data,
          state,
          code: code === undefined ? undefined : String(code),
          at: instantOf(one.timestamp),
          ...(action?.do === 'fail' && { permanent: action.permanent ?? false, suppress: action.suppress ?? false }),
        },
      ];
    }),
  ];
}

function readTemplate(value: unknown, at: string): ProviderCallback[] {
  const given = template.safeParse(value).data;
  if (!given) return [];
  const category = whatsappCategoryOf(given.new_category ?? given.message_template_category);
  const state = given.event ? textState(given.event) : given.new_quality_score === 'RED' ? 'paused' : undefined;
  const reason = given.reason && given.reason !== 'NONE' ? given.reason.slice(0, 100) : undefined;
  if (!state && !category) return [];
  const { message_template_name: name, message_template_language: language } = given;
  return [{ kind: 'text', name, language, ...(state && { state }), ...(category && { category }), reason, at }];
}

function readQuality(value: unknown, at: string): ProviderCallback[] {
  const given = quality.safeParse(value).data;
  const standing = { FLAGGED: 'bad', DOWNGRADE: 'poor', UNFLAGGED: 'good', UPGRADE: 'good' } as const;
  const known = ownEntry<(typeof standing)[keyof typeof standing]>(standing, given?.event);
  if (!given || !known) return [];
  return [{ kind: 'sender', standing: known, reason: given.event.toLowerCase(), limit: given.current_limit, at }];
}

function readAccount(value: unknown, at: string): ProviderCallback[] {
  const given = account.safeParse(value).data;
  if (!given) return [];
  const ban = [given.ban_info?.waba_ban_state ?? []].flat();
  const reason = given.event.toLowerCase();
  if (ban.includes('REINSTATE')) return [{ kind: 'sender', standing: 'good', reason: 'reinstated', at }];
  const bad = ['ACCOUNT_RESTRICTION', 'ACCOUNT_VIOLATION', 'DISABLED_UPDATE', 'ACCOUNT_DELETED', 'ACCOUNT_OFFBOARDED'];
  return bad.includes(given.event) ? [{ kind: 'sender', standing: 'bad', reason, at }] : [];
}
