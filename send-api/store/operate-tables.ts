import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { Fixed, Json } from './tables.ts';

interface SettingsVersionsTable {
  practice_id: Fixed<string>;
  version: Fixed<number>;
  settings: Json<PracticeSettings>;
  by: Fixed<string>;
  at: Fixed<Date>;
}

/** A seal over the audit lines `from_id` to `to_id`; `seal` is a keyed hash over `before` and those lines. */
interface AuditSealsTable {
  n: number;
  from_id: string;
  to_id: string;
  lines: number;
  before: string;
  seal: string;
  at: Date;
}

/** A yearly look at what the practice sends and keeps, with what was found at each point. */
interface ReviewsTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  reviewed_on: Fixed<Date>;
  by: Fixed<string>;
  answers: Json<Record<string, 'in_order' | 'to_do'>>;
  recorded_at: Fixed<Date>;
}

/** Tables of running the server. */
export interface OperateTables {
  settings_versions: SettingsVersionsTable;
  audit_seals: AuditSealsTable;
  reviews: ReviewsTable;
}
