import { faultCode } from '../log.ts';
import type { Ports } from '../ports.ts';
import { sealAudit } from '../store/audit-chain.ts';
import { checkBreakers } from './breakers.ts';
import { reconcile } from './reconcile.ts';
import { dropOld } from './retention.ts';
import { sendStep } from './send-step.ts';
import { noteSilence } from './silence.ts';
import { sweep } from './sweep.ts';

/** How often sequences and senders are looked at: it asks about a month of follow-ups. */
const BREAKERS_MS = 60_000;
/** How long an audit line may stand unsealed. */
const SEAL_MS = 60_000;
const RETENTION_MS = 3_600_000;
/** How often the log says that a provider is silent, for whoever reads no figures. */
const SILENCE_MS = 1_800_000;

/** Takes jobs from the queue and sweeps now and then. `stop` ends the sweep; the queue is stopped by its owner. */
export async function startWorker(ports: Ports): Promise<{ stop: () => Promise<void> }> {
  const logged =
    (job: string, run: (ports: Ports, messageId: string) => Promise<void>) => async (messageId: string) => {
      try {
        await run(ports, messageId);
      } catch (error) {
        // Thrown on, so that the queue hands it out again later.
        ports.log.error('job failed', { job, messageId, code: faultCode(error) });
        throw error;
      }
    };
  await ports.queue.work('send', logged('send', sendStep));
  await ports.queue.work('reconcile', logged('reconcile', reconcile));
  let running: Promise<unknown> | null = null;
  const once = () => {
    running ??= sweep(ports)
      .catch((error) => ports.log.error('sweep failed', { code: faultCode(error) }))
      .finally(() => {
        running = null;
      });
  };
  once();
  const watch = () =>
    checkBreakers(ports).catch((error) => ports.log.error('breakers failed', { code: faultCode(error) }));
  const watching = setInterval(watch, BREAKERS_MS);
  const tend = () =>
    sealAudit(ports.db, ports.crypt, ports.now()).catch((error) =>
      ports.log.error('audit not sealed', { code: faultCode(error) }),
    );
  const sealing = setInterval(tend, SEAL_MS);
  const clear = () => dropOld(ports).catch((error) => ports.log.error('retention failed', { code: faultCode(error) }));
  const clearing = setInterval(clear, RETENTION_MS);
  const listen = () =>
    noteSilence(ports).catch((error) => ports.log.error('silence not looked at', { code: faultCode(error) }));
  const listening = setInterval(listen, SILENCE_MS);
  const timer = setInterval(once, ports.settings.sweepSeconds * 1000);
  return {
    async stop() {
      clearInterval(timer);
      clearInterval(watching);
      clearInterval(sealing);
      clearInterval(clearing);
      clearInterval(listening);
      await running;
    },
  };
}
