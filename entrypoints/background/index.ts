import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readerLocale } from '#lib/core/reader-locale.ts';
import { packed, unpacked } from '#lib/messages/packed.ts';
import { openStore } from '#lib/store/db.ts';
import { forgetTab } from '#lib/store/frames.ts';
import { apiOver } from '#lib/sync/api.ts';
import { answering } from './answering.ts';
import { browserWeb } from './browser-web.ts';
import { forgetExamplesOf } from './examples.ts';
import { followDays } from './handlers/practice-days.ts';
import { hearAgain } from './hear-again.ts';
import { hashPatients, prune, sweep } from './housekeeping.ts';
import { tidyImports } from './importing.ts';
import { unpair } from './pairing.ts';
import type { Background } from './ports.ts';
import { reconcile } from './registration.ts';
import { settleDue } from './settle-due.ts';
import { syncNow } from './sync.ts';
import { forgetGrants } from './tokens.ts';

const SYNC = 'sync';
const TIDY = 'tidy';

/**
 * Listeners and alarms. The worker may end at any line and begin again at the first: whatever must outlive it is in the
 * database or in the browser's session storage, and every listener is set before the first await.
 */
export default defineBackground(() => {
  const bg: Background = {
    store: openStore(),
    web: browserWeb(import.meta.env.FIREFOX),
    callApi: apiOver((input, init) => fetch(input, init)),
    locks: navigator.locks,
    now: () => new Date(),
    random: () => Math.random(),
    uuid: () => crypto.randomUUID(),
    say: (id, params) => browser.i18n.getMessage(id as never, params),
    locale: readerLocale(browser.i18n.getMessage as (id: string) => string, browser.i18n.getUILanguage()),
    later: (ms, work) => void setTimeout(() => work().catch((error) => bg.onError('later', error)), ms),
    // Names and states only: an error's own text may quote what it choked on.
    onError: (where, error) => console.error(`Comeback: ${where}: ${(error as { name?: string })?.name ?? 'Error'}`),
  };
  const run = (where: string, work: Promise<unknown>) => void work.catch((error) => bg.onError(where, error));
  const tidy = async () => {
    await tidyImports(bg);
    await hashPatients(bg);
    await sweep(bg);
    await prune(bg);
    await followDays(bg);
  };

  const answer = answering(bg, browser.runtime.id);
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    // `undefined` to whoever may not ask: no word, but no waiting either.
    answer(unpacked(message), sender).then(
      (said) => sendResponse(packed(message, said)),
      (error) => {
        bg.onError('answer', error);
        sendResponse(undefined);
      },
    );
    return true;
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC) run(SYNC, syncNow(bg));
    if (name === SYNC) run('settle', settleDue(bg));
    // Names for what the feed tells, before anybody asks whom it is about.
    if (name === SYNC) run('hashes', hashPatients(bg));
    if (name === TIDY) run(TIDY, tidy());
  });
  browser.permissions.onAdded.addListener(() => run('permissions', reconcile(bg, false)));
  browser.permissions.onRemoved.addListener((removed) => {
    run('permissions', reconcile(bg, false));
    // Firefox, where a person may take back in the browser's own settings what was agreed to leave: nothing more does.
    if ((removed as { data_collection?: string[] }).data_collection?.length) run('permissions', unpair(bg));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    run('tab', forgetTab(bg.store, tabId));
    run('tab', forgetGrants(bg, tabId));
    run('tab', forgetExamplesOf(bg, tabId));
  });
  // An update leaves dead scripts in open tabs; a start of the browser finds them fresh.
  browser.runtime.onInstalled.addListener(() => {
    run('update', reconcile(bg, true));
    run('feed', hearAgain(bg));
  });
  browser.runtime.onStartup.addListener(() => run('start', reconcile(bg, false)));

  // Creating an alarm again would begin its period anew, and a worker that wakes often would never see it ring.
  run('alarms', keepAlarm(SYNC, 0.5));
  run('alarms', keepAlarm(TIDY, 15));
  run('start', syncNow(bg));
  run('imports', tidyImports(bg));
});

async function keepAlarm(name: string, periodInMinutes: number): Promise<void> {
  const known = await browser.alarms.get(name);
  if (known?.periodInMinutes !== periodInMinutes) await browser.alarms.create(name, { periodInMinutes });
}
