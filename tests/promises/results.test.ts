import { SegmentedMessage } from 'sms-segments-calculator';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { ResultsAnswer } from '#lib/contract/results.ts';
import { inHoldOut } from '#lib/core/results/hold-out.ts';
import { sha256 } from '#send-api/crypt.ts';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
const begin = async (settings: Partial<PracticeSettings> = {}) => {
  desk = await api.pair({ ...practiceSample, ...settings });
};
beforeEach(async () => {
  api = await startHarness();
});
afterEach(() => api.close());

const read = async (query = '', by: Desk = desk): Promise<ResultsAnswer> =>
  (await api.call('GET', `/v1/results?from=2026-11-01&to=2026-12-31${query}`, undefined, api.by(by))).body;
const saw = (patientKey: string, booking: object) =>
  api.call('POST', '/v1/sightings', { items: [{ patientKey, booking }] }, api.by(desk));
const now = () => api.clock.now.toISOString();
const start = async (change: Parameters<typeof launchSample>[0] = {}) => {
  const request = launchSample(change);
  const answer = await api.launch(desk, request);
  await api.work();
  return { request, answer };
};

it('A8, A11: a booking first seen after a message is recovered, and its patient can be looked up', async () => {
  await begin();
  const { request } = await start();
  await start();
  expect((await read()).total).toMatchObject({ enrolled: 2, sent: 2, booked: 0 });
  api.later(24 * 3);
  await saw(request.patientKey, { state: 'booked', on: '2026-11-30', seenAt: now() });
  // The provider reports in its own time.
  await expect.poll(async () => (await read()).total.delivered).toBe(2);
  const booked = await read();
  expect(booked.total).toMatchObject({ enrolled: 2, sent: 2, delivered: 2, booked: 1, attended: 0 });
  expect(booked.recovered).toEqual([
    expect.objectContaining({ patientKey: request.patientKey, on: '2026-11-30', daysAfter: 3, attended: false }),
  ]);
  expect(booked.outcomes).toEqual({ rebooked: 1, treatment: 0, referrals: 0, attended: 0 });
  api.later(24 * 21);
  await saw(request.patientKey, { state: 'visited', on: '2026-11-30', seenAt: now() });
  expect((await read()).outcomes).toEqual({ rebooked: 1, treatment: 0, referrals: 0, attended: 1 });
});

it('A8: new treatment taken up and people sent by patients are outcomes of their own', async () => {
  await begin();
  const { request } = await start({ flagKind: 'unscheduled_treatment', sequenceId: 'unscheduled-treatment' });
  await saw(request.patientKey, { state: 'booked', on: '2026-11-30', seenAt: now() });
  const referral = { patientKey: request.patientKey, kind: 'referral', by: 'Ana' };
  expect((await api.call('POST', '/v1/outcomes', referral, api.by(desk))).body).toEqual({ credited: true });
  const stranger = { ...referral, patientKey: sha256('nobody') };
  expect((await api.call('POST', '/v1/outcomes', stranger, api.by(desk))).body).toEqual({ credited: false });
  expect((await read()).outcomes).toEqual({ rebooked: 0, treatment: 1, referrals: 1, attended: 0 });
});

it('is no recovery: booked when it was written, seen twice, or after more than sixty days', async () => {
  await begin();
  const seenAt = now();
  const override = { blocker: 'booked', reason: 'Only the retainer is booked' } as const;
  const overridden = await start({ booking: { state: 'booked', on: '2026-12-20', seenAt }, override });
  await saw(overridden.request.patientKey, { state: 'booked', on: '2026-12-21', seenAt: now() });
  const late = await start();
  const twice = await start();
  for (const on of ['2026-11-28', '2026-11-29'])
    await saw(twice.request.patientKey, { state: 'booked', on, seenAt: now() });
  api.later(24 * 61);
  await saw(late.request.patientKey, { state: 'booked', on: '2027-02-01', seenAt: now() });
  expect((await read()).total).toMatchObject({ enrolled: 3, booked: 1 });
});

