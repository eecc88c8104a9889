import { Dexie, type EntityTable, type Table } from 'dexie';
import { familyTiesOf } from '../core/household/find-households.ts';
import type { RememberedMapping } from '../core/import-mapping.ts';
import { addressesOf } from '../core/same-person.ts';
import type { ConsentRow } from './consents.ts';
import { fillContactDays } from './contact-day.ts';
import type { DayRow } from './days.ts';
import type { EnrolmentRow } from './enrolments.ts';
import type { EntryRow } from './entries.ts';
import type { EventRow } from './events.ts';
import type { FrameRow, ScreenRow } from './frames.ts';
import type { HealthRow } from './health.ts';
import type { ContactRow, HoldRow, OptOutRow, SnoozeRow } from './holds.ts';
import type { HomeRow } from './homes.ts';
import type { ImportPageRow, ImportRunRow, MatchRow, SuppressedRow } from './import-tables.ts';
import type { LedgerRow } from './ledger.ts';
import type { ListRow } from './lists.ts';
import type { OutboxRow } from './outbox.ts';
import type { OwnScreenRow } from './own-screens.ts';
import type { PatientRow } from './patients.ts';
import type { SettingRow } from './settings.ts';
import type { SightingRow } from './sightings.ts';
import type { TallyRow } from './tally.ts';
import type { TaskRow } from './tasks.ts';

/**
 * The extension's database. Only the background opens it.
 *
 * Every query goes by one of these indexes. A sparse index (a key that only some rows carry, such as `openKey`,
 * `live`, `unhashed`) holds just the rows that matter for one question, so the question stays cheap at 100,000 patients.
 */
export class ComebackDb extends Dexie {
  patients!: EntityTable<PatientRow, 'key'>;
  sightings!: EntityTable<SightingRow, 'id'>;
  frames!: EntityTable<FrameRow, 'id'>;
  rows!: Table<ScreenRow, [string, string]>;
  health!: EntityTable<HealthRow, 'id'>;
  tally!: EntityTable<TallyRow, 'id'>;
  enrolments!: EntityTable<EnrolmentRow, 'id'>;
  outbox!: EntityTable<OutboxRow, 'seq'>;
  events!: EntityTable<EventRow, 'cursor'>;
  tasks!: EntityTable<TaskRow, 'id'>;
  holds!: Table<HoldRow, [string, string]>;
  snoozes!: EntityTable<SnoozeRow, 'patientKey'>;
  optOuts!: EntityTable<OptOutRow, 'id'>;
  contacts!: EntityTable<ContactRow, 'id'>;
  consents!: EntityTable<ConsentRow, 'id'>;
  days!: EntityTable<DayRow, 'day'>;
  ledger!: EntityTable<LedgerRow, 'id'>;
  settings!: EntityTable<SettingRow, 'name'>;
  imports!: EntityTable<ImportRunRow, 'id'>;
  importPages!: Table<ImportPageRow, [string, number]>;
  importMappings!: EntityTable<RememberedMapping, 'headerSet'>;
  matches!: Table<MatchRow, [string, string]>;
  suppressed!: EntityTable<SuppressedRow, 'id'>;
  ownScreens!: EntityTable<OwnScreenRow, 'id'>;
  lists!: EntityTable<ListRow, 'id'>;
  homes!: EntityTable<HomeRow, 'id'>;
  entries!: EntityTable<EntryRow, 'patientKey'>;

  constructor(name: string, durability: 'strict' | 'relaxed') {
    super(name, { chromeTransactionDurability: durability });
    this.version(1).stores({
      patients: 'key, hash, unhashed, stamp, leakKind, seenAt',
      sightings: 'id, patientKey, seenAt',
      frames: 'id, tabId, at',
      rows: '[frame+row], frame, [frame+mark], at',
      health: 'id, at',
      tally: 'id',
      enrolments: 'id, &openKey, patientKey, serverId, hash, state',
      outbox: '++seq, &id, live, enrolmentId, subject, state, settledAt',
      events: 'cursor, [what+at], hash, enrolmentId, at',
      tasks: 'id, [state+dueAt], patientKey, hash',
      holds: '[patientKey+hold], patientKey',
      snoozes: 'patientKey, until',
      optOuts: 'id, patientKey, hash',
      contacts: '++id, patientKey, [patientKey+at], at',
      ledger: '++id, at',
      settings: 'name',
    });
    // Found by name and by mark, consent at the desk, the total day by day. Rows get their marks with the next assessment.
    this.version(2)
      .stores({
        patients: 'key, hash, unhashed, stamp, leakKind, seenAt, sortName, untouched, *marks',
        consents: '++id, patientKey',
        days: 'day',
      })
      .upgrade((tx) => tx.table('patients').toCollection().modify({ stamp: '' }));
    // Lists from files: staged pages, remembered mappings, people who may be one, stops that outlive their record.
    this.version(3)
      .stores({
        patients: 'key, hash, unhashed, stamp, leakKind, seenAt, sortName, untouched, *marks, *addresses',
        imports: 'id, state, at',
        importPages: '[importId+page], importId',
        importMappings: 'headerSet',
        matches: '[fileKey+patientKey], fileKey, patientKey, state',
        suppressed: 'id, patientKey',
      })
      .upgrade((tx) =>
        tx
          .table('patients')
          .toCollection()
          .modify((row) => {
            row.addresses = addressesOf(row.record);
          }),
      );
    // Screens that this practice detected, taught or mended.
    this.version(4).stores({ ownScreens: 'id' });
    // What each recall list showed, households, and who moved between states when.
    this.version(5)
      .stores({
        patients:
          'key, hash, unhashed, stamp, leakKind, seenAt, sortName, untouched, *marks, *addresses, *ties, homeDue, moved',
        lists: 'id, seenAt',
        homes: 'id, *members, standing',
      })
      .upgrade((tx) =>
        tx
          .table('patients')
          .toCollection()
          .modify((row) => {
            row.ties = familyTiesOf(row.record);
            row.homeDue = 1;
          }),
      );
    // When patient and practice last had to do with each other, and until when something is booked.
    this.version(6)
      .stores({
        patients:
          'key, hash, unhashed, stamp, leakKind, seenAt, sortName, untouched, *marks, *addresses, *ties, homeDue, moved, contactDay, bookedDay',
      })
      .upgrade(fillContactDays);
    // The sentences of tasks were once called problems. Only whole rows hold them, so no index changes.
    this.version(7).upgrade((tx) =>
      tx
        .table('tasks')
        .toCollection()
        .modify((row) => {
          row.why.id = row.why.id.replace(/^problem_(?=task_|why_)/, '');
        }),
    );
    // Who was put forward without a click, and what started by itself today.
    this.version(8).stores({
      enrolments: 'id, &openKey, patientKey, serverId, hash, state, launchedAt',
      entries: 'patientKey, at',
    });
  }
}

/**
 * Two connections to one database. What a screen said can be read again, so it is written `relaxed`; a click (launch,
 * undo, stop, opt-out) and what the server answered are written through `durable`, which Chromium flushes to the disk
 * before the transaction counts as done. Firefox has no such hint and flushes by its own rules.
 */
export interface Store {
  db: ComebackDb;
  durable: ComebackDb;
}

export function openStore(name = 'comeback'): Store {
  return { db: new ComebackDb(name, 'relaxed'), durable: new ComebackDb(name, 'strict') };
}

export function closeStore(store: Store): void {
  store.db.close();
  store.durable.close();
}
