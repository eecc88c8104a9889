const LEAST_MS = 500;
const MOST_MS = 10_000;
/** Looking may take at most one part in this many of the time: a busy page that is no screen of ours stays fast. */
const DUTY = 2000;
/** A page that keeps changing and is no screen is looked at less and less, down to once in so long. */
const PATIENT_MS = 4000;

/**
 * Waits on a page that no screen matches, for the day it does (a single-page host renders its list late). One
 * observer, which sleeps from the first change until the look that follows it; `look` returns true when a screen was
 * found, which ends the waiting. `unseen`: the screen may come into a shadow root, of which no observer tells; then it is
 * looked for from time to time.
 */
export function waitForScreen(doc: Document, look: () => boolean, unseen: boolean, signal: AbortSignal): void {
  let wait = LEAST_MS;
  const watch = () => (unseen ? lookLater() : observer.observe(doc, { childList: true, subtree: true }));
  const lookLater = () =>
    setTimeout(() => {
      if (signal.aborted) return;
      const from = performance.now();
      if (look()) return;
      const dear = Math.min(MOST_MS, (performance.now() - from) * DUTY);
      wait = Math.max(dear, Math.min(PATIENT_MS, wait * 1.5));
      watch();
    }, wait);
  const observer = new MutationObserver(() => {
    observer.disconnect();
    lookLater();
  });
  watch();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
