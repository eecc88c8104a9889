import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { createApp } from './app.ts';
import { captureStore } from './capture-store.ts';
import { makeCrypt } from './crypt.ts';
import { type DatabaseServer, startEmbedded } from './database-server/embedded.ts';
import type { Variables } from './env.ts';
import { startQueue } from './jobs/queue.ts';
import { startWorker } from './jobs/worker.ts';
import { faultCode, makeLog } from './log.ts';
import type { Ports } from './ports.ts';
import { makeProviders } from './providers/registry.ts';
import { checkDataKey, loadAdminToken, loadDataKey } from './secrets.ts';
import { startClock } from './store/clock.ts';
import { migrate, openDatabase } from './store/database.ts';

export interface Running {
  /** Null for a worker, which listens nowhere. */
  url: string | null;
  adminToken: { value: string; isNew: boolean };
  /** Ends in order: no new requests, no new jobs, running ones finished, then the database. Safe to call twice. */
  stop(): Promise<void>;
}

/** Ports after the wanted one that are tried when it is taken. */
const PORTS_TRIED = 50;
const DRAIN_MS = 10_000;

/** Puts the whole server together and starts it: database, migrations, queue, worker, API. */
export async function serve(variables: Variables): Promise<Running> {
  const log = makeLog(variables.LOG_LEVEL);
  const undo: Array<() => Promise<void>> = [];
  const stop = async () => {
    for (let last = undo.pop(); last; last = undo.pop()) {
      await last().catch((error) => log.error('stopping failed', { code: faultCode(error) }));
    }
  };
  try {
    return await assemble(variables, log, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(
  variables: Variables,
  log: ReturnType<typeof makeLog>,
  undo: Array<() => Promise<void>>,
  stop: () => Promise<void>,
): Promise<Running> {
  const crypt = makeCrypt(await loadDataKey(variables.DATA_KEY, variables.DATA_DIR));
  const adminToken = await loadAdminToken(variables.ADMIN_TOKEN, variables.DATA_DIR);
  let server: DatabaseServer | null = null;
  if (!variables.DATABASE_URL) {
    server = await startEmbedded(variables.DATA_DIR);
    undo.push(server.stop);
  }
  const databaseUrl = variables.DATABASE_URL ?? server?.url ?? '';
  const db = openDatabase(databaseUrl, log);
  undo.push(() => db.destroy());
  await migrate(db, log);
  await checkDataKey(db, crypt);
  const clock = await startClock(db, log);
  undo.push(async () => clock.stop());
  const hasWorker = variables.ROLE !== 'api';
  const queue = await startQueue(databaseUrl, log, { worker: hasWorker });
  undo.push(() => queue.stop());

  let publicUrl = variables.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${variables.HOST}:${variables.PORT}`;
  const { now } = clock;
  const providers = makeProviders(variables, {
    // Without a public address no provider could reach us, so none is told to try.
    callbackUrl: (name) => (variables.PUBLIC_URL ? `${publicUrl}/webhooks/${name}/status` : null),
    capture: captureStore(() => ports),
    now,
  });
  const ports: Ports = {
    db,
    queue,
    providers,
    crypt,
    log,
    now,
    settings: {
      publicUrl: () => publicUrl,
      adminToken: adminToken.value,
      from: {
        sms: variables.TWILIO_FROM ?? variables.TWILIO_MESSAGING_SERVICE_SID,
        email: variables.SMTP_FROM,
        whatsapp: variables.WHATSAPP_FROM,
      },
      sendingTimeoutSeconds: variables.SENDING_TIMEOUT_SECONDS,
      unknownWaitSeconds: variables.UNKNOWN_WAIT_SECONDS,
      sweepSeconds: variables.SWEEP_SECONDS,
      adaptersOffFile: join(variables.DATA_DIR, 'adapters-off.json'),
      ratePerMinute: variables.RATE_PER_MINUTE,
      ratePracticePerMinute: variables.RATE_PRACTICE_PER_MINUTE,
      rateAddressPerMinute: variables.RATE_ADDRESS_PER_MINUTE,
      rateSenderPerMinute: variables.RATE_SENDER_PER_MINUTE,
      bodyRetentionDays: variables.BODY_RETENTION_DAYS,
      eventRetentionDays: variables.EVENT_RETENTION_DAYS,
    },
  };
  undo.push(async () => {
    await Promise.all(providers.map((provider) => provider.close()));
  });
  if (hasWorker) {
    const worker = await startWorker(ports);
    // The queue must have let its last job go before the providers close.
    undo.push(() => queue.stop());
    undo.push(worker.stop);
  }
  if (variables.ROLE === 'worker') return { url: null, adminToken, stop };
  const { http, port } = await listenFrom(createApp(ports).fetch, variables.HOST, variables.PORT);
  undo.push(() => close(http));
  const host = variables.HOST === '0.0.0.0' || variables.HOST === '::' ? '127.0.0.1' : variables.HOST;
  if (!variables.PUBLIC_URL) publicUrl = `http://${host}:${port}`;
  return { url: `http://${host}:${port}`, adminToken, stop };
}

type Fetch = (request: Request) => Response | Promise<Response>;

/** Listens on the wanted port, or on the next free one; 0 leaves the choice to the system. */
async function listenFrom(fetch: Fetch, hostname: string, wanted: number): Promise<{ http: Server; port: number }> {
  for (let port = wanted; ; port += 1) {
    try {
      return await new Promise((done, failed) => {
        const http = listen({ fetch, hostname, port }, (info) => done({ http, port: info.port })) as Server;
        http.once('error', failed);
      });
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= wanted + PORTS_TRIED || port >= 65_535) throw error;
    }
  }
}

/** Lets running requests end, for a while. */
function close(http: Server): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
    http.close(() => {
      clearTimeout(late);
      done();
    });
    http.closeIdleConnections();
  });
}
