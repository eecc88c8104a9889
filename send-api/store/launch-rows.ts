import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import type { JobCall } from '../jobs/queue.ts';
import type { AuditLine } from './audit.ts';
import { type Database, retried } from './database.ts';
import { gather } from './gather.ts';
import type { StoredAnswer } from './idempotency.ts';
import { launchStatement } from './launch-statement.ts';
import type { EnrolmentRow, MessageRow, RecipientRow } from './tables.ts';

/** Whose launch it is, and under which key. */
export interface LaunchKey {
  practiceId: string;
  key: string;
  /** Keyed hash of the request body: the same key with another body is another request. */
  requestMac: string;
  at: Date;
}

/** All rows of a new enrolment: every column is named, since a column left out would be written as null. */
export interface LaunchRows {
  enrolment: EnrolmentRow;
  recipients: RecipientRow[];
  messages: MessageRow[];
  job: JobCall | null;
}

/** What a launch leaves behind. Without `answer` nothing is written: then it is only asked what the key stands for. */
export interface LaunchRecord {
  answer?: StoredAnswer;
  /** Given: nothing is written while this patient is in a running enrolment. */
  patientKey?: string;
  rows?: LaunchRows;
  audit?: AuditLine;
}

export type LaunchOutcome =
  | { state: 'written' | 'open' | 'in_progress' | 'reused' }
  | { state: 'kept'; stored: StoredAnswer }
  /** `same`: who is in a running follow-up: this patient, or somebody else at one of the addresses. */
  | { state: 'enrolled'; same: 'patient' | 'address'; enrolmentId: string; by: string; at: string };

interface Told {
  n: number;
  state: 'written' | 'open' | 'in_progress' | 'kept' | 'enrolled' | 'again';
  request_mac: string | null;
  status: number | null;
  answer: unknown;
  id: string | null;
  by: string | null;
  since: Date | null;
}

const bytes = (value: Buffer | null) => value && `\\x${value.toString('hex')}`;

/** What goes to the database of one launch: what is null or the same for every new row is left to the statement. */
function itemOf(key: LaunchKey, { answer, patientKey, rows, audit }: LaunchRecord) {
  return {
    practice_id: key.practiceId,
    key: key.key,
    request_mac: key.requestMac,
    at: key.at,
    patient_key: patientKey,
    status: answer?.status,
    answer: answer?.answer,
    audit: audit && {
      enrolment_id: audit.enrolmentId,
      at: audit.at,
      action: audit.action,
      reason: audit.reason,
      snapshot: audit.snapshot,
    },
    ...(rows && {
      enrolment: {
        ...rows.enrolment,
        first_name_sealed: bytes(rows.enrolment.first_name_sealed),
        override_sealed: bytes(rows.enrolment.override_sealed),
      },
      recipients: rows.recipients.map((row) => ({ ...row, address_sealed: bytes(row.address_sealed) })),
      messages: rows.messages.map(({ id, position, step_id, due_at, channel }) => ({
        id,
        position,
        step_id,
        due_at,
        channel,
      })),
      // A list of one, of which the statement makes one list of all.
      job: rows.job?.rows.slice(1, -1),
    }),
  };
}

interface Item {
  /** The queue's function; the same for all jobs of a kind. */
  enqueue: string;
  apart: string[];
  row: ReturnType<typeof itemOf>;
}

const launchAll = gather<Item, Told>(
  async (db, items) => {
    const rows = items.map(({ row }, n) => ({ n, ...row }));
    const statement = launchStatement(`"${items[0]?.enqueue}"`);
    const { rows: told } = await db.executeQuery<Told>(CompiledQuery.raw(statement, [JSON.stringify(rows)]));
    if (told.length !== items.length) throw new Error('a question without an answer');
    return told.sort((a, b) => a.n - b.n);
  },
  ({ apart }) => apart,
  // One at a time: what waits goes together with the next, and two only wait for one another at the same indexes.
  { lanes: 1, most: 32 },
);

/** A launch that came first and was not to be seen is there the next time; so many rounds are never needed. */
const ROUNDS = 8;
/** Milliseconds, once more each round: a key is held for about as long as one statement runs. */
const PAUSE_MS = 5;

/**
 * Keeps a launch, in one statement that is a transaction of its own (see `launch-statement.ts` for what it answers);
 * launches that come at the same time share it. The answer is kept for as long as the database lives, so that a retry
 * from a laptop found weeks later changes nothing.
 *
 * @param enqueue name of the queue's function that adds jobs of the kind `send`.
 */
export async function keepLaunch(
  db: Database,
  enqueue: string,
  key: LaunchKey,
  record: LaunchRecord,
): Promise<LaunchOutcome> {
  const apart = [
    `${key.practiceId} ${key.key}`,
    ...(record.patientKey ? [`${key.practiceId}/${record.patientKey}`] : []),
  ];
  const item = { enqueue, apart, row: itemOf(key, record) };
  for (let round = 1; ; round += 1) {
    const told = await retried(() => launchAll(db)(item)).catch((error: unknown) => leasedTo(error));
    if ('same' in told) return told;
    switch (told.state) {
      case 'in_progress':
        // Or nobody is: a statement of ours that failed says so a moment before the database lets go of its keys.
        if (round >= ROUNDS) return { state: 'in_progress' };
        await sleep(PAUSE_MS * round);
        continue;
      case 'again':
        if (round >= ROUNDS) return { state: 'in_progress' };
        continue;
      case 'enrolled':
        return {
          state: 'enrolled',
          same: 'patient',
          enrolmentId: told.id ?? '',
          by: told.by ?? '',
          at: told.since?.toISOString() ?? '',
        };
      case 'kept':
        if (told.request_mac !== key.requestMac) return { state: 'reused' };
        return { state: 'kept', stored: { status: told.status ?? 500, answer: told.answer } };
      default:
        return { state: told.state };
    }
  }
}

/** Who holds the lease of an address (migration 015), from the database's refusal; any other error is thrown on. */
function leasedTo(error: unknown): Extract<LaunchOutcome, { state: 'enrolled' }> {
  const { code, detail } = error as { code?: string; detail?: string };
  if (code !== 'CB001' || !detail) throw error;
  const { id, by, at } = JSON.parse(detail) as { id: string; by: string; at: string };
  return { state: 'enrolled', same: 'address', enrolmentId: id, by, at };
}
