import type { Adapter } from '#lib/adapters/schema.ts';
import type { send } from '#lib/messages/send.ts';
import { HOST } from '#lib/overlay/host.ts';
import type { OverlayWords } from '#lib/overlay/overlay.ts';
import { isUnseen, type Match, matchScreen, notRecognised } from '#lib/reader/match-screen.ts';
import type { PageSaid } from '#lib/reader/stale.ts';
import type { NamedZone } from '#lib/reader/zone-day.ts';
import type { Run, Screens } from '../screen/screens.ts';
import type { Load } from './parts.ts';
import { watchRoutes } from './routes.ts';
import { waitForScreen } from './unmatched.ts';

export type FramePorts = {
  view: Window;
  ask: typeof send;
  load: Load;
  /** Looks a text of `_locales` up. */
  say(id: string, params?: string[]): string;
  cardUrl: string;
  /** False once the extension behind this script was updated or removed. */
  alive(): boolean;
  /** Ends everything of this script. */
  retire(): void;
  now(): Date;
  signal: AbortSignal;
};

/** A frame of a granted origin, from its first message to its end. Frames elect nothing: each reads its own screen. */
export class Frame {
  readonly #p: FramePorts;
  #adapters: Adapter[] = [];
  #words: OverlayWords = { group: '', dismiss: '', card: '', paused: '' };
  #tab = 0;
  #zone: NamedZone = { name: '', hours: '' };
  #screens: Screens | null = null;
  #run: { run: Run | null; key: string; end: AbortController } | null = null;
  #generation: number;
  #shown = true;

  constructor(ports: FramePorts) {
    this.#p = ports;
    // Above every number that an older script of this frame has used.
    this.#generation = ports.now().getTime();
    for (const old of ports.view.document.querySelectorAll(HOST)) old.remove();
  }

  async start(): Promise<void> {
    const { view, ask, signal } = this.#p;
    const top = view.top === view;
    const where = { href: view.location.href.slice(0, 4000), frameName: view.name.slice(0, 200), top };
    const hello = await this.#again(() => ask('page.hello', where));
    if (!hello || signal.aborted) return;
    this.#adapters = hello.adapters as Adapter[]; // validated where they are kept
    this.#words = hello.words;
    this.#tab = hello.tab;
    this.#zone = hello.zone;
    // Back from the browser's back-forward cache: the page is as it was, what is known of its patients may not be.
    view.addEventListener('pageshow', (e) => e.persisted && this.repaint(), { signal });
    if (this.#adapters.length === 0) return;
    watchRoutes(view, () => this.#enter(), signal);
    if (top) this.#enter();
    else this.#watchShown();
  }

  /** The background may be waking up, or being replaced, just now. */
  async #again<T>(ask: () => Promise<T>): Promise<T | null> {
    for (const wait of [300, 1500, null]) {
      try {
        return await ask();
      } catch (problem) {
        if (wait === null || !this.#p.alive()) this.#failed(problem);
        if (wait === null || !this.#p.alive()) return null;
        await new Promise((go) => setTimeout(go, wait));
      }
    }
    return null;
  }

  /** A frame its page hides (a tab of the PMS in the background) neither reads nor paints. */
  #watchShown(): void {
    const { view, signal } = this.#p;
    this.#shown = false;
    const seen = new IntersectionObserver((entries) => {
      const box = entries.at(-1)?.boundingClientRect;
      const shown = box !== undefined && box.width > 0 && box.height > 0;
      if (shown === this.#shown) return;
      this.#shown = shown;
      this.#enter();
    });
    seen.observe(view.document.documentElement);
    signal.addEventListener('abort', () => seen.disconnect(), { once: true });
  }

  #match(): Match | null {
    const { view } = this.#p;
    return this.#shown
      ? matchScreen(view.document, { href: view.location.href, frameName: view.name }, this.#adapters)
      : null;
  }

  /** Looks which screen the frame shows; a new one begins a new run, the same one goes on. */
  #enter(): void {
    const { signal, view } = this.#p;
    if (signal.aborted) return;
    const match = this.#match();
    const key = `${view.location.href}\u0001${match?.adapter.id}\u0001${match?.screen.name}\u0001${this.#shown}`;
    if (this.#run?.key === key) return;
    const before = this.#saidOn(match);
    this.#leave();
    const end = new AbortController();
    const until = AbortSignal.any([end.signal, signal]);
    this.#run = { run: null, key, end };
    if (match) void this.#read(match, before, until);
    else if (this.#shown) this.#wait(until);
  }

  #leave(): void {
    this.#run?.end.abort();
    this.#run = null;
    this.#screens?.leave();
  }

  /** What the run that ends said of its patient, where the next one is of the same screen. */
  #saidOn(next: Match | null): PageSaid | null {
    const run = this.#run?.run;
    return run && next && run.match.screen === next.screen ? run.said() : null;
  }

  /** Reads the screen once the part that can is here; it comes with the frame's first screen. */
  async #read(match: Match, before: PageSaid | null, signal: AbortSignal): Promise<void> {
    if (!this.#screens) await this.#fetchPart();
    const screens = this.#screens;
    if (!screens || signal.aborted) return;
    const stillHere = () => {
      if (this.#match()?.screen === match.screen) return true;
      queueMicrotask(() => this.#enter());
      return false;
    };
    const run = screens.read(match, before, stillHere, signal);
    if (!signal.aborted && this.#run) this.#run.run = run;
  }

  async #fetchPart(): Promise<void> {
    const { view, ask, cardUrl, alive, now, signal, load } = this.#p;
    const make = await this.#again(() => load('screen'));
    if (!make || signal.aborted) return;
    // Two screens may have waited for the part; one overlay serves both.
    this.#screens ??= make({
      view,
      ask,
      words: this.#words,
      tab: this.#tab,
      zone: this.#zone,
      cardUrl,
      controls: () => load('controls'),
      alive,
      now,
      nextGeneration: () => ++this.#generation,
      onFailed: (problem) => this.#failed(problem),
      signal,
    });
  }

  #wait(signal: AbortSignal): void {
    const { view, ask } = this.#p;
    const where = { href: view.location.href, frameName: view.name };
    const nothing = notRecognised(where, this.#adapters);
    ask('page.reading', { generation: ++this.#generation, reading: nothing, fresh: true }).catch((problem) =>
      this.#failed(problem),
    );
    const look = () => {
      if (!this.#match()) return false;
      this.#enter();
      return true;
    };
    waitForScreen(view.document, look, isUnseen(where, this.#adapters), signal);
  }

  /** Flags may have changed behind our back: another tab, the popup, news from the server. */
  repaint(): void {
    this.#run?.run?.doubt();
  }

  /** A refusal is told in one quiet line; an extension that is gone ends us without a word to the page. */
  #failed(problem: unknown): void {
    const { alive, retire, say } = this.#p;
    if (!alive()) {
      retire();
      return;
    }
    const { id, params } = problem as { id?: string; params?: string[] };
    const text = id ? say(id, params) : '';
    if (text) this.#screens?.tell(text, id ?? '');
  }
}
