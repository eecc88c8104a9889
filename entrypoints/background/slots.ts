import { type OpeningView, openingAnswer, openingsAnswer } from '#lib/contract/openings.ts';
import { type Slot, sameSlot, slotsOf } from '#lib/core/openings.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { getSetting, type Settings, setSettings } from '#lib/store/settings.ts';
import { accessOf, byNow } from './access.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';

/** How long what is on offer counts before the send API is asked again: a diary draws itself anew many times a minute. */
const FRESH_MS = 60_000;

/** What is on offer, from every desk: a time that another one offered is filled all the same. */
async function offeredNow(bg: Background): Promise<Settings['offeredSlots']> {
  const { store, now } = bg;
  const [access, asked] = await Promise.all([accessOf(bg), getSetting(store, 'offersAt')]);
  const isOld = now().getTime() - Date.parse(asked ?? '1970-01-01') >= FRESH_MS;
  if (access && isOld) {
    await setSettings(store, { offersAt: now().toISOString() });
    const answer = await bg.callApi(access, { method: 'GET', path: '/v1/openings' });
    const told = answer.kind === 'ok' ? openingsAnswer.safeParse(answer.body) : null;
    if (told?.success) await keepOffered(bg, told.data.openings);
  }
  return (await getSetting(store, 'offeredSlots')) ?? [];
}

/** Keeps which of these are open, to be withdrawn when a screen shows them filled. */
export async function keepOffered({ store }: Pick<Background, 'store'>, openings: OpeningView[]): Promise<void> {
  const open = openings.filter((it) => it.state === 'open');
  await setSettings(store, { offeredSlots: open.map(({ id, on, at, provider }) => ({ id, on, at, provider })) });
}

/** Freed times that are kept to be offered; the earliest count most. */
const MOST = 100;

/**
 * What a screen shows of the diary: a cancelled appointment's time may be offered, and one that somebody stands in is
 * offered no more, here and on the send API. A withdrawal that can't be told now is told at the next look.
 */
export async function noteSlots(bg: Background, { today }: Practice, reading: Reading): Promise<void> {
  const { freed, filled } = slotsOf(reading.sightings, today);
  const known = (await getSetting(bg.store, 'freedSlots')) ?? [];
  const offered = filled.length > 0 ? await offeredNow(bg) : [];
  const seenAt = bg.now().toISOString();
  const isFilled = (slot: Slot) => filled.some((one) => sameSlot(one, slot));
  const fresh = freed.filter((slot) => !known.some((one) => sameSlot(one, slot)));
  const kept = [...known, ...fresh.map((slot) => ({ ...slot, seenAt }))]
    .filter((slot) => slot.on >= today && !isFilled(slot))
    .sort((a, b) => (`${a.on}${a.at}` < `${b.on}${b.at}` ? -1 : 1))
    .slice(0, MOST);
  if (kept.length !== known.length || fresh.length > 0) await setSettings(bg.store, { freedSlots: kept });
  const over = offered.filter(isFilled);
  const access = over.length > 0 ? await accessOf(bg) : null;
  for (const slot of access ? over : []) {
    const body = { state: 'filled', by: await byNow(bg) };
    const path = `/v1/openings/${slot.id}/end`;
    const answer = access ? await bg.callApi(access, { method: 'POST', path, body }) : null;
    if (answer?.kind !== 'ok' || !openingAnswer.safeParse(answer.body).success) continue;
    const now = (await getSetting(bg.store, 'offeredSlots')) ?? [];
    await setSettings(bg.store, { offeredSlots: now.filter((one) => one.id !== slot.id) });
  }
}
