import { fromKysely, type JobResult, PgBoss } from 'pg-boss';
import { faultCode, type Log } from '../log.ts';
import type { Tx } from '../store/database.ts';

/** The two kinds of job. A job holds a message id and nothing else: the message row is the record. */
export const jobNames = ['send', 'reconcile'] as const;
export type JobName = (typeof jobNames)[number];

export interface Queue {
  /**
   * Puts a job for the message into the queue, inside the caller's transaction: it exists if and only if the rows
   * do. A second job for a message that already waits is dropped; whoever runs first looks at the row and asks for the
   * next one itself.
   */
  enqueue(tx: Tx, job: JobName, messageId: string, at: Date): Promise<void>;
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
    useListenNotify: options.worker,
    registerInstance: false,
  });
  boss.on('error', (error) => log.warn('queue error', { code: faultCode(error) }));
  await boss.start();
  for (const name of jobNames) {
    await boss.createQueue(name, {
      // One waiting job per message; a running one may put the next in line.
      policy: 'short',
      notify: true,
      retryLimit: 10,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 300,
      expireInSeconds: 120,
      retentionSeconds: 90 * 86_400,
      deleteAfterSeconds: 86_400,
    });
  }
  return {
    async enqueue(tx, job, messageId, at) {
      // A start in the past would still be ahead of this transaction's own clock, and wake nobody.
      const later = at.getTime() > Date.now() ? { startAfter: at } : {};
      await boss.send(job, { messageId }, { db: fromKysely(tx), singletonKey: messageId, ...later });
    },
    async work(job, handle) {
      // Listening only wakes an idle worker: a burst is drained by fetching on while batches come back full, and a
      // job that is due later (no NOTIFY tells of it) is found by the poll, which is 30 s apart unless said otherwise.
      const options = {
        pollingIntervalSeconds: 1,
        notifyPollingIntervalSeconds: 1,
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
