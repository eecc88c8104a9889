import type { PatientRecord } from '../core/patient.ts';
import { addressesOf } from '../core/same-person.ts';
import type { ComebackDb, Store } from './db.ts';
import type { PatientRow } from './patients.ts';

/** Salted hash of an address. */
export type HashAddresses = (addresses: string[]) => Promise<Map<string, string>>;

/**
 * Writes down, as hashes, every address of the people who opted out or asked not to be contacted. Run before a list
 * comes in and now and then: whoever is forgotten here later stays stopped, and so does the same person under another
 * number. An "asked" that was taken back is taken back here too; an opt-out never is.
 */
export async function noteSuppressed({ durable: db }: Store, hash: HashAddresses, at: string): Promise<void> {
  const [optOuts, asked] = await Promise.all([
    db.optOuts.toArray(),
    db.holds.filter((row) => row.hold === 'asked_not_contacted').toArray(),
  ]);
  const why = new Map<string, 'opted_out' | 'asked'>();
  for (const row of asked) why.set(row.patientKey, 'asked');
  for (const row of optOuts) if (row.patientKey) why.set(row.patientKey, 'opted_out');
  const rows = (await db.patients.bulkGet([...why.keys()])).filter((row): row is PatientRow => row !== undefined);
  const hashes = await hash([...new Set(rows.flatMap((row) => row.addresses ?? []))]);
  const stopped = rows.flatMap((row) =>
    (row.addresses ?? []).map((address) => ({
      id: hashes.get(address) ?? '',
      why: why.get(row.key) ?? ('opted_out' as const),
      patientKey: row.key,
      at,
    })),
  );
  await db.transaction('rw', db.suppressed, async () => {
    const before = await db.suppressed.toArray();
    const lifted = before.filter((row) => row.why === 'asked' && !why.has(row.patientKey));
    await db.suppressed.bulkDelete(lifted.map((row) => row.id));
    const firm = new Set(before.filter((row) => row.why === 'opted_out').map((row) => row.id));
    await db.suppressed.bulkPut(stopped.filter((row) => row.why === 'opted_out' || !firm.has(row.id)));
  });
}

/** Which of these addresses are stopped, and why. They are only worked out where anybody is. */
export async function stoppedAddresses(
  { db }: Store,
  hash: HashAddresses,
  addresses: () => string[],
): Promise<Map<string, 'opted_out' | 'asked'>> {
  const found = new Map<string, 'opted_out' | 'asked'>();
  if ((await db.suppressed.count()) === 0) return found;
  const hashes = await hash([...new Set(addresses())]);
  const rows = await db.suppressed.bulkGet([...hashes.values()]);
  [...hashes.keys()].forEach((address, i) => {
    const row = rows[i];
    if (row) found.set(address, row.why);
  });
  return found;
}

/** Someone who is new here under an address of a person who was stopped stays stopped. */
export async function keepStopped(
  db: ComebackDb,
  people: { key: string; before: PatientRow | undefined; record: PatientRecord | undefined }[],
  at: string,
  stopped: Map<string, 'opted_out' | 'asked'>,
): Promise<void> {
  if (stopped.size === 0) return;
  for (const { key, before, record } of people) {
    if (before || !record) continue;
    const whys = addressesOf(record).flatMap((address) => stopped.get(address) ?? []);
    if (whys.includes('opted_out')) await db.optOuts.put({ id: key, patientKey: key, at, source: 'import' });
    else if (whys.includes('asked')) await db.holds.put({ patientKey: key, hold: 'asked_not_contacted', at, by: '' });
  }
}
