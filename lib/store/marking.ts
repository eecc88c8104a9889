import type { MarkNote } from '../contract/marks.ts';
import { stallReason } from '../core/sequence/stall.ts';
import { hold, stopCauseOf } from '../core/situation.ts';
import { hearConsent } from './consents.ts';
import { putCall } from './contacts.ts';
import type { ComebackDb, Store } from './db.ts';
import { isOpen } from './enrolments.ts';
import { type HoldRow, STALL, stallOf } from './holds.ts';
import { stopRow } from './launch.ts';
import { addCommand, unsentLaunch } from './outbox.ts';

/** Something noted about a patient at this desk, or taken off. */
export interface Marking extends Omit<MarkNote, 'patientKey'> {
  patientKey: string;
}

/** What is needed to tell it to the send API: the patient's name there, and the idempotency key. */
export interface Telling {
  hash: string;
  key: string;
  notBefore: number;
}

/**
 * Notes it here and has every other desk told, in one durable transaction. What can't go on with it ends at once: a
 * start still in its ten seconds never leaves, and a running follow-up ends here as the server will end it. Without a
 * send API (`tell` null) it is this browser's own.
 */
export async function markPatient({ durable: db }: Store, it: Marking, tell: Telling | null): Promise<void> {
  await db.transaction('rw', [db.holds, db.snoozes, db.enrolments, db.outbox], async () => {
    await putMark(db, it);
    const { patientKey, mark, on, until, why, source, by, at } = it;
    const running = (await db.enrolments.where('patientKey').equals(patientKey).toArray()).find(isOpen);
    if (on && running && mark !== 'snoozed' && mark !== 'stalled') {
      const cause = stopCauseOf(mark) ?? ((await unsentLaunch(db, running.id)) ? 'staff' : null);
      if (cause) await stopRow(db, running, { cause, by, at, key: '', notBefore: 0 }, false);
    }
    if (!tell) return;
    const note = { patientKey: tell.hash, mark, on, ...(until && { until }), ...(why && { why }), source, by, at };
    const command = { kind: 'mark' as const, body: { marks: [note] } };
    await addCommand(db, { id: tell.key, subject: patientKey, command, notBefore: tell.notBefore, createdAt: at });
  });
}

/** Inside a transaction over holds and snoozes: what stands of a patient afterwards. An echo of our own keeps its name. */
export async function putMark(
  db: ComebackDb,
  { patientKey, mark, on, until, why, by, at }: Omit<Marking, 'source'>,
): Promise<void> {
  if (mark === 'stalled') {
    const others = stallReason.options.filter((it) => !on || it !== why).map((it) => [patientKey, `${STALL}${it}`]);
    await db.holds.bulkDelete(others as [string, string][]);
    if (on && why) await putHold(db, { patientKey, hold: `${STALL}${why}`, at, by });
    return;
  }
  if (mark === 'snoozed') {
    const known = await db.snoozes.get(patientKey);
    if (!on) return db.snoozes.delete(patientKey);
    if (until && known?.until !== until) await db.snoozes.put({ patientKey, until, by, ...(at && { at }) });
    return;
  }
  if (!on) return db.holds.delete([patientKey, mark]);
  await putHold(db, { patientKey, hold: mark, at, by });
}

async function putHold(db: ComebackDb, row: HoldRow): Promise<void> {
  if (!(await db.holds.get([row.patientKey, row.hold]))) await db.holds.put(row);
}

/** A patient whom this browser has not seen yet, until it does. */
export const strangerKey = (hash: string): string => `hash ${hash}`;

/** Inside a transaction over holds, snoozes, consents and contacts: what was noted of strangers becomes that of the patients they are. */
export async function joinMarks(db: ComebackDb, keyOf: ReadonlyMap<string, string>): Promise<void> {
  const strangers = [...keyOf.keys()].map(strangerKey);
  const keyFor = (stranger: string) => keyOf.get(stranger.slice(strangerKey('').length)) ?? stranger;
  const holds = await db.holds.where('patientKey').anyOf(strangers).toArray();
  for (const row of holds) {
    await db.holds.delete([row.patientKey, row.hold]);
    const whose = { patientKey: keyFor(row.patientKey), on: true, at: row.at, by: row.by };
    const why = stallOf(row.hold);
    await putMark(db, why ? { ...whose, mark: 'stalled', why } : { ...whose, mark: hold.parse(row.hold) });
  }
  const snoozes = await db.snoozes.where('patientKey').anyOf(strangers).toArray();
  for (const { patientKey, until, by, at = '' } of snoozes) {
    await db.snoozes.delete(patientKey);
    await putMark(db, { patientKey: keyFor(patientKey), mark: 'snoozed', on: true, until, by, at });
  }
  const said = await db.consents.where('patientKey').anyOf(strangers).toArray();
  for (const { id, patientKey, ...word } of said) {
    await db.consents.delete(id);
    await hearConsent(db, { ...word, patientKey: keyFor(patientKey) });
  }
  const calls = await db.contacts.where('patientKey').anyOf(strangers).toArray();
  for (const { id, patientKey, call, at, outcome, by } of calls) {
    await db.contacts.delete(id);
    if (call) await putCall(db, { patientKey: keyFor(patientKey), call, at, outcome, by });
  }
}
