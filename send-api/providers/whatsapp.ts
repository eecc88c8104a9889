import { z } from 'zod';
import { connectionFault } from './connection-fault.ts';
import { whatsappError } from './error-codes.ts';
import { ownEntry } from './own-entry.ts';
import type { OutgoingMessage, Provider, ProviderCallback, SenderCard, SendOutcome, Submission } from './provider.ts';
import { isSignedByMeta, readWhatsappCallback, textState, whatsappCategoryOf } from './whatsapp-callback.ts';

interface WhatsappSettings {
  phoneNumberId: string;
  /** For texts to be approved; without it they are submitted by hand on Meta's own pages. */
  businessAccountId?: string;
  accessToken: string;
  appSecret: string;
  /** The word we chose for Meta's first question to the webhook. */
  verifyToken: string;
  baseUrl?: string;
  timeoutMs?: number;
}

const BASE_URL = 'https://graph.facebook.com/v24.0';
const TIMEOUT_MS = 30_000;

const sent = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) });
const refusal = z.object({ error: z.object({ code: z.number().int() }) });
const submitted = z.object({ status: z.string(), category: z.string().optional() });
const found = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      language: z.string(),
      status: z.string(),
      category: z.string().optional(),
      rejected_reason: z.string().optional(),
    }),
  ),
});
const card = z.object({
  verified_name: z.string().optional(),
  name_status: z.string().optional(),
  code_verification_status: z.string().optional(),
  is_official_business_account: z.boolean().optional(),
  quality_rating: z.string().optional(),
  messaging_limit_tier: z.string().optional(),
});

/**
 * WhatsApp over Meta's Cloud API, the only way there is (E12). It has no idempotency key and no way to ask for a message
 * again; `biz_opaque_callback_data` brings our id back with each status. A 200 says that Meta has taken the request: a
 * message that nobody pays for gets one too, and no status ever, so only a status is taken for delivery.
 */
