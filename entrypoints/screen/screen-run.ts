import type { Overlay, Reason, Shown } from '#lib/overlay/overlay.ts';
import type { Match } from '#lib/reader/match-screen.ts';
import { Outcomes } from '#lib/reader/outcomes.ts';
import type { PlainRow } from '#lib/reader/plain-row.ts';
import { openScreen, type RowHandle, type ScreenReader } from '#lib/reader/read-screen.ts';
import type { PageSaid } from '#lib/reader/stale.ts';
import { watchScreen } from '#lib/reader/watch.ts';
import { dayHere } from '#lib/reader/zone-day.ts';
import { KnownRows } from './known-rows.ts';
import { fullAndShort, type News, readNews } from './news.ts';
import { Pauses } from './pauses.ts';
import { Rest } from './rest.ts';
import { type Answer, type Message, Teller, type Told } from './teller.ts';
import { View } from './view.ts';

export type RunPorts = {
  doc: Document;
  match: Match;
  overlay: Overlay;
  tell(message: Message, short: readonly PlainRow[]): Promise<Answer>;
  /** A number above all that this frame has used. */
  nextGeneration(): number;
  now(): Date;
  zone: string;
  pausedWords: string;
  /** What this frame said of another patient before its address changed, on the same screen. */
  before: PageSaid | null;
  isOver(problem: unknown): boolean;
  onFailed(problem: unknown): void;
  /** The host changed: is this still the screen? False = the run has been ended. */
  stillHere(): boolean;
  /** A shadow root that the list stands in: what moves in there has to be listened for in there. */
  onRoot(root: ShadowRoot): void;
  signal: AbortSignal;
};

/** One screen while the frame shows it: reads, tells, paints, again at every change, until `signal` aborts. */
export class ScreenRun {
  readonly #p: RunPorts;
  readonly #known = new KnownRows();
  readonly #teller: Teller;
  readonly #pauses: Pauses;
  #said: PageSaid | null;
  #session: ScreenReader | null = null;
  #openedAt = 0;
  #rows: RowHandle[] = [];
  readonly #view: View;
  /** How the newest reading of every row went, for the counts and the health of the screen. */
  readonly #outcomes: Outcomes;
  /** The host rendered since all rows were listed: rows out of view stand on elements that are gone. */
  #outdated = false;
  #generation = 0;
  #health: string | null = null;
  #counted = -1;
  readonly #rest: Rest<News>;

