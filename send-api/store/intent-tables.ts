import type { Generated, Selectable } from 'kysely';
import type { CallMade } from '#lib/contract/calls.ts';
import type { MarkName } from '#lib/contract/marks.ts';
import type { TaskKind, TaskOutcome } from '#lib/contract/tasks.ts';
import type { ConsentBasis } from '#lib/core/jurisdiction/rule.ts';
import type { Purpose } from '#lib/core/sequence/sequence.ts';
import type { StallReason } from '#lib/core/sequence/stall.ts';
import type { Channel } from '#lib/core/sighting.ts';
import type { Fixed, Json, SendChannel } from './tables.ts';

interface SuppressionsTable {
  id: string;
  practice_id: string;
  kind: 'patient' | 'address';
  hash: string;
  source: string;
  by: string | null;
  at: Date;
  /** The stop it was written by; null for those of before there were acts. */
  act_id: Generated<string | null>;
  /** Hash of the address the person wrote their stop from; null for a link, a person at the desk, a provider. */
  origin: Generated<string | null>;
  /** From a word that may have meant an appointment: the desk is asked. */
  provisional: Generated<boolean>;
  lifted_at: Generated<Date | null>;
  lifted_how: Generated<string | null>;
}

interface InboundTable {
  id: string;
  provider: string;
  provider_id: string;
  practice_id: string | null;
  patient_key: string | null;
  enrolment_id: string | null;
  channel: SendChannel;
  from_hash: string;
  text_sealed: Buffer;
  meaning: string;
  received_at: Date;
  /** When the person wrote it; null = as far as we know when it was received. */
  written_at: Generated<Date | null>;
}

interface ConsentsTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  patient_key: Fixed<string>;
  channel: Fixed<Channel>;
  purpose: Fixed<Purpose>;
  basis: Fixed<ConsentBasis>;
  wording: Fixed<string>;
  language: Fixed<string>;
  given_at: Fixed<Date>;
  recorded_at: Fixed<Date>;
  recorded_by: Fixed<string>;
  source: Fixed<string>;
  expires_at: Fixed<Date | null>;
  revoked_at: Date | null;
  revoked_by: string | null;
}

interface PersonMarksTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  patient_key: Fixed<string>;
  mark: Fixed<MarkName>;
  source: Fixed<string>;
  /** When it was said, which may be long before it was heard. */
  at: Date;
  until: Generated<string | null>;
  why: Generated<StallReason | null>;
  lifted_at: Generated<Date | null>;
  lifted_by: Generated<string | null>;
}

interface TasksTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  kind: Fixed<TaskKind>;
  patient_key: string;
  members: Json<string[]>;
  enrolment_id: string | null;
  inbound_id: string | null;
  reason: string;
  score: number;
  state: 'open' | 'done';
  due_at: Date;
  tries: Generated<number>;
  /** What the person asked for, as sealed JSON. */
  detail_sealed: Buffer | null;
  claimed_by: Generated<string | null>;
  claimed_device: Generated<string | null>;
  claimed_until: Generated<Date | null>;
  outcome: Generated<TaskOutcome | null>;
  done_by: Generated<string | null>;
  done_at: Generated<Date | null>;
  created_at: Fixed<Date>;
  updated_at: Date;
}

interface LinksTable {
  token_hash: Fixed<string>;
  practice_id: Fixed<string>;
  enrolment_id: Fixed<string>;
  message_id: Fixed<string>;
  created_at: Fixed<Date>;
  expires_at: Date;
  clicked_at: Generated<Date | null>;
  answered_at: Generated<Date | null>;
  answer: Generated<string | null>;
}

interface NoticesTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  inbound_id: Fixed<string>;
  kind: Fixed<'opt_out_confirmed'>;
  provider: Fixed<string>;
  channel: Fixed<SendChannel>;
  address_sealed: Buffer;
  from_address: Fixed<string>;
  body_sealed: Buffer;
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'unknown' | 'late';
  created_at: Fixed<Date>;
  send_before: Fixed<Date>;
}

/** A step of one member of a household that another member's message spoke for. */
interface CoversTable {
  covered_id: string;
  message_id: string;
  practice_id: string;
  patient_key: string;
  at: Date;
}

/** A call that a desk made, once for each person it may have been made to. */
interface CallsTable {
  practice_id: string;
  id: Fixed<string>;
  patient_key: Fixed<string>;
  at: Fixed<Date>;
  outcome: Fixed<CallMade>;
  made_by: Fixed<string | null>;
}

/** Tables of what people allow, answer and ask for. */
export interface IntentTables {
  inbound: InboundTable;
  suppressions: SuppressionsTable;
  consents: ConsentsTable;
  person_marks: PersonMarksTable;
  tasks: TasksTable;
  links: LinksTable;
  notices: NoticesTable;
  covers: CoversTable;
  calls: CallsTable;
}

export type ConsentRow = Selectable<ConsentsTable>;
export type TaskRow = Selectable<TasksTable>;
