import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { startTwilioPeer, type TwilioPeer } from '../tests/peers/twilio-peer.ts';
import { stopEmbedded } from './database-server/embedded.ts';
import { launchSample, practiceSample } from './testing/harness.ts';
import { type ServerProcess, startProcess } from './testing/process.ts';

/** Real processes on a real port, a data folder that outlives them, and Twilio's protocol over HTTP. */
let folder: string;
let twilio: TwilioPeer;
let port: number;
let server: ServerProcess;
let key: string;
let printed = '';
const admin = 'admin-token-of-this-test';

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
const start = async (env: Record<string, string> = {}) => {
  server = await startProcess({
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ADMIN_TOKEN: admin,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_BASE_URL: twilio.url,
    SENDING_TIMEOUT_SECONDS: '1.5',
    UNKNOWN_WAIT_SECONDS: '1',
    SWEEP_SECONDS: '0.5',
    ...env,
  });
};
const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
  const code = await server.end(signal);
  printed += server.output();
  return code;
};
const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
  return { status: answer.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as any };
};
/** A zone in which it is about noon, so that the hours of the real clock never hold a message back. */
const noonZone = () => {
  const offset = 12 - new Date().getUTCHours();
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
};
const launch = async (change: Partial<LaunchRequest> = {}) => {
  const now = new Date().toISOString();
  const booking = { state: 'nothing_booked', strength: 'proof', seenAt: now } as const;
  const request = launchSample({ booking, launchedAt: now, zone: noonZone(), ...change });
  const answer = await ask('POST', '/v1/enrolments', request, { 'idempotency-key': randomUUID() });
  return { request, answer, id: answer.body.enrolment?.id as string };
};
const first = async (id: string) => (await ask('GET', `/v1/enrolments/${id}`)).body.enrolment?.steps[0].state;
const sentTo = (request: LaunchRequest) => twilio.messages.filter((message) => message.to === request.addresses[0]?.to);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comeback-main-'));
  // Reports come late enough for a test to kill the server before the first one.
  twilio = await startTwilioPeer({ reportAfterMs: 500 });
  port = await freePort();
  await start();
  const opened = await ask('POST', '/v1/pairings', { deviceName: 'Front desk' });
  const { name, phone, country, bookingLink } = practiceSample;
  const form = {
    token: admin,
    code: opened.body.code,
    name,
    phone,
    country,
    zone: noonZone(),
    language: 'en',
    bookingLink: bookingLink ?? '',
    fromSms: '+447700900999',
  };
  const approved = await fetch(`${server.url}/pair`, { method: 'POST', body: new URLSearchParams(form) });
  expect(approved.status).toBe(200);
  key = (await ask('POST', '/v1/pairings/poll', { secret: opened.body.secret })).body.deviceKey;
  await ask('PUT', '/v1/practice', { ...practiceSample, zone: noonZone() }, { authorization: `Bearer ${admin}` });
});
afterAll(async () => {
  if (server.child.exitCode === null && server.child.signalCode === null) await server.end('SIGTERM');
  await stopEmbedded(folder);
  await twilio.close();
  await rm(folder, { recursive: true, force: true });
});

it('sends over Twilio’s protocol; the signed report makes it delivered, a signed STOP ends it', async () => {
  const { request, answer, id } = await launch({ firstName: 'Zephyrine' });
  expect(answer.status).toBe(201);
  await expect.poll(() => first(id), { timeout: 15_000 }).toBe('delivered');
  expect(sentTo(request)).toMatchObject([{ from: '+447700900999' }]);
  expect(sentTo(request)[0]?.body).toContain('Hi Zephyrine, this is Harbour Dental.');
  const reply = { from: request.addresses[0]?.to ?? '', to: '+447700900999', body: 'STOP' };
  expect(await twilio.reply(`${server.url}/webhooks/twilio/inbound`, reply)).toBe(200);
  expect((await ask('GET', `/v1/enrolments/${id}`)).body.enrolment).toMatchObject({
    state: 'stopped',
    stopCause: 'opted_out',
  });
  const forged = await fetch(`${server.url}/webhooks/twilio/inbound`, {
    method: 'POST',
    body: new URLSearchParams({
      From: '+447700900123',
      To: '+447700900999',
      Body: 'STOP',
      MessageSid: 'SM1',
      AccountSid: twilio.accountSid,
    }),
    headers: { 'x-twilio-signature': 'Zm9yZ2Vk' },
  });
  expect(forged.status).toBe(404);
});

it('killed between handing over and the answer, it sends nothing twice and loses nothing', async () => {
  twilio.mood = () => ({ do: 'hang' });
  const { request, id } = await launch();
  await expect.poll(() => sentTo(request).length, { timeout: 15_000 }).toBe(1);
  expect(await first(id)).toBe('sending');
  await end('SIGKILL');
  twilio.mood = () => ({ do: 'accept' });
  await start();
  await expect.poll(() => first(id), { timeout: 20_000 }).toMatch(/accepted|delivered/);
  expect(sentTo(request)).toHaveLength(1);
});

it('killed before the provider had it, it finds out by looking twice and sends it once', async () => {
  twilio.mood = () => ({ do: 'hang', before: true });
  const { request, id } = await launch();
  await expect.poll(() => first(id), { timeout: 15_000 }).toBe('sending');
  await end('SIGKILL');
  twilio.mood = () => ({ do: 'accept' });
  await start();
  await expect.poll(() => first(id), { timeout: 30_000 }).toBe('delivered');
  expect(sentTo(request)).toHaveLength(1);
});

it('kill and restart keeps everything: pairing, enrolments, stops, the feed’s cursors', async () => {
  const { request, id } = await launch();
  const { next } = (await ask('GET', '/v1/events?limit=500')).body;
  await end('SIGKILL');
  await start();
  expect((await ask('GET', `/v1/enrolments/${id}`)).status).toBe(200);
  expect((await launch({ addresses: request.addresses, patientKey: request.patientKey })).answer.body.error.code).toBe(
    'already_enrolled',
  );
  await expect
    .poll(async () => (await ask('GET', `/v1/events?after=${next}`)).body.events.length, { timeout: 10_000 })
    .toBeGreaterThan(0);
});

it('on SIGTERM ends by itself and takes its database along', async () => {
  expect(await end('SIGTERM')).toBe(0);
  await expect(readFile(join(folder, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
});

it('refuses a data key that is not this database’s, and settings that make no sense, with a sentence and no secret', async () => {
  await expect(start({ DATA_KEY: '0'.repeat(64) })).rejects.toThrow(
    /ended with 1: .*DATA_KEY is not the key this database was filled with/s,
  );
  await expect(startProcess({ PORT: 'eight', ADMIN_TOKEN: 'tooshort' })).rejects.toThrow(
    /ended with 2: .*PORT.*ADMIN_TOKEN/s,
  );
});

it('takes the next free port when the wanted one is taken', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await start();
  expect(Number(new URL(server.url).port)).toBeGreaterThan(port);
  other.close();
  expect(await end('SIGTERM')).toBe(0);
});

it('and in all it printed there is no name, no phone, no mail address and no text', () => {
  expect(printed.length).toBeGreaterThan(1000);
  expect(printed).toContain('"msg":"sent"');
  expect(printed).not.toMatch(/Zephyrine|Noor|\+?4477009|mail\.example|Harbour|Ana/);
  expect(printed).not.toContain(key);
});
