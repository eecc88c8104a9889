import { browser } from 'wxt/browser';

export interface CurrentTab {
  id: number | null;
  windowId: number | null;
  /** Null where the browser does not tell: a page of its own, or a site nobody allowed yet. */
  url: string | null;
}

/** The tab the popup speaks of: the one in front, or the one named by `?tab=` when the popup is opened as a page. */
export async function currentTab(search: string): Promise<CurrentTab> {
  const named = Number(new URLSearchParams(search).get('tab'));
  const tab =
    named > 0
      ? await browser.tabs.get(named).catch(() => undefined)
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return { id: tab?.id ?? null, windowId: tab?.windowId ?? null, url: tab?.url ?? null };
}

type Sidebar = { open(): Promise<void>; setPanel(it: { tabId: number; panel: string }): Promise<void> };

/**
 * Opens the teaching panel beside a page, `screen` to go on with a known one. Must be called inside the click; a window
 * of its own is the way that always works.
 */
export async function openTeach(tabId: number, screen: string | null) {
  const path = `teach.html?tab=${tabId}${screen === null ? '' : `&screen=${encodeURIComponent(screen)}`}`;
  const url = browser.runtime.getURL('/teach.html') + path.slice('teach.html'.length);
  try {
    const { sidebarAction } = browser as typeof browser & { sidebarAction?: Sidebar };
    // Not awaited one after the other: the right to open ends with the click.
    const ready = import.meta.env.FIREFOX
      ? [sidebarAction?.setPanel({ tabId, panel: url }), sidebarAction?.open()]
      : [browser.sidePanel.setOptions({ tabId, path, enabled: true }), browser.sidePanel.open({ tabId })];
    await Promise.all(ready);
    window.close();
  } catch {
    await browser.windows.create({ url, type: 'popup', width: 440, height: 820 });
  }
}

/** Opens the worklist beside the page. Must be called inside the click; a plain tab is the way that always works. */
export async function openWorklist(windowId: number | null) {
  try {
    const { sidebarAction } = browser as typeof browser & { sidebarAction?: { open: () => Promise<void> } };
    if (import.meta.env.FIREFOX) await sidebarAction?.open();
    else await browser.sidePanel.open({ windowId: windowId ?? 0 });
    window.close();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/worklist.html') });
  }
}
