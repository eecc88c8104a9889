import { needsConfirmation } from '#lib/adapters/evidence.ts';
import type { Screen } from '#lib/adapters/schema.ts';
import type { Reading } from '#lib/core/sighting.ts';
import type { Decide } from '#lib/store/read-in.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { everyAdapter, printOf } from './own-screens.ts';
import type { Background } from './ports.ts';

/** One screen of one adapter on one origin. */
export interface OneScreen {
  origin: string;
  adapter: string;
  screen: string;
}

/** What a person said about how a screen is read: right, wrong, or nothing yet. */
export type Said = 'right' | 'wrong' | null;

/** The screen as it is read here: this practice's own, a mended one, or the one that ships. */
async function screenOf(
  bg: Pick<Background, 'store'>,
  { adapter, screen }: Pick<OneScreen, 'adapter' | 'screen'>,
): Promise<Screen | undefined> {
  return (await everyAdapter(bg)).find((it) => it.id === adapter)?.screens.find((it) => it.name === screen);
}

/** Whether the screen rests on facts that a person has to confirm once for this origin. */
export async function mustAsk(
  bg: Pick<Background, 'store'>,
  it: Pick<OneScreen, 'adapter' | 'screen'>,
): Promise<boolean> {
  const screen = await screenOf(bg, it);
  return screen !== undefined && needsConfirmation(screen);
}

/** What was said of this screen as it is read now. */
export async function saidOf(bg: Pick<Background, 'store'>, it: OneScreen): Promise<Said> {
  const screen = await screenOf(bg, it);
  const all = (await getSetting(bg.store, 'confirmedScreens')) ?? [];
  const found = all.find((c) => isOf(c, it));
  if (!screen || !found || found.print !== printOf(screen)) return null;
  return found.right ? 'right' : 'wrong';
}

const isOf = (a: OneScreen, b: OneScreen): boolean =>
  a.origin === b.origin && a.adapter === b.adapter && a.screen === b.screen;

/** Keeps what a person said; null takes it back. False = there is no such screen to say anything of. */
export async function keepSaid(
  bg: Pick<Background, 'store' | 'now'>,
  it: OneScreen,
  said: Said,
  by: string,
): Promise<boolean> {
  const { store, now } = bg;
  const screen = await screenOf(bg, it);
  if (!screen) return false;
  const others = ((await getSetting(store, 'confirmedScreens')) ?? []).filter((c) => !isOf(c, it));
  const at = now().toISOString();
  const mine = said ? [{ ...it, print: printOf(screen), right: said === 'right', at, by }] : [];
  await setSettings(store, { confirmedScreens: [...others, ...mine] });
  return true;
}

/**
 * The reading as it may be used: one that rests on facts nobody confirmed here is `needs_confirmation`, whatever the
 * page's script says of it; once a person said that it is right it is a reading like any other.
 */
export async function inItsLight(
  bg: Pick<Background, 'store'>,
  reading: Reading,
  origin: string,
): Promise<{ reading: Reading; said: Said }> {
  const { adapter, screen, health } = reading;
  const asks = adapter !== null && screen !== null && (await mustAsk(bg, { adapter, screen }));
  if (!asks) return { reading, said: null };
  const said = await saidOf(bg, { origin, adapter, screen });
  if (health.state !== 'reading' && health.state !== 'needs_confirmation') return { reading, said };
  if (said === 'right') return { reading: { ...reading, health: { ...health, state: 'reading' } }, said };
  const reasons = said === 'wrong' ? [...health.reasons, { code: 'said_wrong' }] : health.reasons;
  return { reading: { ...reading, health: { state: 'needs_confirmation', reasons } }, said };
}

/**
 * The rules for a screen that nobody confirmed: what it says is not taken in, so that nothing is flagged from it. A
 * patient whom other screens flagged keeps that flag, drawn hollow; a row without an id says nothing at all.
 */
export function fromElsewhere(decide: Decide): Decide {
  return {
    ...decide,
    merge: (record) => record ?? null,
    assess(record, about) {
      const found = decide.assess(record, about);
      return about.identified ? found : { ...found, flags: [], primary: null, ready: false };
    },
  };
}
