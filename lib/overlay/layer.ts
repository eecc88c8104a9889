import { HOST } from './host.ts';
import { badgeSheet } from './sheet.ts';

/** The reader's observer passes over what carries it. */
const MARK = 'data-comeback';

/** The host's own handlers must not hear what a person does on a badge. */
const OURS = [
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
];

/** How often we put our element back before we leave a page alone that keeps taking it out. */
const MOST_RETURNS = 20;

export type Layer = {
  doc: Document;
  host: HTMLElement;
  root: ShadowRoot;
  /** Badges: in the document's coordinates, out of its layout. */
  badges: HTMLElement;
  /**
   * Makes sure our element is in the page. False = it isn't and won't be: a newer script has its own there, or the
   * page has taken ours out too often.
   */
  stay(): boolean;
  /** The stacking level of the badges, in the page's root stacking context. */
  level(z: number): void;
};

/**
 * One element beside the page's body, with a closed shadow root. `display: contents` and positioned children: it adds
 * nothing to the host's layout. It goes when `signal` aborts.
 */
export function makeLayer(doc: Document, label: string, signal: AbortSignal): Layer {
  for (const old of doc.querySelectorAll(HOST)) old.remove();
  const host = doc.createElement(HOST);
  host.setAttribute(MARK, '');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [badgeSheet()];
  const badges = doc.createElement('div');
  badges.className = 'layer';
  badges.setAttribute('role', 'group');
  badges.setAttribute('aria-label', label);
  root.append(badges);
  doc.documentElement.append(host);
  for (const type of OURS) root.addEventListener(type, (e) => e.stopPropagation(), { signal });
  signal.addEventListener('abort', () => host.remove(), { once: true });

  let returns = 0;
  let level = '';
  return {
    doc,
    host,
    root,
    badges,
    stay() {
      if (host.isConnected) return true;
      if (signal.aborted || doc.querySelector(HOST) || returns >= MOST_RETURNS) return false;
      returns++;
      doc.documentElement.append(host);
      return true;
    },
    level(z) {
      const next = String(z);
      if (next !== level) badges.style.zIndex = level = next;
    },
  };
}
