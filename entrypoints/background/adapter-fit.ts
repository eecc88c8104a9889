import { readsHost } from '#lib/adapters/hosts.ts';
import { adapters } from '#lib/adapters/index.ts';
import type { Adapter } from '#lib/adapters/schema.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { compile } from '#lib/reader/pattern.ts';

/** Adapters that may read pages of this host. */
export function adaptersFor(host: string): Adapter[] {
  return adapters.filter((it) => readsHost(it, host));
}

/**
 * Whether a reading may come from a frame at `url`: its adapter reads that host and address, it has that screen, and
 * every sighting names this adapter, this screen and the PMS instance at this address. A script in one PMS can so never
 * speak for another one's patients.
 */
export function fitsFrame(reading: Reading, url: string): boolean {
  if (reading.adapter === null) return reading.sightings.length === 0;
  const { hostname, pathname, origin } = new URL(url);
  const adapter = adaptersFor(hostname).find((it) => it.id === reading.adapter);
  const base = adapter ? compile(adapter.base).exec(pathname) : null;
  if (!adapter || !base) return false;
  const screen = adapter.screens.find((it) => it.name === reading.screen);
  if (reading.screen !== null && !screen) return false;
  const pms = origin + (base.groups?.v ?? '');
  return reading.sightings.every((it) => it.adapter === adapter.id && it.screen === screen?.name && it.pms === pms);
}
