import type { Selectable } from 'kysely';
import type { Fixed } from './tables.ts';

interface OpeningsTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  device_id: Fixed<string>;
  /** `YYYY-MM-DD` and `HH:MM` in the practice's own calendar. */
  on_day: Fixed<string>;
  at_time: Fixed<string>;
  provider: Fixed<string | null>;
  state: 'open' | 'taken' | 'filled' | 'withdrawn' | 'over';
  created_by: Fixed<string>;
  created_at: Fixed<Date>;
  next_wave_at: Date;
  taken_by: string | null;
  ended_at: Date | null;
}

interface OpeningOffersTable {
  id: Fixed<string>;
  opening_id: Fixed<string>;
  practice_id: Fixed<string>;
  patient_key: Fixed<string>;
  position: Fixed<number>;
  state: 'waiting' | 'offered' | 'refused' | 'taken' | 'late' | 'withdrawn';
  /** The whole launch, as sealed JSON; empty once it was used or is over. */
  request_sealed: Buffer;
  enrolment_id: string | null;
  reason: string | null;
  offered_at: Date | null;
}

/** Times that came free, and to whom they are offered. */
export interface OpeningTables {
  openings: OpeningsTable;
  opening_offers: OpeningOffersTable;
}
export type OpeningRow = Selectable<OpeningsTable>;
