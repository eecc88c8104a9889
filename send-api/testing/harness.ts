import { randomBytes, randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import type { FeedEvent } from '#lib/contract/events.ts';
import type { DeviceRole, PracticeSettings } from '#lib/contract/practice.ts';
import { createApp } from '../app.ts';
import { captureStore } from '../capture-store.ts';
import { makeCrypt, sha256 } from '../crypt.ts';
import { startQueue } from '../jobs/queue.ts';
import { reconcile } from '../jobs/reconcile.ts';
import { sendStep } from '../jobs/send-step.ts';
import { makeLog } from '../log.ts';
import type { Ports } from '../ports.ts';
import { captureProvider } from '../providers/capture.ts';
import type { Provider } from '../providers/provider.ts';
import { openDatabase } from '../store/database.ts';
import { feedSettled } from './feed-settled.ts';
import { testDatabase } from './postgres.ts';

export const ADMIN = 'admin-token-of-the-tests';

/** Tuesday 10 November 2026, 10:00 in London. */
export const TUESDAY = new Date('2026-11-10T10:00:00.000Z');

export const practiceSample: PracticeSettings = {
  name: 'Harbour Dental',
  phone: '+442079460018',
  bookingLink: 'https://book.example.org/harbour',
  country: 'GB',
  zone: 'Europe/London',
  language: 'en',
  quietHours: { from: '08:00', to: '20:00' },
  capPerDay: 1,
  capPerWeek: 3,
  freshnessDays: 7,
  careNeedsRecordedConsent: false,
  channelOrder: ['sms', 'email', 'call'],
  from: { sms: '+447700900999', email: 'hello@harbour.example.org' },
};

export interface Desk {
  deviceId: string;
  key: string;
  practiceId: string;
  salt: string;
}

/** The whole API on a database of its own, with a clock to turn; jobs run when a test says so (`work`). */
export async function startHarness(
  options: {
    providers?: (ports: () => Ports) => Provider[];
    ratePerMinute?: number;
    settings?: Partial<Ports['settings']>;
    /** A database that is there already, and the key it was filled with. */
    databaseUrl?: string;
    dataKey?: Buffer;
  } = {},
) {
  const database = options.databaseUrl ? { url: options.databaseUrl, drop: async () => {} } : await testDatabase();
  const logLines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logLines.push(String(chunk));
      done();
    },
  });
  const log = makeLog('debug', sink);
  const db = openDatabase(database.url, log, 25);
  const queue = await startQueue(database.url, log, { worker: false });
  const clock = { now: new Date(TUESDAY) };
  const makeProviders =
    options.providers ??
    ((late: () => Ports) => [captureProvider({ store: captureStore(late), now: () => clock.now, deliverAfterMs: 5 })]);
  const ports: Ports = {
    db,
    queue,
    providers: makeProviders(() => ports),
    crypt: makeCrypt(options.dataKey ?? randomBytes(32)),
    log,
    now: () => new Date(clock.now),
    settings: {
      publicUrl: () => 'http://localhost',
      adminToken: ADMIN,
      from: {},
      sendingTimeoutSeconds: 60,
      unknownWaitSeconds: 60,
      sweepSeconds: 10,
      adaptersOffFile: null,
      ratePerMinute: options.ratePerMinute ?? 6000,
      ratePracticePerMinute: 60_000,
      rateAddressPerMinute: 600,
      rateSenderPerMinute: 6000,
      bodyRetentionDays: 90,
      eventRetentionDays: 730,
      ...options.settings,
    },
  };
  const app = createApp(ports);

  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await app.request(path, {
      method,
      headers: { ...json, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
    const parsed: any = text.startsWith('{') ? JSON.parse(text) : text;
    return { status: answer.status, headers: answer.headers, body: parsed, text };
  };
  const by = (desk: Desk | string) => ({ authorization: `Bearer ${typeof desk === 'string' ? desk : desk.key}` });

  return {
    ports,
    app,
    clock,
    logLines,
    databaseUrl: database.url,
    call,
    by,
    /** Goes on by so many hours. */
    later(hours: number) {
      clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
    },
    /** Pairs a browser the way people do: code, form with the admin token, poll. */
    async pair(settings: PracticeSettings = practiceSample, practiceId = '', role?: DeviceRole): Promise<Desk> {
      const opened = await call('POST', '/v1/pairings', { deviceName: 'Front desk' });
      const form = new URLSearchParams({
        code: opened.body.code,
        token: ADMIN,
        practice: practiceId,
        ...(role && { role }),
        name: settings.name,
        phone: settings.phone,
        bookingLink: settings.bookingLink ?? '',
        country: settings.country,
        zone: settings.zone,
        language: settings.language,
        from: settings.quietHours.from,
        to: settings.quietHours.to,
        capPerDay: String(settings.capPerDay),
        capPerWeek: String(settings.capPerWeek),
        fromSms: settings.from.sms ?? '',
        fromEmail: settings.from.email ?? '',
      });
      const approved = await app.request('/pair', { method: 'POST', body: form });
      if (approved.status !== 200) throw new Error(`pairing answered ${approved.status}`);
      const polled = await call('POST', '/v1/pairings/poll', { secret: opened.body.secret });
      const { deviceId, deviceKey, salt } = polled.body;
      const view = await call('GET', '/v1/practice', undefined, by(deviceKey));
      await call('PUT', `/v1/practice?id=${view.body.id}`, settings, by(ADMIN));
      return { deviceId, key: deviceKey, practiceId: view.body.id, salt };
    },
    launch(desk: Desk, request: LaunchRequest, key: string = randomUUID()) {
      return call('POST', '/v1/enrolments', request, { ...by(desk), 'idempotency-key': key });
    },
    async events(desk: Desk, after = ''): Promise<FeedEvent[]> {
      await feedSettled(ports.db);
      const all: FeedEvent[] = [];
      for (let next = after, more = true; more; ) {
        const page = await call('GET', `/v1/events?limit=100&after=${next}`, undefined, by(desk));
        all.push(...page.body.events);
        next = page.body.next;
        more = page.body.more;
      }
      return all;
    },
    async captured(): Promise<
      Array<{
        id: string;
        to: string;
        channel: string;
        body: string;
        state: string;
        subject?: string;
        unsubscribeUrl?: string;
      }>
    > {
      return (await call('GET', '/capture/messages.json')).body.messages;
    },
    reply(messageId: string, text: string) {
      return call('POST', `/capture/messages/${messageId}/reply`, { text });
    },
    /** Runs every job that is due by the clock, until none is. */
    async work() {
      for (let round = 0; round < 50; round += 1) {
        const due = await db
          .selectFrom('messages')
          .select(['id', 'state'])
          .where((eb) =>
            eb.or([
              eb.and([eb('state', '=', 'queued'), eb('due_at', '<=', clock.now)]),
              eb.and([eb('state', '=', 'unknown'), eb('check_at', '<=', clock.now)]),
            ]),
          )
          .orderBy('due_at')
          .execute();
        const before = JSON.stringify(due);
        for (const { id, state } of due) await (state === 'queued' ? sendStep : reconcile)(ports, id);
        const left = await db
          .selectFrom('messages')
          .select(['id', 'state'])
          .where('state', '=', 'queued')
          .where('due_at', '<=', clock.now)
          .execute();
        if (left.length === 0 || JSON.stringify(left) === before) return;
      }
    },
    async close() {
      await Promise.all(ports.providers.map((provider) => provider.close()));
      await queue.stop();
      await db.destroy();
      await database.drop();
    },
  };
}
export type Harness = Awaited<ReturnType<typeof startHarness>>;

let people = 0;

/** A launch for an invented person of their own; every call is another person. */
export function launchSample(change: Partial<LaunchRequest> = {}): LaunchRequest {
  people += 1;
  const phone = `+4477009${String(10_000 + people).slice(-5)}`;
  return {
    patientKey: sha256(`person ${people} ${randomUUID()}`),
    sequenceId: 'overdue-recare',
    sequenceVersion: 1,
    flagKind: 'overdue_recare',
    firstName: 'Noor',
    language: 'en',
    zone: 'Europe/London',
    addresses: [
      {
        channel: 'sms',
        to: phone,
        consent: 'given',
        consentSource: { screen: 'dashboard', seenAt: '2026-11-09T15:00:00.000Z' },
      },
      { channel: 'email', to: `noor${people}@mail.example.org`, consent: 'unknown' },
    ],
    booking: { state: 'nothing_booked', strength: 'proof', seenAt: '2026-11-09T15:00:00.000Z' },
    minor: false,
    remindedOn: [],
    launchedBy: 'Ana (front desk)',
    launchedAt: '2026-11-10T09:59:00.000Z',
    ...change,
  };
}
