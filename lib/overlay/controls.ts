import type { Bar } from '#lib/messages/views.ts';
import { BarView } from './bar.ts';
import { BarTurn } from './bar-turn.ts';
import { CardFrame } from './card-frame.ts';
import { controlsSheet } from './controls-sheet.ts';
import { Keyboard } from './keyboard.ts';
import type { Layer } from './layer.ts';
import type { OverlayPorts } from './overlay.ts';
import type { Live } from './painter.ts';
import type { TabStop } from './tab-stop.ts';

export type ControlsPorts = Pick<
  OverlayPorts,
  'doc' | 'cardUrl' | 'words' | 'tab' | 'token' | 'onChanged' | 'onProblem'
> & {
  layer: Layer;
  tabStop: TabStop;
  live(): ReadonlyMap<string, Live>;
  signal: AbortSignal;
};

/** What a person uses besides looking: the bar, the card, the keys. Comes into a page when one of them is needed. */
export type Controls = {
  /** The card beside `trigger`: of a row's patient, or (null) the review of the screen. On a trusted gesture only. */
  open(trigger: HTMLElement, row: string | null): void;
  bar(bar: Bar | null, screen: string): void;
  /** From the focused element to its row's badge, or to the first one. */
  jump(): void;
  /** Badges were painted: what hangs on them follows. */
  painted(): void;
  preloadCard(): void;
  leave(): void;
};

export type MakeControls = (p: ControlsPorts) => Controls;

export const makeControls: MakeControls = (p) => {
  const { layer, doc, signal } = p;
  layer.root.adoptedStyleSheets.push(controlsSheet());
  const keyboard = new Keyboard({ doc, root: layer.root, live: p.live, tabStop: p.tabStop, signal });
  const card = new CardFrame({ layer, url: p.cardUrl, title: p.words.card, signal, onChanged: p.onChanged });
  const open = (trigger: HTMLElement, row: string | null) => {
    card.open(trigger, p.token(row)).catch(p.onProblem);
  };
  const bar = new BarView(layer, p.words, (button) => open(button, null), signal);
  const turn = new BarTurn(doc.defaultView as Window, p.tab, signal);
  let wanted: Bar | null = null;
  return {
    open,
    bar(next, screen) {
      bar.screen = screen;
      wanted = next;
      if (next) turn.take(() => layer.stay() && bar.show(wanted));
      else {
        bar.show(null);
        turn.pass();
      }
    },
    jump: () => keyboard.jump(),
    painted: () => card.isOpen && card.place(),
    preloadCard: () => layer.stay() && card.preload(),
    leave() {
      card.close(false);
      wanted = null;
      bar.show(null);
      turn.pass();
    },
  };
};
