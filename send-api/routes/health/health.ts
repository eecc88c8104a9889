import { sql } from 'kysely';
import type { App } from '../../http/app-env.ts';
import { faultCode } from '../../log.ts';
import type { Ports } from '../../ports.ts';

/** How long the health page waits for the database before it says so. */
const PATIENCE_MS = 3000;

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** GET /healthz: 200 when the database and the queue answer, 503 with what does not. */
export function addHealth(app: App, ports: Ports): void {
  app.get('/healthz', async (c) => {
    c.header('Cache-Control', 'no-store');
    const [database, queue] = await Promise.allSettled([
      within(sql`select 1`.execute(ports.db)),
      within(ports.queue.depth()),
    ]);
    for (const one of [database, queue]) {
      if (one.status === 'rejected') ports.log.warn('unhealthy', { code: faultCode(one.reason) });
    }
    const ok = database.status === 'fulfilled' && queue.status === 'fulfilled';
    return c.json(
      {
        ok,
        database: database.status === 'fulfilled' ? 'up' : 'down',
        queue: queue.status === 'fulfilled' ? { state: 'up', ...queue.value } : { state: 'down' },
        providers: ports.providers.map(({ name, channels }) => ({ name, channels })),
      },
      ok ? 200 : 503,
    );
  });
}
