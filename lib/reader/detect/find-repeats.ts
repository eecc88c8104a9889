import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { isNameLike } from './cell-shape.ts';
import { type Group, looksLikeEvent, sampleOf } from './group.ts';
import { isHeadRow, placedHead } from './placed-head.ts';
import { rowSelector } from './row-selector.ts';
import { classesOf } from './stable.ts';
import { TABLES } from './table-head.ts';

/** Elements that may be a record: those of HTML that hold others, and whatever a page calls its own (`x-card`). */
const CANDIDATE = /^(LI|DIV|A|ARTICLE|SECTION|TR|BUTTON|DL|TABLE|TBODY|DETAILS|FIELDSET|FIGURE|DD)$|-/;
const MOST = 40;

function signature(e: Element): string {
  // "row-7" is called otherwise than "row-8"
  const classes = classesOf(e)
    .filter((name) => !/\d$/.test(name))
    .slice(0, 2)
    .sort();
  // what has no class is told apart by its number
  const says =
    classes.length > 0 ? /^(data-(?!v-|index|id$)|role|draggable|href)/ : /^(data-(?!v-)|role|draggable|href)/;
  const attributes = e
    .getAttributeNames()
    .filter((n) => says.test(n))
    .sort();
  return `${e.tagName}.${classes.join('.')}|${attributes.join(',')}|${e.parentElement?.tagName}.${classesOf(e.parentElement ?? e).slice(0, 1)}`;
}

/** Elements alike of which some stand in others, told apart by how deep and by how what holds them looks: rows, and the cells in them. */
function apart(alike: Element[]): Element[][] {
  const all = new Set(alike);
  const depth = (e: Element): number => {
    let deep = 0;
    for (let up = e.parentElement; up; up = up.parentElement) if (all.has(up)) deep += 1;
    return deep;
  };
  const depths = alike.map(depth);
  if (depths.every((d) => d === 0)) return [alike];
  const by = new Map<string, Element[]>();
  for (const [i, e] of alike.entries()) {
    const key = `${depths[i]} ${/^[A-Za-z-]{2,}/.exec(e.parentElement?.className ?? '')?.[0] ?? ''}`;
    const list = by.get(key);
    if (list) list.push(e);
    else by.set(key, [e]);
  }
  return [...by.values()];
}

/** `div:has(> div > a[href^="/patients/"])`: the box that holds the link at exactly this depth, whatever it is called. */
function holding(record: Element, link: string | null): string[] {
  const at = link && record.tagName !== 'A' ? record.querySelector(link) : null;
  if (!at || !link) return [];
  const down: string[] = [];
  for (let e = at.parentElement; e && e !== record; e = e.parentElement) down.unshift(e.tagName.toLowerCase());
  if (down.length === 0 || down.length > 3) return [];
  return [`${record.tagName.toLowerCase()}:has(> ${down.join(' > ')} > ${link})`];
}

function headed(records: Element[], language: string): Pick<Group, 'heads' | 'over' | 'placed'> {
  const placed = placedHead(records, language);
  if (!placed) return { heads: {} };
  const { over, ...at } = placed;
  return {
    heads: Object.fromEntries(at.heads.map((head, i) => [`p${i}`, head])),
    over: Object.fromEntries(over.map((head, i) => [`p${i}`, [head]])),
    placed: at,
  };
}

/** In a cell of a row that begins with a time, which the record then need not say itself. */
function inTimedRow(element: Element): boolean {
  const row = element.parentElement?.closest('td')?.parentElement;
  return /^\d{1,2}(?:[:.]\d{2})?/.test(fold(row?.firstElementChild?.textContent ?? ''));
}

