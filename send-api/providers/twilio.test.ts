import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTwilioPeer, type TwilioMood, type TwilioPeer } from '../../tests/peers/twilio-peer.ts';
import type { OutgoingMessage, Provider, ProviderCallback } from './provider.ts';
import { twilioProvider } from './twilio.ts';
import { isSignedByTwilio, signTwilio } from './twilio-signature.ts';

const id = '0b6f2a3e-1c57-4a59-9f5e-0a3f0c6f7d11';
const message = (change: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id,
  channel: 'sms',
  to: '+447700900123',
  from: '+447700900999',
  body: 'Hi Zoë & co + more = 1? https://go.example/b/x 🙂 Reply STOP to opt out.',
  attemptAt: new Date().toISOString(),
  ...change,
});

let peer: TwilioPeer;
let provider: Provider;
let callbackUrl: string | null = null;
let mood: TwilioMood = { do: 'accept' };
const make = (timeoutMs = 5000, more: { messagingServiceSid?: string; listLagMs?: number } = {}) =>
  twilioProvider({
    accountSid: peer.accountSid,
    authToken: peer.authToken,
    baseUrl: peer.url,
    timeoutMs,
    callbackUrl: () => callbackUrl,
    ...more,
  });

beforeEach(async () => {
  mood = { do: 'accept' };
  callbackUrl = null;
  peer = await startTwilioPeer({ mood: () => mood });
  provider = make();
});
afterEach(() => peer.close());

