import { adapters } from '#lib/adapters/index.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import { setupStep } from '#lib/messages/setup-views.ts';
import { healthRows } from '#lib/store/health.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { offNow } from '../adapters-off.ts';
import { hashPatients } from '../housekeeping.ts';
import { pairAgain, pollPairingNow, startPairing, unpair } from '../pairing.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { grant, pmsOrigins } from '../registration.ts';
import { savePolicy } from '../shared-policy.ts';

type SetupHandlers = Pick<
  Handlers,
  | 'words.zone'
  | 'setup.granted'
  | 'setup.origins'
  | 'setup.getPolicy'
  | 'setup.setPolicy'
  | 'setup.setUntouched'
  | 'setup.getStaff'
  | 'setup.setStaff'
  | 'setup.pair'
  | 'setup.pairPoll'
  | 'setup.unpair'
  | 'setup.adapters'
  | 'setup.passed'
  | 'setup.pass'
>;

/** The steps of the set-up that a person has been through; one that a later version no longer has is left out. */
const passedIn = async ({ store }: Background) =>
  ((await getSetting(store, 'setupPassed')) ?? []).flatMap((step) => setupStep.safeParse(step).data ?? []);

/** Set-up: one origin, the practice's policy, who is at the desk, and the paired send API. */
export function setupHandlers(bg: Background): SetupHandlers {
  const { store } = bg;
  return {
    async 'setup.granted'({ origin, tabId }) {
      if (!URL.canParse(origin)) throw new Refusal('problem_no_origin');
      return { registered: await grant(bg, new URL(origin).origin, tabId) };
    },

    'words.zone': () => withStore(store, async () => ({ zone: (await practiceNow(bg)).policy.practice.zone })),

    'setup.origins': async () => ({ origins: await pmsOrigins(bg) }),

    'setup.getPolicy': () => withStore(store, async () => (await practiceNow(bg)).policy),

    async 'setup.setPolicy'(policy) {
      await savePolicy(bg, policy);
      return {};
    },

    async 'setup.setUntouched'({ days }) {
      await withStore(store, () => setSettings(store, { untouchedDays: days }));
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

    'setup.passed': () => withStore(store, async () => ({ steps: await passedIn(bg) })),

    'setup.pass': ({ step }) =>
      withStore(store, async () => {
        await setSettings(store, { setupPassed: [...new Set([...(await passedIn(bg)), step])] });
        return {};
      }),

    async 'setup.adapters'() {
      // Where a person allowed reading and this adapter recognised a screen: self-hosted ones would fit any host.
      const [granted, screensSeen, off] = await Promise.all([
        pmsOrigins(bg),
        withStore(store, () => healthRows(store)),
        withStore(store, () => offNow(bg)),
      ]);
      const reads = (id: string) => (origin: string) =>
        screensSeen.some((it) => it.adapter === id && it.origin === origin && it.health.state !== 'not_recognised');
      return adapters.map(({ id, name, evidence, screens }) => ({
        id,
        name,
        evidenceOn: evidence.seenOn,
        reported: evidence.grade === 'reported',
        origins: granted.filter(reads(id)),
        screens: screens.map((it) => it.name),
        off: off.filter((it) => it.adapter === id).map(({ screen = null, why }) => ({ screen, why })),
      }));
    },
  };
}
