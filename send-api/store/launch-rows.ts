import { type RawBuilder, sql } from 'kysely';
import type { JobCall } from '../jobs/queue.ts';
import type { AuditLine } from './audit.ts';
import { type Database, retried } from './database.ts';
import type { StoredAnswer } from './idempotency.ts';
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
  state: 'written' | 'open' | 'in_progress' | 'kept' | 'enrolled';
  request_mac?: string;
  status?: number;
  answer?: unknown;
  id?: string | null;
  by?: string | null;
  at?: string | null;
}

/** Buffers as PostgreSQL reads them in JSON; times are ISO, JSON columns stay JSON. */
function plain(row: object): Record<string, unknown> {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
  ]);
  return Object.fromEntries(entries);
}

/**
 * Keeps a launch, in one statement that is a transaction of its own (see the migration for what it answers). The answer
 * is kept for as long as the database lives, so that a retry from a laptop found weeks later changes nothing.
 */
export async function keepLaunch(db: Database, key: LaunchKey, record: LaunchRecord): Promise<LaunchOutcome> {
  const { answer, patientKey, rows, audit } = record;
  const written = {
    practice_id: key.practiceId,
    key: key.key,
    request_mac: key.requestMac,
    at: key.at,
    patient_key: patientKey,
    ...(answer && { status: answer.status, answer: answer.answer }),
    ...(rows && {
      enrolment: plain(rows.enrolment),
      recipients: rows.recipients.map(plain),
      messages: rows.messages.map(plain),
    }),
    ...(audit && {
      audit: {
        enrolment_id: audit.enrolmentId,
        at: audit.at,
        action: audit.action,
        reason: audit.reason,
        snapshot: audit.snapshot,
      },
    }),
  };
  const job = rows?.job ?? null;
  const statement: RawBuilder<{ told: Told }> = sql`/* prepared: launch */
    select launch(${JSON.stringify(written)}::jsonb, ${job?.name ?? null}::text, ${job?.rows ?? null}::text) as told`;
  const result = await retried(() => statement.execute(db)).catch((error: unknown) => leasedTo(error));
  if ('same' in result) return result;
  const told = result.rows[0]?.told;
  if (!told) throw new Error('a question without an answer');
  if (told.state === 'enrolled') {
    return { state: 'enrolled', same: 'patient', enrolmentId: told.id ?? '', by: told.by ?? '', at: told.at ?? '' };
  }
  if (told.state !== 'kept') return { state: told.state };
  if (told.request_mac !== key.requestMac) return { state: 'reused' };
  return { state: 'kept', stored: { status: told.status ?? 500, answer: told.answer } };
}

/** Who holds the lease of an address (migration 015), from the database's refusal; any other error is thrown on. */
function leasedTo(error: unknown): Extract<LaunchOutcome, { state: 'enrolled' }> {
  const { code, detail } = error as { code?: string; detail?: string };
  if (code !== 'CB001' || !detail) throw error;
  const { id, by, at } = JSON.parse(detail) as { id: string; by: string; at: string };
  return { state: 'enrolled', same: 'address', enrolmentId: id, by, at };
}
