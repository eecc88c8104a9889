import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

const answers = async (change: object, headers: Record<string, string> = { 'idempotency-key': 'a-fresh-key' }) => {
  const { status, body } = await api.call(
    'POST',
    '/v1/enrolments',
    { ...launchSample(), ...change },
    { ...api.by(desk), ...headers },
  );
  return { status, code: body.error?.code, detail: body.error?.detail };
};

it('without an idempotency key', async () => {
  expect(await answers({}, {})).toMatchObject({
    status: 400,
    code: 'invalid_request',
    detail: { 'idempotency-key': expect.any(String) },
  });
});

it('names the field that is off, and repeats nothing of it', async () => {
  const { status, code, detail } = await answers({ patientKey: 'Mrs Secret' });
  expect({ status, code }).toEqual({ status: 400, code: 'invalid_request' });
  expect(detail).toHaveProperty('patientKey');
  expect(JSON.stringify(detail)).not.toContain('Secret');
});

it('for an address that does not fit its channel', async () => {
  const sms = { channel: 'sms', to: 'noor@mail.example.org', consent: 'unknown' };
  expect(await answers({ addresses: [sms] })).toMatchObject({
    status: 400,
    detail: { 'addresses.0.to': expect.any(String) },
  });
});

it('for a consent that nobody saw', async () => {
  const sms = { channel: 'sms', to: '+447700900123', consent: 'given' };
  expect(await answers({ addresses: [sms] })).toMatchObject({
    status: 400,
    detail: { 'addresses.0.consentSource': 'required' },
  });
});

it('for a body that is no JSON', async () => {
  const headers = { ...api.by(desk), 'content-type': 'application/json', 'idempotency-key': 'a-fresh-key' };
  const answer = await api.app.request('/v1/enrolments', { method: 'POST', headers, body: '{"patientKey":' });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: 'invalid_request' } });
});

it('and nothing is started by any of it', async () => {
  expect(await api.ports.db.selectFrom('enrolments').select('id').execute()).toEqual([]);
});
