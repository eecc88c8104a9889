import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '#send-api/jobs/sweep.ts';
import { twilioProvider } from '#send-api/providers/twilio.ts';
import { signTwilio } from '#send-api/providers/twilio-signature.ts';
import { whatsappProvider } from '#send-api/providers/whatsapp.ts';
import { signMeta } from '#send-api/providers/whatsapp-callback.ts';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';
import { type MetaPeer, startMetaPeer } from '../../../tests/peers/meta-peer.ts';
import { startTwilioPeer, type TwilioPeer } from '../../../tests/peers/twilio-peer.ts';

let twilio: TwilioPeer;
let meta: MetaPeer;
let api: Harness;
let desk: Desk;
beforeAll(async () => {
  twilio = await startTwilioPeer();
  meta = await startMetaPeer();
  api = await startHarness({
    providers: () => [
      twilioProvider({ ...twilio, baseUrl: twilio.url, callbackUrl: () => 'http://localhost/webhooks/twilio/status' }),
      whatsappProvider({ ...meta, baseUrl: meta.url }),
    ],
  });
  desk = await api.pair();
});
afterAll(async () => {
  await api.close();
  await twilio.close();
  await meta.close();
});

const TWILIO = '/webhooks/twilio/status';
const META = '/webhooks/whatsapp/status';
/** A report as Twilio signs it, over the address and every field. */
const byTwilio = (fields: Record<string, string>, path = TWILIO, change: Record<string, string> = {}) => {
  const form = new URLSearchParams({ AccountSid: twilio.accountSid, ...fields });
  const headers = { 'x-twilio-signature': signTwilio(twilio.authToken, `http://localhost${path}`, form) };
  const sent = new URLSearchParams({ ...Object.fromEntries(form), ...change });
  return api.app.request(path, { method: 'POST', body: sent, headers });
};
const bytesOf = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const byMeta = (value: unknown, headers: Record<string, string> = {}) => {
  const raw = Buffer.isBuffer(value) ? value : bytesOf(value);
  const signed = { 'x-hub-signature-256': signMeta(meta.appSecret, raw), ...headers };
  return api.app.request(META, { method: 'POST', body: raw, headers: signed });
};
const batch = (value: object, field = 'messages') => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', time: 1_762_765_200, changes: [{ field, value }] }],
});
const metadata = () => ({ display_phone_number: meta.number, phone_number_id: meta.phoneNumberId });
const written = (text: string, more: object = {}) =>
  batch({ metadata: metadata(), messages: [{ from: '447700900321', id: `w-${randomUUID()}`, type: 'text', text: { body: text }, ...more }] }); // biome-ignore format: one line
