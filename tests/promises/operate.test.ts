import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchRequest } from '#lib/contract/enrolments.ts';
import { readEnv } from '#send-api/env.ts';
import { reviewPoints } from '#send-api/review.ts';
import {
  ADMIN,
  type Desk,
  type Harness,
  launchSample,
  practiceSample,
  startHarness,
} from '#send-api/testing/harness.ts';

let api: Harness;
beforeAll(async () => {
  api = await startHarness();
});
afterAll(() => api.close());

const unknown = (channel: 'sms' | 'email', to: string) => ({ channel, to, consent: 'unknown' as const });
const consent = (desk: Desk, patientKey: string, change: object = {}) =>
  api.call(
    'POST',
    '/v1/consents',
    {
      patientKey,
      channel: 'sms',
      purpose: 'care',
      basis: 'express',
      wording: 'Harbour Dental may text me when a check-up is due.',
      language: 'en',
      givenAt: '2026-11-09T09:00:00.000Z',
      by: 'Ana',
      source: 'front_desk',
      ...change,
    },
    api.by(desk),
  );

test('C18: without a recorded basis nothing starts where one is asked for; the basis kind is kept and is what is sent on', async () => {
  const desk = await api.pair({ ...practiceSample, careNeedsRecordedConsent: true });
  const person = launchSample({ addresses: [unknown('sms', '+447700900801')] });
  const refused = await api.launch(desk, person);
  expect([refused.status, refused.body.error.reasons]).toEqual([409, ['consent_not_recorded']]);
  expect((await consent(desk, person.patientKey, { basis: 'written' })).status).toBe(201);
  const started = await api.launch(desk, person);
  expect(started.status).toBe(201);
  await api.work();
  const rows = await api.ports.db
    .selectFrom('consents')
    .select(['basis', 'wording'])
    .where('patient_key', '=', person.patientKey)
    .execute();
  expect(rows).toEqual([{ basis: 'written', wording: 'Harbour Dental may text me when a check-up is due.' }]);
  expect((await api.captured()).filter(({ to }) => to === '+447700900801')).toHaveLength(1);
});

test('D24: with each message the permission it went on is kept as it was at that moment, and a later change leaves it', async () => {
  const desk = await api.pair({ ...practiceSample, careNeedsRecordedConsent: true });
  const person = launchSample({ addresses: [unknown('sms', '+447700900802')] });
  const recorded = await consent(desk, person.patientKey);
  await api.launch(desk, person);
  await api.work();
  const snapshots = async () =>
    (
      await api.ports.db
        .selectFrom('audit')
        .select(['snapshot', 'enrolment_id'])
        .where('action', '=', 'step_send')
        .where('practice_id', '=', desk.practiceId)
        .execute()
    ).map(
      ({ snapshot }) =>
        snapshot as { addresses: { consent: string; basis: string }[]; quietHours: object; capPerDay: number },
    );
  const [kept] = await snapshots();
  expect(kept?.addresses).toMatchObject([{ channel: 'sms', consent: 'given', basis: 'express' }]);
  expect([kept?.quietHours, kept?.capPerDay]).toEqual([practiceSample.quietHours, practiceSample.capPerDay]);
  await api.call('POST', `/v1/consents/${recorded.body.consent.id}/revoke`, { by: 'Ana' }, api.by(desk));
  await api.call('PUT', `/v1/practice?id=${desk.practiceId}`, { ...practiceSample, capPerDay: 2 }, api.by(desk));
  expect(await snapshots()).toEqual([kept]);
  expect(JSON.stringify(kept)).not.toMatch(/7700|Noor/);
});

