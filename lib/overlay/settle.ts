import type { Reason } from './painter.ts';

/** Looks over the list at most this often while it keeps changing. */
const LOOK_MS = 250;
/** Measures all records anew when the host has been still so long, or has gone on changing for this long. */
const STILL_MS = 150;
const LONGEST_MS = 1000;

type Ports = { view: Window; look(): void; measure(): void; signal: AbortSignal };

/** What is put off while a host renders again and again, so that its own frames come first. */
export class Settle {
  readonly #p: Ports;
  #looking = false;
  #lookedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;

  constructor(ports: Ports) {
    this.#p = ports;
  }

  /** Badges were painted for `reason`. */
  after(reason: Reason): void {
    this.#lookSoon();
    if (reason === 'rendered') this.#measureSoon();
  }

  #lookSoon(): void {
    if (this.#looking) return;
    this.#looking = true;
    const { view, look, signal } = this.#p;
    const wait = Math.max(0, this.#lookedAt + LOOK_MS - performance.now());
    const drawn = () =>
      view.requestAnimationFrame(() =>
        setTimeout(() => {
          this.#looking = false;
          this.#lookedAt = performance.now();
          if (!signal.aborted) look();
        }),
      );
    if (wait > 0) setTimeout(drawn, wait);
    else drawn();
  }

  #measureSoon(): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#waitingSince = now;
    else clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(STILL_MS, this.#waitingSince + LONGEST_MS - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#p.signal.aborted) this.#p.measure();
    }, wait);
  }
}
