import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clock, now, postmark, type Service, sendgrid, ses } from '../../../tests/peers/mail-services.ts';
import { type SmtpPeer, startSmtpPeer } from '../../../tests/peers/smtp-peer.ts';
import { startTwilioPeer, type TwilioPeer } from '../../../tests/peers/twilio-peer.ts';
import { noteSilence } from '../../jobs/silence.ts';
import { makeProviders, type ProviderConfig } from '../../providers/registry.ts';
import { type ReporterName, silenceRules } from '../../providers/usual-silence.ts';
import { ADMIN, type Desk, type Harness, launchSample, practiceSample, startHarness, TUESDAY } from '../../testing/harness.ts'; // biome-ignore format: one line

/** Real SMTP and HTTP peers take the messages; what they report is up to the test. */
let peer: SmtpPeer;
let twilio: TwilioPeer;
beforeAll(async () => {
  peer = await startSmtpPeer();
  twilio = await startTwilioPeer();
});
afterAll(async () => {
  await peer.close();
  await twilio.close();
});

async function start(config: ProviderConfig, callbackUrl: string | null = null, amazon?: Service) {
  clock.now = new Date(TUESDAY);
  const ports = { callbackUrl: () => callbackUrl, capture: {} as never, now, getFromAmazon: amazon?.getFromAmazon };
  const api = await startHarness({ providers: () => makeProviders(config, ports) });
  const from = { sms: '+447700900999', email: 'hello@willow.example' };
  const desk = await api.pair({ ...practiceSample, from, channelOrder: ['email', 'sms'] });
  return { api, desk };
}

async function send(api: Harness, desk: Desk, channel: 'email' | 'sms', count: number) {
  for (let n = 0; n < count; n += 1) {
    const request = launchSample();
    const addresses = request.addresses.filter((one) => one.channel === channel);
    expect((await api.launch(desk, { ...request, addresses })).status).toBe(201);
  }
  await api.work();
  const left = await api.ports.db.selectFrom('messages').select(['id', 'state']).where('attempt_at', 'is not', null).execute();
  return left.filter(({ state }) => state === 'accepted').map(({ id }) => id);
} // biome-ignore format: one line a step

async function look(api: Harness, reporter: string, desk: Desk, channel: string) {
  const { text } = await api.call('GET', '/metrics', undefined, api.by(ADMIN));
  const figure = (name: string) => new RegExp(`^comeback_${name}\\{reporter="${reporter}"\\} (.*)$`, 'm').exec(text)?.[1];
  const { senders } = (await api.call('GET', '/v1/senders', undefined, api.by(desk))).body;
  const sender = senders.find((one: { channel: string }) => one.channel === channel);
  const check = sender.checks.find((one: { id: string }) => one.id === 'reports');
  const before = api.logLines.length;
  await noteSilence(api.ports);
  const said = api.logLines.slice(before).filter((line) => line.includes('provider silent')).length;
  return [figure('reports_missing'), figure('reports_silent_seconds'), check?.state, said];
} // biome-ignore format: one line a look
const wait = (api: Harness, minutes: number) => {
  api.later(minutes / 60);
  clock.now = api.clock.now;
};

describe.each([
  ['ses', ses],
  ['postmark', postmark],
  ['sendgrid', sendgrid],
] as Array<[ReporterName, () => Promise<Service>]>)('%s', (name, make) => {
  it('raises the alarm when mails were handed over and no word comes for longer than it takes, until one comes', async () => {
    const service = await make();
    const { api, desk } = await start({ SMTP_URL: peer.url, ...service.config }, null, service);
    const { afterMinutes, atLeast } = silenceRules[name];
    try {
      const ids = await send(api, desk, 'email', atLeast);
      expect(ids).toHaveLength(atLeast);
      wait(api, afterMinutes - 1);
      expect(await look(api, name, desk, 'email')).toEqual(['0', '0', 'unknown', 0]);
      wait(api, 2);
      const seconds = String((afterMinutes + 1) * 60);
      expect(await look(api, name, desk, 'email')).toEqual([String(atLeast), seconds, 'missing', 1]);
      // A forged report is no sign of life; one of any of them is.
      const words = JSON.stringify(service.says('delivered', ids[0] ?? ''));
      for (const forged of service.forge(words)) await api.app.request('/webhooks/smtp/status', forged);
      expect((await look(api, name, desk, 'email'))[1]).toBe(seconds);
      expect((await api.app.request('/webhooks/smtp/status', service.sign(words))).status).toBe(200);
      expect(await look(api, name, desk, 'email')).toEqual(['0', '0', 'ok', 0]);
      // And again, when it falls silent later on.
      wait(api, 24 * 60);
      await send(api, desk, 'email', atLeast);
      wait(api, afterMinutes + 1);
      expect((await look(api, name, desk, 'email')).slice(0, 3)).toEqual([String(atLeast), seconds, 'missing']);
    } finally {
      await api.close();
      await service.close?.();
    }
  });

  it('is not raised by fewer than says something, nor by what nobody sent', async () => {
    const service = await make();
    const { api, desk } = await start({ SMTP_URL: peer.url, ...service.config }, null, service);
    try {
      wait(api, 24 * 60);
      expect(await look(api, name, desk, 'email')).toEqual(['0', '0', 'unknown', 0]);
      await send(api, desk, 'email', silenceRules[name].atLeast - 1);
      wait(api, 24 * 60);
      expect((await look(api, name, desk, 'email'))[1]).toBe('0');
    } finally {
      await api.close();
      await service.close?.();
    }
  });
});

describe('where there are no reports', () => {
  const sms = () => ({ TWILIO_ACCOUNT_SID: twilio.accountSid, TWILIO_AUTH_TOKEN: twilio.authToken, TWILIO_BASE_URL: twilio.url });

  it('a mail server alone, and Twilio that was given no address, never raise it', async () => {
    const { api, desk } = await start({ SMTP_URL: peer.url, ...sms() });
    try {
      await send(api, desk, 'email', 5);
      await send(api, desk, 'sms', 5);
      wait(api, 48 * 60);
      const { text } = await api.call('GET', '/metrics', undefined, api.by(ADMIN));
      expect(text).not.toMatch(/^comeback_reports_(missing|silent_seconds)\{/m);
      await noteSilence(api.ports);
      expect(api.logLines.join('')).not.toContain('provider silent');
    } finally {
      await api.close();
    }
  });

  it('Twilio with an address does', async () => {
    const { api, desk } = await start(sms(), 'http://127.0.0.1:9/webhooks/twilio/status');
    try {
      await send(api, desk, 'sms', silenceRules.twilio.atLeast);
      wait(api, silenceRules.twilio.afterMinutes + 1);
      expect((await look(api, 'twilio', desk, 'sms')).slice(0, 3)).toEqual(['3', '3660', 'missing']);
    } finally {
      await api.close();
    }
  });
}); // biome-ignore format: one line

it('has a reason for every figure', () => {
  for (const [name, rule] of Object.entries(silenceRules))
    expect([name, rule.because.length > 40]).toEqual([name, true]);
});