  constructor(ports: RunPorts) {
    this.#p = ports;
    const { doc, match, signal } = ports;
    this.#said = ports.before;
    this.#outcomes = new Outcomes(match.screen);
    this.#pauses = new Pauses({ doc, onPause: () => this.#pause(), onResume: () => this.#goOn(), signal });
    this.#view = new View(doc, match.screen);
    this.#rest = new Rest({
      read: (handle) => this.#readOne(handle),
      tell: (news) => this.#tell(news, false),
      settled: () => this.#settled(),
      spent: (ms) => this.#pauses.spend(ms),
    });
    this.#teller = new Teller({
      tell: ports.tell,
      isOver: ports.isOver,
      onAnswer: (answer, told) => this.#answered(answer, told),
      onFailed: ({ prints }, problem) => {
        for (const row of prints.keys()) this.#known.forgetAsked(row);
        ports.onFailed(problem);
      },
      signal,
    });
    signal.addEventListener('abort', () => this.#rest.stop(), { once: true });
    watchScreen(doc, match, () => this.hostChanged(), signal, ports.onRoot);
    this.hostChanged();
  }

  #open(): ScreenReader {
    const { doc, match, now, zone } = this.#p;
    const at = now();
    this.#openedAt = at.getTime();
    return openScreen(doc, match, { now: () => at.toISOString(), zone, ...dayHere(at), before: this.#said });
  }

  get #reader(): ScreenReader {
    this.#session ??= this.#open();
    return this.#session;
  }

  /** The host rendered: read and paint what is in view now, in this same task, and the rest later in slices. */
  hostChanged(): void {
    this.#pauses.unless(() => this.#lookAndRead());
  }

  #lookAndRead(): void {
    if (!this.#p.stillHere()) return;
    if (this.#session && this.#view.again(this.#session)) {
      this.#outdated = true;
      if (!this.#p.overlay.again(this.#view.rows)) this.#paint('rendered');
    } else {
      this.#listAnew();
      this.#paint('rendered');
    }
    this.#readRest();
  }

  #listAnew(): void {
    this.#outdated = false;
    this.#session = this.#open();
    this.#rows = this.#session.rows();
    const news = this.#readView();
    this.#view.wereRead(this.#session);
    if (news.length === 0 && this.#rows.length === this.#counted) return;
    this.#counted = this.#rows.length;
    const rows = new Set(this.#rows.map((r) => r.row));
    const gone = this.#known.keepOnly(rows);
    this.#outcomes.keepOnly(rows);
    this.#generation = this.#p.nextGeneration();
    this.#teller.begin(this.#generation, new Set([...gone, ...news.map((n) => n.row)]));
    this.#tell(news, true, gone);
  }

  /** Something moved, but the host's rows are what they were. */
  moved(reason: Reason = 'moved'): void {
    this.#pauses.unless(() => {
      if (this.#outdated) this.#listAnew();
      const news = this.#readView();
      if (news.length > 0) this.#tell(news, true);
      this.#paint(reason);
    });
  }

  /** The page takes too much of its own time for us: no badges, and a word about it. */
  #pause(): void {
    const { overlay, match, pausedWords } = this.#p;
    this.#rest.stop();
    overlay.show([], 'measure');
    overlay.bar({ flagged: 0, ready: 0, text: pausedWords, action: '', quiet: true }, match.screen.name);
    const reading = this.#reader.finish([], this.#outcomes);
    const health = { state: 'waiting' as const, reasons: [{ code: 'page_busy' }] };
    this.#teller.tell({ reading: { ...reading, health }, plain: [], inFull: null, prints: new Map(), gone: [] }, true);
  }

  #goOn(): void {
    this.#counted = -1; // so that the background hears that we are back
    this.#p.overlay.bar(null, this.#p.match.screen.name);
    this.doubt();
  }

  /** What was answered may not hold any more (something was started, stopped, opted out): ask for all again. */
  doubt(): void {
    this.#known.doubtAll();
    this.#view.forget();
    this.hostChanged();
  }

  get match(): Match {
    return this.#p.match;
  }

  /** What the page says of its one patient, for the run that follows; null for a list. */
  said(): PageSaid | null {
    return this.#said;
  }

  /** Whom the badge of a row is about; null when that is not known. */
  patientOf(row: string): string | null {
    return this.#known.painted(row)?.patientKey ?? null;
  }

  #readView(): News[] {
    this.#view.find(this.#rows);
    const news: News[] = [];
    for (const handle of this.#view.rows) {
      const read = this.#readOne(handle);
      if (read) news.push(read);
    }
    this.#said = this.#reader.said() ?? this.#said;
    return news;
  }

  #readOne(handle: RowHandle): News | null {
    return readNews(this.#reader, handle, this.#known, this.#outcomes, this.#openedAt);
  }

  #tell(news: News[], urgent: boolean, gone: string[] = []): void {
    const now = this.#p.now().getTime();
    const prints = new Map(news.map((n) => [n.row, n.print]));
    for (const [row, print] of prints) this.#known.asked(row, print, now);
    // The counts and the health are of all that was read; what is told anew is only the news of it.
    const { sightings, plain } = fullAndShort(news);
    const reading = this.#reader.finish(sightings, this.#outcomes);
    const inFull = this.#reader.plain?.inFull ?? null;
    this.#teller.tell({ reading, plain, inFull, prints, gone }, urgent);
    const state = reading.health.state;
    const turned = this.#health !== null && this.#health !== state;
    this.#health = state;
    // What was told while the screen looked sound (or didn't) has to be told again in the new light.
    if (turned) setTimeout(() => this.doubt());
  }

  #answered(answer: Answer, { prints }: Told): void {
    const inView = new Set(this.#view.rows.map((h) => h.row));
    let shows = false;
    for (const painted of answer.rows) {
      if (this.#known.answered(painted, prints.get(painted.row)) && inView.has(painted.row)) shows = true;
    }
    if (this.#pauses.isOn) return;
    if (answer.generation === this.#generation) this.#p.overlay.bar(answer.bar, this.#p.match.screen.name);
    if (shows) this.#paint('answered');
  }

  #paint(reason: Reason): void {
    const shown: Shown[] = [];
    for (const handle of this.#view.rows) {
      const { row, print } = handle;
      const badge = print === null ? null : this.#known.paintFor(row, print)?.badge;
      if (badge && print !== null) shown.push({ row, handle, badge, print });
    }
    this.#p.overlay.show(shown, reason);
  }

  #readRest(): void {
    this.#rest.begin(this.#outdated ? [] : this.#rows.filter((h) => !this.#outcomes.has(h.row)));
  }

  #settled(): RowHandle[] {
    if (this.#outdated) {
      this.#listAnew();
      this.#paint('rendered');
    }
    return this.#rows;
  }
}
