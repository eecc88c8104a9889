import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MetaMood, type MetaPeer, startMetaPeer } from '../../tests/peers/meta-peer.ts';
import { twilioErrors, whatsappErrors } from './error-codes.ts';
import type { OutgoingMessage, Provider } from './provider.ts';
import { whatsappProvider } from './whatsapp.ts';
import { readWhatsappCallback, signMeta } from './whatsapp-callback.ts';

const id = '0b6f2a3e-1c57-4a59-9f5e-0a3f0c6f7d11';
const template = { name: 'recall_v1', language: 'en', parameters: ['Zoë', 'https://go.example/b/x'] };
const message = (change: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id,
  channel: 'whatsapp',
  to: '+447700900123',
  from: '+447700900999',
  body: 'Hi Zoë, book here: https://go.example/b/x or call us.',
  template,
  attemptAt: new Date().toISOString(),
  ...change,
});

let peer: MetaPeer;
let provider: Provider;
let mood: MetaMood = { do: 'accept' };
const make = (timeoutMs = 5000, accessToken = peer.accessToken) =>
  whatsappProvider({ ...peer, accessToken, baseUrl: peer.url, timeoutMs });
const approved = { language: 'en', category: 'MARKETING', status: 'APPROVED' } as const;

beforeEach(async () => {
  mood = { do: 'accept' };
  peer = await startMetaPeer();
  peer.mood = () => mood;
  peer.templates.push({ ...approved, name: 'recall_v1', body: 'Hi {{1}}, book here: {{2}} or call us.' });
  provider = make();
});
afterEach(() => peer.close());

describe('whatsapp: send', () => {
  it('by template: the phone shows the very text of the message, and our id goes along', async () => {
    const outcome = await provider.send(message());
    expect(outcome).toEqual({ outcome: 'accepted', providerId: peer.messages[0]?.id });
    expect(peer.messages).toMatchObject([
      { to: '447700900123', text: message().body, template: 'recall_v1', reference: id },
    ]);
  });
  it('free text inside the window', async () => {
    await peer.write('447700900123', 'Hello');
    await provider.send(message({ template: undefined, body: 'Thanks & see you 🙂' }));
    expect(peer.messages).toMatchObject([{ text: 'Thanks & see you 🙂', template: null }]);
  });
  it('says honestly what it can’t do', () => {
    expect(provider.abilities).toMatchObject({ idempotencyKey: false, lookup: false, echoesReference: true });
    expect(provider.lookup).toBeUndefined();
  });

  it.each([
    ['a template nobody approved', { template: { ...template, name: 'other' } }, '132001'],
    ['too few values', { template: { ...template, parameters: ['Zoë'] } }, '132000'],
  ])('%s fails and is not tried again', async (_, change, code) => {
    expect(await provider.send(message(change))).toEqual({ outcome: 'failed', code, permanent: false });
    expect(peer.messages).toHaveLength(0);
  });
  it.each([
    [131026, { outcome: 'failed', permanent: true }],
    [131050, { outcome: 'failed', suppress: true }],
    [131049, { outcome: 'failed', permanent: false }],
    [131056, { outcome: 'retry', afterSeconds: 60 }],
    [190, { outcome: 'retry', afterSeconds: 3600 }],
    [999999, { outcome: 'failed', permanent: false }], // a code of tomorrow
  ])('code %i', async (code, expected) => {
    mood = { do: 'error', status: 400, code };
    expect(await provider.send(message())).toMatchObject({ ...expected, code: String(code) });
    expect(peer.messages).toHaveLength(0);
  });
  it('is slowed down by 429, for as long as asked, and waits long with a wrong token', async () => {
    mood = { do: 'error', status: 429, code: 130429, retryAfter: 7 };
    expect(await provider.send(message())).toEqual({ outcome: 'retry', code: '130429', afterSeconds: 7 });
    expect(await make(5000, 'wrong').send(message())).toEqual({ outcome: 'retry', code: '190', afterSeconds: 3600 });
  });
  it.each([
    ['a 500 that sent it', { do: 'error', status: 500, code: 131000, accepted: true }, 1],
    ['a 503 that did not', { do: 'error', status: 503, code: 131016 }, 0],
    ['a dropped answer', { do: 'drop' }, 1],
    ['a dropped request', { do: 'drop', before: true }, 0],
    ['no answer', { do: 'hang' }, 1],
  ] as Array<[string, MetaMood, number]>)('%s is unknown: nobody can look it up', async (_, how, left) => {
    mood = how;
    expect(await make(400).send(message())).toMatchObject({ outcome: 'unknown' });
    expect(peer.messages).toHaveLength(left);
  });
  it('nothing left where nobody listens', async () => {
    const gone = await startMetaPeer();
    await gone.close();
    const away = whatsappProvider({ ...peer, baseUrl: gone.url, timeoutMs: 2000 });
    expect(await away.send(message())).toMatchObject({ outcome: 'retry', code: 'ECONNREFUSED' });
  });
});

