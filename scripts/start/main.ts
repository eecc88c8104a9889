import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { daytimeZone } from '#demo/practice.ts';
import { root, say } from '../bootstrap.mjs';
import { ensureBrowser } from '../ensure-browser.mjs';
import { openBrowser } from './browser.ts';
import { builtExtension } from './build.ts';
import { freePort, startService } from './processes.ts';
import { setUp } from './set-up.ts';
import { tour } from './tour.ts';

/**
 * `npm start`: the demo practice, the send API on its own PostgreSQL, and Chromium with the extension set up.
 * Without a display (or with `--tour`) the same is played headless and left as pictures in `tour/`.
 */
const flags = new Set(process.argv.slice(2));
const data = join(root, '.data');
const hasDisplay =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) ||
  process.platform === 'darwin' ||
  process.platform === 'win32';
const headless = flags.has('--tour') || !hasDisplay;

const unknown = [...flags].filter((flag) => !['--fresh', '--tour'].includes(flag));
if (unknown.length > 0) {
  say(`Unknown option ${unknown.join(' ')}. There are --fresh (begin again) and --tour (headless, pictures in tour/).`);
  process.exit(1);
}

const stops: Array<() => Promise<unknown>> = [];
let stopped: Promise<void> | undefined;

/** Ctrl-C, a closed window and an error all end here, once: last started, first stopped. */
async function stopAll(code: number): Promise<never> {
  stopped ??= (async () => {
    for (const stop of stops.reverse()) await stop().catch(() => undefined);
  })();
  await stopped;
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAll(130));

try {
  // A tour always begins again: its report must not depend on what an earlier one left behind.
  if (flags.has('--fresh') || headless) rmSync(headless ? join(data, 'tour') : data, { recursive: true, force: true });
  const here = headless ? join(data, 'tour') : data;
  mkdirSync(here, { recursive: true });

  const executablePath = await ensureBrowser('chromium');
  const extensionPath = await builtExtension();

  const zone = daytimeZone(new Date());
  say('Starting the demo practice');
  const demo = await startService(
    'demo',
    'demo/main.ts',
    ['--port', String(await freePort(4310)), '--data', join(here, 'demo'), '--zone', zone],
    {},
  );
  stops.push(demo.stop);
  say(`The demo practice is at ${demo.url}`);

  say('Starting the send API on its own PostgreSQL');
  const adminToken = 'demo-admin-token-for-this-machine-only';
  const api = await startService('send-api', 'send-api/main.ts', [], {
    PORT: String(await freePort(4320)),
    DATA_DIR: join(here, 'send-api'),
    ADMIN_TOKEN: adminToken,
  });
  stops.push(api.stop);
  say(`The send API is at ${api.url}; what it would send: ${api.url}/capture`);

  say('Starting Chromium with the extension');
  const browser = await openBrowser({
    executablePath,
    extensionPath,
    profile: join(here, 'chromium'),
    headless,
    viewport: headless ? { width: 1380, height: 860 } : null,
    // A desk stands where its practice is: its clock and the demo's agree.
    zone,
  });
  stops.push(() => browser.context.close());
  await setUp(browser, { demoUrl: demo.url, apiUrl: api.url, adminToken, zone });

  if (headless) {
    await tour(browser, { demoUrl: demo.url, apiUrl: api.url, zone, out: join(root, 'tour') });
    await stopAll(0);
  }
  const [first] = browser.context.pages();
  await (first ?? (await browser.context.newPage())).goto(`${demo.url}/recalls`);
  say(
    'Ready: the recall list is open, and the flags are in its rows. Ctrl-C here, or closing the window, ends it all.',
  );
  browser.context.on('close', () => void stopAll(0));
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await stopAll(1);
}
