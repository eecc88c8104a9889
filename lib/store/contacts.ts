import type { CallNote } from '../contract/calls.ts';
import { reachedThem } from '../core/call-tasks.ts';
import { newestDays, noteReached } from './contact-day.ts';
import type { ComebackDb, Store } from './db.ts';
import type { ContactRow } from './holds.ts';
import type { Telling } from './marking.ts';
import { addCommand } from './outbox.ts';

/** A call made at this desk, as it is told to the others. */
export type Call = Omit<CallNote, 'patientKey'> & { patientKey: string };

/**
 * Notes a call, and has every other desk told of it where nothing else does (`tell`): both, durable, or neither. The
 * patient's day of contact, in the practice's `zone` (IANA), moves with it.
 */
export async function addCall({ durable: db }: Store, call: Call, zone: string, tell: Telling | null): Promise<void> {
  await db.transaction('rw', db.contacts, db.patients, db.outbox, async () => {
    const { patientKey, id, outcome, by, at } = call;
    await putCall(db, { patientKey, call: id, outcome, by, at });
    if (reachedThem(outcome)) await noteReached(db, 'key', newestDays([{ who: patientKey, at }], zone));
    if (!tell) return;
    const body = { calls: [{ id, outcome, by, at, patientKey: tell.hash }] };
    const command = { kind: 'call' as const, body };
    await addCommand(db, { id: tell.key, subject: patientKey, command, notBefore: tell.notBefore, createdAt: at });
  });
}

/** Inside a transaction over contacts: a call is known by its id, and one that comes again changes nothing. */
export async function putCall(
  db: ComebackDb,
  row: Pick<ContactRow, 'patientKey' | 'at' | 'outcome' | 'by'> & { call: string },
): Promise<void> {
  const known = await db.contacts.where('patientKey').equals(row.patientKey).toArray();
  const same = known.find((it) => it.call === row.call);
  // By the server's clock it is the same moment at every desk.
  if (same && same.at !== row.at) await db.contacts.update(same.id, { at: row.at });
  if (same) return;
  await db.contacts.add({ ...row, channel: 'call' } as ContactRow);
}