/** A record has a few texts, among them one that could be a person's name and one with a number. */
function looksLikeRecord(element: Element): boolean {
  // what a record holds may stand in boxes that draw nothing of their own (`display: contents`)
  const all = textOf(element).trim() || textOf(element, { hidden: true });
  const text = fold(all);
  if (text.length < 8 || text.length > 700 || !/\p{L}{2}/u.test(text)) return false;
  if (!/\d/.test(text) && !inTimedRow(element)) return false;
  const lines = all.split('\n').map(fold).filter(Boolean);
  return (
    lines.some((l) => isNameLike(l)) ||
    [...element.querySelectorAll('*')].some((e) =>
      [...e.childNodes].some((n) => n.nodeType === 3 && isNameLike(fold(n.nodeValue ?? ''))),
    )
  );
}

/**
 * Repeated cards, list items, calendar events and grid rows without roles: elements alike in tag, classes and parent,
 * wherever in the page they stand (columns of a board, days of a calendar). Yields null between slices of the walk.
 */
export function* findRepeats(doc: Document, taken: Set<Element>, language: string): Generator<Group | null> {
  const alike = new Map<string, Element[]>();
  let seen = 0;
  for (const element of doc.body.querySelectorAll('*')) {
    seen += 1;
    if (seen % 200 === 0) yield null;
    if (!CANDIDATE.test(element.tagName) || !element.firstElementChild) continue;
    if (taken.has(element.closest(TABLES) ?? element)) continue;
    if (element.tagName === 'TR' || element.closest('nav, footer, select')) continue;
    const key = signature(element);
    const list = alike.get(key);
    if (list) list.push(element);
    else alike.set(key, [element]);
  }
  const groups: { list: Element[]; score: number }[] = [];
  for (const all of [...alike.values()].flatMap(apart)) {
    if (all.length < 2) continue;
    // libraries keep the list once more where nobody sees it, and before the one that is seen
    const some = sampleOf(all.length > 1000 ? all : all.filter(isShown), 24);
    const good = some.filter((e) => isShown(e) && looksLikeRecord(e)).length;
    yield null;
    if (good < 2 || good < some.length * 0.5) continue;
    const list: Element[] = [];
    for (const [i, e] of all.entries()) {
      if (i % 200 === 199) yield null;
      if (isShown(e)) list.push(e);
    }
    // the head row of a grid of plain elements is made like the others
    if (list.length > 2 && isHeadRow(list[0] as Element, language)) list.shift();
    groups.push({ list, score: list.length });
    yield null;
  }
  // outer elements first: a card before the line in it; what holds several of another group is a container of it
  groups.sort((a, b) => b.score - a.score);
  let given = 0;
  for (const { list } of groups) {
    if (given >= MOST) return;
    const first = list[0] as Element;
    const near = first.parentElement ?? first;
    const tag = first.tagName.toLowerCase();
    const link = first.tagName === 'A' ? linkShape(first) : linkShape(first.querySelector('a[href]'));
    const tails = [
      ...holding(first, link),
      ...(first.tagName === 'A' && link ? [link] : link ? [`${tag}:has(${link})`] : []),
      `> ${tag}`,
      `> ${near.tagName.toLowerCase()} > ${tag}`,
      `${near.tagName.toLowerCase()} > ${tag}`,
    ];
    const found = yield* rowSelector(doc, list, tails, near);
    yield null;
    if (!found) continue;
    given += 1;
    yield {
      shape: looksLikeEvent(first) ? 'event' : 'card',
      records: list,
      rows: found.rows,
      not: found.not,
      ...headed(list, language),
      ...(found.fragile ? { fragile: found.fragile } : {}),
    };
  }
}

/** `a[href^="/patients/"]` of a link, where its address begins with a word. */
export function linkShape(link: Element | null): string | null {
  const start = /^(\/[a-z][a-z_-]*(?:\/[a-z][a-z_-]*)*\/|#\/[a-z_-]+\/|[a-z_-]+\.(?:php|aspx|jsp)\?)/i.exec(
    link?.getAttribute('href') ?? '',
  );
  return start && link ? `${link.localName}[href^="${start[1]}"]` : null;
}
