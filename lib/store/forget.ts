import type { Store } from './db.ts';
import { emptyTally, retally } from './tally.ts';

/**
 * Forgets patients whom no screen has shown since `before`: record, sightings, snooze and contacts, and their share of the
 * totals, in one transaction a chunk. What a person said that must outlive it stays (opt-outs, holds, consents), and so
 * does whoever has a follow-up running. Returns how many were forgotten.
 */
export async function forgetUnseen({ durable: db }: Store, before: string, chunk = 200): Promise<number> {
  let forgotten = 0;
  let from = '';
  for (;;) {
    const tables = [db.patients, db.tally, db.sightings, db.snoozes, db.contacts, db.enrolments, db.homes, db.entries];
    const rows = await db.transaction('rw', tables, async () => {
      const old = await db.patients.where('seenAt').between(from, before, true, false).limit(chunk).toArray();
      const keys = old.map((row) => row.key);
      const running = new Set((await db.enrolments.where('openKey').anyOf(keys).toArray()).map((it) => it.openKey));
      const gone = old.filter((row) => !running.has(row.key));
      const goneKeys = gone.map((row) => row.key);
      await db.patients.bulkDelete(goneKeys);
      await db.tally.put(retally((await db.tally.get('leak')) ?? emptyTally(), gone, []));
      await db.sightings.where('patientKey').anyOf(goneKeys).delete();
      await db.snoozes.bulkDelete(goneKeys);
      await db.entries.bulkDelete(goneKeys);
      await db.contacts.where('patientKey').anyOf(goneKeys).delete();
      await db.homes.where('members').anyOf(goneKeys).delete();
      forgotten += gone.length;
      return { asked: old.length, kept: old.length - gone.length, last: old.at(-1)?.seenAt ?? '' };
    });
    if (rows.asked < chunk) return forgotten;
    // Those that stay would come again; with a whole chunk of them seen at one instant there is nothing further to find.
    if (rows.kept > 0) {
      if (rows.last === from) return forgotten;
      from = rows.last;
    }
  }
}

/** Everybody's hash that stands anywhere here, patients this browser has not seen among them. */
export async function hashesHere({ db }: Store): Promise<string[]> {
  const tables = [db.patients, db.enrolments, db.events, db.tasks, db.optOuts];
  const all = await Promise.all(tables.map((table) => table.orderBy('hash').uniqueKeys()));
  return [...new Set(all.flat().map(String))];
}

/**
 * Forgets one person at their wish, whatever runs: every row that names them or was about them, in one transaction. `stopped`:
 * that they are not to be written to stays, as a hash.
 */
export async function forgetPerson(
  { durable: db }: Store,
  hash: string,
  { stopped, at }: { stopped: boolean; at: string },
): Promise<void> {
  const byKey = [db.sightings, db.holds, db.contacts, db.consents, db.enrolments, db.tasks, db.optOuts, db.matches];
  const byHash = [db.enrolments, db.tasks, db.events, db.optOuts];
  const others = [db.patients, db.tally, db.snoozes, db.entries, db.homes, db.outbox, db.settings];
  await db.transaction('rw', [...new Set([...byKey, ...byHash, ...others])], async () => {
    const rows = await db.patients.where('hash').equals(hash).toArray();
    const keys = [...rows.map((row) => row.key), `hash ${hash}`];
    await db.patients.bulkDelete(rows.map((row) => row.key));
    await db.tally.put(retally((await db.tally.get('leak')) ?? emptyTally(), rows, []));
    for (const table of byKey) await table.where('patientKey').anyOf(keys).delete();
    for (const table of byHash) await table.where('hash').equals(hash).delete();
    for (const table of [db.snoozes, db.entries]) await table.bulkDelete(keys);
    await db.homes.where('members').anyOf(keys).delete();
    await db.outbox.where('subject').anyOf(keys).delete();
    const noted = await db.settings.get('noted');
    const lines = Object.entries(noted?.value ?? {}).filter(([id]) => !keys.some((key) => id.startsWith(`${key} `)));
    if (noted) await db.settings.put({ name: 'noted', value: Object.fromEntries(lines) });
    if (stopped) await db.optOuts.put({ id: hash, hash, at, source: 'erased' });
  });
}

/** Empties every table, for good. */
export async function eraseAll({ durable: db }: Store): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}

/** Settings that would let somebody else speak as this desk; the file of everything leaves them out. */
const SECRETS = new Set(['device', 'pairing', 'salt', 'suppressionSalt']);

/** Names of the tables with anything a person would want to see; what the open tabs show right now is not kept data. */
export const exportTables = ({ db }: Store): string[] =>
  db.tables.map((table) => table.name).filter((name) => name !== 'frames' && name !== 'rows');

/** A page of a table's rows, in the order of their keys. */
export async function exportRows({ db }: Store, name: string, after: number, limit: number): Promise<unknown[]> {
  const rows: { name?: string }[] = await db.table(name).offset(after).limit(limit).toArray();
  return rows.map((row) => (name === 'settings' && SECRETS.has(row.name ?? '') ? { name: row.name } : row));
}
