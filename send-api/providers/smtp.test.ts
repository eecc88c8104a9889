import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type SmtpMood, type SmtpPeer, startSmtpPeer } from '../../tests/peers/smtp-peer.ts';
import type { OutgoingMessage } from './provider.ts';
import { smtpProvider } from './smtp.ts';

const message: OutgoingMessage = {
  id: '0b6f2a3e-1c57-4a59-9f5e-0a3f0c6f7d11',
  channel: 'email',
  to: 'zoë.o’brien@example.org'.replace('’', "'").replace('ë', 'e'),
  from: 'Willow Park Dental <hello@willowpark.example>',
  subject: 'Your next visit – Zoë',
  body: 'Hi Zoë,\n\nChoose a time: https://go.example/b/x?y=1&z=2\n.\nA line that starts with a dot follows\n.hidden\n',
  unsubscribeUrl: `https://go.example/u/${'long-token-'.repeat(12)}`,
  attemptAt: '2026-11-10T10:00:00.000Z',
};

let peer: SmtpPeer | undefined;
afterEach(async () => {
  await peer?.close();
  peer = undefined;
});

async function sendTo(mood: SmtpMood, timeoutMs = 5000) {
  peer = await startSmtpPeer({ mood: () => mood });
  return { outcome: await smtpProvider({ url: peer.url, timeoutMs }).send(message), peer };
}

describe('smtp', () => {
  it('delivers what was written, with one message id and one-click unsubscribe', async () => {
    const { outcome, peer } = await sendTo({ do: 'take' });
    const messageId = `<${message.id}@willowpark.example>`;
    expect(outcome).toEqual({ outcome: 'accepted', providerId: messageId });
    expect(peer.taken).toHaveLength(1);
    const [taken] = peer.taken;
    expect(taken?.to).toEqual([message.to]);
    expect(taken?.from).toBe('hello@willowpark.example');
    const mail = await peer.parse(taken as NonNullable<typeof taken>);
    expect(mail.subject).toBe(message.subject);
    expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(message.body.trim());
    expect(mail.messageId).toBe(messageId);
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
    expect(header('list-unsubscribe')).toBe(`<${message.unsubscribeUrl}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('auto-submitted')).toBe('auto-generated');
  });

  it('without an unsubscribe link claims none', async () => {
    peer = await startSmtpPeer();
    await smtpProvider({ url: peer.url }).send({ ...message, unsubscribeUrl: undefined });
    expect(peer.taken[0]?.raw.toString()).not.toMatch(/^list-unsubscribe/im);
  });

  it('a subject or a sender can bring in no header', async () => {
    peer = await startSmtpPeer();
    await smtpProvider({ url: peer.url }).send({ ...message, subject: 'A\r\nBcc: eve@example.net' });
    expect(peer.taken[0]?.to).toEqual([message.to]);
    expect(peer.taken[0]?.raw.toString()).not.toMatch(/^bcc:/im);
  });

  it.each([
    ['no such user', { at: 'rcpt', code: 550, text: '5.1.1 no such user' }, { permanent: true }],
    ['no such user, without an enhanced code', { at: 'rcpt', code: 550, text: 'unknown' }, { permanent: true }],
    ['refused by policy', { at: 'rcpt', code: 550, text: '5.7.1 blocked' }, { permanent: false }],
    ['mailbox full', { at: 'rcpt', code: 552, text: '5.2.2 over quota' }, { permanent: false }],
    ['our sender refused', { at: 'mail', code: 550, text: '5.1.0 sender rejected' }, { permanent: false }],
    ['the text refused', { at: 'data', code: 554, text: '5.7.1 spam' }, { permanent: false }],
  ] as const)('%s: failed, not tried again', async (_, refusal, { permanent }) => {
    const { outcome, peer } = await sendTo({ do: 'refuse', ...refusal });
    expect(outcome).toEqual({ outcome: 'failed', code: String(refusal.code), permanent });
    expect(peer.taken).toHaveLength(0);
  });

  it.each([
    ['greylisted', { at: 'rcpt', code: 451, text: '4.7.1 try later' }],
    ['busy after the text', { at: 'data', code: 452, text: '4.3.1 no space' }],
    ['going down', { at: 'rcpt', code: 421, text: '4.3.2 closing' }],
  ] as const)('%s: certainly not sent, try later', async (_, refusal) => {
    const { outcome } = await sendTo({ do: 'refuse', ...refusal });
    expect(outcome).toMatchObject({ outcome: 'retry', code: String(refusal.code) });
  });

  it('a connection lost after the text is unknown: the server may have it (and here it has)', async () => {
    const { outcome, peer } = await sendTo({ do: 'drop', at: 'after_take' });
    expect(outcome).toMatchObject({ outcome: 'unknown' });
    expect(peer.taken).toHaveLength(1);
  });
  it('no answer after the text is unknown', async () => {
    const { outcome, peer } = await sendTo({ do: 'hang', at: 'after_take' }, 500);
    expect(outcome).toMatchObject({ outcome: 'unknown' });
    expect(peer.taken).toHaveLength(1);
  });
  it.each(['drop', 'hang'] as const)('%s before the text: certainly not sent', async (what) => {
    const { outcome, peer } = await sendTo({ do: what, at: 'rcpt' }, 500);
    expect(outcome).toMatchObject({ outcome: 'retry' });
    expect(peer.taken).toHaveLength(0);
  });
  it('nobody there, or nobody who greets: certainly not sent', async () => {
    expect(await smtpProvider({ url: 'smtp://127.0.0.1:1' }).send(message)).toMatchObject({ outcome: 'retry' });
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const outcome = await smtpProvider({ url: `smtp://127.0.0.1:${port}`, timeoutMs: 300 }).send(message);
    silent.close();
    expect(outcome).toMatchObject({ outcome: 'retry' });
  });

  it('logs in where the server asks for it, and waits long after a wrong password', async () => {
    peer = await startSmtpPeer({ login: ['clinic', 'right'] });
    expect(await smtpProvider({ url: peer.url }).send(message)).toMatchObject({ outcome: 'accepted' });
    const outcome = await smtpProvider({ url: peer.url.replace('right', 'wrong') }).send(message);
    expect(outcome).toMatchObject({ outcome: 'retry', code: 'EAUTH' });
    expect(outcome.outcome === 'retry' && outcome.afterSeconds).toBeGreaterThanOrEqual(600);
    expect(peer.taken).toHaveLength(1);
  });

  it('an address that is none is refused before anyone is asked', async () => {
    peer = await startSmtpPeer();
    const outcome = await smtpProvider({ url: peer.url }).send({ ...message, to: 'not an address' });
    expect(outcome).toMatchObject({ outcome: 'failed' });
    expect(peer.taken).toHaveLength(0);
  });
});
