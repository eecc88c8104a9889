import { z } from 'zod';
import type { EnrolmentView } from '../contract/enrolments.ts';
import { sentence } from '../core/flag.ts';
import { flagKind } from '../core/policy.ts';
import { enrolmentState, messageState, stopCause } from '../core/sequence/enrolment.ts';
import { channel } from '../core/sighting.ts';
import type { ComebackDb, Store } from './db.ts';

const enrolmentStep = z.object({
  stepId: z.string(),
  channel: channel.nullable(),
  state: messageState,
  reason: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});
export type EnrolmentStep = z.infer<typeof enrolmentStep>;

/** One patient in one sequence, as this browser knows it. The send API's record is the one that counts. */
export const enrolmentRow = z.object({
  /** Ours, made at the click; an enrolment of another desk takes the server's. */
  id: z.string(),
  /** The patient while the enrolment is open: unique, so one patient can't be in two. Missing once it is over. */
  openKey: z.string().optional(),
  /** Null = launched at another desk for a patient this browser has not seen. */
  patientKey: z.string().nullable(),
  hash: z.string(),
  serverId: z.string().optional(),
  sequenceId: z.string(),
  sequenceVersion: z.number().int(),
  flagKind: flagKind.nullable(),
  state: enrolmentState,
  cause: stopCause.nullable(),
  launchedAt: z.iso.datetime(),
  launchedBy: z.string(),
  delivery: z.enum(['waiting', 'server', 'failed']),
  undoUntil: z.iso.datetime().nullable(),
  problem: sentence.nullable(),
  steps: z.array(enrolmentStep),
  endedAt: z.iso.datetime().nullable(),
  /** The blocker staff overrode with a written reason, if any. */
  overrode: z.enum(['booked', 'stale', 'no_evidence']).optional(),
  /** Nobody pressed Start: the practice lets this sequence start by itself. */
  automatic: z.literal(true).optional(),
  /** What the server was last told of the patient's bookings, and when. */
  told: z.string().optional(),
  toldAt: z.iso.datetime().optional(),
});
export type EnrolmentRow = z.infer<typeof enrolmentRow>;

export const isOpen = (row: Pick<EnrolmentRow, 'state'>) => row.state === 'active' || row.state === 'held';

/** The row as it is once the enrolment is over: the patient is free again. */
export function closed(
  row: EnrolmentRow,
  state: 'stopped' | 'finished',
  cause: EnrolmentRow['cause'],
  at: string,
): EnrolmentRow {
  const { openKey: _, ...rest } = row;
  return { ...rest, state, cause, endedAt: at, undoUntil: null };
}

/** Inside a transaction over enrolments: once a start of this browser is over, what another desk started is the open one. */
export async function passKeyOn(db: ComebackDb, patientKey: string | null): Promise<void> {
  if (patientKey === null || (await db.enrolments.where('openKey').equals(patientKey).count()) > 0) return;
  const rows = await db.enrolments.where('patientKey').equals(patientKey).toArray();
  const open = rows.find(isOpen);
  if (open) await db.enrolments.put({ ...open, openKey: patientKey });
}

/** All enrolments of a patient, newest first. */
export async function enrolmentsOf({ db }: Store, patientKey: string): Promise<EnrolmentRow[]> {
  const rows = await db.enrolments.where('patientKey').equals(patientKey).toArray();
  return rows.map((row) => enrolmentRow.parse(row)).sort((a, b) => (a.launchedAt < b.launchedAt ? 1 : -1));
}

export async function enrolmentById({ db }: Store, id: string): Promise<EnrolmentRow | null> {
  const row = await db.enrolments.get(id);
  return row ? enrolmentRow.parse(row) : null;
}

export async function enrolmentByServerId({ db }: Store, serverId: string): Promise<EnrolmentRow | null> {
  const row = await db.enrolments.where('serverId').equals(serverId).first();
  return row ? enrolmentRow.parse(row) : null;
}