describe('whatsapp: texts and sender', () => {
  const text = {
    name: 'new_v1',
    language: 'en',
    category: 'utility' as const,
    body: 'Hi {{1}}, come in.',
    examples: ['Ana'],
  };
  it('hands a text in, and asks what became of it', async () => {
    expect(await provider.submitText?.(text)).toEqual({
      outcome: 'submitted',
      state: 'submitted',
      category: 'utility',
    });
    expect(await provider.submitText?.(text)).toEqual({ outcome: 'refused', code: '100' }); // that name is taken
    expect(await provider.findText?.('new_v1', 'en')).toMatchObject({ state: 'submitted' });
    await peer.review('new_v1', 'REJECTED', 'TAG_CONTENT_MISMATCH');
    expect(await provider.findText?.('new_v1', 'en')).toMatchObject({ state: 'rejected' });
    expect(await provider.findText?.('none', 'en')).toBeNull();
  });
  it('describes the sender, and leaves out what it wasn’t told', async () => {
    const card = await provider.describeSender?.();
    expect(card).toMatchObject({ name: 'Harbour Dental', nameApproved: true, quality: 'good', businessVerified: true });
    expect(card?.badge).toBeUndefined();
    peer.card = { quality_rating: 'RED', name_status: 'PENDING_REVIEW' };
    expect(await provider.describeSender?.()).toMatchObject({ quality: 'bad', nameApproved: false });
  });
});

