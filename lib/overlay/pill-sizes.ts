import type { Badge } from '#lib/messages/views.ts';
import type { Size } from './box.ts';
import type { Layer } from './layer.ts';
import { makePill, type Pill } from './pill.ts';
import type { Looks } from './spot.ts';

const DOT: Size = { width: 16, height: 16 };
const keyOf = ({ label, brief, more }: Badge) => [label, brief, more].join('\u0001');

type Kind = { full: Size; short: Size | null };

/**
 * Sizes of badges by what is written on them, so that a host that renders again costs no measuring. The first of a
 * kind is measured on its own button, which is out of the host's layout; the brief looks only where a record has no
 * room for more.
 */
export class PillSizes {
  readonly #known = new Map<string, Kind>();
  readonly #layer: Pick<Layer, 'doc' | 'badges'>;

  constructor(layer: Pick<Layer, 'doc' | 'badges'>) {
    this.#layer = layer;
  }

  /** Learns the size of what is written on `pill`, which stands in our layer and has just been filled. */
  learn({ badge, button }: Pill): void {
    const key = keyOf(badge);
    if (!this.#known.has(key)) this.#known.set(key, { full: sizeOf(button), short: null });
  }

  of(badge: Badge): Record<Looks, Size> {
    const key = keyOf(badge);
    const kind = this.#known.get(key) ?? { full: this.#measure(badge, 'full'), short: null };
    this.#known.set(key, kind);
    const short = (): Size => {
      kind.short ??= this.#measure(badge, 'short');
      return kind.short;
    };
    return {
      full: kind.full,
      dot: DOT,
      get short() {
        return short();
      },
    };
  }

  /** On a button of its own, for looks that no badge has just now. */
  #measure(badge: Badge, looks: Looks): Size {
    const { button } = makePill(this.#layer.doc, badge);
    button.dataset.looks = looks;
    this.#layer.badges.append(button);
    const size = sizeOf(button);
    button.remove();
    return size;
  }

  /** Zoom and text-size changes make all of them wrong. */
  forget(): void {
    this.#known.clear();
  }
}

function sizeOf(el: HTMLElement): Size {
  const r = el.getBoundingClientRect();
  return { width: Math.ceil(r.width), height: Math.ceil(r.height) };
}
