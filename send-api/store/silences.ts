import { sql } from 'kysely';
import type { Provider } from '../providers/provider.ts';
import { type ReporterName, silenceRules } from '../providers/usual-silence.ts';
import type { Database } from './database.ts';

/** A provider that normally reports, and whether it has fallen silent. */
export interface Silence {
  reporter: ReporterName;
  /** The provider through which its messages go. */
  provider: string;
  /** Messages it took since its last word, for longer than it usually takes. */
  messages: number;
  /** How long the oldest of them waits for one; 0 while there is nothing to worry about. */
  seconds: number;
}

/** Messages older than this are past helping; a small practice still sends enough in it to be judged. */
const LOOK_BACK_MS = 7 * 86_400_000;

/**
 * For every provider that reports: what it took and said nothing about, by `silenceRules`. A word about any message, by
 * whichever way, is a sign of life; a provider that has no reports, or whose reports can't reach this server, is not in
 * the list, since its silence says nothing.
 */
export async function readSilences(
  db: Database,
  providers: ReadonlyArray<Pick<Provider, 'name' | 'reporter'>>,
  now: Date,
): Promise<Silence[]> {
  const from = new Date(now.getTime() - LOOK_BACK_MS);
  return Promise.all(
    providers.flatMap(({ name: provider, reporter }) => {
      if (!reporter) return [];
      const { afterMinutes, atLeast } = silenceRules[reporter];
      const before = new Date(now.getTime() - afterMinutes * 60_000);
      const ask = sql<{ messages: number; seconds: number }>`select count(*)::int as messages,
          coalesce(extract(epoch from ${now}::timestamptz - min(m.attempt_at)), 0)::float8 as seconds
        from messages m where m.provider = ${provider} and m.state = 'accepted' and m.attempt_at <= ${before}
          and m.attempt_at > coalesce((select max(e.received_at) from provider_events e
            where e.provider = ${provider} and e.received_at > ${from}), ${from})`.execute(db);
      return [
        ask.then(({ rows: [row] }) => {
          const { messages = 0, seconds = 0 } = row ?? {};
          return { reporter, provider, messages, seconds: messages >= atLeast ? seconds : 0 };
        }),
      ];
    }),
  );
}