describe('whatsapp: webhook', () => {
  const envelope = (changes: unknown[], time = 1_762_765_200) =>
    Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', time, changes }] }));
  const value = (more: object) => ({
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '+44 7700 900999', phone_number_id: peer.phoneNumberId },
    ...more,
  });
  const read = (raw: Uint8Array) => readWhatsappCallback(raw, peer.phoneNumberId);
  const inbound = (more: object) =>
    envelope([{ field: 'messages', value: value({ messages: [{ from: '447700900123', id: 'w1', timestamp: '1762765200', ...more }] }) }]); // biome-ignore format: one line

  it('is believed only with the signature of its very bytes', async () => {
    const raw = inbound({ type: 'text', text: { body: 'STOP 🛑' } });
    const ask = (signature: string | null, body: Uint8Array = raw) =>
      provider.callback?.({
        url: 'https://x',
        headers: new Headers(signature ? { 'x-hub-signature-256': signature } : {}),
        raw: body,
      });
    expect(await ask(signMeta(peer.appSecret, raw))).toMatchObject([{ text: 'STOP 🛑' }]);
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(raw.toString())).replace('🛑', '\\ud83d\\uded1'));
    expect(await ask(signMeta(peer.appSecret, raw), rewritten)).toBeNull();
    for (const wrong of [null, '', 'sha256=', signMeta('other', raw), signMeta(peer.appSecret, raw).toUpperCase()]) {
      expect(await ask(wrong)).toBeNull();
    }
    const bytes = new Uint8Array([0xff, 0xfe, 0x7b]);
    expect(await ask(signMeta(peer.appSecret, bytes), bytes)).toBeNull();
  });
  it('answers Meta’s first question, and nobody else’s', () => {
    const ask = (token: string, mode = 'subscribe') =>
      provider.handshake?.(new URLSearchParams({ 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': '77' }));
    expect([ask(peer.verifyToken), ask('wrong'), ask(peer.verifyToken, 'other')]).toEqual(['77', null, null]);
  });
  it.each([
    [{ type: 'text', text: { body: 'YES' } }, 'YES'],
    [{ type: 'button', button: { text: 'Stop promotions', payload: 'x' } }, 'Stop promotions'],
    [{ type: 'interactive', interactive: { button_reply: { id: '1', title: 'Call me' } } }, 'Call me'],
    [{ type: 'reaction', reaction: { emoji: '👍' } }, '👍'],
    [{ type: 'image', image: { caption: 'My tooth' } }, 'My tooth'],
    [{ type: 'audio', audio: { id: '1' } }, '[audio]'],
    [{ type: 'un<b>known' }, '[unbknown]'],
  ])('%j is read as “%s”', (more, text) => {
    expect(read(inbound(more))).toEqual([
      {
        kind: 'inbound',
        from: 'whatsapp:+447700900123',
        to: '+447700900999',
        text,
        providerId: 'w1',
        at: '2025-11-10T09:00:00.000Z',
      },
    ]);
  });
  it('a batch is taken part by part: an odd one keeps no other from being heard', () => {
    const changes = [
      { field: 'messages', value: value({ messages: [{ from: 'x' }, 7, { from: '447700900123', id: 'w2', type: 'text', text: { body: 'STOP' } }] }) },
      { field: 'messages', value: { metadata: { display_phone_number: '1', phone_number_id: 'another' }, messages: [] } },
      { field: 'something_new', value: {} },
      { field: 'messages', value: value({ statuses: [{ id: 's1', status: 'delivered', biz_opaque_callback_data: id }, { id: 's2', status: 'failed', errors: [{ code: 131026 }] }, { id: 's3', status: 'tomorrow' }] }) },
      { field: 'user_preferences', value: value({ user_preferences: [{ wa_id: '447700900123', value: 'stop', timestamp: 1 }, { wa_id: '447700900124', value: 'resume' }] }) },
    ]; // biome-ignore format: one change a line
    expect(read(envelope(changes))).toMatchObject([
      { kind: 'inbound', text: 'STOP' },
      { kind: 'status', providerId: 's1', state: 'delivered', messageId: id },
      { kind: 'status', providerId: 's2', state: 'failed', code: '131026', permanent: true },
      { kind: 'inbound', from: 'whatsapp:+447700900123', carrierOptOut: true, carrierAnswered: true },
    ]);
  });
  it.each([
    ['message_template_status_update', { event: 'APPROVED', message_template_name: 'a', message_template_language: 'en' }, { kind: 'text', state: 'approved' }],
    ['message_template_status_update', { event: 'PAUSED', message_template_name: 'a', message_template_language: 'en' }, { kind: 'text', state: 'paused' }],
    ['message_template_quality_update', { new_quality_score: 'RED', message_template_name: 'a', message_template_language: 'en' }, { kind: 'text', state: 'paused' }],
    ['template_category_update', { new_category: 'MARKETING', message_template_name: 'a', message_template_language: 'en' }, { kind: 'text', category: 'marketing' }],
    ['phone_number_quality_update', { display_phone_number: '1', event: 'FLAGGED', current_limit: 'TIER_250' }, { kind: 'sender', standing: 'bad', limit: 'TIER_250' }],
    ['phone_number_quality_update', { display_phone_number: '1', event: 'DOWNGRADE' }, { standing: 'poor' }],
    ['phone_number_quality_update', { display_phone_number: '1', event: 'UNFLAGGED' }, { standing: 'good' }],
    ['account_update', { event: 'ACCOUNT_RESTRICTION', restriction_info: [] }, { standing: 'bad', reason: 'account_restriction' }],
    ['account_update', { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'REINSTATE' } }, { standing: 'good' }],
  ])('%s %j', (field, told, expected) => {
    expect(read(envelope([{ field, value: told }]))).toMatchObject([expected]);
  }); // biome-ignore format: a table
  it.each([
    [
      'a warning',
      'message_template_status_update',
      { event: 'FLAGGED', message_template_name: 'a', message_template_language: 'en' },
    ],
    ['verified', 'account_update', { event: 'VERIFIED_ACCOUNT' }],
  ])('%s changes nothing', (_, field, told) => expect(read(envelope([{ field, value: told }]))).toEqual([]));
  it.each(['', '[]', '{}', 'null', '{"object":"page","entry":[]}', '{"object":"whatsapp_business_account"}'])(
    '%j is no report of WhatsApp',
    (raw) => expect(read(Buffer.from(raw))).toBeNull(),
  );
});

it('no code stands in two rows of Meta’s table', () => {
  const codes = whatsappErrors.flatMap((row) => row.codes);
  expect(new Set(codes).size).toBe(codes.length);
  expect(twilioErrors.flatMap((row) => row.codes).filter((code) => code > 100_000)).toEqual([]);
});
