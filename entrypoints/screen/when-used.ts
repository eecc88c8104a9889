/**
 * Runs `go` once, when the page is idle after a person's first move, key or touch in this frame. Frames nobody looks
 * at, and there are many in a PMS, never pay for what only a click needs.
 */
export function whenUsed(view: Window, go: () => void, signal: AbortSignal): void {
  const seen = new AbortController();
  const options = { signal: AbortSignal.any([seen.signal, signal]), capture: true, passive: true };
  const once = (e: Event) => {
    if (!e.isTrusted) return;
    seen.abort();
    // Called on the window itself: Firefox refuses it detached.
    view.requestIdleCallback(() => signal.aborted || go(), { timeout: 1000 });
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin']) view.addEventListener(type, once, options);
}
