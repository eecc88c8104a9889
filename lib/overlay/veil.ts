import { drawnIn } from './around.ts';

/**
 * Whether the host makes a rendered name unreadable, as privacy modes do at a front desk: blurred or without opacity
 * itself or through anything it stands in, masked, or of no colour. Then no name of ours is shown either. What names
 * stand in is asked once in a pass, however many stand in it.
 */
export class Veils {
  #pass = new Map<Element, boolean>();

  /** Starts a pass: what was asked before counts no more. */
  begin(): void {
    this.#pass = new Map();
  }

  over(name: Element): boolean {
    if (this.#hides(name)) return true;
    const style = getComputedStyle(name);
    const mask = style.getPropertyValue('-webkit-text-security');
    return (mask !== '' && mask !== 'none') || isClear(style.color);
  }

  #hides(el: Element | null): boolean {
    if (!el) return false;
    let known = this.#pass.get(el);
    if (known === undefined) {
      const { filter, opacity } = getComputedStyle(el);
      known = filter.includes('blur(') || opacity === '0' || this.#hides(drawnIn(el));
      this.#pass.set(el, known);
    }
    return known;
  }
}

/** No colour at all: `transparent`, or any colour whose last figure, the alpha, is nought. */
const isClear = (colour: string): boolean =>
  colour === 'transparent' || (/[,/]\s*0\)$/.test(colour) && /^rgba|\//.test(colour));
