import type { Adapter } from '#lib/adapters/schema.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { compile } from '#lib/reader/pattern.ts';

/**
 * Whether a reading may come from a frame at `url`, whose host has these `adapters`: its adapter reads that address, it
 * has that screen, and every sighting names this adapter, this screen and the PMS instance at this address. A script in
 * one PMS can so never speak for another one's patients.
 */
export function fitsFrame(reading: Reading, url: string, adapters: Adapter[]): boolean {
  if (reading.adapter === null) return reading.sightings.length === 0;
  const { pathname, origin } = new URL(url);
  const adapter = adapters.find((it) => it.id === reading.adapter);
  const base = adapter ? compile(adapter.base).exec(pathname) : null;
  if (!adapter || !base) return false;
  const screen = adapter.screens.find((it) => it.name === reading.screen);
  if (reading.screen !== null && !screen) return false;
  const pms = origin + (base.groups?.v ?? '');
  return reading.sightings.every((it) => it.adapter === adapter.id && it.screen === screen?.name && it.pms === pms);
}
