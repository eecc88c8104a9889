import type { Bar } from '#lib/messages/views.ts';
import { BarView } from './bar.ts';
import { CardFrame } from './card-frame.ts';
import { Keyboard } from './keyboard.ts';
import { makeLayer } from './layer.ts';
import { Painter, type Reason, type Shown } from './painter.ts';
import { Settle } from './settle.ts';

export type { Reason, Shown } from './painter.ts';

export type OverlayPorts = {
  doc: Document;
  /** Address of the card page. */
  cardUrl: string;
  words: { group: string; dismiss: string; card: string };
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
  bar(bar: Bar | null, screen: string): void;
  /** Zoom, fonts, window: forget what was measured. */
  resized(): void;
  preloadCard(): void;
  /** A cheap look at a few badges: false when one is no longer at its row, or something else lies over it now. */
  asBefore(): boolean;
  /** Another screen took the page's place. */
  leave(): void;
};

/** Everything we show inside the page. It makes its element on first need and goes when `signal` aborts. */
export function makeOverlay(p: OverlayPorts): Overlay {
  const layer = makeLayer(p.doc, p.words.group, p.signal);
  const painter = new Painter(layer);
  const keyboard = new Keyboard({ doc: p.doc, root: layer.root, live: () => painter.live, signal: p.signal });
  const card = new CardFrame({ layer, url: p.cardUrl, title: p.words.card, signal: p.signal, onChanged: p.onChanged });
  const open = (trigger: HTMLElement, row: string | null) => {
    card.open(trigger, p.token(row)).catch(p.onProblem);
  };
  const bar = new BarView(layer, p.words, (button) => open(button, null), p.signal);
  layer.badges.addEventListener(
    'click',
    (e) => {
      // Only a person's own click or key: a page that fires events at us gets nothing.
      const pill = e.isTrusted && e.target instanceof Element ? e.target.closest<HTMLElement>('.pill') : null;
      const row = pill?.dataset.row;
      if (!pill || row === undefined) return;
      e.preventDefault();
      e.stopPropagation();
      open(pill, row);
    },
    { signal: p.signal },
  );

  // Sizes are told before the frame is painted: a row that is hidden or grows takes its badge along in the same frame.
  const listSizes = new WeakMap<Element, string>();
  const sized = new ResizeObserver((entries) => {
    const placed = new Map([...painter.live.values()].map((l) => [l.shown.element, l.layout]));
    let news = false;
    for (const { target, borderBoxSize } of entries) {
      const width = borderBoxSize[0]?.inlineSize ?? 0;
      const height = borderBoxSize[0]?.blockSize ?? 0;
      const layout = placed.get(target);
      const size = `${width}×${height}`;
      if (layout) news ||= Math.abs(layout.width - width) > 1 || Math.abs(layout.height - height) > 1;
      else if (!placed.has(target)) news ||= (listSizes.get(target) ?? size) !== size;
      listSizes.set(target, size);
    }
    if (news) p.onMoved();
  });
  p.signal.addEventListener('abort', () => sized.disconnect(), { once: true });
  let watched = new Set<Element>();
  const watch = (rows: readonly Shown[]) => {
    const next = new Set<Element>(rows.map((r) => r.element));
    for (const c of painter.containers) next.add(c);
    const list = rows[0]?.element.parentElement;
    if (list) next.add(list);
    for (const el of watched) if (!next.has(el)) sized.unobserve(el);
    for (const el of next) if (!watched.has(el)) sized.observe(el);
    watched = next;
  };

  const show = (rows: readonly Shown[], reason: Reason) => {
    painter.show(rows, reason);
    keyboard.refresh();
    if (card.isOpen) card.place();
  };
  let wanted: readonly Shown[] = [];
  const settle = new Settle({
    view: p.doc.defaultView as Window,
    look: () => painter.look(),
    measure: () => show(wanted, 'measure'),
    signal: p.signal,
  });

  return {
    show(rows, reason) {
      wanted = rows;
      show(rows, reason);
      watch(rows);
      if (rows.length > 0) settle.after(reason);
    },
    bar(next, screen) {
      bar.screen = screen;
      if (next === null || layer.stay()) bar.show(next);
    },
    resized: () => painter.forget(),
    asBefore: () => painter.asBefore(),
    preloadCard: () => layer.stay() && card.preload(),
    leave() {
      card.close(false);
      wanted = [];
      painter.show([], 'measure');
      bar.show(null);
    },
  };
}
