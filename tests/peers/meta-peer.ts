import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signMeta } from '#send-api/providers/whatsapp-callback.ts';

export interface PeerTemplate {
  name: string;
  language: string;
  status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED';
  category: 'UTILITY' | 'MARKETING' | 'AUTHENTICATION';
  body: string;
}

export interface PeerWhatsapp {
  id: string;
  to: string;
  /** What the phone shows: the template with its values, or the free text. */
  text: string;
  template: string | null;
  reference: string | null;
}

/** What happens to one send. `drop` and `hang` take it first unless they say `before`. */
export type MetaMood =
  | { do: 'accept'; statuses?: string[]; errorCode?: number }
  | { do: 'error'; status: number; code?: number; retryAfter?: number; accepted?: boolean }
  | { do: 'drop' | 'hang'; before?: boolean };

export interface MetaPeer {
  url: string;
  phoneNumberId: string;
  businessAccountId: string;
  accessToken: string;
  appSecret: string;
  verifyToken: string;
  /** The sending number, digits only, as Meta shows it. */
  number: string;
  messages: PeerWhatsapp[];
  templates: PeerTemplate[];
  /** No payment method: every send is taken with a 200, and nothing is ever heard of it. */
  unpaid: boolean;
  mood: (message: { to: string; text: string }) => MetaMood;
  /** What the sender's own fields say when asked. */
  card: Record<string, unknown>;
  /** Makes a webhook known the way Meta does: it asks first. Gives the answer to its question. */
  subscribe: (url: string, token?: string) => Promise<{ status: number; text: string }>;
  /** Posts one signed batch of changes; gives the answer's status. */
  report: (changes: Array<{ field: string; value: unknown }>, at?: Date) => Promise<number>;
  /** A patient writes; the window of 24 hours opens. */
  write: (from: string, text: string, more?: Record<string, unknown>) => Promise<number>;
  /** A template is judged, and told about. */
  review: (name: string, status: PeerTemplate['status'], reason?: string) => Promise<number>;
  close: () => Promise<void>;
}

const REASONS: Record<number, string> = { 131047: 'Re-engagement message', 131049: 'Healthy ecosystem engagement' };

