import type { RowHandle } from '#lib/reader/read-screen.ts';
import { inSlices } from './slices.ts';

/** Rows in one message: few messages cost less than many, and none may take long to write. */
const CHUNK = 1500;
/** All rows are read again once the host has been still for this long. */
const STILL_MS = 400;
/** Reading all rows again may take at most one part in this many of the time. */
const DUTY = 40;

type Ports<N> = {
  /** Reads a row unless it was; what is news of it. */
  read(handle: RowHandle): N | null;
  tell(news: N[]): void;
  /** The host is still: all its rows as they are now. */
  settled(): readonly RowHandle[];
  spent(ms: number): void;
};

/** Reads the rows nobody sees, in slices, when the host lets us. */
export class Rest<N> {
  readonly #p: Ports<N>;
  #reading: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #took = 0;

  constructor(ports: Ports<N>) {
    this.#p = ports;
  }

  stop(): void {
    this.#reading?.abort();
    this.#reading = null;
    clearTimeout(this.#timer);
  }

  /** The host rendered: reads `unread` now. Rows told before may have changed too: all are read when it has come to rest. */
  begin(unread: readonly RowHandle[]): void {
    this.stop();
    if (unread.length > 0) this.#readAll(unread, () => this.#verifySoon());
    else this.#verifySoon();
  }

  #verifySoon(): void {
    const wait = Math.max(STILL_MS, this.#took * DUTY);
    this.#timer = setTimeout(() => this.#readAll(this.#p.settled(), () => {}), wait);
  }

  #readAll(rows: readonly RowHandle[], done: () => void): void {
    const reading = new AbortController();
    this.#reading = reading;
    let news: N[] = [];
    const flush = () => {
      if (news.length > 0) this.#p.tell(news);
      news = [];
    };
    const one = (handle: RowHandle) => {
      const read = this.#p.read(handle);
      if (read) news.push(read);
      if (news.length >= CHUNK) flush();
    };
    const end = (took: number) => {
      flush();
      this.#took = took;
      done();
    };
    inSlices(rows, one, end, this.#p.spent, reading.signal);
  }
}
