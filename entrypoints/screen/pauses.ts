import { Budget } from './budget.ts';

type Ports = { doc: Document; onPause(): void; onResume(): void; signal: AbortSignal };

/** Keeps our work within what a guest may take of the page's time; in a pause nothing is done. */
export class Pauses {
  readonly #p: Ports;
  readonly #budget = new Budget();
  #timer: ReturnType<typeof setTimeout> | undefined;
  isOn = false;

  constructor(ports: Ports) {
    this.#p = ports;
    ports.signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Does `work` on the page's account, unless there is a pause. */
  unless(work: () => void): void {
    if (this.isOn || this.#p.signal.aborted) return;
    // What the host has to lay out before anybody can look at it is the host's own work.
    this.#p.doc.documentElement?.getBoundingClientRect();
    const from = performance.now();
    work();
    this.spend(performance.now() - from);
  }

  spend(ms: number): void {
    if (this.isOn || !this.#budget.spend(ms, performance.now())) return;
    this.isOn = true;
    this.#p.onPause();
    this.#timer = setTimeout(() => {
      this.isOn = false;
      this.#p.onResume();
    }, this.#budget.pauseMs);
  }
}
