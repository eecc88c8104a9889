type Navigation = EventTarget & { currentEntry?: { url: string | null } };

/** Calls `onRoute` when the frame's address changes without a load (history or hash). No polling. */
export function watchRoutes(view: Window, onRoute: () => void, signal: AbortSignal): void {
  const { navigation } = view as { navigation?: Navigation };
  navigation?.addEventListener('currententrychange', onRoute, { signal });
  for (const type of ['popstate', 'hashchange'] as const) view.addEventListener(type, onRoute, { signal });
}
