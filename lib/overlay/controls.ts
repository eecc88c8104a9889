import { CardFrame } from './card-frame.ts';
import { controlsSheet } from './controls-sheet.ts';
import { Keyboard } from './keyboard.ts';
import type { Layer } from './layer.ts';
import type { OverlayPorts } from './overlay.ts';
import type { Live } from './painter.ts';
import type { TabStop } from './tab-stop.ts';

export type ControlsPorts = Pick<OverlayPorts, 'doc' | 'cardUrl' | 'words' | 'token' | 'onChanged' | 'onProblem'> & {
  layer: Layer;
  tabStop: TabStop;
  live(): ReadonlyMap<string, Live>;
  signal: AbortSignal;
};

/** What a person uses besides looking: the card, the keys. Comes into a page when somebody is there. */
export type Controls = {
  /** The card beside `trigger`: of a row's patient, or (null) the review of the screen. On a trusted gesture only. */
  open(trigger: HTMLElement, row: string | null): void;
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
  return {
    open(trigger, row) {
      card.open(trigger, p.token(row)).catch(p.onProblem);
    },
    jump: () => keyboard.jump(),
    painted: () => card.isOpen && card.place(),
    preloadCard: () => layer.stay() && card.preload(),
    leave: () => card.close(false),
  };
};
