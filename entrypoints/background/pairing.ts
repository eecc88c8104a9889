import type { Output } from '#lib/messages/protocol.ts';
import { Refusal } from '#lib/messages/router.ts';
import { discardOutbox } from '#lib/store/outbox-discard.ts';
import { forgetHashes } from '#lib/store/patients.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { askPairing, pollPairing } from '#lib/sync/pair.ts';
import { followDays } from './handlers/practice-days.ts';
import type { Background } from './ports.ts';
import { repaint } from './repaint.ts';
import { syncNow } from './sync.ts';
import { tellStanding } from './tell-standing.ts';

/** Asks for a code; it is shown to the person, the secret stays here. A second press asks for a new one. */
export async function startPairing(bg: Background, apiUrl: string, deviceName: string): Promise<Output<'setup.pair'>> {
  const asked = await askPairing(bg.callApi, apiUrl, deviceName);
  if (!asked.ok) throw new Refusal(asked.problem.id, asked.problem.params.map(String));
  const { code, secret, approveUrl, expiresAt } = asked.value;
  await withStore(bg.store, () => setSettings(bg.store, { pairing: { apiUrl, secret, code, approveUrl, expiresAt } }));
  return { code, approveUrl, expiresAt };
}

/** How the pairing stands. The answer that brings the key also puts it away, in one durable transaction. */
export async function pollPairingNow(bg: Background): Promise<Output<'setup.pairPoll'>> {
  const { store } = bg;
  const pairing = await withStore(store, () => getSetting(store, 'pairing'));
  if (!pairing) {
    const device = await withStore(store, () => getSetting(store, 'device'));
    return { state: device ? 'approved' : 'none', problem: null };
  }
  const polled = await pollPairing(bg.callApi, pairing.apiUrl, pairing.secret);
  if (!polled.ok) {
    const lost = polled.problem.id === 'problem_pairing_unknown';
    if (lost) await withStore(store, () => setSettings(store, { pairing: null }));
    // Out of reach for a moment is no failure: the code stays good and the next poll asks again.
    return { state: lost ? 'failed' : 'waiting', problem: polled.problem };
  }
  const result = polled.value;
  if (result.state === 'waiting') return { state: 'waiting', problem: null };
  if (result.state === 'expired') {
    await withStore(store, () => setSettings(store, { pairing: null }));
    return { state: 'expired', problem: { id: 'problem_pairing_expired', params: [] } };
  }
  const { deviceId, deviceKey, practiceName, salt } = result;
  const { apiUrl } = pairing;
  const before = await withStore(store, () => getSetting(store, 'salt'));
  const device = { apiUrl, deviceId, deviceKey, practiceName, salt };
  await withStore(store, () =>
    setSettings(store, { device, salt, pairing: null, deviceProblem: null, syncProblem: null }),
  );
  // Of another practice's patients this one's server is told nothing.
  if (before !== null && before !== salt) await otherPractice(bg);
  else await tellStanding(bg);
  return { state: 'approved', problem: null };
}

/** Paired with another practice: its hashes, its feed and its record are other ones, and no command may cross over. */
async function otherPractice(bg: Background): Promise<void> {
  await withStore(bg.store, async (store) => {
    await discardOutbox(store, { id: 'problem_other_practice', params: [] }, bg.now().toISOString());
    await forgetHashes(store);
    await setSettings(store, { cursor: null, feedLeftAt: null, lastPullAt: null });
  });
}

/** What waited goes out now, the feed comes in, and the practice's own settings hold here. */
export async function pairAgain(bg: Background): Promise<void> {
  await followDays(bg);
  await syncNow(bg);
  await repaint(bg);
}

/** Forgets the device key. What waits in the outbox stays: pairing with the same practice again sends it. */
export async function unpair(bg: Background): Promise<void> {
  await withStore(bg.store, () =>
    setSettings(bg.store, { device: null, pairing: null, deviceProblem: null, syncProblem: null, entries: null }),
  );
}
