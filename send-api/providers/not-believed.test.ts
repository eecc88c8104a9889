import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { certificateOf } from '../../tests/peers/certificate.ts';
import { startTwilioPeer } from '../../tests/peers/twilio-peer.ts';
import { ADMIN, launchSample, startHarness } from '../testing/harness.ts';
import type { OutgoingMessage } from './provider.ts';
import { smtpProvider } from './smtp.ts';
import { twilioProvider } from './twilio.ts';

/** Where one side does not believe the other: certificates over real TLS, and credentials that are wrong. */
const message: OutgoingMessage = {
  id: '0b6f2a3e-1c57-4a59-9f5e-0a3f0c6f7d11',
  channel: 'email',
  to: 'noor@mail.example.org',
  from: 'Willow Park Dental <hello@willowpark.example>',
  body: 'Hi',
  attemptAt: '2026-11-10T10:00:00.000Z',
};

const closers: Array<() => Promise<unknown> | unknown> = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function identity(from: string, to: string) {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const cert = certificateOf(keys, { name: 'localhost', from: new Date(from), to: new Date(to) });
  return { key: keys.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string, cert };
}

const certificates = [
  ['has run out', '2024-01-01', '2025-01-01', 'CERT_HAS_EXPIRED'],
  // Also what a clock that is years behind makes of any certificate.
  ['is not in force yet', '2044-01-01', '2045-01-01', 'CERT_NOT_YET_VALID'],
  ['is signed by nobody we know', '2024-01-01', '2044-01-01', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
] as const;

describe.each(certificates)('a certificate that %s', (_, from, to, code) => {
  it.each([
    ['smtps', true],
    ['smtp', false],
  ])(
    'keeps a mail back over %s: it certainly did not leave, and is tried again when somebody has mended it',
    async (scheme, secure) => {
      let taken = 0;
      const server = new SMTPServer({
        secure,
        authOptional: true,
        logger: false,
        ...identity(from, to),
        onData(stream, _session, done) {
          taken += 1;
          stream.resume();
          stream.on('end', () => done());
        },
      });
      server.on('error', () => {});
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
      closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
      const { port } = server.server.address() as AddressInfo;
      const outcome = await smtpProvider({ url: `${scheme}://127.0.0.1:${port}` }).send(message);
      expect(outcome).toEqual({ outcome: 'retry', code, afterSeconds: 900 });
      expect(taken).toBe(0);
    },
  );

  it('keeps a text message back over https in the same way', async () => {
    let asked = 0;
    const server = createServer(identity(from, to), (_request, response) => {
      asked += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const twilio = twilioProvider({ accountSid: 'AC1', authToken: 't', baseUrl: `https://127.0.0.1:${port}`, callbackUrl: () => null });
    expect(await twilio.send({ ...message, channel: 'sms', to: '+447700900123' })).toEqual({ outcome: 'retry', code, afterSeconds: 60 });
    expect(asked).toBe(0);
  }); // biome-ignore format: one line a step
});

describe('credentials that are wrong', () => {
  it('hold messages back, show in the figures by their code, and everything leaves once when they are mended', async () => {
    const peer = await startTwilioPeer();
    closers.push(() => peer.close());
    let authToken = 'the token of last year';
    const make = () => twilioProvider({ ...peer, authToken, baseUrl: peer.url, callbackUrl: () => null });
    const api = await startHarness({ providers: () => [{ ...make(), send: (one) => make().send(one) }] });
    closers.push(() => api.close());
    const desk = await api.pair();
    const { addresses, ...request } = launchSample();
    const launched = await api.launch(desk, { ...request, addresses: addresses.slice(0, 1) });
    expect(launched.status).toBe(201);
    await api.work();
    const figures = async () => (await api.call('GET', '/metrics', undefined, api.by(ADMIN))).text;
    expect(await figures()).toContain(
      'comeback_transitions_last_hour{state="queued",provider="twilio",code="20003"} 1',
    );
    expect(peer.messages).toHaveLength(0);
    // Not hammered meanwhile: a wrong password asked for again and again locks the account.
    api.later(0.5);
    await api.work();
    expect(await figures()).toContain(
      'comeback_transitions_last_hour{state="queued",provider="twilio",code="20003"} 1',
    );
    authToken = peer.authToken;
    api.later(0.6);
    await api.work();
    expect(peer.messages).toHaveLength(1);
  });
});
