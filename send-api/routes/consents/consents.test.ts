import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, practiceSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let strict: Desk;
let canada: Desk;
beforeAll(async () => {
  api = await startHarness();
  strict = await api.pair({ ...practiceSample, careNeedsRecordedConsent: true });
  canada = await api.pair({ ...practiceSample, name: 'Maple Dental', country: 'CA', careNeedsRecordedConsent: true });
});
afterAll(() => api.close());

const consent = (patientKey: string, change: object = {}) => ({
  patientKey,
  channel: 'sms',
  purpose: 'care',
  basis: 'express',
  wording: 'May Harbour Dental text you about visits?',
  language: 'en',
  givenAt: '2026-11-10T09:00:00.000Z',
  by: 'Ana',
  source: 'front_desk',
  ...change,
});
const give = (desk: Desk, body: object) => api.call('POST', '/v1/consents', body, api.by(desk));
const unknown = () => {
  const request = launchSample();
  return {
    ...request,
    addresses: [{ channel: 'sms' as const, to: request.addresses[0]?.to ?? '', consent: 'unknown' as const }],
  };
};

it('a recorded permission opens the channel, taking it back closes it', async () => {
  const request = unknown();
  expect((await api.launch(strict, request)).body.error.reasons).toEqual(['consent_not_recorded']);
  const given = await give(strict, consent(request.patientKey));
  expect(given.body.consent).toMatchObject({ expiresAt: null, revokedAt: null });
  const path = `/v1/consents/${given.body.consent.id}/revoke`;
  expect((await api.call('POST', path, { by: 'Ana' }, api.by(canada))).status).toBe(404);
  const started = await api.launch(strict, request);
  expect(started.status).toBe(201);
  // Taken back while the first step waits: it does not leave.
  expect((await api.call('POST', path, { by: 'Ana' }, api.by(strict))).status).toBe(200);
  await api.work();
  const view = await api.call('GET', `/v1/enrolments/${started.body.enrolment.id}`, undefined, api.by(strict));
  expect(view.body.enrolment.steps[0]).toMatchObject({ state: 'skipped', reason: 'consent_refused' });
  expect(await api.captured()).toEqual([]);
});

it('a “no” closes the channel for every purpose, needs no earlier “yes”, and a later “yes” opens it again', async () => {
  const request = launchSample();
  const refused = {
    channel: 'sms',
    refused: true,
    givenAt: '2026-11-10T09:00:00.000Z',
    by: 'Ana',
    source: 'front_desk',
  };
  const no = { patientKey: request.patientKey, ...refused };
  const alone = { ...request, addresses: request.addresses.slice(0, 1) };
  expect((await give(strict, no)).status).toBe(201);
  expect((await api.launch(strict, alone)).body.error.reasons).toEqual(['consent_refused']);
  await give(strict, consent(request.patientKey, { givenAt: '2026-11-10T09:30:00.000Z' }));
  expect((await api.launch(strict, alone)).status).toBe(201);
  const rows = await api.ports.db
    .selectFrom('consents')
    .select(['purpose', 'revoked_at'])
    .where('patient_key', '=', request.patientKey)
    .orderBy('given_at')
    .orderBy('purpose')
    .execute();
  expect(rows.map((row) => [row.purpose, row.revoked_at === null])).toEqual([
    ['care', false],
    ['marketing', false],
    ['care', true],
  ]);
});

it('every desk hears of a word on a channel, with when it was said, and of one for marketing nobody', async () => {
  const { patientKey } = launchSample();
  const { body } = await give(strict, consent(patientKey));
  await give(strict, consent(patientKey, { purpose: 'marketing' }));
  await api.call('POST', `/v1/consents/${body.consent.id}/revoke`, { by: 'Ana' }, api.by(strict));
  const mine = (await api.events(strict)).filter((line) => line.patientKey === patientKey);
  const now = api.clock.now.toISOString();
  expect(mine.map((line) => line.event)).toEqual([
    { type: 'consent', channel: 'sms', given: true, saidAt: '2026-11-10T09:00:00.000Z' },
    { type: 'consent', channel: 'sms', given: false, saidAt: now },
  ]);
});

it('a permission for marketing is none for care, and one for another channel is none here', async () => {
  const request = unknown();
  await give(strict, consent(request.patientKey, { purpose: 'marketing' }));
  await give(strict, consent(request.patientKey, { channel: 'email' }));
  expect((await api.launch(strict, request)).body.error.reasons).toEqual(['consent_not_recorded']);
});

it('implied consent in Canada ends two years after the visit, six months after an enquiry', async () => {
  const request = unknown();
  const implied = consent(request.patientKey, { basis: 'implied' });
  expect((await give(canada, implied)).status).toBe(400);
  const visit = await give(canada, { ...implied, visitOn: '2024-12-01' });
  expect(visit.body.consent.expiresAt).toBe('2026-12-01T00:00:00.000Z');
  const enquiry = await give(canada, consent(unknown().patientKey, { basis: 'implied', enquiryOn: '2026-10-31' }));
  expect(enquiry.body.consent.expiresAt).toBe('2027-04-30T00:00:00.000Z');
  const { patientKey } = request;
  expect((await api.launch(canada, request)).status).toBe(201);
  const lapsed = unknown();
  await give(canada, consent(lapsed.patientKey, { basis: 'implied', visitOn: '2024-11-09' }));
  expect((await api.launch(canada, lapsed)).body.error.reasons).toEqual(['consent_expired']);
  expect(patientKey).not.toBe(lapsed.patientKey);
});

it('what was shown, when and to whom is kept as it was', async () => {
  const request = unknown();
  await give(strict, consent(request.patientKey));
  const row = await api.ports.db
    .selectFrom('consents')
    .selectAll()
    .where('patient_key', '=', request.patientKey)
    .executeTakeFirst();
  expect(row).toMatchObject({
    wording: 'May Harbour Dental text you about visits?',
    language: 'en',
    recorded_by: 'Ana',
  });
  expect((await give(strict, consent(request.patientKey, { givenAt: '2026-11-20T09:00:00.000Z' }))).status).toBe(400);
  expect((await give(strict, consent(request.patientKey, { wording: '' }))).status).toBe(400);
});
