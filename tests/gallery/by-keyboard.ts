import type { Page } from '@playwright/test';

/** What only arrows reach: one stop of Tab for all of them. */
const GROUPS = '[role=listbox],[role=tablist],[role=toolbar],[role=menu],[role=grid],[role=radiogroup]';
/** More stops than any face has; a face that goes on for ever ends here. */
const MOST_STOPS = 400;

interface InPage {
  /** What a hand can use in this face, by number; each with how it looks while nothing has the focus. */
  hands: { element: Element; words: string; looks: string }[];
  reached: Set<Element>;
  unseen: Set<Element>;
}
type World = typeof globalThis & { byHand: InPage };

/**
 * What of a face a mouse can use and a keyboard can't, one line each: what Tab never stops at (of a group of radios or of
 * a list with one stop: what arrows never reach), what takes a click without being a control, and what looks the same
 * with the focus as without (WCAG 2.2, 2.1.1 and 2.4.7). Leaves the focus wherever it ends.
 */
export async function notByKeyboard(page: Page): Promise<string[]> {
  const clickable = await page.evaluate(listHands);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  // From where the face put the focus, through the end of the page, and on from its beginning: until a stop comes again.
  let before: number | null = null;
  const stops = new Set<number>();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(noteStop);
    // The parts of a date are stops of one control.
    if (at !== null && at !== before && stops.has(at)) break;
    if (at !== null) stops.add(at);
    before = at;
    for (let step = await page.evaluate(membersLeft, GROUPS); step > 0; step--) {
      await page.keyboard.press('ArrowDown');
      await page.evaluate(noteStop);
    }
  }
  return [...clickable, ...(await page.evaluate(missed))];
}

/** Finds what a hand can use; says what takes clicks and is no control. Runs in the page. */
function listHands(): string[] {
  const controls =
    'a[href],button,input,select,textarea,summary,[tabindex],[contenteditable],[role=button],[role=checkbox],[role=option],[role=tab],[role=menuitem],[role=radio],[role=switch],[role=link]';
  const wordsOf = (el: Element) =>
    `${el.localName}${el.id ? `#${el.id}` : ''} “${(el.getAttribute('aria-label') ?? el.textContent ?? '').trim().slice(0, 40)}”`;
  const looksOf = (el: Element) => {
    // A control that is drawn by its label or by what follows it shows the focus there.
    const near = [el, el.parentElement, el.nextElementSibling].filter((it): it is Element => it !== null);
    return near
      .map((it) => {
        const s = getComputedStyle(it);
        return `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor} ${s.boxShadow} ${s.borderColor} ${s.backgroundColor}`;
      })
      .join('|');
  };
  const canBeUsed = (el: Element) => {
    const shown = el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    return shown && !el.matches(':disabled,[inert],[inert] *,input[type=hidden]');
  };
  (document.activeElement as HTMLElement | null)?.blur();
  const all = [...document.querySelectorAll(`#root :is(${controls})`)].filter(canBeUsed);
  // A tabindex below zero on something that is no control is a place for scripts to put the focus (a heading, a dialog).
  // And the browser's own box for a file is out of sight, behind a button that opens it.
  const none = '[tabindex="-1"]:is(input[type=file],:not(a,button,input,select,textarea,[role]))';
  const hands = all.filter((el) => !el.matches(none));
  (globalThis as World).byHand = {
    hands: hands.map((element) => ({ element, words: wordsOf(element), looks: looksOf(element) })),
    reached: new Set(),
    unseen: new Set(),
  };
  Object.assign(globalThis, { looksOf });
  const said: string[] = [];
  for (const el of document.querySelectorAll('#root *')) {
    const key = Object.keys(el).find((name) => name.startsWith('__reactProps$'));
    const props = key ? (el as unknown as Record<string, Record<string, unknown>>)[key] : undefined;
    if (!props?.onClick && !props?.onMouseDown && !props?.onPointerDown) continue;
    // What listens for the clicks of controls inside it, or labels one, is none itself.
    if (el.matches(`${controls},label`) || el.querySelector(controls) || !canBeUsed(el)) continue;
    said.push(`takes a click and is no control: ${wordsOf(el)}`);
  }
  return said;
}

/** Notes what has the focus; its number, or null for nothing of the face. Runs in the page. */
function noteStop(): number | null {
  const { byHand } = globalThis as World;
  const { looksOf } = globalThis as unknown as { looksOf(el: Element): string };
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const n = byHand.hands.findIndex(({ element }) => element === at);
  byHand.reached.add(at);
  const active = document.getElementById(at.getAttribute('aria-activedescendant') ?? '');
  if (active) byHand.reached.add(active);
  if (n >= 0 && byHand.hands[n]?.looks === looksOf(at)) byHand.unseen.add(at);
  return n >= 0 ? n : -1;
}

/** How many of the group the focus is in were not reached yet. Runs in the page. */
function membersLeft(groups: string): number {
  const { byHand } = globalThis as World;
  const at = document.activeElement;
  const radio = at instanceof HTMLInputElement && at.type === 'radio' ? at : null;
  const group = at?.closest(groups);
  if (!radio && !group) return 0;
  const members = byHand.hands.filter(({ element }) =>
    radio ? element instanceof HTMLInputElement && element.name === radio.name : group?.contains(element),
  );
  return members.filter(({ element }) => !byHand.reached.has(element)).length;
}

/** Runs in the page. */
function missed(): string[] {
  const { hands, reached, unseen } = (globalThis as World).byHand;
  return hands.flatMap(({ element, words }) => {
    if (!element.isConnected) return [];
    if (!reached.has(element)) return [`no key reaches ${words}`];
    return unseen.has(element) ? [`looks the same with the focus: ${words}`] : [];
  });
}
