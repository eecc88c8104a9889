import type { Bar } from '#lib/messages/views.ts';
import { BarView } from './bar.ts';
import { BarTurn } from './bar-turn.ts';
import type { Controls, MakeControls } from './controls.ts';
import { isJump } from './jump-key.ts';
import { makeLayer } from './layer.ts';
import { Painter, type Reason, type Shown } from './painter.ts';
import { Settle } from './settle.ts';
import { watchSizes } from './sizes.ts';
import { TabStop, visible } from './tab-stop.ts';

export type { Reason, Shown } from './painter.ts';

export type OverlayWords = { group: string; dismiss: string; card: string; paused: string };

export type OverlayPorts = {
  doc: Document;
  /** Address of the card page. */
  cardUrl: string;
  words: OverlayWords;
  /** Number of the tab: its frames agree on one that draws the bar. */
  tab: number;
  /** Brings card and keyboard into the page. */
  controls(): Promise<MakeControls>;
  /** Asks the background for a one-time token: for the badge of a row, or (null) for the review of this screen. */
  token(row: string | null): Promise<string>;
  /** A card was closed or did something. */
  onChanged(): void;
  /** The token could not be had; what to do is the caller's. */
  onProblem(problem: unknown): void;
  /** Rows changed their size or place without a change of the document we were told of. */
  onMoved(): void;
  signal: AbortSignal;
};

export type Overlay = {
  /** Shows exactly these badges. */
  show(rows: readonly Shown[], reason: Reason): void;
  /** The host rendered these very rows at the same places; false when badges have to be shown anew. */
  again(rows: Parameters<Painter['again']>[0]): boolean;
  bar(bar: Bar | null, screen: string): void;
  /** Zoom, fonts, window: forget what was measured. */
  resized(): void;
  /** A person is there: has ready what a click or a key will need. */
  ready(): void;
  /** A cheap look at a few badges: false when one is no longer at its row, or something else lies over it now. */
  asBefore(): boolean;
  /** Another screen took the page's place. */
  leave(): void;
};

/** Everything we show inside the page. It makes its element on first need and goes when `signal` aborts. */
export function makeOverlay(p: OverlayPorts): Overlay {
  const layer = makeLayer(p.doc, p.words.group, p.signal);
  const painter = new Painter(layer);
  const tabStop = new TabStop();
  let controls: Controls | null = null;
  const withControls = async (use: (controls: Controls) => void) => {
    try {
      const make = controls ? null : await p.controls();
      if (p.signal.aborted) return;
      // The Promise is one for all, so the first of those who waited makes them.
      controls ??= make?.({ ...p, layer, tabStop, live: () => painter.live }) ?? null;
      if (controls) use(controls);
    } catch (problem) {
      p.onProblem(problem);
    }
  };
  layer.badges.addEventListener(
    'click',
    (e) => {
      // Only a person's own click or key: a page that fires events at us gets nothing.
      const pill = e.isTrusted && e.target instanceof Element ? e.target.closest<HTMLElement>('.pill') : null;
      const row = pill?.dataset.row;
      if (!pill || row === undefined) return;
      e.preventDefault();
      e.stopPropagation();
      void withControls((c) => c.open(pill, row));
    },
    { signal: p.signal },
  );
  const early = (e: KeyboardEvent) => {
    if (controls || !e.isTrusted || !isJump(e) || visible(painter.live).length === 0) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    void withControls((c) => c.jump());
  };
  p.doc.addEventListener('keydown', early, { signal: p.signal, capture: true });

  const sizes = watchSizes(() => painter.live, p.onMoved, p.signal);
  const show = (rows: readonly Shown[], reason: Reason) => {
    painter.show(rows, reason);
    tabStop.refresh(painter.live);
    controls?.painted();
  };
  let wanted: readonly Shown[] = [];
  let bar: BarView | null = null;
  let barWanted: Bar | null = null;
  const turn = new BarTurn(p.doc.defaultView as Window, p.tab, p.signal);
  const showBar = () => {
    if (!barWanted) return;
    bar ??= new BarView(layer, p.words, (button) => void withControls((c) => c.open(button, null)), p.signal);
    bar.show(barWanted, screen);
  };
  let screen = '';
  const hideBar = () => {
    barWanted = null;
    bar?.show(null, screen);
    turn.pass();
  };
  const settle = new Settle({
    view: p.doc.defaultView as Window,
    look: (thorough) => painter.look(thorough),
    measure() {
      show(wanted, 'measure');
      sizes.watch(wanted, painter.containers);
    },
    signal: p.signal,
  });

  return {
    show(rows, reason) {
      wanted = rows;
      show(rows, reason);
      // A host that renders again and again puts new rows into the same list: the rows are watched when it rests.
      sizes.watch(reason === 'rendered' ? [] : rows, painter.containers, rows[0]?.handle.element);
      if (rows.length > 0) settle.after(reason);
    },
    again(rows) {
      if (!painter.again(rows)) return false;
      wanted = [...painter.live.values()].map((live) => live.shown);
      sizes.watch([], painter.containers, rows[0]?.element);
      if (wanted.length > 0) settle.after('rendered');
      return true;
    },
    bar(next, name) {
      screen = name;
      barWanted = next;
      if (next) turn.take(showBar);
      else hideBar();
    },
    resized: () => painter.forget(),
    asBefore: () => painter.asBefore(),
    ready: () => void withControls((c) => c.preloadCard()),
    leave() {
      wanted = [];
      painter.show([], 'measure');
      hideBar();
      controls?.leave();
    },
  };
}
