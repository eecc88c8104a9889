import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clock, now, postmark, type Service, sendgrid, ses } from '../../../tests/peers/mail-services.ts';
import { readEnv } from '../../env.ts';
import { makeProviders, type ProviderConfig, providerProblems } from '../../providers/registry.ts';
import { signTwilio } from '../../providers/twilio-signature.ts';
import { signMeta } from '../../providers/whatsapp-callback.ts';
import { type Harness, startHarness, TUESDAY } from '../../testing/harness.ts';
import { type Reporter, reporters } from './reporters.ts';

/** Everything a reporter's entry says is tried: its settings start a server, its example is taken when signed so. */
const SMTP = { SMTP_URL: 'smtp://127.0.0.1:9' };
const twilio = { TWILIO_ACCOUNT_SID: 'AC0123456789', TWILIO_AUTH_TOKEN: 'primary-token' };
const meta = { WHATSAPP_PHONE_NUMBER_ID: '106540352242922', WHATSAPP_ACCESS_TOKEN: 'access', WHATSAPP_APP_SECRET: 'app-secret', WHATSAPP_VERIFY_TOKEN: 'a word of our own', WHATSAPP_FROM: '+447700900999' }; // biome-ignore format: one line
const mailbox = { SMTP_REPORTS_TO: 'reports@harbour.example.org', SMTP_REPORTS_TOKEN: 'a word of sixteen or more' };

const post = (body: string, headers: Record<string, string> = {}): RequestInit => ({ method: 'POST', body, headers });
type Case = [string, { config: ProviderConfig; sign: (body: string, path: string) => RequestInit; amazon?: Service }];
const formOf = (body: string) => ({ 'content-type': 'application/x-www-form-urlencoded', body });
const byTwilio = (body: string, path: string) => {
  const { body: text, ...type } = formOf(body);
  const signature = signTwilio(twilio.TWILIO_AUTH_TOKEN, `http://localhost${path}`, new URLSearchParams(text));
  return post(text, { ...type, 'x-twilio-signature': signature });
};
const service = (one: Service): Case[1] => ({ config: { ...SMTP, ...one.config }, sign: one.sign, amazon: one });

const bodyOf = ({ type, example }: Reporter) =>
  type === 'application/x-www-form-urlencoded'
    ? String(new URLSearchParams(example as Record<string, string>))
    : typeof example === 'string'
      ? example
      : JSON.stringify(example);

let cases: Map<string, Case[1]>;
let closers: Array<() => Promise<void>> = [];
beforeAll(async () => {
  clock.now = new Date(TUESDAY);
  const [amazon, pm, sg] = await Promise.all([ses(), postmark(), sendgrid()]);
  closers = [amazon, pm, sg].flatMap(({ close }) => close ?? []);
  const inSns = service(amazon);
  cases = new Map<string, Case[1]>([
    ['Twilio: what became of a text message', { config: twilio, sign: byTwilio }],
    ['Twilio: what patients write', { config: twilio, sign: byTwilio }],
    ['WhatsApp (Meta Cloud API)', { config: meta, sign: (body) => post(body, { 'x-hub-signature-256': signMeta(meta.WHATSAPP_APP_SECRET, Buffer.from(body)) }) }],
    // The example's own signature is none; what it says is signed as SNS does.
    ['Amazon SES by SNS', { ...inSns, sign: (body) => inSns.sign((JSON.parse(body) as { Message: string }).Message, '') }],
    ['Postmark', service(pm)],
    ['SendGrid', service(sg)],
    ['Any mail server: mails that came back, complaints, answers', { config: { ...SMTP, ...mailbox }, sign: (body) => post(body, { authorization: `Bearer ${mailbox.SMTP_REPORTS_TOKEN}` }) }],
  ]); // biome-ignore format: one line a case
});
afterAll(async () => {
  for (const close of closers) await close();
});

describe.each(reporters.map((one) => [one.name, one] as const))('%s', (name, reporter) => {
  let api: Harness;
  beforeAll(async () => {
    const one = cases.get(name);
    if (!one) throw new Error('an entry that is not tried');
    const ports = { callbackUrl: () => null, capture: {} as never, now, getFromAmazon: one.amazon?.getFromAmazon };
    api = await startHarness({ providers: () => makeProviders(one.config, ports) });
  });
  afterAll(() => api.close());

  it('names the settings with which a server starts, and all of them', () => {
    const config = cases.get(name)?.config ?? {};
    expect(providerProblems(config)).toEqual([]);
    const listed: string[] = [...reporter.setHere];
    expect(Object.keys(config).filter((one) => !listed.includes(one))).toEqual([]);
    const optional = ['PUBLIC_URL', ...Object.keys(config)];
    expect(listed.filter((one) => !optional.includes(one))).toEqual([]);
    expect(readEnv({ ...config, PUBLIC_URL: 'https://send.example.org' }).ok).toBe(true);
  });

  it('has an example that its own schema takes, and that is taken when it is signed as described', async () => {
    const body = bodyOf(reporter);
    expect(reporter.schema.safeParse(reporter.example).error).toBeUndefined();
    const signed = cases.get(name)?.sign(body, reporter.path);
    const answer = await api.app.request(reporter.path, signed);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<Response/>')]);
    // It says something: what says nothing is answered as well, and not kept.
    expect(await api.ports.db.selectFrom('reports').select('provider').execute()).toHaveLength(1);
  });

  it('is not taken unsigned, and not kept', async () => {
    await api.ports.db.deleteFrom('reports').execute();
    const answer = await api.app.request(reporter.path, { method: 'POST', body: bodyOf(reporter) });
    // The certificate that this example names does not exist; while it can't be had nobody can tell, so SNS tries again.
    expect(answer.status).toBe(name === 'Amazon SES by SNS' ? 503 : 404);
    expect(await api.ports.db.selectFrom('reports').select('provider').execute()).toEqual([]);
  });

  it('stands in the document with what proves it, and on the page with how it is set up', async () => {
    const { paths, components } = (await api.call('GET', '/openapi.json')).body;
    const operation = paths[reporter.path].post;
    expect(operation['x-reporters'].map((one: { name: string }) => one.name)).toContain(name);
    expect(operation.requestBody.content[reporter.type].examples[name].value).toEqual(reporter.example);
    expect(components.schemas.SesEvent.properties.eventType).toBeDefined();
    const page = (await api.call('GET', '/docs')).text;
    for (const one of reporter.setHere) expect(page).toContain(`<code>${one}</code>`);
  });
});

it('has an entry for every way in of every provider', () => {
  const ways = new Set(reporters.map(({ path }) => path));
  const ports = { callbackUrl: () => null, capture: {} as never, now };
  const all = makeProviders({ ...SMTP, ...mailbox, ...twilio, ...meta }, ports).filter(({ callback }) => callback);
  expect(all.map(({ name }) => name)).toEqual(['smtp', 'twilio', 'whatsapp']);
  for (const { name } of all) expect([name, ways.has(`/webhooks/${name}/status`)]).toEqual([name, true]);
});
