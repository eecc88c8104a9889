/**
 * Several frames of a tab may each show a list; one of them draws the bar. Whoever asks first has the turn until its
 * bar goes; the next one follows. A frame that stands alone asks nobody: a lock held would keep the host's page out of
 * the browser's back-forward cache. Where frames can't ask each other (a page without TLS), each draws its own.
 */
export class BarTurn {
  readonly #view: Window;
  readonly #name: string;
  readonly #signal: AbortSignal;
  #asked: AbortController | null = null;
  #isOurs = false;
  #then: () => void = () => {};
  #release: () => void = () => {};

  constructor(view: Window, tab: number, signal: AbortSignal) {
    this.#view = view;
    this.#name = `comeback-bar-${tab}`;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.pass(), { once: true });
  }

  /** Calls `then` once this frame has the turn; at once when it has it already. */
  take(then: () => void): void {
    this.#then = then;
    const { locks } = this.#view.navigator;
    const alone = this.#view.top === this.#view && this.#view.length === 0;
    if (this.#isOurs || alone || !locks) then();
    else if (!this.#asked) this.#ask(locks);
  }

  /** The bar is gone: another frame may draw. */
  pass(): void {
    this.#asked?.abort();
    this.#asked = null;
    this.#isOurs = false;
    this.#release();
  }

  #ask(locks: LockManager): void {
    const asked = new AbortController();
    this.#asked = asked;
    const hold = () => {
      if (asked.signal.aborted || this.#signal.aborted) return undefined;
      this.#isOurs = true;
      this.#then();
      return new Promise<void>((done) => {
        this.#release = done;
      });
    };
    // A page that takes the lock away by force has no bar of ours then.
    locks.request(this.#name, { signal: asked.signal }, hold).catch(() => {
      this.#isOurs = false;
    });
  }
}
