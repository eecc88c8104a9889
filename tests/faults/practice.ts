import { createHash, randomUUID } from 'node:crypto';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';

/** A zone in which it is about noon now: sending hours are no part of these tests. */
export function noonZone(now = new Date()): string {
  const ahead = 12 - now.getUTCHours(); // hours east of Greenwich; the Etc names count the other way round
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** On a busy machine a killed program takes its time to come back, and is killed again. */
const PATIENCE_MS = 240_000;

/** A call that lives through a server that is killed under it: the same request again until somebody answers. */
async function insist(url: string, init: RequestInit, patienceMs = PATIENCE_MS): Promise<Answer> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
      const busy = answer.status >= 500 || answer.status === 429;
      const body = (await answer.json().catch(() => ({}))) as Answer['body'];
      const inProgress = (body.error as { code?: string } | undefined)?.code === 'in_progress';
      if (!busy && !inProgress) return { status: answer.status, body };
      if (Date.now() > until) return { status: answer.status, body };
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const json = (method: string, body: unknown, token?: string, more: Record<string, string> = {}): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...more },
});

/** What a paired browser does. */
export interface Desk {
  launch: (launch: LaunchRequest, key: string) => Promise<Answer>;
  optOut: (launch: LaunchRequest) => Promise<Answer>;
}

/** Sets the practice up and pairs one desk, over HTTP as the extension and the administrator do. */
export async function pairDesk(api: string, adminToken: string): Promise<Desk> {
  const settings = {
    name: 'Willow Park Clinic',
    phone: '+442079460123',
    bookingLink: 'https://book.example/willow-park',
    country: 'GB',
    zone: noonZone(),
    language: 'en',
    careNeedsRecordedConsent: false,
  };
  const made = await insist(`${api}/v1/practice`, json('PUT', settings, adminToken));
  if (made.status >= 300) throw new Error(`practice: ${made.status} ${JSON.stringify(made.body)}`);
  const opened = await insist(`${api}/v1/pairings`, json('POST', { deviceName: 'Front desk' }));
  const form = new URLSearchParams({
    code: String(opened.body.code),
    token: adminToken,
    practice: String(made.body.id),
  });
  const approved = await insist(`${api}/pair`, { method: 'POST', body: form });
  if (approved.status !== 200) throw new Error(`approval: ${approved.status}`);
  const polled = await insist(`${api}/v1/pairings/poll`, json('POST', { secret: opened.body.secret }));
  const key = String(polled.body.deviceKey);
  return {
    launch: (launch, idempotencyKey) =>
      insist(`${api}/v1/enrolments`, json('POST', launch, key, { 'idempotency-key': idempotencyKey })),
    optOut: ({ patientKey, addresses }) => {
      const known = addresses.map(({ channel, to }) => ({ channel, to }));
      const stop = { patientKey, addresses: known, source: 'staff', by: 'Desk', at: new Date().toISOString() };
      return insist(`${api}/v1/opt-outs`, json('POST', stop, key));
    },
  };
}

/** An invented person; `n` makes them different. Numbers are of the range kept for drama. */
export function person(n: number, channel: 'sms' | 'email' = 'sms'): LaunchRequest {
  const now = new Date().toISOString();
  const to = channel === 'sms' ? `+4477009${String(n).padStart(5, '0')}` : `person-${n}@example.org`;
  return {
    patientKey: createHash('sha256').update(`person ${n} ${channel}`).digest('hex'),
    sequenceId: 'overdue-recare',
    sequenceVersion: 1,
    flagKind: 'overdue_recare',
    firstName: 'Bernadette',
    language: 'en',
    zone: noonZone(),
    addresses: [{ channel, to, consent: 'unknown' }],
    booking: { state: 'nothing_booked', strength: 'proof', seenAt: now },
    minor: false,
    remindedOn: [],
    launchedBy: 'Desk',
    launchedAt: now,
  };
}

export const newKey = () => `launch-${randomUUID()}`;

/** A small seeded generator, so that a run that fails can be run again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
