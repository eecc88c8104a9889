import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchAddress, LaunchRequest } from '#lib/contract/enrolments.ts';
import { takeCallbacks } from '#send-api/jobs/callbacks.ts';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';
import { stopPhrasings } from '../../../tests/promises/stop-phrasings.ts';

/**
 * STOP as people say it, against the real server: every channel and the household's queued steps end in one
 * transaction, and nothing brings the person back.
 */
let api: Harness;
let desk: Desk;
let second: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair({ ...practiceSample, channelOrder: ['sms', 'email', 'whatsapp', 'call'] });
  second = await api.pair(undefined, desk.practiceId);
});
afterAll(() => api.close());

const cases = Object.entries(stopPhrasings).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));
let count = 0;

/** Two people on one phone, each with a mail of their own. */
function household(): { phone: string; members: [LaunchRequest, LaunchRequest] } {
  count += 1;
  const phone = `+44770092${String(1000 + count)}`;
  const seen = { consentSource: { screen: 'desk', seenAt: '2026-11-09T15:00:00.000Z' } };
  const member = (name: string) => {
    const addresses: LaunchAddress[] = [
      { channel: 'sms', to: phone, consent: 'given', ...seen },
      { channel: 'whatsapp', to: phone, consent: 'given', ...seen },
      { channel: 'email', to: `${name}${count}@mail.example.org`, consent: 'given', ...seen },
    ];
    return launchSample({ addresses, firstName: name });
  };
  return { phone, members: [member('Noor'), member('Sami')] };
}

const view = async (id: string) =>
  (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
const refusal = async (request: LaunchRequest, by = desk) => (await api.launch(by, request)).body.error?.reasons;
const otherKey = (request: LaunchRequest, keep: LaunchAddress['channel']) =>
  launchSample({ addresses: request.addresses.filter((one) => one.channel === keep) });

it.each(cases)('$language: “$text”', async ({ text }) => {
  const { phone, members } = household();
  const ids: string[] = [];
  for (const member of members) {
    const { body } = await api.launch(desk, member);
    ids.push(body.enrolment.id);
  }
  await api.work();
  const missed = { kind: 'call', reason: 'missed_call', patientKey: members[0].patientKey, by: 'Ana' };
  await api.call('POST', '/v1/tasks', missed, api.by(desk));
  const before = await api.ports.db
    .selectFrom('feed_events')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();

  const say = (words: string, channel: 'sms' | 'whatsapp' = 'sms') => {
    const from = channel === 'whatsapp' ? `whatsapp:${phone}` : phone;
    const inbound = {
      kind: 'inbound' as const,
      from,
      to: '+447700900999',
      text: words,
      providerId: crypto.randomUUID(),
    };
    return takeCallbacks(api.ports, 'capture', [inbound]);
  };
  await say(text);

  for (const id of ids) {
    const { state, stopCause, steps } = await view(id);
    expect([state, stopCause]).toEqual(['stopped', 'opted_out']);
    for (const step of steps as Array<{ state: string }>) expect(step.state).not.toMatch(/queued|held|sending/);
  }
  const { tasks } = (await api.call('GET', '/v1/tasks?due=all&kind=call', undefined, api.by(desk))).body;
  expect(tasks.filter((one: { patientKey: string; kind: string }) => one.kind === 'call' && one.patientKey === members[0].patientKey)).toEqual([]); // biome-ignore format: one line
  const { rows } = await sql<{
    xids: number;
    lines: number;
  }>`select count(distinct xid)::int as xids, count(*)::int as lines
    from feed_events where id > ${before?.id ?? 0} and (event->>'type' = 'opt_out' or event->>'cause' = 'opted_out'
      or event->>'state' = 'cancelled')`.execute(api.ports.db);
  expect(rows[0]?.xids).toBe(1);
  expect(rows[0]?.lines).toBeGreaterThanOrEqual(6);

  // A later YES, on either channel, asks for nothing.
  await say('YES');
  await say('yes please', 'whatsapp');
  const [noor] = members;
  const tries: Array<[string, LaunchRequest, Desk]> = [
    ['the same patient', noor, desk],
    ['a second desk', noor, second],
    ['the other member', members[1], desk],
    ['a CSV with the phone', otherKey(noor, 'sms'), second],
    ['a second PMS with the mail', otherKey(noor, 'email'), desk],
    ['WhatsApp alone', otherKey(noor, 'whatsapp'), desk],
  ];
  for (const [who, request, by] of tries) expect(`${who}: ${await refusal(request, by)}`).toBe(`${who}: suppressed`);
});

it('speaks for itself', () => {
  const languages = Object.keys(stopPhrasings).length;
  const phrasings = new Set(cases.map((one) => one.text)).size;
  process.stdout.write(`STOP: ${languages} languages, ${phrasings} phrasings\n`);
  expect(languages).toBeGreaterThanOrEqual(12);
  expect(phrasings).toBeGreaterThanOrEqual(30);
});
