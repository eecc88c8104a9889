import { sql } from 'kysely';
import type { Crypt } from '../crypt.ts';
import { type Database, inTransaction, type Tx } from './database.ts';

const FIRST = 'the first seal';
/** Lines a seal covers at most: so many are read again to tell which stretch was touched. */
const MOST = 5000;
/** A writer that takes longer is waited for at the next round; nobody waits for us. */
const LOCK_WAIT = '300ms';

interface Lines {
  count: number;
  text: string;
}

/** The lines of a stretch as one text, the same whoever asks and whenever. */
async function linesBetween(tx: Tx | Database, fromId: string, toId: string): Promise<Lines> {
  const { rows } = await sql<{ count: number; text: string | null }>`select count(*)::int as count,
    string_agg(concat_ws('|', id, practice_id, coalesce(enrolment_id::text, '-'), coalesce(message_id::text, '-'),
      extract(epoch from at)::text, action, coalesce(reason, '-'), coalesce(snapshot::text, '-')), E'\n' order by id) as text
    from audit where id between ${fromId}::bigint and ${toId}::bigint`.execute(tx);
  return { count: rows[0]?.count ?? 0, text: rows[0]?.text ?? '' };
}

const sealOf = (crypt: Crypt, before: string, { count, text }: Lines) =>
  crypt.mac('audit seal', `${before}\n${count}\n${text}`);

/**
 * Seals the audit lines that were written since the last seal: a keyed hash over them and the seal before. Who changes,
 * removes or slips in a line afterwards, also with the database's own password, can't make the seals that follow without
 * the data key.
 *
 * @returns how many lines are newly sealed.
 */
export async function sealAudit(db: Database, crypt: Crypt, now: Date): Promise<number> {
  const settled = await settledUpTo(db);
  let sealed = 0;
  for (let lines = MOST; lines === MOST; sealed += lines) lines = await sealNext(db, crypt, settled, now);
  return sealed;
}

/** Number of the last line below which no other can still appear; 0 where somebody is writing. */
async function settledUpTo(db: Database): Promise<string> {
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<{ open: boolean }>`select set_config('lock_timeout', ${LOCK_WAIT}, true),
      exists(select from audit where id > (select coalesce(max(to_id), 0) from audit_seals)) as open`.execute(tx);
    if (!rows[0]?.open) return '0';
    // Once nobody is writing, every number that was given out stands or never will. Held for this question alone.
    await sql`lock table audit in share row exclusive mode`.execute(tx);
    const last = await sql<{ id: string | null }>`select max(id)::text as id from audit`.execute(tx);
    return last.rows[0]?.id ?? '0';
  }).catch((error: { code?: string }) => {
    if (error.code === '55P03') return '0';
    throw error;
  });
}

/** Another worker that seals the same lines wins by the number of its seal; the next try goes on after it. */
async function sealNext(db: Database, crypt: Crypt, settled: string, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    const last = await tx.selectFrom('audit_seals').selectAll().orderBy('n', 'desc').limit(1).executeTakeFirst();
    const after = last?.to_id ?? '0';
    const { rows } = await sql<{ to_id: string | null }>`select max(id)::text as to_id from (select id from audit
      where id > ${after}::bigint and id <= ${settled}::bigint order by id limit ${MOST}) next`.execute(tx);
    const toId = rows[0]?.to_id;
    if (!toId) return 0;
    const fromId = String(BigInt(after) + 1n);
    const lines = await linesBetween(tx, fromId, toId);
    const before = last?.seal ?? FIRST;
    const n = (last?.n ?? 0) + 1;
    const seal = sealOf(crypt, before, lines);
    await tx
      .insertInto('audit_seals')
      .values({ n, from_id: fromId, to_id: toId, lines: lines.count, before, seal, at: now })
      .execute();
    return lines.count;
  });
}

interface ChainReport {
  ok: boolean;
  seals: number;
  lines: number;
  /** Written since the last seal; nothing vouches for them yet. */
  unsealed: number;
  /** What does not fit, one sentence each. */
  problems: string[];
}

/** Reads the whole audit again and says whether every seal still fits. */
export async function verifyAudit(db: Database, crypt: Crypt): Promise<ChainReport> {
  const seals = await db.selectFrom('audit_seals').selectAll().orderBy('n').execute();
  const problems: string[] = [];
  let before = FIRST;
  let lines = 0;
  let next = 1n;
  for (const [i, seal] of seals.entries()) {
    const range = `lines ${seal.from_id} to ${seal.to_id}`;
    if (seal.n !== i + 1) problems.push(`seal ${i + 1} is missing`);
    if (seal.before !== before) problems.push(`seal ${seal.n} does not follow the one before it`);
    if (BigInt(seal.from_id) !== next) problems.push(`${range}: there is a gap or an overlap before them`);
    const found = await linesBetween(db, seal.from_id, seal.to_id);
    if (found.count !== seal.lines) problems.push(`${range}: ${seal.lines} were sealed, ${found.count} are there`);
    else if (sealOf(crypt, seal.before, found) !== seal.seal) problems.push(`${range}: at least one was changed`);
    before = seal.seal;
    lines += found.count;
    next = BigInt(seal.to_id) + 1n;
  }
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from audit where id >= ${String(next)}::bigint`.execute(db);
  return { ok: problems.length === 0, seals: seals.length, lines, unsealed: rows[0]?.n ?? 0, problems };
}
