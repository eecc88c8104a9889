/**
 * The bare work behind the send API's own HTTP layer: one row and one job in one transaction, and nothing else, no key,
 * no gate, no encryption. `DATABASE_URL` in the environment; writes its address to standard output.
 */
import { randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import { silentLog } from '#send-api/log.ts';
import { openDatabase } from '#send-api/store/database.ts';

const connectionString = process.env.DATABASE_URL ?? '';
const db = openDatabase(connectionString, silentLog);
const boss = new PgBoss({ connectionString, supervise: false, schedule: false, registerInstance: false });
boss.on('error', () => {});
await boss.start();

const app = new Hono();
app.post('/', async (c) => {
  const body = JSON.stringify(await c.req.json());
  const id = randomUUID();
  await db.transaction().execute(async (tx) => {
    await sql`insert into bare (id, key, body) values (${id}, ${randomUUID()}, ${body})`.execute(tx);
    await boss.send('send', { messageId: id }, { db: fromKysely(tx), singletonKey: id });
  });
  return c.json({ id }, 201);
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  process.stdout.write(`http://127.0.0.1:${port}\n`),
);
