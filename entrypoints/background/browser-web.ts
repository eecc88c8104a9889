import { browser } from 'wxt/browser';
import { movedIn, previewIn, proposeFor } from './detect.ts';
import type { Web } from './ports.ts';

const SCRIPT = '/content-scripts/pms.js';
const PREFIX = 'pms:';

/** The match pattern of an origin. Firefox knows no ports in patterns and matches every port of the host. */
function patternOf(origin: string, firefox: boolean): string {
  const url = new URL(origin);
  return `${url.protocol}//${firefox ? url.hostname : url.host}/*`;
}

/** The browser itself, in the few words the background uses. */
export function browserWeb(firefox: boolean): Web {
  const pattern = (origin: string) => patternOf(origin, firefox);
  return {
    ownOrigin: browser.runtime.getURL('/' as never).replace(/\/$/, ''),
    isGranted: (origin) => browser.permissions.contains({ origins: [pattern(origin)] }),
    async tabUrl(tabId) {
      const tab = await browser.tabs.get(tabId).catch(() => null);
      return tab?.url ?? null;
    },
    async tabsOf(origin) {
      const tabs = await browser.tabs.query({ url: pattern(origin) });
      return tabs.flatMap((tab) => tab.id ?? []);
    },
    tellTab: (tabId, message) => browser.tabs.sendMessage(tabId, message),
    async registered() {
      const scripts = await browser.scripting.getRegisteredContentScripts();
      return scripts.flatMap((it) => (it.id.startsWith(PREFIX) ? [it.id.slice(PREFIX.length)] : []));
    },
    async register(origin) {
      const script = { js: [SCRIPT], matches: [pattern(origin)], allFrames: true, runAt: 'document_idle' as const };
      await browser.scripting.registerContentScripts([{ id: PREFIX + origin, ...script, persistAcrossSessions: true }]);
    },
    unregister: (origins) => browser.scripting.unregisterContentScripts({ ids: origins.map((it) => PREFIX + it) }),
    async inject(tabId) {
      await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SCRIPT as never] });
    },
    proposeIn: proposeFor,
    previewIn,
    movedIn,
    async addPart(tabId, frameId, part) {
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: [`/${part}.js` as never],
      });
    },
    session: {
      get: (keys) => browser.storage.session.get(keys),
      set: (items) => browser.storage.session.set(items),
      remove: (keys) => browser.storage.session.remove(keys),
    },
  };
}
