import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type Harness, practiceSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
beforeAll(async () => {
  api = await startHarness();
});
afterAll(() => api.close());

const open = async () => (await api.call('POST', '/v1/pairings', { deviceName: 'Front desk' })).body;
const poll = (secret: string) => api.call('POST', '/v1/pairings/poll', { secret });
const approve = (form: Record<string, string>) =>
  api.app.request('/pair', { method: 'POST', body: new URLSearchParams({ token: ADMIN, ...form }) });
const practice = {
  name: 'Harbour Dental',
  phone: '+442079460018',
  country: 'gb',
  zone: 'Europe/London',
  language: 'en',
};

describe('pairing', () => {
  it('gives the key once, after an administrator let the browser in', async () => {
    const { code, secret, approveUrl } = await open();
    expect(code).toMatch(/^[2-9A-Z]{8}$/);
    expect(approveUrl).toBe(`http://localhost/pair?code=${code}`);
    expect(await poll(secret)).toMatchObject({ status: 202, body: { state: 'waiting' } });
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
    expect((await approve({ code: typed, ...practice })).status).toBe(200);
    const first = await poll(secret);
    expect(first).toMatchObject({ status: 200, body: { state: 'approved', practiceName: 'Harbour Dental' } });
    expect(Buffer.from(first.body.deviceKey, 'base64url')).toHaveLength(32);
    expect(await poll(secret)).toMatchObject({ status: 410, body: { error: { code: 'pairing_expired' } } });
    const rows = await api.ports.db.selectFrom('devices').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(first.body.deviceKey);
    const view = await api.call('GET', '/v1/practice', undefined, api.by(first.body.deviceKey));
    expect(view.body.settings).toMatchObject({ country: 'GB', quietHours: { from: '08:00', to: '20:00' } });
  });

  it('of two polls at once only one gets the key', async () => {
    const { code, secret } = await open();
    await approve({ code, ...practice });
    const both = await Promise.all([poll(secret), poll(secret), poll(secret)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 410, 410]);
  });

  it('says what is wrong: unknown and used codes, expired ones, a wrong token, an unreadable zone', async () => {
    expect((await approve({ code: 'ZZZZZZZZ', ...practice })).status).toBe(404);
    const { code, secret } = await open();
    expect((await approve({ code, ...practice, token: 'wrong' })).status).toBe(401);
    const bad = await approve({ code, ...practice, zone: 'Atlantis' });
    expect([bad.status, await bad.text()]).toEqual([400, expect.stringContaining('zone')]);
    expect((await poll(secret)).status).toBe(202);
    api.later(1);
    expect((await approve({ code, ...practice })).status).toBe(410);
    expect(await poll(secret)).toMatchObject({ status: 410, body: { error: { code: 'pairing_expired' } } });
    expect(await poll('x'.repeat(43))).toMatchObject({ status: 404, body: { error: { code: 'pairing_unknown' } } });
  });

  it('joins a practice that is there already', async () => {
    const desk = await api.pair({ ...practiceSample, name: 'Second Practice' });
    const again = await api.pair(practiceSample, desk.practiceId);
    expect(again.practiceId).toBe(desk.practiceId);
    expect(again.salt).toBe(desk.salt);
  });

  it('slows a guesser of tokens down', async () => {
    const { code } = await open();
    const statuses: number[] = [];
    for (let i = 0; i < 25; i += 1) statuses.push((await approve({ code, ...practice, token: `guess ${i}` })).status);
    expect(statuses.at(-1)).toBe(400);
    expect((await approve({ code, ...practice })).status).toBe(400);
    api.later(0.1);
    expect((await approve({ code, ...practice })).status).toBe(200);
  });

  it('the form works without script, escapes what it shows and loads nothing', async () => {
    const shown = await api.app.request('/pair?code=%22%3E%3Cb%3EX');
    const text = await shown.text();
    expect(text).not.toContain('<b>X');
    expect(text).not.toMatch(/<script|src=|https?:\/\/(?!…)/);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(shown.headers.get('content-security-policy')).toContain('sha256-');
  });
});

describe('the practice', () => {
  it('is changed with the admin token or by a manager, as a whole, and every version is kept', async () => {
    const desk = await api.pair({ ...practiceSample, name: 'Third Practice' });
    const path = `/v1/practice?id=${desk.practiceId}`;
    const frontDesk = await api.pair(undefined, desk.practiceId);
    const refused = await api.call('PUT', path, practiceSample, api.by(frontDesk));
    expect([refused.status, refused.body.error.code]).toEqual([403, 'not_allowed']);
    expect((await api.call('PUT', path, { ...practiceSample, capPerDay: 2 }, api.by(desk))).status).toBe(200);
    const changed = await api.call('PUT', path, { ...practiceSample, capPerWeek: 2 }, api.by(ADMIN));
    expect(changed.body.settings.capPerWeek).toBe(2);
    expect((await api.call('PUT', path, { ...practiceSample, country: 'Britain' }, api.by(ADMIN))).status).toBe(400);
    const { versions } = (await api.call('GET', '/v1/practice/history', undefined, api.by(desk))).body;
    const two = versions.slice(0, 2).map(({ changed, by }: { changed: string[]; by: string }) => [changed, by]);
    expect(two).toEqual([
      [['capPerDay', 'capPerWeek'], 'administrator'],
      [['capPerDay'], expect.stringMatching(/^Front desk \(/)],
    ]);
    expect((await api.call('GET', '/v1/practice/history', undefined, api.by(frontDesk))).status).toBe(403);
  });
});

describe('the door', () => {
  it('lets pages of extensions call, and no other origin', async () => {
    const asks = async (origin: string) =>
      (await api.call('GET', '/v1/practice', undefined, { origin })).headers.get('access-control-allow-origin');
    expect(await asks('chrome-extension://abcdefghijklmnop')).toBe('chrome-extension://abcdefghijklmnop');
    expect(await asks('moz-extension://0f1e-22')).toBe('moz-extension://0f1e-22');
    expect(await asks('https://evil.example')).toBeNull();
  });

  it('answers for its health, describes itself, and shows the description without anything from elsewhere', async () => {
    expect(await api.call('GET', '/healthz')).toMatchObject({ status: 200, body: { ok: true, database: 'up' } });
    const document = (await api.call('GET', '/openapi.json')).body;
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/enrolments', '/v1/opt-outs', '/v1/events']),
    );
    const docs = await api.call('GET', '/docs');
    expect(docs.text).toContain('/v1/enrolments/{id}/stop');
    expect(docs.text).not.toMatch(/<script|<link|src=/);
  });
});