it('E30: with a shorter window only what came within it counts', async () => {
  await begin();
  const { request } = await start();
  api.later(24 * 20);
  await saw(request.patientKey, { state: 'booked', on: '2026-12-20', seenAt: now() });
  expect((await read('&days=14')).total.booked).toBe(0);
  expect((await read('&days=60')).total.booked).toBe(1);
  expect(
    (await api.call('GET', '/v1/results?from=2026-11-01&to=2026-12-31&days=61', undefined, api.by(desk))).status,
  ).toBe(400);
});

it('C13: by segment, channel and text, with replies, clicks and opt-outs at the message they answer', async () => {
  await begin();
  const { request } = await start();
  const [text] = (await api.captured()).filter((one) => one.to === request.addresses[0]?.to);
  await api.reply(text?.id ?? '', 'Yes please');
  const gone = await start({ flagKind: 'lapsed' });
  const [other] = (await api.captured()).filter((one) => one.to === gone.request.addresses[0]?.to);
  await api.reply(other?.id ?? '', 'STOP');
  const segments = await read('&by=segment');
  expect(segments.rows.map((row) => [row.key, row.sent, row.replied, row.optedOut])).toEqual([
    ['lapsed', 1, 0, 1],
    ['overdue_recare', 1, 1, 0],
  ]);
  const [channel] = (await read('&by=channel')).rows;
  expect(channel).toMatchObject({ key: 'sms', enrolled: 2, sent: 2, sentBy: { sms: 2 }, replied: 1, optedOut: 1 });
  const [variant] = (await read('&by=variant')).rows;
  const counted = { enrolled: 2, sent: 2, replied: 1, optedOut: 1 };
  expect(variant).toMatchObject({ key: 'overdue-recare.sms-first v1', ...counted });
});

/** First messages by WhatsApp, as the server has them. */
const whatsapps = () =>
  api.ports.db
    .selectFrom('messages')
    .select('state')
    .where('channel', '=', 'whatsapp')
    .where('position', '=', 0)
    .execute();

it('A9: what is paid for is counted: every part of a text, a WhatsApp message that arrived, a mail', async () => {
  await begin({ channelOrder: ['whatsapp', 'sms', 'email'] });
  const seen = { consentSource: { screen: 'desk', seenAt: '2026-11-09T15:00:00.000Z' } };
  // Hindi takes two bytes a letter, so that one short text is several parts.
  await start({ language: 'hi', addresses: [{ channel: 'sms', to: '+447700900981', consent: 'unknown' }] });
  await start({ addresses: [{ channel: 'sms', to: '+447700900982', consent: 'unknown' }] });
  const parts = (await api.captured()).map((one) => new SegmentedMessage(one.body).segmentsCount).sort();
  expect(parts).toEqual([1, 3]);
  expect((await read()).total).toMatchObject({ sentBy: { sms: 2 }, paidBy: { sms: 4 } });

  const draft = {
    kind: 'whatsapp',
    templateId: 'overdue-recare.sms-first',
    language: 'en',
    category: 'utility',
    by: 'Ana',
  };
  const { body } = await api.call('PUT', '/v1/registered-texts', draft, api.by(desk));
  const texts = api.ports.db.updateTable('whatsapp_texts').set({ state: 'approved' });
  await texts.where('id', '=', body.whatsapp.id).execute();
  for (const to of ['+447700900983', '+447700900984']) {
    await start({ addresses: [{ channel: 'whatsapp', to, consent: 'given', ...seen }] });
  }
  const [first] = (await api.captured()).filter((one) => one.channel === 'whatsapp');
  // The provider tells a moment later that they arrived: what is written before would be overtaken by that.
  await expect
    .poll(async () => (await whatsapps()).map(({ state }) => state), { timeout: 10_000 })
    .toEqual(['delivered', 'delivered']);
  const states = api.ports.db.updateTable('messages').where('channel', '=', 'whatsapp').where('position', '=', 0);
  await states
    .where('id', '!=', first?.id ?? '')
    .set({ state: 'undelivered' })
    .execute();
  await states
    .where('id', '=', first?.id ?? '')
    .set({ state: 'delivered' })
    .execute();
  expect((await read()).total).toMatchObject({ sentBy: { whatsapp: 2 }, paidBy: { whatsapp: 1 } });
});

