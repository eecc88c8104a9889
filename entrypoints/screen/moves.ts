/** How often badges are checked against the page when nothing told us that it moved. */
const HEARTBEAT_MS = 1000;
/** Menus and dialogs of the host open with a transition: look again when it is over. */
const SETTLE_MS = 320;

type Ports = {
  view: Window;
  /** Something moved or may lie over badges now. */
  onMoved(): void;
  /** Whether a glance finds badges where they were put; asked every second, so it must be cheap. */
  asBefore(): boolean;
  /** Sizes changed: zoom, window, fonts. */
  onResized(): void;
  signal: AbortSignal;
};

/**
 * Everything but a change of the rows that moves them or covers them. Listens passively; takes nothing from the host.
 * What it returns listens in a shadow root too, which keeps scrolling and transitions to itself.
 */
export function watchMoves({ view, onMoved, asBefore, onResized, signal }: Ports): (root: Node) => void {
  const quiet = { signal, capture: true, passive: true } as const;
  const { document: doc } = view;
  view.addEventListener('resize', onResized, quiet);
  doc.fonts?.addEventListener('loadingdone', onResized, { signal });

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    view.requestAnimationFrame(() => {
      waiting = false;
      if (!signal.aborted) onMoved();
    });
    setTimeout(() => signal.aborted || onMoved(), SETTLE_MS);
  };
  const listen = (root: Node) => {
    // In the scroll event itself: it comes right before the frame is drawn.
    root.addEventListener('scroll', onMoved, quiet);
    for (const type of ['click', 'keyup', 'focusin', 'transitionend', 'animationend', 'toggle'])
      root.addEventListener(type, soon, quiet);
  };
  listen(doc);
  const beat = setInterval(() => doc.visibilityState === 'visible' && !asBefore() && onMoved(), HEARTBEAT_MS);
  signal.addEventListener('abort', () => clearInterval(beat), { once: true });
  return listen;
}
