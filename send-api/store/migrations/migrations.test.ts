import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '#send-api/log.ts';
import { testDatabase } from '#send-api/testing/postgres.ts';
import { type Database, migrate, openDatabase } from '../database.ts';
import { migrations } from './index.ts';

const names = Object.keys(migrations).sort();
const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const settings = JSON.stringify({ name: 'Harbour Dental', zone: 'Europe/London', country: 'GB' });

let db: Database | undefined;
let drop = async () => {};
afterEach(async () => {
  await db?.destroy();
  await drop();
});

/** A database as that version left it, with a practice, a desk and, where it had them, a follow-up and a stop. */
async function asOf(name: string): Promise<Database> {
  const made = await testDatabase({ empty: true });
  drop = made.drop;
  db = openDatabase(made.url, silentLog, 3);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(name);
  if (error) throw error;
  await sql`insert into practices (id, settings, salt, created_at, updated_at) values (${ID(1)}, ${settings}, 's', now(), now())`.execute(
    db,
  );
  await sql`insert into devices (id, practice_id, name, key_hash, created_at, expires_at${name >= '019' ? sql`, role` : sql``})
    values (${ID(2)}, ${ID(1)}, 'Front desk', 'hash', now(), now() + interval '9 days'${name >= '019' ? sql`, 'front_desk'` : sql``})`.execute(
    db,
  );
  if (name < '002') return db;
  await sql`insert into enrolments (id, practice_id, device_id, patient_key, sequence_id, sequence_version, flag_kind,
    state, first_name_sealed, language, zone, minor, booking, reminded_on, responsible_contact, launched_by, launched_at,
    created_at) values (${ID(3)}, ${ID(1)}, ${ID(2)}, 'key', 'overdue-recare', 1, 'overdue_recare', 'active', 'x', 'en',
    'Europe/London', false, '{"state":"unknown"}', '[]', false, 'Ana', now(), now())`.execute(db);
  await sql`insert into messages (id, practice_id, enrolment_id, position, step_id, state, due_at, updated_at)
    values (${ID(4)}, ${ID(1)}, ${ID(3)}, 0, 'first', 'queued', now(), now())`.execute(db);
  if (name < '003') return db;
  await sql`insert into suppressions (id, practice_id, kind, hash, source, at)
    values (${ID(5)}, ${ID(1)}, 'patient', 'stopped', 'reply', now())`.execute(db);
  if (name < '004') return db;
  await sql`insert into audit (practice_id, enrolment_id, at, action) values (${ID(1)}, ${ID(3)}, now(), 'launched')`.execute(
    db,
  );
  return db;
}

describe('an upgrade with data in it', () => {
  it.each(names)('from %s to the newest keeps every row', async (name) => {
    const at = await asOf(name);
    const count = async (table: string) =>
      Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(at)).rows[0]?.n);
    const tables = [
      'practices',
      'devices',
      ...(name >= '002' ? ['enrolments', 'messages'] : []),
      ...(name >= '003' ? ['suppressions'] : []),
      ...(name >= '004' ? ['audit'] : []),
    ];
    await migrate(at, silentLog);
    for (const table of tables) expect([table, await count(table)]).toEqual([table, 1]);
    const device = await at.selectFrom('devices').select('role').executeTakeFirstOrThrow();
    // A browser that was paired before there were roles keeps what it could do.
    expect(device.role).toBe(name >= '019' ? 'front_desk' : 'manager');
    if (name < '019') {
      const version = await at.selectFrom('settings_versions').selectAll().executeTakeFirstOrThrow();
      expect([version.version, version.settings.name]).toEqual([1, 'Harbour Dental']);
    }
    const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(at);
    expect(applied.rows.map((row) => row.name)).toEqual(names);
  });

  it('calls that were made for tasks before count toward the caps after it', async () => {
    const at = await asOf('028-policy');
    await sql`insert into tasks (id, practice_id, kind, patient_key, members, reason, score, state, due_at, created_at,
      updated_at) values (${ID(6)}, ${ID(1)}, 'call', 'key', '["key"]', 'clicked', 40, 'done', now(), now(), now())`.execute(
      at,
    );
    for (const reason of ['no_answer', 'opted_out', 'settled'])
      await sql`insert into audit (practice_id, at, action, reason, snapshot)
        values (${ID(1)}, now(), 'call_made', ${reason}, ${JSON.stringify({ taskId: ID(6) })})`.execute(at);
    await migrate(at, silentLog);
    const { rows } = await sql`select patient_key, outcome from calls order by outcome`.execute(at);
    expect(rows).toEqual([
      { patient_key: 'key', outcome: 'asked_not_contacted' },
      { patient_key: 'key', outcome: 'no_answer' },
    ]);
  });
});
