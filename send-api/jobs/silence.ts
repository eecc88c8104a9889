import type { Ports } from '../ports.ts';
import { readSilences } from '../store/silences.ts';

/** Says in the log which provider that normally reports has fallen silent (docs/operate.md says what to look at). */
export async function noteSilence(ports: Ports): Promise<void> {
  for (const { reporter, messages, seconds } of await readSilences(ports.db, ports.providers, ports.now())) {
    if (seconds > 0) ports.log.warn('provider silent', { provider: reporter, count: messages });
  }
}
