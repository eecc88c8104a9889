import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { silentLog } from '#send-api/log.ts';
import { testDatabase } from '#send-api/testing/postgres.ts';
import { openDatabase } from './database.ts';

const closers: Array<() => Promise<unknown>> = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function open() {
  const made = await testDatabase({ empty: true });
  closers.push(made.drop);
  const db = openDatabase(made.url, silentLog, 1);
  closers.push(() => db.destroy());
  const other = new pg.Client({ connectionString: made.url });
  await other.connect();
  closers.push(() => other.end());
  const cut = () =>
    other.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  return { db, cut };
}

// A fault that nobody listens to ends the whole process: here it fails the run.
it('a connection lost between two statements of a transaction fails that transaction, and nothing else', async () => {
  const { db, cut } = await open();
  const work = db.transaction().execute(async (tx) => {
    await sql`create table half (id int)`.execute(tx);
    await cut();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await sql`insert into half values (1)`.execute(tx);
  });
  await expect(work).rejects.toThrow(/terminat|discarded|not queryable/i);
  expect((await sql`select to_regclass('half') as half`.execute(db)).rows).toEqual([{ half: null }]);
});

it('a connection lost while nobody uses it is replaced', async () => {
  const { db, cut } = await open();
  await sql`select 1`.execute(db);
  await cut();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});
