import { adapters } from '#lib/adapters/index.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { hashPatients, sweep } from '../housekeeping.ts';
import { pairAgain, pollPairingNow, startPairing, unpair } from '../pairing.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { grant } from '../registration.ts';
import { repaint } from '../repaint.ts';

type SetupHandlers = Pick<
  Handlers,
  | 'setup.granted'
  | 'setup.getPolicy'
  | 'setup.setPolicy'
  | 'setup.getStaff'
  | 'setup.setStaff'
  | 'setup.pair'
  | 'setup.pairPoll'
  | 'setup.unpair'
  | 'setup.adapters'
>;

/** Set-up: one origin, the practice's policy, who is at the desk, and the paired send API. */
export function setupHandlers(bg: Background): SetupHandlers {
  const { store } = bg;
  return {
    async 'setup.granted'({ origin, tabId }) {
      if (!URL.canParse(origin)) throw new Refusal('problem_no_origin');
      return { registered: await grant(bg, new URL(origin).origin, tabId) };
    },

    'setup.getPolicy': () => withStore(store, async () => (await practiceNow(bg)).policy),

    async 'setup.setPolicy'(policy) {
      await withStore(store, async () => {
        const revision = (await getSetting(store, 'policyRevision')) ?? 0;
        await setSettings(store, { policy, policyRevision: revision + 1 });
      });
      // Thousands of patients may have to be assessed anew: the answer doesn't wait for it, the alarm goes on with it.
      sweep(bg)
        .then(() => repaint(bg))
        .catch((error) => bg.onError('sweep', error));
      return {};
    },

    'setup.getStaff': () => withStore(store, async () => ({ name: (await practiceNow(bg)).staff })),

    async 'setup.setStaff'({ name }) {
      await withStore(store, () => setSettings(store, { staff: { name } }));
      return {};
    },

    'setup.pair': ({ apiUrl, deviceName }) => startPairing(bg, apiUrl, deviceName),

    async 'setup.pairPoll'() {
      const result = await pollPairingNow(bg);
      if (result.state === 'approved') {
        hashPatients(bg).catch((error) => bg.onError('hash', error));
        pairAgain(bg).catch((error) => bg.onError('sync', error));
      }
      return result;
    },

    async 'setup.unpair'() {
      await unpair(bg);
      return {};
    },

    async 'setup.adapters'() {
      return adapters.map(({ id, name, evidence, hosts, screens }) => ({
        id,
        name,
        evidenceOn: evidence.seenOn,
        origins: hosts,
        screens: screens.map((it) => it.name),
      }));
    },
  };
}
