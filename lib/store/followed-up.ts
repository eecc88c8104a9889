import type { Store } from './db.ts';
import type { EventWhat } from './events.ts';

/** Patients whose follow-up stands so, or of whom the feed told so since `from` (ISO instant): the people behind a count. */
export async function followedUp(
  { db }: Store,
  what: 'active' | 'held' | 'waiting' | 'failed' | Exclude<EventWhat, 'other'>,
  from: string,
): Promise<string[]> {
  if (what === 'active' || what === 'held') {
    const rows = await db.enrolments.where('state').equals(what).toArray();
    return rows.flatMap((row) => row.patientKey ?? []);
  }
  if (what === 'waiting' || what === 'failed') {
    const commands = await (what === 'waiting'
      ? db.outbox.where('live').equals(1)
      : db.outbox.where('state').equals('failed')
    ).toArray();
    const mine = commands.filter((row) => what === 'failed' || row.kind === 'launch');
    const rows = await db.enrolments.bulkGet(mine.flatMap((row) => row.enrolmentId ?? []));
    return rows.flatMap((row) => row?.patientKey ?? []);
  }
  const events = await db.events.where('[what+at]').between([what, from], [what, '\uffff']).toArray();
  const hashes = [...new Set(events.map((row) => row.hash))];
  return db.patients.where('hash').anyOf(hashes).primaryKeys();
}
