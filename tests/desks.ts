// First, so that Dexie finds an IndexedDB when it loads.
import 'fake-indexeddb/auto';
import { hashPatients } from '../entrypoints/background/housekeeping.ts';
import { syncNow } from '../entrypoints/background/sync.ts';
import type { PracticeSettings } from '../lib/contract/practice.ts';
import { setSettings } from '../lib/store/settings.ts';
import { apiOver } from '../lib/sync/api.ts';
import { feedSettled } from '../send-api/testing/feed-settled.ts';
import { type Desk, type Harness, practiceSample, startHarness } from '../send-api/testing/harness.ts';
import { card, type Kit, makeBackground, ORIGIN, page, readingOf, sightingOf } from './store-harness.ts';

/** One browser at one desk, paired with the real send API. */
export interface Browser extends Kit {
  desk: Desk;
  /** Answers nothing while true, like a cable pulled out. */
  cut: (off: boolean) => void;
  /** Its clock goes so much ahead (ms) of everybody else's, or behind. */
  goes: (ahead: number) => void;
  /** Drains and pulls, once the server's feed holds nothing back. */
  sync: () => Promise<void>;
}

/**
 * Two (or more) browsers of one practice, each with the extension's real store, handlers and network code, before one
 * real send API on a real PostgreSQL. Both clocks are the test's.
 */
export async function startDesks(names: string[], settings: Partial<PracticeSettings> = {}) {
  const api: Harness = await startHarness();
  api.clock.now = new Date('2026-11-20T10:00:00Z');
  const practice = { ...practiceSample, ...settings };
  const browsers: Browser[] = [];
  for (const name of names) {
    const desk = await api.pair(practice, browsers[0]?.desk.practiceId ?? '');
    let off = false;
    const port = async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
      if (off) throw new TypeError('cable out');
      const url = new URL(String(input));
      return api.app.request(`${url.pathname}${url.search}`, { ...init, signal: undefined });
    };
    const clock = { ahead: 0 };
    const now = () => new Date(api.clock.now.getTime() + clock.ahead);
    const kit = await makeBackground({ callApi: apiOver(port as typeof fetch, now), now });
    const device = { apiUrl: 'http://localhost:8787', deviceId: desk.deviceId, deviceKey: desk.key };
    await setSettings(kit.bg.store, {
      device: { ...device, salt: desk.salt, practiceName: practice.name },
      salt: desk.salt,
      staff: { name },
    });
    const cut = (it: boolean) => {
      off = it;
    };
    const sync = async () => {
      await feedSettled(api.ports.db);
      await syncNow(kit.bg);
    };
    browsers.push({
      ...kit,
      desk,
      cut,
      sync,
      goes: (ahead) => {
        clock.ahead = ahead;
      },
    });
  }
  const later = (ms: number) => {
    api.clock.now = new Date(api.clock.now.getTime() + ms);
  };
  return { api, browsers, later };
}

export const phoneOf = (id: string): string => `07700 90${id.padStart(4, '0')}`;
const told = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });

/** Shows these patients on the desk's recall list; each has a phone and mailbox of their own. */
export async function show(it: Browser, ids: string[], generation = 1, change: Parameters<typeof sightingOf>[1] = {}) {
  const seenAt = it.bg.now().toISOString();
  const sightings = ids.map((id) =>
    sightingOf(id, { phoneMobile: told(phoneOf(id)), email: told(`p${id}@example.org`), ...change }, { seenAt }),
  );
  await it.get('page.reading', { generation, reading: readingOf(sightings) }, page());
  await hashPatients(it.bg);
}

export const keyOf = (id: string): string => `${ORIGIN}|${id}`;

/** Opens the card of a row that this browser has read. */
export async function openAt(it: Browser, id = '1') {
  const { token } = await it.get('page.openCard', { patientKey: keyOf(id), row: `row-${id}` }, page());
  return it.get('card.open', { token }, card());
}

/** Opens the card of one patient and starts the follow-up that it proposes. */
export async function startFor(it: Browser, id: string, sequenceId = 'overdue-recare') {
  const patientKey = keyOf(id);
  const { token } = await it.get('page.openCard', { patientKey, row: `row-${id}` }, page());
  const { session } = await it.get('card.open', { token }, card());
  const result = await it.get('card.launch', { session, patientKey, sequenceId, override: null }, card());
  return { session, result };
}

/** The ten seconds in which a start can be taken back are over (ms). */
export const UNDO = 11_000;

/** Starts one patient's follow-up at this desk and lets its first text leave. */
export async function startAndWrite(desks: Awaited<ReturnType<typeof startDesks>>, it: Browser, id = '1') {
  await startFor(it, id);
  desks.later(UNDO);
  await it.sync();
  await desks.api.work();
  return (await desks.api.captured()).find((one) => one.channel === 'sms');
}

/** Opens the review of the screen. */
export async function openReview(it: Browser) {
  const { token } = await it.get('page.openCard', { patientKey: null, row: null }, page());
  return it.get('card.open', { token }, card());
}
