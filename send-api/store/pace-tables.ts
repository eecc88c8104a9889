import type { Generated, Selectable } from 'kysely';
import type { PauseView } from '#lib/contract/pauses.ts';
import type { Fixed } from './tables.ts';

interface PausesTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  kind: Fixed<'sequence' | 'sender'>;
  name: Fixed<string>;
  level: 'warned' | 'paused';
  reason: PauseView['reason'];
  hits: number;
  sends: number;
  since: Date;
  until: Date | null;
  ended_at: Generated<Date | null>;
  ended_by: Generated<string | null>;
}

interface LaunchPaceTable {
  practice_id: string;
  next_at: Date;
}

interface EntriesOfDayTable {
  practice_id: string;
  on_day: string;
  started: number;
}

/** What holds sending back: pauses, the pace of bulk launches, and how many may start by themselves in a day. */
export interface PaceTables {
  entries_of_day: EntriesOfDayTable;
  launch_pace: LaunchPaceTable;
  pauses: PausesTable;
}

export type PauseRow = Selectable<PausesTable>;
