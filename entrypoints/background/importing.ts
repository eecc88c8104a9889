import { worth } from '#lib/core/leakage.ts';
import { lifeOf } from '#lib/core/lifecycle.ts';
import type { PatientRecord } from '#lib/core/patient.ts';
import { flagKind } from '#lib/core/policy.ts';
import type { ImportProgress, ImportResult } from '#lib/messages/import-views.ts';
import { commitPage } from '#lib/store/import-commit.ts';
import type { CommitWith } from '#lib/store/import-settle.ts';
import { pruneImports, unfinishedImports } from '#lib/store/import-stage.ts';
import { noteSuppressed } from '#lib/store/import-suppress.ts';
import type { ImportRunRow } from '#lib/store/import-tables.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { hashPatientKeys } from '#lib/sync/patient-hash.ts';
import { decideFor } from './decide.ts';
import type { Background } from './ports.ts';
import { type Practice, practiceNow } from './practice.ts';

/** Pages taken in before the page hears of it: often enough for a bar that moves, seldom enough to cost nothing. */
const PAGES_A_TURN = 4;

/** The salted hash of addresses; the salt is made once and stays in this browser. */
async function hasher(bg: Background): Promise<CommitWith['hash']> {
  const known = await getSetting(bg.store, 'suppressionSalt');
  const salt = known ?? `${bg.uuid()}${bg.uuid()}`;
  if (!known) await setSettings(bg.store, { suppressionSalt: salt });
  return (addresses) => hashPatientKeys(salt, addresses);
}

/** Writes down whose addresses are stopped, so that no list brings them back. */
export async function keepStops(bg: Background): Promise<void> {
  await withStore(bg.store, async (store) => noteSuppressed(store, await hasher(bg), bg.now().toISOString()));
}

/** Long away by their last visit, alive and not moved, with bookings that nobody has seen: no flag is possible. */
function isUnseen(record: PatientRecord, { compiled }: Practice): boolean {
  if (record.deceased?.value === true || record.moved?.value === true || record.doNotContact?.value === true)
    return false;
  const { booking, visit, strength } = lifeOf(record, compiled);
  return booking === null && strength === 'none' && visit !== undefined && visit.to <= compiled.lapsedUntil;
}

/** Takes some more pages of a list in. Null = there is no such list. */
export async function takePages(
  bg: Background,
  importId: string,
  pages = PAGES_A_TURN,
): Promise<ImportProgress | null> {
  return withStore(bg.store, async (store) => {
    const practice = await practiceNow(bg);
    const by: CommitWith = {
      decide: decideFor(practice),
      stamp: practice.stamp,
      at: bg.now().toISOString(),
      hash: await hasher(bg),
      unseen: (record) => isUnseen(record, practice),
    };
    let run: ImportRunRow | null = null;
    for (let i = 0; i < pages; i++) {
      run = await commitPage(store, importId, by);
      if (run?.state !== 'committing') break;
    }
    if (!run) return null;
    return {
      donePages: run.donePages,
      pages: run.pages,
      result: run.state === 'done' ? resultOf(run, practice, bg) : null,
    };
  });
}

function resultOf({ totals }: ImportRunRow, { policy }: Practice, { say }: Background): ImportResult {
  const byKind = flagKind.options.flatMap((kind) => {
    const count = totals.leaking[kind] ?? 0;
    return count > 0 ? [{ kind, label: say(`flag_${kind}`), count }] : [];
  });
  const count = byKind.reduce((sum, it) => sum + it.count, 0);
  const { low, high, currency, recoveryRate, perVisitLow, perVisitHigh } = worth(count, policy);
  const unseen = worth(totals.unseen, policy);
  const { rows, people, added, changed, sameRows, stopped, conflicts, conflictRows } = totals;
  return {
    ...{ rows, people, added, changed, sameRows, stopped, conflicts, conflictRows },
    leaking: { count, byKind, low, high, currency },
    unseen: { count: totals.unseen, low: unseen.low, high: unseen.high, currency },
    lapsedAfterMonths: policy.lapsedAfterMonths,
    ...{ recoveryRate, perVisitLow, perVisitHigh },
  };
}

/** Goes on with lists whose page was closed while they were going in, and drops those that were staged and left. */
export async function tidyImports(bg: Background): Promise<void> {
  await keepStops(bg);
  for (const id of await withStore(bg.store, unfinishedImports)) {
    for (;;) {
      const progress = await takePages(bg, id);
      if (!progress || progress.result) break;
    }
  }
  await withStore(bg.store, (store) => pruneImports(store, bg.now().toISOString()));
}
