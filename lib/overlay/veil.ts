/** How far a host's privacy mode may stand above the name: the name, its cell, its row, a list, the page. */
const LEVELS = 6;

/**
 * Whether the host makes a rendered name unreadable, as privacy modes do at a front desk: blurred, masked, of no colour
 * or without opacity. Then no name of ours is shown either.
 */
export function isVeiled(name: Element): boolean {
  let el: Element | null = name;
  for (let n = 0; el && n < LEVELS; n++, el = el.parentElement) {
    const style = getComputedStyle(el);
    if (style.filter.includes('blur(') || style.opacity === '0') return true;
    if (n > 0) continue;
    const mask = style.getPropertyValue('-webkit-text-security');
    if ((mask && mask !== 'none') || isClear(style.color)) return true;
  }
  return name.ownerDocument.body !== null && getComputedStyle(name.ownerDocument.body).filter.includes('blur(');
}

/** No colour at all: `transparent`, or any colour whose last figure, the alpha, is nought. */
const isClear = (colour: string): boolean =>
  colour === 'transparent' || (/[,/]\s*0\)$/.test(colour) && /^rgba|\//.test(colour));
