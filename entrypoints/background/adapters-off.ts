import { adaptersOff, type OffSwitch } from '#lib/contract/adapters-off.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { accessOf } from './access.ts';
import { inItsLight, type Said } from './confirmed.ts';
import type { Background } from './ports.ts';
import { repaint } from './repaint.ts';

/** How long a list counts before the server is asked again. */
const FRESH_MS = 10 * 60_000;

/** What is switched off here, by the last list the practice's server gave. */
export async function offNow({ store }: Pick<Background, 'store'>): Promise<OffSwitch[]> {
  return (await getSetting(store, 'adaptersOff'))?.off ?? [];
}

/** The entry that switches this off, if there is one; without `screen` only a whole adapter counts. */
function offOf(off: OffSwitch[], adapter: string | null, screen: string | null): OffSwitch | undefined {
  return off.find((it) => it.adapter === adapter && (it.screen === undefined || it.screen === screen));
}

/**
 * Asks the practice's server for its list, where one is paired and offers one. A server without a list switches nothing
 * off; one that can't be reached or answers nonsense changes nothing. True = the list is another one than before, and
 * open pages were told to ask again.
 */
export async function refreshOff(bg: Background, force = false): Promise<boolean> {
  const { store } = bg;
  const [access, known] = await withStore(store, () => Promise.all([accessOf(bg), getSetting(store, 'adaptersOff')]));
  const at = bg.now().toISOString();
  let off: OffSwitch[] = [];
  if (access) {
    const fresh = known?.from === access.apiUrl && Date.parse(at) - Date.parse(known.at) < FRESH_MS;
    if (fresh && !force) return false;
    const answer = await bg.callApi(access, { method: 'GET', path: '/v1/adapters/off' });
    if (answer.kind === 'ok') {
      const list = adaptersOff.safeParse(answer.body);
      if (!list.success) return false;
      off = list.data.off;
    } else if (answer.kind !== 'problem' || answer.status !== 404) return false;
  } else if (!known) return false;
  const changed = JSON.stringify(known?.off ?? []) !== JSON.stringify(off);
  const next = access ? { at, from: access.apiUrl, off } : null;
  await withStore(store, () => setSettings(store, { adaptersOff: next }));
  if (changed) await repaint(bg);
  return changed;
}

/** `inItsLight`, and nothing at all from what is switched off: as if a person had said that it is read wrong. */
export async function inAllLights(
  bg: Pick<Background, 'store'>,
  told: Reading,
  origin: string,
): Promise<{ reading: Reading; said: Said }> {
  const lit = await inItsLight(bg, told, origin);
  const { adapter, screen, health } = lit.reading;
  if (adapter === null || !offOf(await offNow(bg), adapter, screen)) return lit;
  const reasons = [...health.reasons, { code: 'switched_off' }];
  return { reading: { ...lit.reading, health: { state: 'unsure', reasons } }, said: 'wrong' };
}
