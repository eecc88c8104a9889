import { faultCode } from '../log.ts';
import { type Ports, providerNamed } from '../ports.ts';
import type { OutgoingMessage, Provider, SendOutcome } from '../providers/provider.ts';
import { inTransaction } from '../store/database.ts';
import { claimStep } from './claim-step.ts';
import { settleStep } from './settle-step.ts';

/**
 * The job `send`: decides and commits (`claimStep`), calls the provider outside any transaction, commits what it said
 * (`settleStep`). Dying between the two leaves the row in `sending`, where the sweep finds it; nothing here runs
 * twice for one message, however often the job is handed out.
 */
export async function sendStep(ports: Ports, messageId: string): Promise<void> {
  const claimed = await inTransaction(ports.db, (tx) => claimStep(tx, ports, messageId));
  if (!claimed) return;
  const provider = providerNamed(ports, claimed.providerName);
  const outcome: SendOutcome = provider
    ? await callProvider(ports, provider, claimed.outgoing)
    : { outcome: 'retry', code: 'no_provider', afterSeconds: 300 };
  await inTransaction(ports.db, (tx) => settleStep(tx, ports, messageId, claimed.attemptId, outcome));
}

async function callProvider(ports: Ports, provider: Provider, outgoing: OutgoingMessage): Promise<SendOutcome> {
  try {
    const outcome = await provider.send(outgoing);
    const code = 'code' in outcome ? outcome.code : undefined;
    ports.log.info('sent', { messageId: outgoing.id, provider: provider.name, outcome: outcome.outcome, code });
    return outcome;
  } catch (error) {
    // A provider must not throw; when it does, the message may have left all the same.
    ports.log.error('provider threw', { messageId: outgoing.id, provider: provider.name, code: faultCode(error) });
    return { outcome: 'unknown', code: 'provider_threw' };
  }
}