const rows = async (table: 'inbound' | 'provider_events' | 'reports') =>
  Number(
    (
      await api.ports.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );
const all = async () => [await rows('inbound'), await rows('provider_events'), await rows('reports')];
const state = async (id: string) =>
  (await api.ports.db.selectFrom('messages').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const sent = async () => {
  const request = launchSample();
  const { body } = await api.launch(desk, request);
  const find = () =>
    api.ports.db.selectFrom('messages').selectAll().where('enrolment_id', '=', body.enrolment.id).orderBy('position').executeTakeFirstOrThrow(); // biome-ignore format: one line
  await api.work();
  const message = await find();
  return { request, id: message.id, sid: message.provider_id ?? '', phone: request.addresses[0]?.to ?? '' };
};

describe('forged', () => {
  it('nothing is believed without the very signature of the very bytes, and nothing is kept', async () => {
    const before = await all();
    const fields = { MessageSid: 'SM1', MessageStatus: 'delivered', From: '+447700900123', To: '+447700900999' };
    const stop = written('STOP');
    const answers = await Promise.all([
      byTwilio(fields, TWILIO, { MessageStatus: 'failed' }), // a field changed on the way
      byTwilio(fields, TWILIO, { ErrorCode: '21610' }), // a field added
      api.app.request(`${TWILIO}?m=${randomUUID()}`, { method: 'POST', body: new URLSearchParams(fields) }),
      api.app.request(TWILIO, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'x-twilio-signature': 'x' },
      }),
      byMeta(stop, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }),
      byMeta(stop, { 'x-hub-signature-256': '' }),
      byMeta(stop, { 'x-hub-signature-256': signMeta(meta.appSecret, bytesOf(written('YES'))) }),
      api.app.request('/webhooks/capture/status', { method: 'POST', body: '{}' }),
      api.app.request('/webhooks/nobody/status', { method: 'POST', body: '{}' }),
      api.app.request('/webhooks/__proto__/status', { method: 'POST', body: '{}' }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1); // nothing to learn from
    expect(await all()).toEqual(before);
  });
  it('another account of the same provider is not ours', async () => {
    expect((await byTwilio({ AccountSid: 'AC0', MessageSid: 'SM2', MessageStatus: 'delivered' })).status).toBe(404);
    const other = batch({ metadata: { ...metadata(), phone_number_id: '999' }, messages: [{ from: '447700900321', id: 'w', type: 'text', text: { body: 'STOP' } }] }); // biome-ignore format: one line
    const before = await rows('inbound');
    expect((await byMeta(other)).status).toBe(200);
    expect(await rows('inbound')).toBe(before);
  });
  it('Meta’s first question is answered with its own word only, as plain text', async () => {
    const ask = (token: string) =>
      api.app.request(
        `${META}?hub.mode=subscribe&hub.verify_token=${encodeURIComponent(token)}&hub.challenge=%3Cscript%3E`,
      );
    const good = await ask(meta.verifyToken);
    expect([good.status, await good.text(), good.headers.get('content-type')]).toEqual([200, '<script>', expect.stringContaining('text/plain')]); // biome-ignore format: one line
    expect((await ask('wrong')).status).toBe(404);
    expect((await api.app.request(TWILIO)).status).toBe(404);
  });
});

describe('replayed and reordered', () => {
  it('the same report fifty times at once is acted on once', async () => {
    const { phone, request } = await sent();
    const fields = {
      MessageSid: 'SM-replayed',
      SmsStatus: 'received',
      From: phone,
      To: '+447700900999',
      Body: 'please stop',
    };
    const answers = await Promise.all(Array.from({ length: 50 }, () => byTwilio(fields, '/webhooks/twilio/inbound')));
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    const kept = await api.ports.db
      .selectFrom('inbound')
      .select('id')
      .where('provider_id', '=', 'SM-replayed')
      .execute();
    expect(kept).toHaveLength(1);
    const stops = await api.ports.db.selectFrom('audit').select('id').where('action', '=', 'opt_out').execute();
    expect(stops).toHaveLength(1);
    expect(await api.ports.db.selectFrom('notices').select('id').execute()).toHaveLength(1);
    expect((await api.launch(desk, request)).body.error.reasons).toEqual(['suppressed']);
  });
  it('whatever the order, a message only goes forward', async () => {
    const { id, sid } = await sent();
    for (const status of ['delivered', 'sent', 'queued', 'failed', 'undelivered', 'sending', 'delivered', 'tomorrow']) {
      expect((await byTwilio({ MessageSid: sid, MessageStatus: status }, `${TWILIO}?m=${id}`)).status).toBe(200);
    }
    expect(await state(id)).toBe('delivered');
    const other = await sent();
    await byTwilio(
      { MessageSid: other.sid, MessageStatus: 'undelivered', ErrorCode: '30005' },
      `${TWILIO}?m=${other.id}`,
    );
    await byTwilio({ MessageSid: other.sid, MessageStatus: 'sent' }, `${TWILIO}?m=${other.id}`);
    expect(await state(other.id)).toBe('undelivered');
  });
  it('a report that beats our own commit waits for it; one of nobody’s message stays kept', async () => {
    expect((await byTwilio({ MessageSid: 'SM-early', MessageStatus: 'delivered' })).status).toBe(200);
    const waiting = await api.ports.db.selectFrom('provider_events').select('applied_at').where('provider_id', '=', 'SM-early').execute(); // biome-ignore format: one line
    expect(waiting).toEqual([{ applied_at: null }]);
    const [provider] = api.ports.providers;
    if (!provider) throw new Error('no provider');
    const { send } = provider;
    provider.send = async () => ({ outcome: 'accepted', providerId: 'SM-early' });
    const { id } = await sent();
    provider.send = send;
    expect(await state(id)).toBe('delivered');
  });
  it('a report that was kept and not acted on is found again', async () => {
    const { id, sid } = await sent();
    await sql`create function away() returns trigger language plpgsql as $$ begin raise 'away'; end $$`.execute(
      api.ports.db,
    );
    await sql`create trigger away before insert on provider_events for each row execute function away()`.execute(
      api.ports.db,
    );
    const fields = { MessageSid: sid, MessageStatus: 'delivered', RawDlrDoneDate: '2611101000' };
    expect((await byTwilio(fields, `${TWILIO}?m=${id}`)).status).toBe(500);
    await sql`drop trigger away on provider_events`.execute(api.ports.db);
    api.later(0.1);
    await sweep(api.ports);
    expect(await state(id)).toBe('delivered');
    expect(await api.ports.db.selectFrom('reports').select('digest').where('taken_at', 'is', null).execute()).toEqual(
      [],
    );
  });
});

describe('oversized', () => {
  /** A body that comes in pieces and says of itself what it likes. */
  const stream = (bytes: number, said: string) => {
    let left = bytes;
    const body = new ReadableStream({
      pull(controller) {
        if (left <= 0) return controller.close();
        controller.enqueue(new Uint8Array(Math.min(left, 16_384)).fill(120));
        left -= 16_384;
      },
    });
    return { method: 'POST', body, duplex: 'half', headers: { 'content-length': said } } as RequestInit;
  };
  it.each([
    [TWILIO, 128 * 1024 + 1, '10'],
    [TWILIO, 64 * 1024 * 1024, '100'],
    [META, 3 * 1024 * 1024 + 1, '20'],
  ])('%s with %i bytes that says %s is cut off', async (path, bytes, said) => {
    const before = await all();
    expect((await api.app.request(path, stream(bytes, said))).status).toBe(413);
    expect(await all()).toEqual(before);
  });
  it('Meta’s full batch is taken, and worked through', async () => {
    const messages = Array.from({ length: 300 }, (_, at) => ({ from: '447700900322', id: `batch-${at}`, type: 'text', text: { body: `${at} ${'x'.repeat(3000)}` } })); // biome-ignore format: one line
    expect((await byMeta(batch({ metadata: metadata(), messages }))).status).toBe(200);
    const kept = async () => (await api.ports.db.selectFrom('inbound').select('id').where('provider_id', 'like', 'batch-%').execute()).length; // biome-ignore format: one line
    await expect.poll(kept, { timeout: 20_000 }).toBe(300);
  });
});

describe('odd bytes', () => {
  const odd: Array<[string, Buffer]> = [
    ['nothing', Buffer.from('')],
    ['no JSON', Buffer.from('hello')],
    ['a list', Buffer.from('[]')],
    ['UTF-16', Buffer.from('\ufeff{"object":"whatsapp_business_account","entry":[]}', 'utf16le')],
    ['Latin-1', Buffer.from('{"object":"whatsapp_business_account","entry":["é"]}', 'latin1')],
    ['cut off', Buffer.from('{"object":"whatsapp_business_account","entry":[')],
    ['very deep', Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
  ];
  it.each(odd)('%s, rightly signed, is refused', async (_, raw) => {
    const before = await rows('inbound');
    expect((await byMeta(raw)).status).toBe(404);
    expect(await rows('inbound')).toBe(before);
  });
  it('a form as another kind of body is no form of Twilio’s', async () => {
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain; charset=utf-16']) {
      const answer = await api.app.request(TWILIO, { method: 'POST', body: '{"MessageSid":"SM9"}', headers: { 'content-type': type, 'x-twilio-signature': 'x' } }); // biome-ignore format: one line
      expect(answer.status).toBe(404);
    }
  });
  it('a zero byte, half a character or a kilometre of text hurts nobody', async () => {
    for (const text of ['STOP\u0000', '\ud800 stop', `stop ${'x'.repeat(60_000)}`, '\u202eSTOP', '🛑'.repeat(500)]) {
      expect((await byMeta(written(text))).status).toBe(200);
    }
    for (const id of ['w\u0000', 'x'.repeat(5000)]) expect((await byMeta(written('STOP', { id }))).status).toBe(200);
    expect((await byTwilio({ MessageSid: 'SM\u0000', MessageStatus: 'delivered' })).status).toBe(200);
    expect((await byTwilio({ MessageSid: 'SM-z', SmsStatus: 'received', From: '+44\u00007', To: '\u0000', Body: 'a\u0000b' }, '/webhooks/twilio/inbound')).status).toBe(200); // biome-ignore format: one line
  });
});

describe('injection', () => {
  const payloads = [
    `'; drop table messages; --`,
    `" or 1=1 --`,
    `$1 $$ $& $\` \\`,
    `{{constructor.constructor('return process')()}}`,
    `{{practicePhone}} {{optOut}} {#var#}`,
    `\${7*7} <%= 7*7 %> #{7*7}`,
    `<script>alert(1)</script><img src=x onerror=alert(1)>`,
    `=HYPERLINK("http://x","y")`,
    `__proto__`,
    `constructor`,
    `../../etc/passwd%00`,
  ];
  it('through every field of every report changes nothing but the row it is kept in, word for word', async () => {
    const tables = async () =>
      (await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`.execute(api.ports.db)).rows; // biome-ignore format: one line
    const before = await tables();
    const { id, sid } = await sent();
    for (const [at, evil] of payloads.entries()) {
      const answers = [
        await byTwilio({ MessageSid: sid, MessageStatus: evil, ErrorCode: evil, RawDlrDoneDate: evil }, `${TWILIO}?m=${id}`),
        await byTwilio({ MessageSid: evil, MessageStatus: 'delivered' }, `${TWILIO}?m=${encodeURIComponent(evil).replaceAll("'", '%27')}`),
        await byTwilio({ MessageSid: `SMi${at}`, SmsStatus: 'received', From: evil, To: evil, Body: evil, OptOutType: evil }, '/webhooks/twilio/inbound'),
        await byMeta(written(evil, { id: evil })),
        await byMeta(written('x', { type: evil })),
        await byMeta(written('x', { type: 'button', text: undefined, button: { text: evil, payload: evil } })),
        await byMeta(batch({ metadata: metadata(), contacts: [{ profile: { name: evil } }], statuses: [{ id: evil, status: 'failed', biz_opaque_callback_data: evil, errors: [{ code: 1, title: evil }] }] })), // biome-ignore format: one line
        await byMeta(batch({ event: evil, message_template_name: evil, message_template_language: evil, reason: evil, new_category: evil }, 'message_template_status_update')), // biome-ignore format: one line
        await byMeta(batch({ event: evil, display_phone_number: evil, current_limit: evil }, 'phone_number_quality_update')),
        await byMeta(batch({ event: evil, ban_info: { waba_ban_state: evil } }, 'account_update')),
        await byMeta(batch({}, evil)),
      ]; // biome-ignore format: one a line
      expect(`${evil}: ${answers.map((answer) => answer.status)}`).toBe(`${evil}: ${answers.map(() => 200)}`);
    }
    expect(await tables()).toEqual(before);
    expect(await state(id)).not.toBe('failed');
    const kept = await api.ports.db.selectFrom('inbound').select(['id', 'text_sealed', 'provider_id']).execute();
    const said = kept.map((row) => api.ports.crypt.open(row.text_sealed, row.id));
    for (const evil of payloads) expect(said.filter((text) => text === evil).length).toBeGreaterThanOrEqual(3);
    for (const line of api.logLines) for (const evil of payloads.slice(0, 7)) expect(line).not.toContain(evil);
    const notices = await api.ports.db.selectFrom('notices').selectAll().execute();
    for (const one of notices) expect(api.ports.crypt.open(one.body_sealed, one.id)).toMatch(/^Harbour Dental: done/);
    expect((await api.call('GET', '/v1/tasks?due=all', undefined, api.by(desk))).status).toBe(200);
  });
  it('a name that is a template or a link greets nobody', async () => {
    for (const firstName of ['{{practicePhone}}', '{{bookingLink}}', 'ana.example', '<b>Ana</b>', '$& $1']) {
      const answer = await api.launch(desk, launchSample({ firstName }));
      expect([answer.status, answer.body.error?.reasons]).toEqual([409, expect.arrayContaining(['content'])]);
    }
  });
});
