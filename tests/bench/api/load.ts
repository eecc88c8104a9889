import { createHash, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';

/** What a stretch of work came to. */
export interface Stretch {
  perSecond: number;
  /** Milliseconds that 95 of 100 took at most. */
  p95: number;
}

/** Runs `one` over and over in so many loops at once, for so long. */
export async function stretch(loops: number, seconds: number, one: () => Promise<void>): Promise<Stretch> {
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: loops }, async () => {
      while (performance.now() < until) {
        const before = performance.now();
        await one();
        times.push(performance.now() - before);
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / took, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** A request over a kept connection, as lean as Node has it: the load must not cost more than what it measures. */
export function post(url: string, body: unknown, headers: Record<string, string>): Promise<number> {
  const text = JSON.stringify(body);
  return new Promise((done, failed) => {
    const req = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => done(answer.statusCode ?? 0));
        answer.on('error', failed);
      },
    );
    // Between two stretches the server may close a connection that nobody used at the very moment it is used again.
    req.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && req.reusedSocket) post(url, body, headers).then(done, failed);
      else failed(error);
    });
    req.end(text);
  });
}

let people = 0;

/** A launch for an invented person, every time another. */
export function somebody(zone: string): LaunchRequest {
  people += 1;
  const now = new Date().toISOString();
  const number = String(people % 10_000_000).padStart(7, '0');
  return {
    patientKey: createHash('sha256').update(`bench ${people} ${randomUUID()}`).digest('hex'),
    sequenceId: 'overdue-recare',
    sequenceVersion: 1,
    flagKind: 'overdue_recare',
    firstName: 'Bernadette',
    language: 'en',
    zone,
    addresses: [{ channel: 'sms', to: `+4477${number}0`, consent: 'unknown' }],
    booking: { state: 'nothing_booked', strength: 'proof', seenAt: now },
    minor: false,
    remindedOn: [],
    launchedBy: 'Desk',
    launchedAt: now,
  };
}

export const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
