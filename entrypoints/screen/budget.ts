/** Of so much of a page's time … */
const WINDOW_MS = 10_000;
/** … at most this is ours. A list of 5,000 rows takes a tenth of it, once. */
const MOST_MS = 2500;
/** The first pause; each that follows on its heels is twice as long, up to the longest. */
const PAUSE_MS = 10_000;
const LONGEST_MS = 160_000;

/**
 * What we may take of a page's own time. A page that changes without end would have us read without end: then we
 * stop, say so, and look again later. Reads no clock: every method is told the time, in milliseconds of any origin.
 */
export class Budget {
  #since = 0;
  #spent = 0;
  #pause = PAUSE_MS;
  #pausedUntil = Number.NEGATIVE_INFINITY;

  /** Notes what a piece of work took; true when it was too much and a pause begins. */
  spend(tookMs: number, now: number): boolean {
    if (now - this.#since > WINDOW_MS) {
      this.#since = now - tookMs;
      this.#spent = 0;
    }
    this.#spent += tookMs;
    if (this.#spent <= MOST_MS) return false;
    // A page that behaved for as long as the pause was is trusted anew.
    this.#pause = now - this.#pausedUntil < this.#pause ? Math.min(LONGEST_MS, this.#pause * 2) : PAUSE_MS;
    this.#pausedUntil = now + this.#pause;
    this.#spent = 0;
    return true;
  }

  /** How long the pause that just began is to last, in milliseconds. */
  get pauseMs(): number {
    return this.#pause;
  }
}