it('the hold-out: some are left alone at random, the same ones at every desk, and are compared', async () => {
  await begin({ holdOut: 0.5 });
  const [left, contacted] = [true, false].map((out) => {
    for (let i = 0; ; i += 1) if (inHoldOut(sha256(`person ${i}`), 0.5) === out) return sha256(`person ${i}`);
  }) as [string, string];
  const refused = await start({ patientKey: left });
  expect([refused.answer.status, refused.answer.body.error.reasons]).toEqual([409, ['held_out']]);
  expect((await start({ patientKey: contacted })).answer.status).toBe(201);
  // Never where waiting may do harm.
  const urgent = { flagKind: 'unscheduled_treatment', sequenceId: 'unscheduled-treatment' } as const;
  expect((await start({ patientKey: left, ...urgent })).answer.status).toBe(201);
  await saw(left, { state: 'booked', on: '2026-11-30', seenAt: now() });
  const { holdOut } = await read();
  expect(holdOut).toMatchObject({
    contacted: { hits: 0, of: 1 },
    alone: { hits: 1, of: 1 },
    verdict: 'too_few',
  });
});

it('E11: the plan’s limits are the practice’s settings: patients, kinds of follow-up, channels', async () => {
  await begin({ plan: { patients: 2, sequences: 1, channels: ['sms'] } });
  expect((await start()).answer.status).toBe(201);
  const other = { flagKind: 'no_show', sequenceId: 'missed-or-cancelled' } as const;
  expect((await start(other)).answer.body.error.reasons).toEqual(['plan_sequences']);
  const mail = { addresses: launchSample().addresses.slice(1) };
  expect((await start(mail)).answer.body.error.reasons).toEqual(['plan_channel']);
  expect((await start()).answer.status).toBe(201);
  expect((await start()).answer.body.error.reasons).toEqual(['plan_patients']);
  expect((await read()).plan).toEqual({ patients: 2, patientsMost: 2, sequences: 1, sequencesMost: 1 });
});

it('E11: reminders of a visit count for no kind of follow-up, and no limit of kinds keeps them back', async () => {
  await begin({ plan: { sequences: 1 } });
  const visit = { on: '2026-12-01', at: '14:30' };
  const reminder = () =>
    start({ sequenceId: 'confirmation', booking: { state: 'booked', ...visit, seenAt: now() }, plan: { visit } });
  expect((await start()).answer.status).toBe(201);
  expect((await reminder()).answer.status).toBe(201);
  await begin({ plan: { sequences: 1 } });
  expect((await reminder()).answer.status).toBe(201);
  expect((await start()).answer.status).toBe(201);
});

it('C14: of two texts for one step the report names the better one, and neither while it may be chance', async () => {
  await begin();
  const people: Awaited<ReturnType<typeof start>>[] = [];
  for (let i = 0; i < 60; i += 1) people.push(await start());
  const ids = people.map(({ answer }) => answer.body.enrolment.id as string);
  // Half of them got the text that came after this one.
  const texts = api.ports.db.updateTable('messages').set({ template_version: 2 }).where('position', '=', 0);
  await texts.where('enrolment_id', 'in', ids.slice(30)).execute();
  const book = async (from: number, count: number) => {
    for (const { request } of people.slice(from, from + count))
      await saw(request.patientKey, { state: 'booked', on: '2026-11-30', seenAt: now() });
  };
  api.later(24);
  await book(0, 4);
  await book(30, 6);
  expect((await read()).better).toEqual([]);
  await book(36, 12);
  const [v1, v2] = ['overdue-recare.sms-first v1', 'overdue-recare.sms-first v2'];
  expect((await read()).better).toMatchObject([{ stepId: 'first', channel: 'sms', better: v2, than: v1 }]);
}, 120_000);

it('another practice has results of its own', async () => {
  await begin();
  await start();
  const elsewhere = await api.pair({ ...practiceSample, name: 'Elsewhere' });
  expect((await read('', elsewhere)).total.enrolled).toBe(0);
  expect((await read('', elsewhere)).firstSentAt).toBeNull();
});
