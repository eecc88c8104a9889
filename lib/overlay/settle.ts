import type { Reason } from './painter.ts';

/** Looks what lies over the list at most this often when something moved, and when the host only renders. */
const LOOK_MS = 250;
const LOOK_RENDERED_MS = 1000;
/** Measures all records anew when the host has been still so long, or has gone on changing for this long. */
const STILL_MS = 150;
const LONGEST_MS = 2000;

type Ports = { view: Window; look(thorough: boolean): void; measure(): void; signal: AbortSignal };

/** What is put off while a host renders again and again, so that its own frames come first. */
export class Settle {
  readonly #p: Ports;
  /** When the look that waits is due; null = none waits. */
  #due: number | null = null;
  #thorough = false;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;

  constructor(ports: Ports) {
    this.#p = ports;
  }

  /** Badges were painted for `reason`. */
  after(reason: Reason): void {
    const moved = reason === 'moved' || reason === 'measure';
    this.#thorough ||= moved;
    this.#lookAt(this.#lookedAt + (moved ? LOOK_MS : LOOK_RENDERED_MS));
    if (reason === 'rendered') this.#measureSoon();
  }

  #lookAt(at: number): void {
    if (this.#due !== null && this.#due <= at) return;
    this.#due = at;
    clearTimeout(this.#lookTimer);
    const { view, look, signal } = this.#p;
    const drawn = () =>
      view.requestAnimationFrame(() =>
        setTimeout(() => {
          if (signal.aborted || this.#due === null) return;
          this.#due = null;
          this.#lookedAt = performance.now();
          const thorough = this.#thorough;
          this.#thorough = false;
          look(thorough);
        }),
      );
    const wait = at - performance.now();
    if (wait > 0) this.#lookTimer = setTimeout(drawn, wait);
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
