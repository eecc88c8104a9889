import { sql } from 'kysely';
import { type JobResult, PgBoss } from 'pg-boss';
import { sha256 } from '../crypt.ts';
import { faultCode, type Log } from '../log.ts';
import type { Tx } from '../store/database.ts';

/** The two kinds of job. A job holds a message id and nothing else: the message row is the record. */
const jobNames = ['send', 'reconcile'] as const;
type JobName = (typeof jobNames)[number];

/** A function of the database that adds a job, and its one argument: for statements that enqueue as one of their parts. */
export interface JobCall {
  name: string;
  rows: string;
}

export interface Queue {
  /**
   * Puts a job for the message into the queue, inside the caller's transaction: it exists if and only if the rows
   * do. A second job for a message that already waits is dropped; whoever runs first looks at the row and asks for the
   * next one itself.
   */
  enqueue(tx: Tx, job: JobName, messageId: string, at: Date): Promise<void>;
  /** Name of the function that adds jobs of this kind. */
  adds(job: JobName): string;
  /** What `enqueue` would call. */
  call(job: JobName, messageId: string, at: Date): Promise<JobCall>;
  /** Starts `handle` on every due job of that kind. */
  work(job: JobName, handle: (messageId: string) => Promise<void>): Promise<void>;
  /** Counts for the health page; an exception when the queue cannot be read. */
  depth(): Promise<{ queued: number; active: number }>;
  stop(): Promise<void>;
}

/** pg-boss on the same database, in its own schema. `supervise` only where a worker runs. */
export async function startQueue(databaseUrl: string, log: Log, options: { worker: boolean }): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'comeback-queue',
    max: options.worker ? 6 : 2,
    supervise: options.worker,
    schedule: false,
    superviseIntervalSeconds: 5,
    registerInstance: false,
  });
  boss.on('error', (error) => log.warn('queue error', { code: faultCode(error) }));
  await boss.start();
  for (const name of jobNames) {
    const settings = {
      // A NOTIFY is a lock over the whole database until its commit is on disk: launches would go one by one. Polling
      // finds a job half a second later.
      notify: false,
      // One waiting job per message; a running one may put the next in line.
      policy: 'short' as const,
      retryLimit: 10,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 300,
      expireInSeconds: 120,
      retentionSeconds: 90 * 86_400,
      deleteAfterSeconds: 86_400,
    };
    await boss.createQueue(name, settings);
    // One of an earlier version may still notify.
    await boss.updateQueue(name, { notify: settings.notify });
  }
  const functions = await makeFunctions(boss);
  const call = async (job: JobName, messageId: string, at: Date) => {
    // A start in the past would still be ahead of this transaction's own clock, and wake nobody.
    const later = at.getTime() > Date.now() ? { startAfter: at } : {};
    const { rows } = await spokenFor(boss, job, messageId, later);
    return { name: functions[job], rows };
  };
  return {
    call,
    adds: (job) => functions[job],
    async enqueue(tx, job, messageId, at) {
      const { name, rows } = await call(job, messageId, at);
      await sql`${sql.raw(`/* prepared: ${name} */`)} select ${sql.id(name)}(${rows})`.execute(tx);
    },
    async work(job, handle) {
      // A burst is drained by fetching on while batches come back full.
      const options = {
        pollingIntervalSeconds: 0.5,
        localConcurrency: 2,
        batchSize: 8,
        burstWhenBatchFull: true,
        perJobResults: true as const,
      };
      await boss.work<{ messageId: string }>(job, options, (batch) =>
        Promise.all(
          batch.map(async ({ id, data }): Promise<JobResult> => {
            try {
              await handle(data.messageId);
              return { id, status: 'completed' };
            } catch (error) {
              return { id, status: 'failed', output: { code: faultCode(error) } };
            }
          }),
        ),
      );
    },
    async depth() {
      const queues = await Promise.all(jobNames.map((name) => boss.getQueueStats(name, { force: true })));
      const rows = queues.flat();
      return {
        queued: rows.reduce((sum, row) => sum + row.queuedCount, 0),
        active: rows.reduce((sum, row) => sum + row.activeCount, 0),
      };
    },
    // A handler has at most the provider's own time-out to end; what is cut off is found by the sweep.
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

/** The statement with which pg-boss would send this job, and its one parameter; nothing is sent. */
async function spokenFor(boss: PgBoss, job: JobName, messageId: string, options: { startAfter?: Date } = {}) {
  let statement: { text: string; rows: string } | undefined;
  const db = {
    async executeSql(text: string, [rows]: unknown[] = []) {
      statement = { text, rows: String(rows) };
      return { rows: [{ id: messageId }] };
    },
  };
  await boss.send(job, { messageId }, { db, singletonKey: messageId, ...options });
  if (!statement) throw new Error('the queue has nothing to run');
  return statement;
}

/**
 * Puts pg-boss's own insert for each kind of job into a function of the database. It is a long statement, and reading
 * and planning it anew took longer than running it; in a function that is done once a connection. The name holds the
 * statement's hash: servers of two versions on one database each have theirs.
 */
async function makeFunctions(boss: PgBoss): Promise<Record<JobName, string>> {
  const db = boss.getDb();
  const names = {} as Record<JobName, string>;
  for (const job of jobNames) {
    const { text } = await spokenFor(boss, job, 'none');
    const name = `enqueue_${job}_${sha256(text).slice(0, 12)}`;
    const lock = `perform pg_advisory_xact_lock(hashtextextended('${name}', 0))`;
    // A loop takes whatever the statement gives back, whether it is an insert or a question around one.
    const body = `#variable_conflict use_column
      declare sent record; begin for sent in ${text} loop null; end loop; end`;
    await db.executeSql(`do $do$ begin ${lock}; if to_regproc('${name}') is null then
      create function ${name}(job_rows text) returns void language plpgsql as $fn$ ${body} $fn$; end if; end $do$`);
    names[job] = name;
  }
  return names;
}
