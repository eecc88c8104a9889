import { noteDay } from '#lib/store/days.ts';
import { pruneForwarded } from '#lib/store/entries.ts';
import { pruneEvents } from '#lib/store/events.ts';
import { forgetUnseen } from '#lib/store/forget.ts';
import { pruneFrames } from '#lib/store/frames.ts';
import { unfinishedImports } from '#lib/store/import-stage.ts';
import { LIST_DAYS, pruneLists } from '#lib/store/lists.ts';
import { pruneOutbox } from '#lib/store/outbox.ts';
import { noteHashes, unhashedKeys } from '#lib/store/patients.ts';
import { getSetting, type Settings } from '#lib/store/settings.ts';
import { settleHomes } from '#lib/store/settle-homes.ts';
import { pruneSightings, SIGHTING_DAYS } from '#lib/store/sightings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { sweepStale } from '#lib/store/sweep.ts';
import { hashPatientKeys } from '#lib/sync/patient-hash.ts';
import { decideFor } from './decide.ts';
import type { Background } from './ports.ts';
import { practiceNow } from './practice.ts';
import { forgetGrants } from './tokens.ts';

const DAY_MS = 86_400_000;
const FRAME_DAYS = 2;
const SETTLED_DAYS = 30;
const EVENT_DAYS = 400;
const FORWARDED_DAYS = 30;

/**
 * Brings every assessment up to today and to the present policy, so that the leakage figure is right without anybody
 * looking at a list: a chunk a transaction, to be ended by the worker's death at any point and gone on with later.
 */
export async function sweep(bg: Background): Promise<void> {
  await withStore(bg.store, async (store) => {
    const practice = await practiceNow(bg);
    const decide = decideFor(practice);
    // A list on its way in wants the database for itself; the alarm goes on with what is left.
    const unless = async (work: () => Promise<number>) => ((await unfinishedImports(store)).length > 0 ? 0 : work());
    const homes = () => unless(() => settleHomes(store, decide, practice.compiled));
    const stale = () => unless(() => sweepStale(store, practice.stamp, decide));
    // A member assessed anew may be news to the household, and the household's word to its members: until neither is due.
    for (let swept = 1; swept > 0; ) {
      while ((await homes()) > 0);
      swept = 0;
      for (let done = 1; done > 0; swept += done) done = await stale();
    }
    await noteDay(store, practice.today);
  });
}

/** Works out the hashes of patients seen since the last time; needs the practice's salt, so only when paired. */
export async function hashPatients(bg: Background, chunk = 500): Promise<void> {
  const work = () =>
    withStore(bg.store, async (store) => {
      const { device, policy } = await practiceNow(bg);
      if (!device) return;
      for (;;) {
        const keys = await unhashedKeys(store, chunk);
        if (keys.length === 0) return;
        await noteHashes(store, await hashPatientKeys(device.salt, keys), policy.practice.zone);
      }
    });
  await bg.locks.request('comeback-hashes', work);
}

/** How long what was read is kept: what the practice says, else ninety days of sightings and patients without an end. */
export const retentionNow = (saved: Settings['retention'] | null): Settings['retention'] =>
  saved ?? { sightingDays: SIGHTING_DAYS, patientMonths: null };

/** Drops what is past its time. */
export async function prune(bg: Background): Promise<void> {
  const ago = (days: number) => new Date(bg.now().getTime() - days * DAY_MS).toISOString();
  await withStore(bg.store, async (store) => {
    const { sightingDays, patientMonths } = retentionNow(await getSetting(store, 'retention'));
    await pruneSightings(store, ago(sightingDays));
    if (patientMonths !== null) await forgetUnseen(store, ago(Math.round(patientMonths * 30.44)));
    await pruneFrames(store, ago(FRAME_DAYS));
    await pruneOutbox(store, ago(SETTLED_DAYS));
    await pruneEvents(store, ago(EVENT_DAYS));
    await pruneForwarded(store, ago(FORWARDED_DAYS));
    await pruneLists(store, ago(LIST_DAYS));
  });
  await forgetGrants(bg);
}
