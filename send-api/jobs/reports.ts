import { faultCode } from '../log.ts';
import { type Ports, providerNamed } from '../ports.ts';
import type { CallbackRequest, Provider } from '../providers/provider.ts';
import { dropOldReports, keepReport, markTaken, waitingReports } from '../store/reports.ts';
import { takeCallbacks } from './callbacks.ts';

/** More parts than this are worked through after the provider has its answer. */
const AT_ONCE = 20;
/** A report whose worker died is taken up again after so long, and given up after so many tries. */
const LOST_MS = 60_000;
const TRIES = 5;

/**
 * Takes one report of a provider: its signature is checked over the bytes as they came, it is kept as it came, and each
 * part of it is applied once. The same report again changes nothing.
 *
 * @returns `refused` = forged or not ours; `unchecked` = what proves it can't be had now (a certificate), so that it must
 *   be sent again.
 */
export async function takeReport(
  ports: Ports,
  provider: Provider,
  request: CallbackRequest,
): Promise<'taken' | 'refused' | 'unchecked'> {
  const { name } = provider;
  const callbacks = await provider.callback?.(request).catch((error) => {
    ports.log.warn('webhook not checked', { provider: name, code: faultCode(error) });
    return undefined;
  });
  if (callbacks === undefined) return 'unchecked';
  if (callbacks === null) return 'refused';
  // What says nothing to us is not kept: a mailbox's other mail is nobody's business here.
  if (callbacks.length === 0) return 'taken';
  const { digest, isNew } = await keepReport(ports.db, ports.crypt, { provider: name, request, now: ports.now() });
  if (!isNew) {
    ports.log.info('report again', { provider: name });
    return 'taken';
  }
  const work = async () => {
    await takeCallbacks(ports, name, callbacks);
    await markTaken(ports.db, digest, ports.now());
  };
  if (callbacks.length <= AT_ONCE) await work();
  // It is kept, so whatever is cut off here is found by the sweep.
  else void work().catch((error) => ports.log.error('report failed', { provider: name, code: faultCode(error) }));
  return 'taken';
}

/** Acts on what was kept and not acted on, and drops what is old. Part of the sweep. */
export async function takeWaitingReports(ports: Ports): Promise<number> {
  const now = ports.now();
  const waiting = await waitingReports(ports.db, ports.crypt, new Date(now.getTime() - LOST_MS), TRIES);
  for (const { digest, provider: name, request } of waiting) {
    try {
      const provider = providerNamed(ports, name);
      await takeCallbacks(ports, name, (await provider?.callback?.(request)) ?? []);
      await markTaken(ports.db, digest, ports.now());
    } catch (error) {
      ports.log.error('report failed', { provider: name, code: faultCode(error) });
    }
  }
  await dropOldReports(ports.db, now);
  return waiting.length;
}
