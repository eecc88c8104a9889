import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Log } from '../log.ts';
import { recordAudit } from './audit.ts';
import { type BackupHeader, type BackupLine, tablesInOrder } from './backup.ts';
import { type Database, migrate, type Tx } from './database.ts';
import { changeEnrolment } from './enrolments.ts';
import { changeMessage } from './messages.ts';
import { migrations } from './migrations/index.ts';
import { openTask } from './tasks.ts';

const DAY_MS = 86_400_000;
/** Numbers of feed lines that may have been given out after the backup. */
const GAP = 1_000_000;

interface Restored {
  rows: number;
  /** Follow-ups that stand still until a person has looked. */
  held: number;
  /** Messages that were on their way when the backup was made: looked for, and sent again only if certainly not there. */
  toBeFound: number;
}

/**
 * Fills an empty database from a backup, brings it up to this version, and makes it safe to go on. Since the backup
 * anything may have happened: a step was sent, a patient wrote STOP. So every follow-up that still runs is held, with a
 * task for the desk, and nothing leaves before a person has released it. With `complete` (the backup was made after the
 * old server had stopped for good) nothing can have happened, and they go on.
 */
export async function restoreBackup(
  db: Database,
  log: Log,
  header: BackupHeader,
  lines: AsyncIterable<BackupLine>,
  options: { complete: boolean; now: Date },
): Promise<Restored> {
  const there = await sql<{ n: string | null }>`select to_regclass('public.practices')::text as n`.execute(db);
  if (there.rows[0]?.n) {
    const filled = await sql`select from practices limit 1`.execute(db);
    if (filled.rows.length > 0) throw new Error('This database is in use. Restore into an empty one.');
  }
  await migrateTo(db, header.migrations.at(-1));
  const rows = await db.transaction().execute((tx) => fill(tx, lines));
  await migrate(db, log);
  return db.transaction().execute(async (tx) => {
    const held = options.complete ? 0 : await holdRunning(tx, options.now);
    // A job handed out by the old server is gone; whoever was sending is a lost worker.
    const found = await sql`select from messages where state in ('sending', 'unknown')
      and (state = 'sending' or check_at is not null)`.execute(tx);
    await sql`update notices set state = 'late' where state = 'queued'`.execute(tx);
    const restored = { rows, held, toBeFound: found.rows.length };
    for (const { id } of await tx.selectFrom('practices').select('id').execute()) {
      const snapshot = { madeAt: header.madeAt, complete: options.complete };
      await recordAudit(tx, { practiceId: id, at: options.now, action: 'restored', snapshot });
    }
    return restored;
  });
}

/** The schema as it was when the backup was made; what came later is migrated with the rows in it. */
async function migrateTo(db: Database, name: string | undefined): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = name ? await migrator.migrateTo(name) : await migrator.migrateToLatest();
  if (error) throw error;
}

async function fill(tx: Tx, lines: AsyncIterable<BackupLine>): Promise<number> {
  const tables = await tablesInOrder(tx);
  // Rules for what is new do not judge what was: a lease of the time has passed.
  for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx);
  let rows = 0;
  let whole = false;
  for await (const line of lines) {
    if ('end' in line) {
      if (line.rows !== rows) throw new Error(`The backup says ${line.rows} rows and holds ${rows}.`);
      whole = true;
    } else if ('table' in line) {
      if (!tables.includes(line.table)) throw new Error(`The backup has a table ${line.table} that is not known here.`);
      const table = sql.table(line.table);
      await sql`insert into ${table} overriding system value
        select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(line.rows)}::jsonb)
        on conflict do nothing`.execute(tx);
      rows += line.rows.length;
    }
  }
  if (!whole) throw new Error('The backup is cut off; nothing was restored.');
  for (const table of tables) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx);
  await goOnCounting(tx);
  return rows;
}

/** Numbers go on after the highest that may have been given out, and transactions are this database's own. */
async function goOnCounting(tx: Tx): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`select table_name as table, column_name as column
    from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`.execute(tx);
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      (select coalesce(max(${sql.ref(column)}), 0) + ${table === 'feed_events' ? GAP : 1} from ${sql.table(table)}), false)`.execute(
      tx,
    );
  }
  await sql`update feed_events set xid = pg_current_xact_id()`.execute(tx);
  await sql`insert into server_marks (name, value) values ('feed_epoch', '1')
    on conflict (name) do update set value = (server_marks.value::int + 1)::text`.execute(tx);
}

async function holdRunning(tx: Tx, now: Date): Promise<number> {
  // Whoever took a free time since then is not known here, so nobody else is offered it.
  await tx.updateTable('openings').set({ state: 'over', ended_at: now }).where('state', '=', 'open').execute();
  await tx.updateTable('outcomes').set({ confirmation: 'refused' }).where('confirmation', '=', 'wanted').execute();
  const running = await tx.selectFrom('enrolments').selectAll().where('state', '=', 'active').orderBy('id').execute();
  let held = 0;
  for (const enrolment of running) {
    const next = await tx
      .selectFrom('messages')
      .selectAll()
      .where('enrolment_id', '=', enrolment.id)
      .where('state', '=', 'queued')
      .orderBy('position')
      .limit(1)
      .executeTakeFirst();
    if (!next) continue;
    await changeMessage(tx, enrolment, next, { state: 'held', reason: 'restored' }, now);
    await changeEnrolment(tx, enrolment, 'held', now);
    await openTask(tx, {
      practiceId: enrolment.practice_id,
      patientKey: enrolment.patient_key,
      enrolmentId: enrolment.id,
      kind: 'look_and_release',
      reason: 'held',
      score: 50,
      dueAt: new Date(now.getTime() + DAY_MS),
      at: now,
    });
    held += 1;
  }
  return held;
}
