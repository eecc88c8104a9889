import type { Transaction } from 'dexie';
import { reachedThem } from '../core/call-tasks.ts';
import { dayInZone, toDayNumber } from '../core/day.ts';
import { lastBookingDay, lastContactDay } from '../core/no-contact.ts';
import type { PatientRecord } from '../core/patient.ts';
import type { MessageState } from '../core/sequence/enrolment.ts';
import type { ComebackDb } from './db.ts';
import type { EnrolmentRow } from './enrolments.ts';
import type { EventRow } from './events.ts';
import type { ContactRow } from './holds.ts';
import type { PatientRow } from './patients.ts';

/** A message in one of these states has reached the patient, or may have: in doubt nobody is called quiet. */
const REACHED: MessageState[] = ['accepted', 'delivered', 'unknown'];

/** Whether a line of the feed is contact: a message that went out, a call, or the patient's answer. */
const isContact = (event: EventRow['event']): boolean =>
  event.type === 'reply' ||
  (event.type === 'call' && reachedThem(event.outcome)) ||
  (event.type === 'message' && REACHED.includes(event.state));

export type ContactColumns = Pick<PatientRow, 'reachedDay' | 'contactDay' | 'bookedDay'>;

/** What a row is found by under "no contact in N months", as of the day of its assessment. Missing = not known to be any. */
export function contactColumns(record: PatientRecord, reachedDay: number | undefined, on: string): ContactColumns {
  const today = toDayNumber(on);
  const contact = lastContactDay(record, reachedDay ?? null, today);
  const booked = lastBookingDay(record, today);
  return {
    ...(reachedDay === undefined ? {} : { reachedDay }),
    ...(contact === null ? {} : { contactDay: contact }),
    ...(booked === null ? {} : { bookedDay: booked }),
  };
}

/** The day by which a row's columns are worked out: that of its assessment, or of the last sighting where it waits for one. */
export const columnsDay = ({ stamp, seenAt }: Pick<PatientRow, 'stamp' | 'seenAt'>): string =>
  (stamp || seenAt).slice(0, 10);

/** Moves a row on to a contact of that day; an older one changes nothing. */
export function reach(row: PatientRow, day: number | undefined): void {
  if (day === undefined) return;
  row.reachedDay = Math.max(row.reachedDay ?? 0, day);
  row.contactDay = Math.max(row.contactDay ?? 0, day);
}

/** Inside a transaction over patients: notes contacts of these days by `hash` or `key`. */
export async function noteReached(db: ComebackDb, by: 'hash' | 'key', days: Map<string, number>): Promise<void> {
  if (days.size === 0) return;
  await db.patients
    .where(by)
    .anyOf([...days.keys()])
    .modify((row) => reach(row, days.get(row[by] ?? '')));
}

/** The newest day of each, in `zone` (IANA). */
export function newestDays(contacts: Iterable<{ who: string; at: string }>, zone: string): Map<string, number> {
  const newest = new Map<string, string>();
  for (const { who, at } of contacts) if (at > (newest.get(who) ?? '')) newest.set(who, at);
  return new Map([...newest].map(([who, at]) => [who, toDayNumber(dayInZone(at, zone))]));
}

export const contactsIn = (events: EventRow[]) =>
  events.flatMap(({ hash, at, event }) =>
    isContact(event) ? [{ who: hash, at: event.type === 'call' ? event.madeAt : at }] : [],
  );

/** Fills the columns of rows that are there already, from their records, the calls noted and the messages that went out. */
export async function fillContactDays(tx: Transaction): Promise<void> {
  const policy = await tx.table('settings').get('policy');
  const zone: string = policy?.value?.practice?.zone ?? 'UTC';
  const contacts: ContactRow[] = await tx.table('contacts').toArray();
  const enrolments: EnrolmentRow[] = await tx.table('enrolments').toArray();
  const events: EventRow[] = await tx.table('events').toArray();
  const sent = enrolments.flatMap(({ patientKey, steps }) =>
    steps.flatMap(({ state, at }) => (patientKey && at && REACHED.includes(state) ? [{ who: patientKey, at }] : [])),
  );
  const calls = contacts.map(({ patientKey, at }) => ({ who: patientKey, at }));
  const byKey = newestDays([...calls, ...sent], zone);
  const byHash = newestDays(contactsIn(events), zone);
  await tx
    .table<PatientRow>('patients')
    .toCollection()
    .modify((row) => {
      Object.assign(row, contactColumns(row.record, undefined, columnsDay(row)));
      reach(row, byKey.get(row.key));
      reach(row, byHash.get(row.hash ?? ''));
    });
}
