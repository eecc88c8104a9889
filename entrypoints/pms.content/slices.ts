/** Short enough that a click or a frame that comes meanwhile isn't felt to wait. */
const SLICE_MS = 8;

type Scheduler = { postTask?: (task: () => void, o: { priority: 'background'; signal: AbortSignal }) => Promise<void> };

/** Runs `task` when the page has nothing more urgent, after at least one frame may have been drawn. */
function later(task: () => void, signal: AbortSignal): void {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) scheduler.postTask(task, { priority: 'background', signal }).catch(() => {});
  else setTimeout(() => signal.aborted || task(), 4);
}

/**
 * Does `work` on each item in slices of at most 8 ms, in background-priority tasks that let frames in. `done` follows
 * the last one. Ends silently when `signal` aborts.
 */
export function inSlices<T>(items: readonly T[], work: (item: T) => void, done: () => void, signal: AbortSignal): void {
  let at = 0;
  const slice = () => {
    if (signal.aborted) return;
    const until = performance.now() + SLICE_MS;
    while (at < items.length && performance.now() < until) work(items[at++] as T);
    if (at < items.length) later(slice, signal);
    else done();
  };
  later(slice, signal);
}