/** Meta's Cloud API as far as we use it, with a memory: sends, templates, windows, signed reports in batches. */
export async function startMetaPeer(options: { now?: () => Date; reportAfterMs?: number } = {}): Promise<MetaPeer> {
  const { now = () => new Date(), reportAfterMs = 20 } = options;
  const timers = new Set<NodeJS.Timeout>();
  const windows = new Map<string, number>();
  let webhook: string | null = null;
  const peer = {
    phoneNumberId: '106540352242922',
    businessAccountId: '102290129340398',
    accessToken: randomBytes(24).toString('hex'),
    appSecret: randomBytes(16).toString('hex'),
    verifyToken: 'a word of our own',
    number: '447700900999',
    messages: [],
    templates: [],
    unpaid: false,
    mood: () => ({ do: 'accept' }),
    card: { verified_name: 'Harbour Dental', name_status: 'APPROVED', quality_rating: 'GREEN' },
  } as unknown as MetaPeer;
  const seconds = () => String(Math.floor(now().getTime() / 1000));

  async function post(body: object): Promise<number> {
    if (!webhook) return 0;
    const raw = Buffer.from(JSON.stringify(body));
    const answer = await fetch(webhook, {
      method: 'POST',
      body: raw,
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signMeta(peer.appSecret, raw) },
      signal: AbortSignal.timeout(5000),
    }).catch(() => null);
    return answer?.status ?? 0;
  }

  peer.report = (changes, at = now()) =>
    post({
      object: 'whatsapp_business_account',
      entry: [{ id: peer.businessAccountId, time: Math.floor(at.getTime() / 1000), changes }],
    });
  const metadata = () => ({ display_phone_number: peer.number, phone_number_id: peer.phoneNumberId });
  const messagesChange = (value: object) => ({
    field: 'messages',
    value: { messaging_product: 'whatsapp', metadata: metadata(), ...value },
  });

  function tellStatuses(message: PeerWhatsapp, statuses: string[], errorCode?: number): void {
    const timer = setTimeout(async () => {
      timers.delete(timer);
      const told = statuses.map((status) => ({
        id: message.id,
        status,
        timestamp: seconds(),
        recipient_id: message.to,
        ...(message.reference && { biz_opaque_callback_data: message.reference }),
        ...(status === 'failed' && errorCode && { errors: [{ code: errorCode, title: REASONS[errorCode] ?? '' }] }),
        pricing: { billable: status !== 'failed', pricing_model: 'PMP', category: 'marketing' },
      }));
      // Batched, as they come in a busy hour.
      await peer.report([messagesChange({ statuses: told })]);
    }, reportAfterMs);
    timers.add(timer);
  }

  /** What Meta finds wrong at once with a template, or the text it makes. */
  function fill(template: Record<string, unknown>): { code: number } | { text: string; category: string } {
    const wanted = template as {
      name: string;
      language: { code: string };
      components?: Array<{ parameters: unknown[] }>;
    };
    const known = peer.templates.find((one) => one.name === wanted.name && one.language === wanted.language.code);
    if (!known || known.status === 'PENDING' || known.status === 'REJECTED') return { code: 132001 };
    if (known.status === 'PAUSED') return { code: 132015 };
    const values = (wanted.components?.[0]?.parameters ?? []) as Array<{ text: string }>;
    const blanks = new Set(known.body.match(/\{\{\d+\}\}/g) ?? []).size;
    if (values.length !== blanks) return { code: 132000 };
    const text = known.body.replace(/\{\{(\d+)\}\}/g, (_, at: string) => values[Number(at) - 1]?.text ?? '');
    return { text, category: known.category };
  }

  function send(body: Record<string, unknown>, request: IncomingMessage, response: ServerResponse) {
    const to = String(body.to ?? '');
    if (!/^\d{7,15}$/.test(to)) return refuse(response, 400, 131009);
    const made = body.type === 'template' ? fill(body.template as never) : null;
    if (made && 'code' in made) return refuse(response, 404, made.code);
    const text = made ? made.text : String((body.text as { body?: string })?.body ?? '');
    if (text === '') return refuse(response, 400, 100);
    const mood = peer.mood({ to, text });
    const template = made ? String((body.template as { name: string }).name) : null;
    const message: PeerWhatsapp = {
      id: `wamid.${randomUUID()}`,
      to,
      text,
      template,
      reference: (body.biz_opaque_callback_data as string) ?? null,
    };
    const take = (statuses: string[], errorCode?: number) => {
      if (peer.unpaid) return;
      const open = (windows.get(to) ?? 0) > now().getTime() - 24 * 3_600_000;
      // Both are told only afterwards: the call itself looks fine.
      if (!made && !open) return tellStatuses(message, ['failed'], 131047);
      if (made?.category === 'MARKETING' && /^1[2-9]/.test(to)) return tellStatuses(message, ['failed'], 131049);
      peer.messages.push(message);
      tellStatuses(message, statuses, errorCode);
    };
    const usual = ['sent', 'delivered', 'read'];
    if (mood.do === 'error') {
      if (mood.accepted) take(usual);
      return refuse(response, mood.status, mood.code, mood.retryAfter);
    }
    if (mood.do === 'accept') {
      take(mood.statuses ?? usual, mood.errorCode);
      return answer(response, 200, { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages: [{ id: message.id }] }); // biome-ignore format: one line
    }
    if (!mood.before) take(usual);
    if (mood.do === 'drop') request.socket.destroy();
  }

  function submit(body: Record<string, unknown>, response: ServerResponse) {
    const { name, language, category, components } = body as Record<string, string> & { components: never[] };
    if (!/^[a-z0-9_]{1,512}$/.test(name ?? '')) return refuse(response, 400, 100);
    if (peer.templates.some((one) => one.name === name && one.language === language)) return refuse(response, 400, 100);
    const part = components?.[0] as unknown as { text: string; example?: { body_text: string[][] } };
    const blanks = new Set(part.text.match(/\{\{\d+\}\}/g) ?? []).size;
    if (blanks > 0 && part.example?.body_text[0]?.length !== blanks) return refuse(response, 400, 100);
    peer.templates.push({ name, language, category, body: part.text, status: 'PENDING' } as PeerTemplate);
    answer(response, 200, { id: String(peer.templates.length), status: 'PENDING', category });
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://peer');
      if (request.headers.authorization !== `Bearer ${peer.accessToken}`) return refuse(response, 401, 190);
      const body = () => JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
      const [, owner, what] = url.pathname.split('/');
      if (owner === peer.phoneNumberId && what === 'messages') return send(body(), request, response);
      if (owner === peer.phoneNumberId && !what) return answer(response, 200, { id: owner, ...peer.card });
      if (owner === peer.businessAccountId && !what) return answer(response, 200, { id: owner, business_verification_status: 'verified' }); // biome-ignore format: one line
      if (owner === peer.businessAccountId && what === 'message_templates') {
        if (request.method === 'POST') return submit(body(), response);
        const data = peer.templates.filter((one) => one.name === url.searchParams.get('name'));
        return answer(response, 200, { data });
      }
      refuse(response, 404, 100);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return Object.assign(peer, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    subscribe: async (url: string, token = peer.verifyToken) => {
      const query = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.challenge': '1158201444',
        'hub.verify_token': token,
      });
      const answered = await fetch(`${url}?${query}`);
      const text = await answered.text();
      if (answered.status === 200 && text === '1158201444') webhook = url;
      return { status: answered.status, text };
    },
    write: (from: string, text: string, more: Record<string, unknown> = {}) => {
      windows.set(from, now().getTime());
      const message = { from, id: `wamid.${randomUUID()}`, timestamp: seconds(), type: 'text', text: { body: text } };
      return peer.report([messagesChange({ contacts: [{ wa_id: from }], messages: [{ ...message, ...more }] })]);
    },
    review: (name: string, status: PeerTemplate['status'], reason = 'NONE') => {
      const known = peer.templates.find((one) => one.name === name);
      if (known) known.status = status;
      const about = { message_template_id: 1, message_template_name: name, message_template_language: known?.language };
      const category = { message_template_category: known?.category };
      return peer.report([{ field: 'message_template_status_update', value: { event: status, ...about, reason, ...category } }]); // biome-ignore format: one line
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function refuse(response: ServerResponse, status: number, code?: number, retryAfter?: number): void {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  answer(
    response,
    status,
    { error: { message: 'as asked for', type: 'OAuthException', code: code ?? 131000 } },
    headers,
  );
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
