/** Short enough that a click or a frame that comes meanwhile isn't felt to wait. */
const SLICE_MS = 8;
/** The clock is asked once in so many items. */
const EVERY = 8;

type Scheduler = { postTask?: (task: () => void, o: { priority: 'background'; signal: AbortSignal }) => Promise<void> };

/** Runs `task` when the page has nothing more urgent, after at least one frame may have been drawn. */
function later(task: () => void, signal: AbortSignal): void {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) scheduler.postTask(task, { priority: 'background', signal }).catch(() => {});
  else setTimeout(() => signal.aborted || task(), 4);
}

/**
 * Does `work` on each item in slices of at most 8 ms, in background-priority tasks that let frames in. `done` follows
 * the last one, and is told how long all of it took; `spent` follows each slice. Ends silently when `signal` aborts.
 */
export function inSlices<T>(
  items: readonly T[],
  work: (item: T) => void,
  done: (took: number) => void,
  spent: (ms: number) => void,
  signal: AbortSignal,
): void {
  let at = 0;
  let took = 0;
  const slice = () => {
    if (signal.aborted) return;
    const from = performance.now();
    let ms = 0;
    while (at < items.length && ms < SLICE_MS) {
      for (let n = 0; n < EVERY && at < items.length; n++) work(items[at++] as T);
      ms = performance.now() - from;
    }
    took += ms;
    spent(ms);
    if (signal.aborted) return;
    if (at < items.length) later(slice, signal);
    else done(took);
  };
  later(slice, signal);
}