test('E18: the server takes what a follow-up needs and drops whatever else a desk may send', async () => {
  const needed = Object.keys(launchRequest.shape).sort();
  expect(needed).toEqual(
    [
      'addresses',
      'automatic',
      'booking',
      'firstName',
      'flagKind',
      'language',
      'launchedAt',
      'launchedBy',
      'minor',
      'override',
      'patientKey',
      'plan',
      'remindedOn',
      'responsibleContact',
      'sequenceId',
      'sequenceVersion',
      'zone',
    ].sort(),
  );
  const desk = await api.pair();
  const more = { lastName: 'Quarrelsome', diagnosis: 'periodontitis', birthDate: '1961-04-01', chart: 'PMS-4711' };
  expect((await api.launch(desk, { ...launchSample(), ...more })).status).toBe(201);
  const tables = ['enrolments', 'recipients', 'messages', 'audit', 'feed_events', 'idempotency_keys'] as const;
  for (const table of tables) {
    const rows = JSON.stringify(await api.ports.db.selectFrom(table).selectAll().execute());
    for (const value of Object.values(more)) expect([table, rows.includes(value)]).toEqual([table, false]);
  }
});

/** The rows of a patient that outlive them. */
async function rowsOf(patientKey: string) {
  const { db } = api.ports;
  const enrolments = db.selectFrom('enrolments').select('id').where('patient_key', '=', patientKey);
  const inbound = db.selectFrom('inbound').select('id').where('patient_key', '=', patientKey);
  const [{ id: enrolmentId }, { id: inboundId }] = await Promise.all([
    enrolments.executeTakeFirstOrThrow(),
    inbound.executeTakeFirstOrThrow(),
  ]);
  return { enrolmentId, inboundId };
}

/** Which columns of these rows still hold a name, an address or words, sealed or hashed. */
async function sealedIn(enrolmentId: string, inboundId: string): Promise<string[]> {
  const { db } = api.ports;
  const rows = {
    enrolments: await db.selectFrom('enrolments').select(['first_name_sealed']).where('id', '=', enrolmentId).execute(),
    recipients: await db
      .selectFrom('recipients')
      .select(['address_sealed'])
      .where('enrolment_id', '=', enrolmentId)
      .execute(),
    messages: await db
      .selectFrom('messages')
      .select(['subject_sealed', 'body_sealed', 'address_hash'])
      .where('enrolment_id', '=', enrolmentId)
      .execute(),
    tasks: await db.selectFrom('tasks').select(['detail_sealed']).where('enrolment_id', '=', enrolmentId).execute(),
    inbound: await db.selectFrom('inbound').select(['text_sealed']).where('id', '=', inboundId).execute(),
  };
  return Object.entries(rows).flatMap(([table, all]) =>
    all.flatMap((row) => Object.entries(row).flatMap(([column, held]) => (held?.length ? [`${table} ${column}`] : []))),
  );
}

test('E19: a patient gets all that is held, and is forgotten on demand, the stop alone surviving as a hash', async () => {
  const desk = await api.pair();
  const person = launchSample({ firstName: 'Xanthippe', addresses: [unknown('sms', '+447700900803')] });
  expect((await consent(desk, person.patientKey)).status).toBe(201);
  await api.launch(desk, person);
  await api.work();
  const [text] = (await api.captured()).filter(({ to }) => to === '+447700900803');
  await api.reply(text?.id ?? '', 'Is there a lift?');
  const path = `/v1/patients/${person.patientKey}`;
  const exported = await api.call('GET', `${path}/export`, undefined, api.by(desk));
  expect(exported.body).toMatchObject({
    names: ['Xanthippe'],
    addresses: [{ channel: 'sms', to: '+447700900803' }],
    followUps: [{ sequenceId: person.sequenceId, launchedBy: person.launchedBy, state: 'stopped' }],
    replies: [{ channel: 'sms', meaning: 'question', text: 'Is there a lift?' }],
    consents: [{ basis: 'express', wording: 'Harbour Dental may text me when a check-up is due.' }],
    tasks: [{ kind: 'reply', reason: 'reply_question' }],
  });
  expect(exported.body.followUps[0].messages[0].body).toContain('Hi Xanthippe,');
  const { enrolmentId, inboundId } = await rowsOf(person.patientKey);
  expect((await api.call('POST', `${path}/erase`, { by: 'Ben' }, api.by(desk))).status).toBe(200);
  // Rows that must stay hold none of it either, under whatever key.
  expect(await sealedIn(enrolmentId, inboundId)).toEqual([]);
  const left = await api.call('GET', `${path}/export`, undefined, api.by(desk));
  const { stops, patientKey, ...rest } = left.body;
  expect([patientKey, stops.map(({ source }: { source: string }) => source)]).toEqual([person.patientKey, ['erased']]);
  expect(Object.entries(rest).filter(([, held]) => (Array.isArray(held) ? held.length > 0 : held !== null))).toEqual(
    [],
  );
  expect((await api.launch(desk, launchSample({ addresses: person.addresses }))).body.error.reasons).toEqual([
    'suppressed',
  ]);
});

