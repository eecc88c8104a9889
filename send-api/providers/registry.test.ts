import { describe, expect, it } from 'vitest';
import { type CaptureStore, captureProvider } from './capture.ts';
import { twilioError, twilioErrors } from './error-codes.ts';
import type { OutgoingMessage } from './provider.ts';
import { makeProviders, type ProviderConfig, providerProblems } from './registry.ts';

function memory(): CaptureStore & { kept: Map<string, OutgoingMessage>; reports: unknown[] } {
  const kept = new Map<string, OutgoingMessage>();
  const reports: unknown[] = [];
  return {
    kept,
    reports,
    save: async (message) => void (kept.has(message.id) || kept.set(message.id, message)),
    has: async (id) => kept.has(id),
    report: async (status) => void reports.push(status),
  };
}
const now = () => new Date('2026-11-10T10:00:00.000Z');
const message: OutgoingMessage = {
  id: '0b6f2a3e-1c57-4a59-9f5e-0a3f0c6f7d11',
  channel: 'whatsapp',
  to: '+447700900123',
  from: 'x',
  body: 'Hi',
  attemptAt: '2026-11-10T10:00:00.000Z',
};

describe('makeProviders', () => {
  const names = (config: ProviderConfig) =>
    makeProviders(config, { callbackUrl: () => null, capture: memory(), now }).map((one) => [
      one.name,
      [...one.channels],
    ]);
  it('captures everything without credentials', () => {
    expect(names({})).toEqual([['capture', ['sms', 'email', 'whatsapp']]]);
  });
  it('with some, never pretends to send on the other channels', () => {
    expect(names({ SMTP_URL: 'smtp://127.0.0.1:25' })).toEqual([['smtp', ['email']]]);
    expect(names({ TWILIO_ACCOUNT_SID: 'AC', TWILIO_AUTH_TOKEN: 't' })).toEqual([['twilio', ['sms']]]);
  });
  it('half of a pair of credentials is said, not ignored', () => {
    expect(providerProblems({ TWILIO_ACCOUNT_SID: 'AC' })).toEqual([expect.stringContaining('TWILIO_AUTH_TOKEN')]);
    expect(providerProblems({ TWILIO_AUTH_TOKEN: 't' })).toEqual([expect.stringContaining('TWILIO_ACCOUNT_SID')]);
    expect(providerProblems({})).toEqual([]);
  });
});

describe('capture', () => {
  it('keeps a message once and reports it delivered a moment later', async () => {
    const store = memory();
    const provider = captureProvider({ store, now, deliverAfterMs: 5 });
    const outcome = await provider.send(message);
    expect(outcome).toEqual({ outcome: 'accepted', providerId: `capture-${message.id}` });
    expect(store.reports).toEqual([]);
    await expect
      .poll(() => store.reports)
      .toEqual([
        {
          kind: 'status',
          providerId: `capture-${message.id}`,
          messageId: message.id,
          state: 'delivered',
          at: now().toISOString(),
        },
      ]);
    await provider.send(message);
    expect(store.kept.size).toBe(1);
    expect(await provider.lookup?.(message)).toMatchObject({ found: true });
    expect(await provider.lookup?.({ ...message, id: 'other' })).toEqual({ found: false });
    await provider.close();
  });
  it('reports what is left when it is closed', async () => {
    const store = memory();
    const provider = captureProvider({ store, now, deliverAfterMs: 60_000 });
    await provider.send(message);
    await provider.close();
    expect(store.reports).toHaveLength(1);
  });
});

describe('error codes', () => {
  it('no code stands in two rows, and an unlisted one is never retried by itself', () => {
    const codes = twilioErrors.flatMap((row) => row.codes);
    expect(new Set(codes).size).toBe(codes.length);
    expect(twilioError(12345).action).toEqual({ do: 'fail' });
  });
});
