import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '#send-api/testing/harness.ts';
import { scriptedProvider } from '#send-api/testing/scripted-provider.ts';

let api: Harness;
let sending: Harness;
beforeAll(async () => {
  api = await startHarness();
  sending = await startHarness({ providers: () => [scriptedProvider().provider] });
});
afterAll(async () => {
  await api.close();
  await sending.close();
});

const linksOf = (text: string) => [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');

it('leads on from the address that the server prints, and every way it shows is open', async () => {
  const { status, text } = await api.call('GET', '/');
  expect(status).toBe(200);
  expect(linksOf(text)).toEqual(['/pair', '/capture', '/docs', '/healthz']);
  for (const href of linksOf(text)) expect([href, (await api.call('GET', href)).status]).toEqual([href, 200]);
});

it('offers no captured messages where they are sent', async () => {
  expect(linksOf((await sending.call('GET', '/')).text)).toEqual(['/pair', '/docs', '/healthz']);
});

it('a form that lacks something says what in the words of the form', async () => {
  const { code } = (await api.call('POST', '/v1/pairings', { deviceName: 'Front desk' })).body;
  const form = new URLSearchParams({
    code,
    token: api.ports.settings.adminToken,
    country: 'Britain',
    phone: '+442079460018',
    language: 'en',
    practice: '',
  });
  const answer = await api.app.request('/pair', { method: 'POST', body: form });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/missing or not readable: Name, Country, Time zone\./);
});

it('a new practice beside others is asked for where its fields can be seen', async () => {
  await api.pair();
  const { code } = (await api.call('POST', '/v1/pairings', { deviceName: 'Front desk' })).body;
  const ask = async (practice: string) => {
    const form = new URLSearchParams({ code, token: api.ports.settings.adminToken, practice });
    return (await api.app.request('/pair', { method: 'POST', body: form })).text();
  };
  expect(await ask('')).toMatch(/<details open>\s*<summary>Details of a new practice/);
  expect((await api.call('GET', '/pair')).text).toMatch(/<details>\s*<summary>Details of a new practice/);
});

it('a browser that was let in is shown where its messages can be seen, as long as they are captured', async () => {
  const desk = async (one: Harness) => {
    const { code } = (await one.call('POST', '/v1/pairings', { deviceName: 'Front desk' })).body;
    const form = { code, token: one.ports.settings.adminToken, name: 'Harbour Dental', phone: '+442079460018', country: 'GB', zone: 'Europe/London', language: 'en', capPerDay: '1', capPerWeek: '3' };
    const answer = await one.app.request('/pair', { method: 'POST', body: new URLSearchParams(form) });
    return [answer.status, linksOf(await answer.text())];
  };
  expect(await desk(api)).toEqual([200, ['/capture']]);
  expect(await desk(sending)).toEqual([200, []]);
}); // biome-ignore format: one line a step
