import type { Generated } from 'kysely';
import type { Fixed } from './tables.ts';

interface OutcomesTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  patient_key: Fixed<string>;
  enrolment_id: Fixed<string>;
  kind: Fixed<'booked' | 'attended' | 'referral'>;
  /** ISO day of the appointment or visit. */
  on_day: string | null;
  seen_at: Fixed<Date>;
  sent_at: Fixed<Date>;
  /** `HH:MM` in the practice's calendar and a hash of the appointment's number; null = no screen showed them. */
  at_time: Generated<string | null>;
  visit_ref: Generated<string | null>;
  visit_seen_at: Generated<Date | null>;
  /** Whether the appointment is reminded of; null = nothing to remind of is known. */
  confirmation: Generated<'wanted' | 'started' | 'refused' | null>;
}

interface HoldOutsTable {
  practice_id: Fixed<string>;
  patient_key: Fixed<string>;
  flag_kind: string;
  at: Date;
  booked_at: Date | null;
  attended_at: Date | null;
}

/** What follow-ups led to, and who is left alone for comparison. */
export interface OutcomeTables {
  outcomes: OutcomesTable;
  hold_outs: HoldOutsTable;
}
