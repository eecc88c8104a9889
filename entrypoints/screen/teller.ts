import type { Reading, Sighting } from '#lib/core/sighting.ts';
import type { Input, Output } from '#lib/messages/protocol.ts';
import type { PlainRow } from '#lib/reader/plain-row.ts';

export type Answer = Output<'page.reading'>;
export type Message = Input<'page.reading'>;

/**
 * Something to tell: a reading, its rows that were read in short (`inFull` says what of), what each of its rows read as,
 * and the rows that left the screen before it.
 */
export type Told = {
  reading: Reading;
  plain: PlainRow[];
  inFull: ((plain: PlainRow) => Sighting) | null;
  prints: Map<string, string>;
  gone: string[];
};
type Item = Told & { tries: number };

/** Waits before the next try when the background could not be reached (it is starting, or was restarted). */
const AGAIN_MS = [150, 500, 2000];

type Ports = {
  /** `short`: rows besides those of the message, like its first one. */
  tell(message: Message, short: readonly PlainRow[]): Promise<Answer>;
  onAnswer(answer: Answer, told: Told): void;
  /** Not told after all tries; or never will be. */
  onFailed(told: Told, problem: unknown): void;
  /** True when no further try makes sense: the extension is gone, or the background understood and refused. */
  isOver(problem: unknown): boolean;
  signal: AbortSignal;
};

/** Tells readings to the background, one at a time, what the person sees first. */
export class Teller {
  readonly #p: Ports;
  #queue: Item[] = [];
  #generation = 0;
  #busy = false;
  #fresh = true;

  constructor(ports: Ports) {
    this.#p = ports;
  }

  /**
   * From here on all is of `generation`. What waits goes along, without the rows in `stale`, which are gone or are
   * told anew: the background would drop what is late, and take older words over newer ones.
   */
  begin(generation: number, stale: ReadonlySet<string>): void {
    this.#generation = generation;
    for (const item of this.#queue) {
      item.reading = { ...item.reading, sightings: item.reading.sightings.filter((s) => !stale.has(s.row)) };
      item.plain = item.plain.filter((p) => !stale.has(p.row));
    }
  }

  /** `urgent` goes before everything that waits. */
  tell(told: Told, urgent: boolean): void {
    const item = { ...told, tries: 0 };
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
    const { signal, tell, onAnswer, onFailed, isOver } = this.#p;
    try {
      const { reading: read, gone, inFull } = item;
      const [first, ...short] = inFull ? item.plain : [];
      // The first one says in full what all the short ones are like.
      const sightings = inFull && first ? [inFull(first), ...read.sightings] : read.sightings;
      const reading = { ...read, sightings };
      const answer = await tell({ generation: this.#generation, reading, fresh: this.#fresh, gone }, short);
      this.#fresh = false;
      if (!signal.aborted) onAnswer(answer, item);
    } catch (problem) {
      const wait = AGAIN_MS[item.tries++];
      if (signal.aborted) return;
      if (wait === undefined || isOver(problem)) {
        onFailed(item, problem);
        return;
      }
      await new Promise((go) => setTimeout(go, wait));
      this.#queue.unshift(item);
    }
  }
}
