import type { ColumnType, Generated, JSONColumnType, Selectable } from 'kysely';
import type { BookingState } from '#lib/contract/enrolments.ts';
import type { FeedEvent } from '#lib/contract/events.ts';
import type { DeviceRole, PracticeSettings } from '#lib/contract/practice.ts';
import type { Policy } from '#lib/core/policy.ts';
import type { EnrolmentState, MessageState, StopCause } from '#lib/core/sequence/enrolment.ts';
import type { EnrolmentPlan } from '#lib/core/sequence/plan.ts';
import type { Purpose } from '#lib/core/sequence/sequence.ts';
import type { Channel } from '#lib/core/sighting.ts';
import type { ProviderState } from '../providers/provider.ts';
import type { IntentTables } from './intent-tables.ts';
import type { OpeningTables } from './opening-tables.ts';
import type { OperateTables } from './operate-tables.ts';
import type { OutcomeTables } from './outcome-tables.ts';
import type { PaceTables } from './pace-tables.ts';
import type { ProviderTables } from './provider-tables.ts';

/** A JSON column: objects come out, JSON text goes in. */
export type Json<T> = ColumnType<T, string, string>;
/** A column set on insert and left alone. */
export type Fixed<T> = ColumnType<T, T, never>;
export type SendChannel = Exclude<Channel, 'call'>;

interface PracticesTable {
  id: Fixed<string>;
  settings: Json<PracticeSettings>;
  policy: ColumnType<Policy | null, string | undefined, string>;
  salt: Fixed<string>;
  created_at: Fixed<Date>;
  updated_at: Date;
}

interface DevicesTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  name: string;
  role: DeviceRole;
  key_hash: Fixed<string>;
  created_at: Fixed<Date>;
  last_used_at: Date | null;
  expires_at: Date;
  revoked_at: Date | null;
}

interface PairingsTable {
  id: Fixed<string>;
  code: Fixed<string>;
  secret_hash: Fixed<string>;
  device_name: Fixed<string>;
  practice_id: string | null;
  /** Given with the approval. */
  role: DeviceRole | null;
  created_at: Fixed<Date>;
  expires_at: Date;
  approved_at: Date | null;
  taken_at: Date | null;
}

/** What staff overrode; their reason is kept sealed beside it. */
export interface Override {
  blocker: 'booked' | 'stale' | 'no_evidence';
  at: string;
  bookedOn?: string;
}

interface EnrolmentsTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  device_id: Fixed<string>;
  patient_key: Fixed<string>;
  sequence_id: Fixed<string>;
  sequence_version: Fixed<number>;
  flag_kind: Fixed<string>;
  state: EnrolmentState;
  stop_cause: StopCause | null;
  stopped_at: Date | null;
  stopped_by: string | null;
  first_name_sealed: Buffer;
  language: Fixed<string>;
  zone: Fixed<string>;
  minor: Fixed<boolean>;
  booking: Json<BookingState>;
  reminded_on: Json<string[]>;
  override: Json<Override> | null;
  override_sealed: Buffer | null;
  responsible_contact: Fixed<boolean>;
  /** What the plan and the texts hang on besides the launch. */
  plan: Json<EnrolmentPlan> | null;
  launched_by: Fixed<string>;
  launched_at: Fixed<Date>;
  created_at: Fixed<Date>;
}

interface RecipientsTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  enrolment_id: Fixed<string>;
  position: Fixed<number>;
  channel: Fixed<SendChannel>;
  address_sealed: Buffer;
  address_hash: Fixed<string>;
  consent: 'given' | 'refused' | 'unknown';
  consent_source: JSONColumnType<{ screen: string; seenAt: string } | Record<string, never>> | null;
}

export interface MessagesTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  enrolment_id: Fixed<string>;
  position: Fixed<number>;
  step_id: Fixed<string>;
  state: MessageState;
  reason: string | null;
  due_at: Date | null;
  channel: Channel | null;
  recipient_id: string | null;
  address_hash: string | null;
  template_id: string | null;
  template_version: number | null;
  purpose: Purpose | null;
  provider: string | null;
  provider_id: string | null;
  from_address: string | null;
  subject_sealed: Buffer | null;
  body_sealed: Buffer | null;
  /** Of how many parts a text was when it left; null = nobody counted. */
  parts: Generated<number | null>;
  permanent: Generated<boolean>;
  attempt_id: string | null;
  attempts: Generated<number>;
  attempt_at: Date | null;
  lookups: Generated<number>;
  check_at: Date | null;
  /** The pause that holds it. */
  pause_id: string | null;
  updated_at: Date;
}

interface MessageEventsTable {
  id: Generated<string>;
  message_id: string;
  at: Date;
  from_state: MessageState | null;
  state: MessageState;
  reason: string | null;
  attempt_id: string | null;
}

interface IdempotencyKeysTable {
  practice_id: string;
  key: string;
  request_mac: string;
  status: number;
  answer: Json<unknown>;
  created_at: Date;
}

interface ProviderEventsTable {
  id: string;
  provider: string;
  dedupe_key: string;
  provider_id: string;
  message_id: string | null;
  state: ProviderState;
  code: string | null;
  permanent: boolean;
  suppress: boolean;
  at: Date;
  received_at: Date;
  applied_at: Date | null;
}

interface CapturedTable {
  id: string;
  channel: SendChannel;
  /** The whole message as sealed JSON. */
  sealed: Buffer;
  at: Date;
}

interface FeedEventsTable {
  id: Generated<string>;
  xid: Generated<string>;
  practice_id: string;
  patient_key: string;
  enrolment_id: string | null;
  at: Date;
  event: Json<FeedEvent['event']>;
}

interface AuditTable {
  id: Generated<string>;
  practice_id: string;
  enrolment_id: string | null;
  message_id: string | null;
  at: Date;
  action: string;
  reason: string | null;
  snapshot: Json<unknown> | null;
}

interface RateBucketsTable {
  key: string;
  tokens: number;
  updated_at: Date;
}

/** What this database must agree on with its server, such as the data key's mark. */
interface ServerMarksTable {
  name: string;
  value: string;
}

export interface Tables extends IntentTables, PaceTables, ProviderTables, OperateTables, OutcomeTables, OpeningTables {
  server_marks: ServerMarksTable;
  practices: PracticesTable;
  devices: DevicesTable;
  pairings: PairingsTable;
  enrolments: EnrolmentsTable;
  recipients: RecipientsTable;
  messages: MessagesTable;
  message_events: MessageEventsTable;
  idempotency_keys: IdempotencyKeysTable;
  provider_events: ProviderEventsTable;
  captured: CapturedTable;
  feed_events: FeedEventsTable;
  audit: AuditTable;
  rate_buckets: RateBucketsTable;
}

/** A practice without its policy, which no request but those about it needs. */
export type PracticeRow = Omit<Selectable<PracticesTable>, 'policy'>;
export type DeviceRow = Selectable<DevicesTable>;
export type PairingRow = Selectable<PairingsTable>;
export type EnrolmentRow = Selectable<EnrolmentsTable>;
export type RecipientRow = Selectable<RecipientsTable>;
export type MessageRow = Selectable<MessagesTable>;
