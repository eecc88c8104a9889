import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Left out: buckets that refill in a minute, and what the migrator keeps for itself. */
const LEFT_OUT = new Set(['rate_buckets', 'kysely_migration', 'kysely_migration_lock']);
const BATCH = 500;

const backupHeader = z.object({
  format: z.literal('comeback-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The migrations it was made under, in order. */
  migrations: z.array(z.string()),
  /** Mark of the data key its texts are sealed with; not the key. */
  dataKey: z.string().nullable(),
});
export type BackupHeader = z.infer<typeof backupHeader>;
export type BackupLine = BackupHeader | { table: string; rows: unknown[] } | { end: true; rows: number };

/** Our tables, each after those it points to. */
export async function tablesInOrder(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string; needs: string[] }>`select c.relname as name,
    array(select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`.execute(tx);
  const left = rows.filter(({ name }) => !LEFT_OUT.has(name));
  const order: string[] = [];
  while (order.length < left.length) {
    const next = left.find(({ name, needs }) => !order.includes(name) && needs.every((one) => order.includes(one)));
    if (!next) throw new Error('tables that point to one another in a circle');
    order.push(next.name);
  }
  return order;
}

/**
 * The whole record as lines, as it stood at one moment, while the server goes on. Texts and addresses stay sealed; the
 * jobs are not in it, since the sweep makes them anew from the rows.
 */
export async function writeBackup(
  db: Database,
  write: (line: BackupLine) => Promise<void>,
  now: Date,
): Promise<number> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const mark = await tx
        .selectFrom('server_marks')
        .select('value')
        .where('name', '=', 'data_key')
        .executeTakeFirst();
      const known = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(tx);
      await write({
        format: 'comeback-backup',
        version: 1,
        madeAt: now.toISOString(),
        migrations: known.rows.map(({ name }) => name),
        dataKey: mark?.value ?? null,
      });
      let total = 0;
      for (const table of await tablesInOrder(tx)) {
        await sql`declare backup no scroll cursor for select to_jsonb(t) as row from ${sql.table(table)} t`.execute(tx);
        for (;;) {
          const { rows } = await sql<{ row: unknown }>`fetch ${sql.lit(BATCH)} from backup`.execute(tx);
          if (rows.length === 0) break;
          total += rows.length;
          await write({ table, rows: rows.map(({ row }) => row) });
        }
        await sql`close backup`.execute(tx);
      }
      await write({ end: true, rows: total });
      return total;
    });
}

/** The first line of a backup. Throws, in one sentence, what keeps it from being restored here. */
export function readHeader(line: unknown, dataKey: string): BackupHeader {
  const header = backupHeader.safeParse(line).data;
  if (!header) throw new Error('This is no backup of this server.');
  if (header.dataKey !== null && header.dataKey !== dataKey) {
    throw new Error(
      'DATA_KEY is not the key this backup was made with: without it nobody in it can be read or found again.',
    );
  }
  const unknown = header.migrations.filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new Error(`It was made by a newer version (${unknown.at(-1)}); restore it with that.`);
  return header;
}