/** Launches that have not left this browser, soonest first. */
export async function waitingLaunches({ db }: Store): Promise<EnrolmentRow[]> {
  const live = (await db.outbox.where('live').equals(1).sortBy('seq')).filter((row) => row.kind === 'launch');
  const rows = await db.enrolments.bulkGet(live.flatMap((row) => row.enrolmentId ?? []));
  return rows.flatMap((row) => (row && isOpen(row) ? [enrolmentRow.parse(row)] : []));
}

/** Launches that the server refused since `since` (ISO instant), newest first. */
export async function failedLaunches({ db }: Store, since: string): Promise<EnrolmentRow[]> {
  const failed = (await db.outbox.where('state').equals('failed').toArray()).filter((row) => row.kind === 'launch');
  const rows = await db.enrolments.bulkGet(failed.flatMap((row) => row.enrolmentId ?? []));
  return rows
    .flatMap((row) => (row?.problem && (row.endedAt ?? '') >= since ? [enrolmentRow.parse(row)] : []))
    .sort((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? 1 : -1));
}

/** How many follow-ups of this browser started by themselves since `since` (ISO instant); those taken back count too. */
export async function automaticSince({ db }: Store, since: string): Promise<number> {
  return db.enrolments
    .where('launchedAt')
    .aboveOrEqual(since)
    .filter((row) => row.automatic === true)
    .count();
}

/** Open enrolments of many patients, by patient. */
export async function openEnrolments({ db }: Store, keys: string[]): Promise<Map<string, EnrolmentRow>> {
  const rows = await db.enrolments.where('openKey').anyOf(keys).toArray();
  return new Map(rows.map((row) => [row.openKey ?? '', enrolmentRow.parse(row)]));
}

/** Those of these server ids whose sequence this browser does not know: another desk started them. */
export async function unlearned({ db }: Store, serverIds: string[]): Promise<EnrolmentRow[]> {
  const rows = await db.enrolments.where('serverId').anyOf(serverIds).toArray();
  return rows.filter((row) => row.sequenceId === '').map((row) => enrolmentRow.parse(row));
}

/** Those of these server ids that another desk started, of patients whom this browser knows, while they run. */
export async function startedElsewhere(
  { db }: Store,
  serverIds: string[],
): Promise<(EnrolmentRow & { patientKey: string })[]> {
  const rows = await db.enrolments.where('serverId').anyOf(serverIds).toArray();
  return rows.flatMap((row) => {
    const { patientKey, ...rest } = enrolmentRow.parse(row);
    return row.id === row.serverId && isOpen(row) && patientKey !== null ? [{ ...rest, patientKey }] : [];
  });
}

/** What the server says of a follow-up that another desk started; its state stays what the feed told. */
export async function learn({ durable: db }: Store, rowId: string, view: EnrolmentView): Promise<void> {
  await db.transaction('rw', db.enrolments, async () => {
    const row = await db.enrolments.get(rowId);
    if (!row) return;
    const { sequenceId, launchedAt, launchedBy } = view;
    const steps = view.steps.map(
      ({ stepId, channel, state, reason, dueAt }) =>
        row.steps.find((known) => known.stepId === stepId) ?? { stepId, channel, state, reason, at: dueAt },
    );
    await db.enrolments.put({ ...row, sequenceId, launchedAt, launchedBy, steps });
  });
}

/** How many follow-ups run, are held, wait to be handed over, or were refused lately. */
export async function enrolmentCounts({
  db,
}: Store): Promise<{ active: number; held: number; waiting: number; failed: number }> {
  const [active, held, live, failed] = await Promise.all([
    db.enrolments.where('state').equals('active').count(),
    db.enrolments.where('state').equals('held').count(),
    db.outbox.where('live').equals(1).toArray(),
    db.outbox.where('state').equals('failed').count(),
  ]);
  return { active, held, waiting: live.filter((row) => row.kind === 'launch').length, failed };
}
