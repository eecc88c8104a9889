const LEAST_MS = 250;
const MOST_MS = 10_000;
/** Looking may take at most one part in a thousand of the time: a busy page that is no screen of ours stays fast. */
const DUTY = 1000;

/**
 * Waits on a page that no screen matches, for the day it does (a single-page host renders its list late). One
 * observer; `look` returns true when a screen was found, which ends the waiting.
 */
export function waitForScreen(doc: Document, look: () => boolean, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = LEAST_MS;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const from = performance.now();
      if (look()) return stop();
      wait = Math.min(MOST_MS, Math.max(LEAST_MS, (performance.now() - from) * DUTY));
    }, wait);
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(doc, { childList: true, subtree: true });
  signal.addEventListener('abort', stop, { once: true });
}
