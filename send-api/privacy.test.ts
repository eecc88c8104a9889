import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLog, scrub } from './log.ts';
import { ADMIN, type Desk, type Harness, launchSample, startHarness } from './testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

/** An invented person whose every detail can be told from all others. */
const person = {
  firstName: 'Xanthippe',
  addresses: [
    { channel: 'sms', to: '+447700900246', consent: 'unknown' },
    { channel: 'email', to: 'xanthippe.q@mail.example.org', consent: 'unknown' },
  ],
} as const;
const TRACES = /xanthippe|7700 ?900 ?246|mail\.example/i;

it('a whole run leaves no trace of the person in logs, error bodies, feed, audit or suppressions', async () => {
  const request = launchSample({ ...person, addresses: [...person.addresses] });
  const bodies: string[] = [];
  const keep = (answer: { text: string }) => bodies.push(answer.text);
  keep(await api.launch(desk, request));
  await api.work();
  const [message] = await api.captured();
  await api.reply(message?.id ?? '', 'Stop it, says Xanthippe on +44 7700 900246');
  keep(await api.launch(desk, request));
  keep(await api.launch(desk, { ...request, patientKey: 'Xanthippe', language: 'Xanthippe'.repeat(9) }));
  keep(
    await api.call(
      'POST',
      '/v1/enrolments',
      { ...request, addresses: [{ channel: 'sms', to: 'xanthippe.q@mail.example.org', consent: 'unknown' }] },
      { ...api.by(desk), 'idempotency-key': 'some-key-9' },
    ),
  );
  keep(
    await api.call(
      'POST',
      '/v1/opt-outs',
      {
        patientKey: request.patientKey,
        addresses: [{ channel: 'sms', to: person.addresses[0].to }],
        source: 'staff',
        by: 'Ana',
        at: 'not a time, Xanthippe',
      },
      api.by(desk),
    ),
  );
  keep(await api.call('GET', '/u/Xanthippe'));
  keep(await api.call('GET', '/v1/xanthippe.q@mail.example.org', undefined, api.by(desk)));
  keep(await api.call('GET', '/v1/devices', undefined, api.by(ADMIN)));
  const { db } = api.ports;
  const tables = [
    await db.selectFrom('feed_events').selectAll().execute(),
    await db.selectFrom('audit').selectAll().execute(),
    await db.selectFrom('suppressions').selectAll().execute(),
    await db.selectFrom('provider_events').selectAll().execute(),
    await db.selectFrom('idempotency_keys').selectAll().execute(),
    await db.selectFrom('message_events').selectAll().execute(),
  ];
  expect(tables.every((rows, i) => rows.length > 0 || i === 3)).toBe(true);
  const logs = api.logLines.join('');
  expect(logs).toContain('"route"');
  expect(logs).not.toMatch(TRACES);
  expect(bodies.join('\n')).not.toMatch(TRACES);
  expect(JSON.stringify(tables)).not.toMatch(TRACES);
});

it('an exception’s own words stay out of log and answer', async () => {
  const broken = {
    ...api.ports.db,
    selectFrom: () => {
      throw new Error('column "Xanthippe +447700900246" is odd');
    },
  };
  const { createApp } = await import('./app.ts');
  // biome-ignore lint/suspicious/noExplicitAny: a database that only breaks
  const app = createApp({ ...api.ports, db: broken as any });
  const answer = await app.request('/v1/practice', { headers: api.by(desk) });
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(TRACES);
  expect(api.logLines.join('')).not.toMatch(TRACES);
  expect(api.logLines.join('')).toContain('request failed');
});

it('a log line holds the fields on the list and no other', () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  makeLog('info', sink).info('sent', {
    messageId: 'm1',
    firstName: 'Xanthippe',
    to: '+447700900246',
    reason: 'to +447700900246',
  });
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 30,
    at: expect.any(String),
    msg: 'sent',
    messageId: 'm1',
    reason: 'to [number]',
  });
});

it('the last net blanks mail addresses and phones and leaves ids and times', () => {
  const id = '123e4567-e89b-12d3-a456-426614174000';
  expect(scrub(`x@y.example +44 7700 900246 ${id} 2026-11-10T10:00:00`)).toBe(
    `[mail] [number] ${id} 2026-11-10T10:00:00`,
  );
});