test('E20: a data processor agreement comes with the server, and names what this server in fact does', async () => {
  const text = await readFile('docs/agreements/data-processor-agreement.md', 'utf8');
  for (const heading of [
    'Subject',
    'Categories of data',
    'Sub-processors',
    'Security',
    'Breach',
    'Return and deletion',
    'Audit',
  ]) {
    expect(text).toMatch(new RegExp(`^#+ .*${heading}`, 'm'));
  }
  const env = readEnv({});
  if (!env.ok) throw new Error('the defaults do not do');
  const { variables } = env;
  expect(text).toContain(`${variables.BODY_RETENTION_DAYS} days`);
  expect(text).toContain(`${variables.EVENT_RETENTION_DAYS} days`);
  // The image carries it as well as the repository.
  const image = (await readFile('Containerfile', 'utf8')).split(/^FROM /m).at(-1);
  expect(image).toMatch(/^COPY docs\/agreements /m);
});

test('E21: managers are reminded of the yearly review by its day, with a checklist, until it is recorded', async () => {
  const desk = await api.pair();
  const ask = async () => (await api.call('GET', '/v1/reviews', undefined, api.by(desk))).body;
  const reminder = async (who = desk) => (await api.call('GET', '/v1/practice', undefined, api.by(who))).body.review;
  expect(await ask()).toMatchObject({ dueOn: '2026-12-10', state: 'soon', past: [] });
  expect((await ask()).checklist.map(({ id }: { id: string }) => id)).toEqual(reviewPoints.map(({ id }) => id));
  const frontDesk = await api.pair(undefined, desk.practiceId);
  expect((await api.call('GET', '/v1/reviews', undefined, api.by(frontDesk))).status).toBe(403);
  api.clock.now = new Date('2026-12-10T09:00:00.000Z');
  expect(await reminder()).toEqual({ dueOn: '2026-12-10', state: 'overdue' });
  expect(await reminder(frontDesk)).toBeUndefined();
  const answers = Object.fromEntries(reviewPoints.map(({ id }) => [id, 'in_order']));
  const partial = { reviewedOn: '2026-12-10', by: 'Ben', answers: { ...answers, backup: undefined } };
  expect((await api.call('POST', '/v1/reviews', partial, api.by(desk))).status).toBe(400);
  const done = await api.call('POST', '/v1/reviews', { ...partial, answers }, api.by(desk));
  expect([done.status, done.body.dueOn, done.body.state]).toEqual([201, '2027-12-10', 'later']);
  expect(done.body.past[0]).toMatchObject({ reviewedOn: '2026-12-10', by: 'Ben' });
  const checklist = await readFile('docs/agreements/annual-review.md', 'utf8');
  for (const { text } of reviewPoints) expect(checklist).toContain(text);
  expect((await api.call('GET', '/metrics', undefined, api.by(ADMIN))).text).toMatch(/comeback_reviews_overdue [0-9]/);
});
