import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { daytimeZone } from '#demo/practice.ts';
import { demoBuild } from '../../scripts/demo-build.ts';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { type Browser, openBrowser } from '../../scripts/start/browser.ts';
import { freePort, type Service, startService } from '../../scripts/start/processes.ts';
import { setUp } from '../../scripts/start/set-up.ts';

export const ADMIN_TOKEN = 'e2e-admin-token-for-this-machine-only';

/** A clinic of the tests: the demo practice, a send API with its own PostgreSQL, and a browser that is set up. */
export interface Clinic {
  demo: Service;
  api: Service;
  zone: string;
  folder: string;
  browser: Browser;
  /** Closes the browser for good and opens another on the same profile, as after a crash or a restart. */
  reopen(): Promise<Browser>;
  /** The send API goes away, and comes back on the same port with the same data. */
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
}

export interface CapturedMessage {
  id: string;
  channel: string;
  to: string;
  subject: string | null;
  body: string;
  state: string;
}

/** What the capture provider keeps: the messages that would have left. */
export async function captured(clinic: { api: Service }): Promise<CapturedMessage[]> {
  const answer = await fetch(`${clinic.api.url}/capture/messages.json`);
  const body = (await answer.json()) as { messages: CapturedMessage[] };
  return body.messages;
}

type Services = Pick<Clinic, 'demo' | 'api' | 'zone' | 'folder' | 'stopApi' | 'startApi'>;

async function startServices(): Promise<Services> {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-e2e-'));
  const zone = daytimeZone(new Date());
  const demo = await startService(
    'demo',
    'demo/main.ts',
    ['--port', String(await freePort(4510)), '--data', join(folder, 'demo'), '--zone', zone],
    {},
  );
  const PORT = String(await freePort(4520));
  const start = () =>
    startService('send-api', 'send-api/main.ts', [], { PORT, DATA_DIR: join(folder, 'send-api'), ADMIN_TOKEN });
  const services: Services = {
    demo,
    api: await start(),
    zone,
    folder,
    stopApi: () => services.api.stop(),
    startApi: async () => {
      services.api = await start();
    },
  };
  return services;
}

export const test = base.extend<object, { own: string; services: Services; clinic: Clinic }>({
  /** A file that counts from nothing names itself here (`test.use`) and gets a clinic that no other file has used. */
  own: ['', { scope: 'worker', option: true }],
  services: [
    async ({ own: _own }, use) => {
      const services = await startServices();
      await use(services);
      await services.demo.stop();
      await services.api.stop();
      rmSync(services.folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  clinic: [
    async ({ services }, use) => {
      const executablePath = await ensureBrowser('chromium');
      const extensionPath = demoBuild();
      const open = () =>
        openBrowser({
          executablePath,
          extensionPath,
          profile: join(services.folder, 'chromium'),
          headless: true,
          viewport: { width: 1280, height: 860 },
        });
      const clinic: Clinic = Object.assign(services, {
        browser: await open(),
        reopen: async () => {
          await clinic.browser.context.close().catch(() => undefined);
          clinic.browser = await open();
          return clinic.browser;
        },
      });
      await setUp(clinic.browser, {
        demoUrl: services.demo.url,
        apiUrl: services.api.url,
        adminToken: ADMIN_TOKEN,
        zone: services.zone,
      });
      await use(clinic);
      await clinic.browser.context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
