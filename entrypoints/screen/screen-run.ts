import type { Sighting } from '#lib/core/sighting.ts';
import { rowsInView } from '#lib/overlay/in-view.ts';
import type { Overlay, Reason, Shown } from '#lib/overlay/overlay.ts';
import type { Match } from '#lib/reader/match-screen.ts';
import { openScreen, type RowHandle, type ScreenReader } from '#lib/reader/read-screen.ts';
import type { PageSaid } from '#lib/reader/stale.ts';
import { watchScreen } from '#lib/reader/watch.ts';
import { dayHere } from '#lib/reader/zone-day.ts';
import { KnownRows, printOfSighting } from './known-rows.ts';
import { inSlices } from './slices.ts';
import { type Answer, type Message, Teller, type Told } from './teller.ts';

/** Rows this far outside the view are painted too, so that scrolling finds their badges there. */
const MARGIN = 200;
/** Rows in one message: few messages cost less than many, and none may take long to write. */
const CHUNK = 600;
/** All rows are read again once the host has been still for this long. */
const STILL_MS = 400;
/** Reading all rows again may take at most one part in this many of the time. */
const DUTY = 40;

/** A row the background has to be told of. */
type News = { row: string; print: string; sighting: Sighting };

export type RunPorts = {
  doc: Document;
  match: Match;
  overlay: Overlay;
  tell(message: Message): Promise<Answer>;
  /** A number above all that this frame has used. */
  nextGeneration(): number;
  now(): Date;
  zone: string;
  /** What this frame said of another patient before its address changed, on the same screen. */
  before: PageSaid | null;
  isOver(problem: unknown): boolean;
  onFailed(problem: unknown): void;
  /** The host changed: is this still the screen? False = the run has been ended. */
  stillHere(): boolean;
  signal: AbortSignal;
};

/** One screen while the frame shows it: reads, tells, paints, again at every change, until `signal` aborts. */
export class ScreenRun {
  readonly #p: RunPorts;
  readonly #known = new KnownRows();
  readonly #teller: Teller;
  #said: PageSaid | null;
  #session: ScreenReader;
  #rows: RowHandle[] = [];
  #view: RowHandle[] = [];
  /** Read since the host last changed. */
  #read = new Map<Element, { sighting: Sighting; print: string }>();
  /** The newest sighting of every row, for the counts and the health of a reading. */
  #sightings = new Map<string, Sighting>();
  #generation = 0;
  #health: string | null = null;
  #counted = -1;
  #rest: AbortController | null = null;
  #restTook = 0;

  constructor(ports: RunPorts) {
    this.#p = ports;
    const { doc, match, signal } = ports;
    this.#said = ports.before;
    this.#session = this.#open();
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
    watchScreen(doc, match, () => this.hostChanged(), signal);
    this.hostChanged();
  }

