import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchAddress } from '#lib/contract/enrolments.ts';
import {
  ADMIN,
  type Desk,
  type Harness,
  launchSample,
  practiceSample,
  startHarness,
} from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair({ ...practiceSample, channelOrder: ['whatsapp', 'sms', 'email'] });
  const draft = {
    kind: 'whatsapp',
    templateId: 'overdue-recare.sms-first',
    language: 'en',
    category: 'utility',
    by: 'Ana',
  };
  const { body } = await api.call('PUT', '/v1/registered-texts', draft, api.by(ADMIN));
  await api.call('POST', `/v1/registered-texts/${body.whatsapp.id}/submit`, undefined, api.by(ADMIN));
});
afterAll(() => api.close());

const seen = { consentSource: { screen: 'desk', seenAt: '2026-11-09T15:00:00.000Z' } };
let count = 0;
const start = async (channel: LaunchAddress['channel'], firstName = 'Noor') => {
  count += 1;
  api.later(0.01);
  const to = channel === 'email' ? `c${count}@mail.example.org` : `+44770095${1000 + count}`;
  const request = launchSample({ firstName, addresses: [{ channel, to, consent: 'given', ...seen }] });
  const { body } = await api.launch(desk, request);
  await api.work();
  const [message] = (await api.captured()).filter((one) => one.to === to);
  return { request, to, id: body.enrolment.id as string, message: message?.id ?? '' };
};
const view = async (id: string) =>
  (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
const page = async (query = '') => (await api.app.request(`/capture${query}`)).text();
/** Presses a button of the page, as a browser without scripts does. */
const press = (path: string, form: Record<string, string> = {}) =>
  api.app.request(path, { method: 'POST', body: new URLSearchParams(form), headers: { origin: 'http://localhost' } });

describe('the phone', () => {
  it('has a thread a person and channel, WhatsApp and texts apart, and answers in them', async () => {
    const sms = await start('sms', 'Sami');
    const whatsapp = await start('whatsapp', 'Marisol');
    const shown = await page();
    expect(shown).toMatch(/Marisol[\s\S]*Sami/);
    const [, chat] = /href="\/capture\?(chat=whatsapp-[0-9a-f]{16})#newest"/.exec(shown) ?? [];
    const open = await page(`?${chat}`);
    expect(open).toContain('WhatsApp · ');
    expect(open).not.toContain('Sami');
    const action =
      /action="(\/capture\/messages\/[^"]+\/reply\?[^"]+)"/.exec(open)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const answer = await press(action, { text: 'STOP' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/capture?${chat}#newest`]);
    expect((await view(whatsapp.id)).stopCause).toBe('opted_out');
    expect(await page(`?${chat}`)).toMatch(/STOP<\/p>[\s\S]*Read as STOP/);
    // It came by WhatsApp, not as a text.
    const inbound = await api.ports.db.selectFrom('inbound').select('channel').execute();
    expect(inbound).toEqual([{ channel: 'whatsapp' }]);
    expect((await view(sms.id)).state).toBe('active');
  });
  it('shows what was written as text, whatever it is, and its links to press', async () => {
    const { message } = await start('sms');
    await api.reply(message, '<script>alert(1)</script> https://a.example/x?"onclick=1');
    const shown = await page(`?chat=${/chat=(sms-[0-9a-f]+)/.exec(await page())?.[1]}`);
    expect(shown).not.toContain('<script>');
    expect(shown).toContain('&lt;script&gt;');
    expect(shown).toMatch(
      /<a href="http:\/\/localhost\/b\/[0-9A-Za-z]{12}" target="_blank" rel="noopener noreferrer">/,
    );
  });
});

describe('the inbox', () => {
  it('unsubscribes the way a mail program does', async () => {
    const mail = await start('email');
    expect((await press(`/capture/messages/${mail.message}/unsubscribe`)).status).toBe(303);
    expect((await view(mail.id)).stopCause).toBe('opted_out');
  });
  it('a bounce closes the address, though the server had taken the mail', async () => {
    const mail = await start('email');
    await expect.poll(async () => (await view(mail.id)).steps[0].state).toBe('delivered');
    await press(`/capture/messages/${mail.message}/bounce`);
    expect((await view(mail.id)).steps[0]).toMatchObject({ state: 'undelivered', reason: 'bounced' });
    const stop = { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() };
    await api.call('POST', `/v1/enrolments/${mail.id}/stop`, stop, api.by(desk));
    const other = launchSample({ addresses: mail.request.addresses });
    // The mail is closed, and there is nothing else.
    expect((await api.launch(desk, other)).body.error?.code).toBe('refused');
    expect(await page(`?mail=${mail.message}`)).toContain('Came back');
  });
  it('a spam report stops the person and is counted once', async () => {
    const mail = await start('email');
    for (let i = 0; i < 2; i += 1) await press(`/capture/messages/${mail.message}/spam`);
    expect((await view(mail.id)).stopCause).toBe('opted_out');
    expect(await api.ports.db.selectFrom('complaints').select('message_id').execute()).toHaveLength(1);
  });
  it('answers go the way of all replies', async () => {
    const mail = await start('email');
    await press(`/capture/messages/${mail.message}/reply`, { text: 'Yes please' });
    expect((await view(mail.id)).state).toBe('stopped');
    expect(await page(`?mail=${mail.message}`)).toContain('Read as yes');
  });
});

describe('the door', () => {
  it('another site’s page acts for nobody, and what is not there is not there', async () => {
    const { message } = await start('sms');
    const strange = (origin: string) =>
      api.app.request(`/capture/messages/${message}/reply`, { method: 'POST', body: new URLSearchParams({ text: 'STOP' }), headers: { origin } }); // biome-ignore format: one call
    expect((await strange('https://evil.example')).status).toBe(401);
    expect((await strange('null')).status).toBe(401);
    for (const path of [
      `/capture/messages/${message}/constructor`,
      '/capture/messages/x/reply',
      `/capture/messages/${crypto.randomUUID()}/reply`,
    ]) {
      expect((await press(path, { text: 'x' })).status).toBe(404);
    }
    expect((await press(`/capture/messages/${message}/bounce`)).status).toBe(400);
    expect((await press(`/capture/messages/${message}/reply`, { text: ' ' })).status).toBe(400);
  });
  it('its own forms are its own: a browser sends their origin, and no script or foreign style runs', async () => {
    const answer = await api.app.request('/capture');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
  });
});
