import { outward } from './around.ts';
import { HOST } from './host.ts';
import { badgeSheet } from './sheet.ts';

/** The reader's observer passes over what carries it. */
const MARK = 'data-comeback';

/** The host's own handlers must not hear what a person does on a badge. */
const OURS = 'keydown keyup keypress pointerdown pointerup mousedown mouseup click dblclick contextmenu'.split(' ');

/** How often we put our element back before we leave a page alone that keeps taking it out. */
const MOST_RETURNS = 20;

export type Layer = {
  doc: Document;
  host: HTMLElement;
  root: ShadowRoot;
  /** Badges: in the coordinates of `home`, out of its layout. */
  badges: HTMLElement;
  /** As large as the view, for what floats over the page. */
  float: HTMLElement;
  /** What our element stands in: the document's root, or what of the top layer holds the records. */
  readonly home: Element;
  /**
   * Makes sure our element is in the page, where badges of `record` can be seen and used. False = it isn't and won't
   * be: a newer script has its own there, or the page has taken ours out too often.
   */
  stay(record?: Element): boolean;
  /** The stacking level of the badges, in the page's root stacking context. */
  level(z: number): void;
};

/** Nothing outside of these is above them, or can be used while a modal one is open. */
const TOP_LAYER = ':modal,:popover-open,:fullscreen';

/**
 * One element beside the page's body, with a closed shadow root; in an open dialog where the records stand in one.
 * `display: contents` and positioned children: it adds nothing to the host's layout. It comes into the page with the
 * first thing it shows, since each change of the page's root makes a browser go over all of a long page (20 ms at 5,000
 * rows), and it goes when `signal` aborts.
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
  const float = doc.createElement('div');
  float.className = 'float';
  root.append(badges, float);
  for (const type of OURS) root.addEventListener(type, (e) => e.stopPropagation(), { signal });
  signal.addEventListener('abort', () => host.remove(), { once: true });

  let home: Element = doc.documentElement;
  let entered = false;
  let returns = 0;
  let level = '';
  return {
    doc,
    host,
    root,
    badges,
    float,
    get home() {
      return home;
    },
    stay(record) {
      const isTop = (el: Element) => el.matches(TOP_LAYER);
      const next = record ? outward(record, isTop) : home.isConnected && isTop(home) ? home : null;
      const to = next ?? doc.documentElement;
      if (host.isConnected && to === home) return true;
      if (signal.aborted || (!host.isConnected && doc.querySelector(HOST))) return false;
      const wasTaken = entered && to === home;
      if (wasTaken && returns++ >= MOST_RETURNS) return false;
      entered = true;
      home = to;
      home.append(host);
      return true;
    },
    level(z) {
      const next = String(z);
      if (next !== level) badges.style.zIndex = level = next;
    },
  };
}
