import type { Reading } from '#lib/core/sighting.ts';
import type { Output } from '#lib/messages/protocol.ts';

export type Answer = Output<'page.reading'>;
type Item = { generation: number; reading: Reading; tries: number };

/** Waits before the next try when the background could not be reached (it is starting, or was restarted). */
const AGAIN_MS = [150, 500, 2000];

type Ports = {
  tell(generation: number, reading: Reading): Promise<Answer>;
  onAnswer(generation: number, answer: Answer): void;
  /** Not told after all tries; or never will be. */
  onFailed(reading: Reading, problem: unknown): void;
  /** True when the extension behind us is gone: no further try makes sense. */
  isOver(problem: unknown): boolean;
  signal: AbortSignal;
};

/** Tells readings to the background, one at a time, what the person sees first. */
export class Teller {
  readonly #p: Ports;
  #queue: Item[] = [];
  #busy = false;

  constructor(ports: Ports) {
    this.#p = ports;
  }

  /** `urgent` goes before everything that waits. */
  tell(generation: number, reading: Reading, urgent: boolean): void {
    const item = { generation, reading, tries: 0 };
    if (urgent) this.#queue.unshift(item);
    else this.#queue.push(item);
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let item = this.#queue.shift(); item && !this.#p.signal.aborted; item = this.#queue.shift())
      await this.#one(item);
    this.#busy = false;
  }

  async #one(item: Item): Promise<void> {
    try {
      const answer = await this.#p.tell(item.generation, item.reading);
      if (!this.#p.signal.aborted) this.#p.onAnswer(item.generation, answer);
    } catch (problem) {
      const wait = AGAIN_MS[item.tries++];
      if (this.#p.signal.aborted) return;
      if (wait === undefined || this.#p.isOver(problem)) return this.#p.onFailed(item.reading, problem);
      await new Promise((go) => setTimeout(go, wait));
      this.#queue.unshift(item);
    }
  }
}