export function whatsappProvider(settings: WhatsappSettings): Provider {
  const { phoneNumberId, businessAccountId, accessToken, baseUrl = BASE_URL, timeoutMs = TIMEOUT_MS } = settings;
  const ask = (path: string, body?: object) =>
    fetch(`${baseUrl}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${accessToken}`, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });

  async function send(message: OutgoingMessage): Promise<SendOutcome> {
    try {
      const answer = await ask(`${encodeURIComponent(phoneNumberId)}/messages`, requestOf(message));
      return judge(answer, await answer.json().catch(() => null));
    } catch (error) {
      const { code, sent: left } = connectionFault(error);
      return left === false ? { outcome: 'retry', code, afterSeconds: 60 } : { outcome: 'unknown', code };
    }
  }

  async function submitText(text: Parameters<NonNullable<Provider['submitText']>>[0]): Promise<Submission> {
    if (!businessAccountId) return { outcome: 'refused', code: 'no_business_account' };
    const { name, language, category, body, examples } = text;
    const example = examples.length > 0 ? { example: { body_text: [examples] } } : {};
    try {
      const answer = await ask(`${encodeURIComponent(businessAccountId)}/message_templates`, {
        name,
        language,
        category: category.toUpperCase(),
        parameter_format: 'POSITIONAL',
        components: [{ type: 'BODY', text: body, ...example }],
      });
      const said: unknown = await answer.json().catch(() => null);
      if (!answer.ok) {
        const code = String(refusal.safeParse(said).data?.error.code ?? answer.status);
        return { outcome: answer.status >= 500 ? 'unknown' : 'refused', code };
      }
      const made = submitted.safeParse(said);
      if (!made.success) return { outcome: 'unknown', code: 'odd_answer' };
      const state = textState(made.data.status);
      const given = whatsappCategoryOf(made.data.category);
      return {
        outcome: 'submitted',
        state: state === 'approved' || state === 'rejected' ? state : 'submitted',
        ...(given && { category: given }),
      };
    } catch (error) {
      const { code, sent: left } = connectionFault(error);
      return { outcome: left === false ? 'refused' : 'unknown', code };
    }
  }

  async function findText(name: string, language: string): Promise<Extract<ProviderCallback, { kind: 'text' }> | null> {
    if (!businessAccountId) throw new Error('no business account is set');
    const query = new URLSearchParams({ name, fields: 'name,language,status,category,rejected_reason' });
    const answer = await ask(`${encodeURIComponent(businessAccountId)}/message_templates?${query}`);
    if (!answer.ok) throw new Error(`asking for a text answered ${answer.status}`);
    const list = found.parse(await answer.json());
    const one = list.data.find((text) => text.name === name && text.language === language);
    if (!one) return null;
    const category = whatsappCategoryOf(one.category);
    return {
      kind: 'text',
      name,
      language,
      state: textState(one.status),
      ...(category && { category }),
      ...(one.rejected_reason && one.rejected_reason !== 'NONE' && { reason: one.rejected_reason.slice(0, 100) }),
    };
  }

  async function describeSender(): Promise<SenderCard> {
    const fields = Object.keys(card.shape).join(',');
    const answer = await ask(`${encodeURIComponent(phoneNumberId)}?fields=${fields}`);
    if (!answer.ok) throw new Error(`asking for the sender answered ${answer.status}`);
    const told = card.parse(await answer.json());
    const quality = { GREEN: 'good', YELLOW: 'poor', RED: 'bad' } as const;
    return {
      name: told.verified_name,
      nameApproved: told.name_status && told.name_status === 'APPROVED',
      numberVerified: told.code_verification_status && told.code_verification_status === 'VERIFIED',
      badge: told.is_official_business_account,
      quality: ownEntry<(typeof quality)[keyof typeof quality]>(quality, told.quality_rating),
      limit: told.messaging_limit_tier,
      businessVerified: await businessVerified(),
    } as SenderCard;
  }

  async function businessVerified(): Promise<boolean | undefined> {
    if (!businessAccountId) return undefined;
    const answer = await ask(`${encodeURIComponent(businessAccountId)}?fields=business_verification_status`);
    const told: unknown = answer.ok ? await answer.json() : null;
    const status = z.object({ business_verification_status: z.string() }).safeParse(told);
    return status.success ? status.data.business_verification_status === 'verified' : undefined;
  }

  return {
    name: 'whatsapp',
    channels: ['whatsapp'],
    abilities: { idempotencyKey: false, lookup: false, echoesReference: true, tellsDelivery: true },
    reporter: 'whatsapp',
    send,
    submitText,
    findText,
    describeSender,
    async callback({ headers, raw }) {
      if (!isSignedByMeta(settings.appSecret, raw, headers.get('x-hub-signature-256'))) return null;
      return readWhatsappCallback(raw, phoneNumberId);
    },
    handshake(query) {
      const ours = query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === settings.verifyToken;
      return ours ? query.get('hub.challenge') : null;
    },
    async close() {},
  };
}

function requestOf({ id, to, body, template }: OutgoingMessage): object {
  const about = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: to.replace(/^\+/, ''),
    biz_opaque_callback_data: id,
  };
  if (!template) return { ...about, type: 'text', text: { preview_url: false, body } };
  const { name, language, parameters } = template;
  const values = parameters.map((text) => ({ type: 'text', text }));
  const components = values.length > 0 ? [{ type: 'body', parameters: values }] : [];
  return { ...about, type: 'template', template: { name, language: { code: language }, components } };
}

function judge(answer: Response, body: unknown): SendOutcome {
  if (answer.ok) {
    const taken = sent.safeParse(body).data?.messages[0];
    return taken ? { outcome: 'accepted', providerId: taken.id } : { outcome: 'unknown', code: 'odd_answer' };
  }
  const given = refusal.safeParse(body).data?.error.code;
  // Nothing can be looked up here, so whatever may have left is left alone.
  if (answer.status >= 500 || answer.status === 408)
    return { outcome: 'unknown', code: String(given ?? answer.status) };
  const code = given ?? (answer.status === 429 ? 4 : answer.status === 401 ? 190 : answer.status);
  const { action } = whatsappError(code);
  if (action.do === 'retry') {
    const asked = Number(answer.headers.get('retry-after'));
    const afterSeconds = Number.isFinite(asked) && asked > 0 ? asked : action.afterSeconds;
    return { outcome: 'retry', code: String(code), afterSeconds };
  }
  return { outcome: 'failed', code: String(code), permanent: action.permanent ?? false, suppress: action.suppress };
}