describe('twilio: create', () => {
  it('is accepted with the id of the message, text untouched', async () => {
    const outcome = await provider.send(message());
    expect(outcome).toEqual({ outcome: 'accepted', providerId: peer.messages[0]?.sid });
    expect(peer.messages).toMatchObject([{ to: '+447700900123', from: '+447700900999', body: message().body }]);
  });
  it('leaves the sender to the messaging service where there is one', async () => {
    await make(5000, { messagingServiceSid: 'MG1' }).send(message());
    expect(peer.messages[0]?.from).toBe('+15005550006');
  });

  it.each([
    [21610, { outcome: 'failed', permanent: false, suppress: true }],
    [21211, { outcome: 'failed', permanent: true }],
    [21614, { outcome: 'failed', permanent: true }],
    [21408, { outcome: 'failed', permanent: false }],
    [21611, { outcome: 'retry', afterSeconds: 60 }],
    [99999, { outcome: 'failed', permanent: false }], // a code of tomorrow
  ])('code %i', async (code, expected) => {
    mood = { do: 'error', status: 400, code };
    expect(await provider.send(message())).toMatchObject({ ...expected, code: String(code) });
    expect(peer.messages).toHaveLength(0);
  });
  it('is slowed down by 429, for as long as asked', async () => {
    mood = { do: 'error', status: 429, code: 20429, retryAfter: 7 };
    expect(await provider.send(message())).toEqual({ outcome: 'retry', code: '20429', afterSeconds: 7 });
  });
  it('waits long with wrong credentials', async () => {
    const wrong = twilioProvider({
      accountSid: peer.accountSid,
      authToken: 'wrong',
      baseUrl: peer.url,
      callbackUrl: () => null,
    });
    expect(await wrong.send(message())).toEqual({ outcome: 'retry', code: '20003', afterSeconds: 3600 });
  });

  it.each([
    ['a 500 that sent it', { do: 'error', status: 500, accepted: true }, 1],
    ['a 503 that did not', { do: 'error', status: 503 }, 0],
    ['a dropped answer', { do: 'drop' }, 1],
    ['a dropped request', { do: 'drop', before: true }, 0],
    ['no answer', { do: 'hang' }, 1],
  ] as Array<[string, TwilioMood, number]>)('%s is unknown, and the look-up tells', async (_, how, left) => {
    mood = how;
    const sent = message();
    expect(await make(400).send(sent)).toMatchObject({ outcome: 'unknown' });
    expect(peer.messages).toHaveLength(left);
    const found = await provider.lookup?.(sent);
    expect(found).toEqual(
      left ? { found: true, providerId: peer.messages[0]?.sid, state: expect.any(String) } : { found: false },
    );
  });
  it('a server that is not there certainly has nothing', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
    await new Promise((resolve) => gone.close(resolve));
    const away = twilioProvider({ accountSid: 'AC', authToken: 't', baseUrl, callbackUrl: () => null });
    expect(await away.send(message())).toMatchObject({ outcome: 'retry', code: 'ECONNREFUSED' });
    await expect(away.lookup?.(message())).rejects.toThrow();
  });
  it('an answer that is no answer is unknown', async () => {
    const odd = createServer((_, response) => response.writeHead(200).end('<html>'));
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`;
    const outcome = await twilioProvider({ accountSid: 'AC', authToken: 't', baseUrl, callbackUrl: () => null }).send(
      message(),
    );
    odd.close();
    expect(outcome).toEqual({ outcome: 'unknown', code: 'odd_answer' });
  });
});

describe('twilio: look-up', () => {
  it('tells apart another text, another person, another sender and another time', async () => {
    await provider.send(message());
    const look = (change: Partial<OutgoingMessage>) => provider.lookup?.(message(change));
    expect(await look({})).toMatchObject({ found: true });
    expect(await look({ body: 'Another text' })).toEqual({ found: false });
    expect(await look({ to: '+447700900124' })).toEqual({ found: false });
    expect(await look({ from: '+447700900998' })).toEqual({ found: false });
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
    expect(await look({ attemptAt: hours(-3) })).toEqual({ found: false });
    expect(await look({ attemptAt: hours(1) })).toEqual({ found: false });
  });
  it('does not take a patient’s own words for ours', async () => {
    await provider.send(message());
    (peer.messages[0] as (typeof peer.messages)[number]).direction = 'inbound';
    expect(await provider.lookup?.(message())).toEqual({ found: false });
  });
  it('reads on to the next page', async () => {
    const first = message({ body: 'the one' });
    await provider.send(first);
    for (let i = 0; i < 120; i += 1) await provider.send(message({ body: `other ${i}` }));
    expect(await provider.lookup?.(first)).toMatchObject({ found: true, providerId: peer.messages[0]?.sid });
  });
  it('says where the message stands', async () => {
    mood = { do: 'accept', statuses: ['sent', 'undelivered'], errorCode: 30005 };
    await provider.send(message());
    await expect.poll(() => provider.lookup?.(message())).toMatchObject({ found: true, state: 'undelivered' });
  });
});

describe('twilio: callbacks', () => {
  /** A server of ours that hears the callbacks as any reverse proxy would hand them on. */
  async function listen() {
    const heard: Array<ProviderCallback[] | null> = [];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', async () => {
        const url = `http://${request.headers.host}${request.url}`;
        const headers = new Headers(request.headers as Record<string, string>);
        const calls = await provider.callback?.({ url, headers, raw: Buffer.concat(parts) });
        heard.push(calls ?? null);
        response.writeHead(calls ? 204 : 403).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/callbacks/twilio`;
    return { url, heard, close: () => server.close() };
  }

  it('brings our id back, in every status report', async () => {
    const ours = await listen();
    callbackUrl = ours.url;
    await provider.send(message());
    await expect.poll(() => ours.heard.length).toBe(2);
    ours.close();
    const providerId = peer.messages[0]?.sid;
    expect(ours.heard).toEqual([
      [{ kind: 'status', providerId, messageId: id, state: 'accepted', code: undefined }],
      [{ kind: 'status', providerId, messageId: id, state: 'delivered', code: undefined }],
    ]);
  });
  it('says what a late failure means for the address', async () => {
    const ours = await listen();
    callbackUrl = ours.url;
    mood = { do: 'accept', statuses: ['undelivered'], errorCode: 30005 };
    await provider.send(message());
    await expect.poll(() => ours.heard.length).toBe(1);
    ours.close();
    expect(ours.heard[0]).toMatchObject([{ state: 'undelivered', code: '30005', permanent: true, suppress: false }]);
  });
  it('reads a reply as it was written, and what the carrier made of it', async () => {
    const ours = await listen();
    const reply = { from: '+447700900123', to: '+447700900999' };
    await peer.reply(ours.url, { ...reply, body: ' Yes & no + 🙂 ' });
    await peer.reply(ours.url, { ...reply, body: 'STOP', optOutType: 'STOP' });
    ours.close();
    expect(ours.heard).toMatchObject([
      [{ kind: 'inbound', ...reply, text: ' Yes & no + 🙂 ', carrierOptOut: false }],
      [{ kind: 'inbound', ...reply, text: 'STOP', carrierOptOut: true }],
    ]);
  });

  const url = 'https://api.clinic.example/v1/callbacks/twilio?m=1';
  const form = 'AccountSid=AC1&MessageSid=SM1&MessageStatus=delivered&Body=%20a%20';
  const call = (change: { url?: string; form?: string; signature?: string | null }) => {
    const signature =
      change.signature === undefined ? signTwilio('token', url, new URLSearchParams(form)) : change.signature;
    const ours = twilioProvider({ accountSid: 'AC1', authToken: 'token', callbackUrl: () => null });
    const headers = new Headers(signature === null ? {} : { 'x-twilio-signature': signature });
    return ours.callback?.({ url: change.url ?? url, headers, raw: Buffer.from(change.form ?? form) });
  };
  it('takes a signed one and nothing else', async () => {
    expect(await call({})).toMatchObject([{ providerId: 'SM1', messageId: '1', state: 'delivered' }]);
    expect(await call({ signature: null })).toBeNull();
    expect(await call({ signature: 'AAAA' })).toBeNull();
    expect(await call({ url: url.replace('m=1', 'm=2') })).toBeNull();
    expect(await call({ form: form.replace('delivered', 'failed') })).toBeNull();
    expect(await call({ form: form.replace('%20a%20', 'a') })).toBeNull(); // trimmed on the way
    expect(await call({ form: `${form}&Extra=1` })).toBeNull();
  });
  it('does not take another account’s, and is calm about a status of tomorrow', async () => {
    const signed = (text: string) =>
      call({ form: text, signature: signTwilio('token', url, new URLSearchParams(text)) });
    expect(await signed(form.replace('AC1', 'AC2'))).toBeNull();
    expect(await signed(form.replace('delivered', 'teleported'))).toEqual([]);
  });
  it('agrees with the example in Twilio’s documentation', () => {
    const documented = new URLSearchParams({
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675309',
      Digits: '1234',
      From: '+14158675309',
      To: '+18005551212',
    });
    const at = 'https://mycompany.com/myapp.php?foo=1&bar=2';
    const raw = Buffer.from(documented.toString());
    expect(signTwilio('12345', at, documented)).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
    expect(isSignedByTwilio('12345', at, raw, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(true);
    const withPort = at.replace('mycompany.com', 'mycompany.com:443');
    expect(isSignedByTwilio('12345', withPort, raw, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(true);
    expect(isSignedByTwilio('12346', at, raw, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(false);
  });
});
