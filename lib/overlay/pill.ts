import type { Badge } from '#lib/messages/views.ts';
import { iconOf } from './icons.ts';
import type { Spot } from './spot.ts';

/** A badge on the page: a real button in our layer. */
export type Pill = { button: HTMLButtonElement; badge: Badge; veiled: boolean };

/** Two badges with the same print look and read the same. */
export const printOf = (badge: Badge): string =>
  `${badge.tone}\u0001${badge.icon}\u0001${badge.label}\u0001${badge.brief}\u0001${badge.more}\u0001${badge.title}`;

/** A button without words of each icon, to be cloned: making one of its parts costs four times as much. */
const blanks = new Map<Badge['icon'], HTMLButtonElement>();

function blankOf(doc: Document, icon: Badge['icon']): HTMLButtonElement {
  let blank = blanks.get(icon);
  if (blank?.ownerDocument !== doc) {
    blank = doc.createElement('button');
    blank.type = 'button';
    blank.className = 'pill';
    blank.tabIndex = -1;
    blank.setAttribute('aria-haspopup', 'dialog');
    blank.dataset.looks = 'full';
    const [word, more, brief] = ['span', 'b', 'i'].map((name) => doc.createElement(name));
    blank.append(iconOf(doc, icon), word as HTMLElement, more as HTMLElement, brief as HTMLElement);
    blanks.set(icon, blank);
  }
  return blank;
}

/** Writes the badge into its button. Patient text goes in as text nodes and attribute values, never as markup. */
function fill(button: HTMLButtonElement, badge: Badge, veiled: boolean): void {
  const [, word, more, brief] = button.children;
  const count = badge.more > 0 ? `+${badge.more}` : '';
  if (word) word.textContent = badge.label;
  if (more && (count || more.firstChild)) more.textContent = count;
  const short = badge.brief ?? count;
  if (brief && (short || brief.firstChild)) brief.textContent = short;
  button.dataset.tone = badge.tone;
  button.setAttribute('aria-label', veiled ? badge.label : badge.title);
  button.toggleAttribute('data-veiled', veiled);
}

export function makePill(doc: Document, badge: Badge): Pill {
  const button = blankOf(doc, badge.icon).cloneNode(true) as HTMLButtonElement;
  fill(button, badge, false);
  return { button, badge, veiled: false };
}

/** `veiled`: the host hides the patient's name just now, so the badge doesn't say it. True when the badge reads otherwise. */
export function updatePill(pill: Pill, badge: Badge, veiled: boolean): boolean {
  const { badge: old, button } = pill;
  if (old === badge && pill.veiled === veiled) return false;
  const same = pill.veiled === veiled && printOf(old) === printOf(badge);
  pill.badge = badge;
  pill.veiled = veiled;
  if (same) return false;
  if (old.icon !== badge.icon) button.firstElementChild?.replaceWith(iconOf(button.ownerDocument, badge.icon));
  fill(button, badge, veiled);
  return true;
}

/** Puts the button where `spot` says, in the coordinates of its group. */
export function placePill({ button }: Pill, spot: Spot): void {
  const at = `translate(${Math.round(spot.left)}px,${Math.round(spot.top)}px)`;
  if (button.style.transform !== at) button.style.transform = at;
  if (button.dataset.looks !== spot.looks) button.dataset.looks = spot.looks;
}
