import { type BrowserContext, chromium, type Page } from '@playwright/test';

/** Switches that keep a browser of ours quiet: it talks to this machine and to nobody else. */
export const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
];

export interface Browser {
  context: BrowserContext;
  extensionId: string;
  /** Opens one of the extension's own pages in a tab. */
  open(path: string): Promise<Page>;
}

/** Chromium with the unpacked extension of `extensionPath` and a profile that stays in `profile`. */
export async function openBrowser(options: {
  executablePath: string;
  extensionPath: string;
  profile: string;
  headless: boolean;
  viewport: { width: number; height: number } | null;
  /** IANA zone of the computer it stands on; left out: this one's. */
  zone?: string;
}): Promise<Browser> {
  const { executablePath, extensionPath, profile, headless, viewport, zone } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false, // the old headless mode loads no extensions; the new one is asked for by its switch
    viewport,
    locale: 'en-GB',
    // The whole browser, its workers too; the driver's own setting reaches pages only.
    ...(zone ? { env: { ...process.env, TZ: zone } as Record<string, string> } : {}),
    // Left to itself the driver ends this process on Ctrl-C, before the database had time to stop.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extensionPath}`,
      `--load-extension=${extensionPath}`,
      ...QUIET,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  const extensionId = new URL(worker.url()).host;
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  return { context, extensionId, open };
}

/** Sends one message of the extension's protocol from one of its own pages, and gives back the value. */
export async function ask<T>(page: Page, name: string, data: unknown): Promise<T> {
  const answer = await page.evaluate(
    ([comeback, payload]) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({
        comeback,
        data: payload,
      }),
    [name, data] as const,
  );
  const result = answer as { ok: true; value: T } | { ok: false; problem: { id: string } } | undefined;
  if (!result) throw new Error(`${name}: no answer from the background.`);
  if (!result.ok) throw new Error(`${name}: ${result.problem.id}`);
  return result.value;
}

/** Id of the tab that shows `url`, asked from one of the extension's own pages. Throws when none does. */
export async function tabOf(own: Page, url: string): Promise<number> {
  const id = await own.evaluate(async (wanted) => {
    const { tabs } = (
      globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<Array<{ id: number; url?: string }>> } } }
    ).chrome;
    return (await tabs.query({})).find((tab) => tab.url === wanted)?.id ?? null;
  }, url);
  if (id === null) throw new Error(`No tab shows ${url}.`);
  return id;
}