  #open(): ScreenReader {
    const { doc, match, now, zone } = this.#p;
    const at = now();
    return openScreen(doc, match, { now: () => at.toISOString(), zone, ...dayHere(at), before: this.#said });
  }

  /** The host rendered: read and paint what is in view now, in this same task, and the rest later in slices. */
  hostChanged(): void {
    if (this.#p.signal.aborted || !this.#p.stillHere()) return;
    this.#rest?.abort();
    this.#session = this.#open();
    this.#rows = this.#session.rows();
    this.#read = new Map();
    const news = this.#readView();
    if (news.length > 0 || this.#rows.length !== this.#counted) {
      this.#counted = this.#rows.length;
      const rows = new Set(this.#rows.map((r) => r.row));
      const gone = this.#known.keepOnly(rows);
      for (const row of this.#sightings.keys()) if (!rows.has(row)) this.#sightings.delete(row);
      this.#generation = this.#p.nextGeneration();
      this.#teller.begin(this.#generation, new Set([...gone, ...news.map((n) => n.row)]));
      this.#tell(news, true, gone);
    }
    this.#paint('rendered');
    this.#readRest();
  }

  /** Something moved, but the host's rows are what they were. */
  moved(reason: Reason = 'moved'): void {
    if (this.#p.signal.aborted) return;
    const news = this.#readView();
    if (news.length > 0) this.#tell(news, true);
    this.#paint(reason);
  }

  /** What was answered may not hold any more (something was started, stopped, opted out): ask for all again. */
  doubt(): void {
    this.#known.doubtAll();
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
    const { doc } = this.#p;
    const height = doc.defaultView?.innerHeight ?? 0;
    this.#view = rowsInView(this.#rows, height, MARGIN);
    const news: News[] = [];
    for (const handle of this.#view) {
      const read = this.#readOne(handle);
      if (read) news.push(read);
    }
    this.#said = this.#session.said() ?? this.#said;
    return news;
  }

  /** Reads a row unless it was since the last change; the sighting when it is news to the background. */
  #readOne(handle: RowHandle): News | null {
    if (this.#read.has(handle.element) || !handle.element.isConnected) return null;
    const sighting = this.#session.readRow(handle);
    const print = printOfSighting(sighting);
    this.#read.set(handle.element, { sighting, print });
    this.#sightings.set(handle.row, sighting);
    return this.#known.isNews(handle.row, print, this.#p.now().getTime()) ? { row: handle.row, print, sighting } : null;
  }

  #tell(news: News[], urgent: boolean, gone: string[] = []): void {
    const now = this.#p.now().getTime();
    const prints = new Map(news.map((n) => [n.row, n.print]));
    for (const [row, print] of prints) this.#known.asked(row, print, now);
    // The counts and the health are of all that was read; what is told anew is only the news of it.
    const reading = this.#session.finish([...this.#sightings.values()]);
    const sightings = reading.sightings.filter((s) => prints.has(s.row));
    this.#teller.tell({ reading: { ...reading, sightings }, prints, gone }, urgent);
    const state = reading.health.state;
    const turned = this.#health !== null && this.#health !== state;
    this.#health = state;
    // What was told while the screen looked sound (or didn't) has to be told again in the new light.
    if (turned) setTimeout(() => this.doubt());
  }

  #answered(answer: Answer, { prints }: Told): void {
    const inView = new Set(this.#view.map((h) => h.row));
    let shows = false;
    for (const painted of answer.rows) {
      if (this.#known.answered(painted, prints.get(painted.row)) && inView.has(painted.row)) shows = true;
    }
    if (answer.generation === this.#generation) this.#p.overlay.bar(answer.bar, this.#p.match.screen.name);
    if (shows) this.#paint('moved');
  }

  #paint(reason: Reason): void {
    const shown: Shown[] = [];
    for (const { row, element, anchor } of this.#view) {
      const print = this.#read.get(element)?.print;
      const badge = print === undefined ? null : this.#known.paintFor(row, print)?.badge;
      if (badge && print !== undefined) shown.push({ row, element, anchor, badge, print });
    }
    this.#p.overlay.show(shown, reason);
  }

  #readRest(): void {
    const rest = new AbortController();
    this.#rest = rest;
    const signal = AbortSignal.any([rest.signal, this.#p.signal]);
    const unread = this.#rows.filter((h) => !this.#sightings.has(h.row));
    if (unread.length > 0) this.#readAll(unread, signal, () => this.#verify(signal));
    else this.#verify(signal);
  }

  /** Rows out of view may have changed too: all are read again when the host has come to rest. */
  #verify(signal: AbortSignal): void {
    const wait = Math.max(STILL_MS, this.#restTook * DUTY);
    const timer = setTimeout(() => this.#readAll(this.#rows, signal, () => {}), wait);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #readAll(rows: RowHandle[], signal: AbortSignal, done: () => void): void {
    let news: News[] = [];
    const flush = () => {
      if (news.length > 0) this.#tell(news, false);
      news = [];
    };
    const one = (handle: RowHandle) => {
      const read = this.#readOne(handle);
      if (read) news.push(read);
      if (news.length >= CHUNK) flush();
    };
    const end = (took: number) => {
      flush();
      this.#restTook = took;
      done();
    };
    inSlices(rows, one, end, signal);
  }
}
