import type { Source } from '../../adapters/schema.ts';
import { deriveFormat } from '../infer-dates-format.ts';
import { fold, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import type { Candidate } from './slots.ts';
import { ownNames } from './stable.ts';

/** A machine's day in an address. */
const IN_ADDRESS = '(?<=[=/])(?<v>20\\d{2}-\\d{2}-\\d{2})(?![\\d])';
const ADDRESS = new RegExp(IN_ADDRESS);

const dayOf = (source: Source): Candidate => ({
  source,
  matches: [{ concept: 'date', score: 0.9 }],
  weight: 0.95,
  cell: '^date',
  whole: true,
  outer: [],
});

/** A day with its year and nothing else. */
const isDay = (text: string, language: string): boolean => {
  const found = text.length > 60 ? null : deriveFormat(text, language);
  return found?.hasYear === true && found.hasDay;
};

/** What is said of a box to those who hear the page, or in its tip: its day. */
function saidOf(box: Element, records: Element[], language: string): Candidate | null {
  for (const attr of ['aria-label', 'title']) {
    if (!isDay(fold(box.getAttribute(attr) ?? ''), language)) continue;
    const closest = `${box.tagName.toLowerCase()}[${attr}]`;
    const all = records.every((r) => isDay(fold(r.closest(closest)?.getAttribute(attr) ?? ''), language));
    if (all) return dayOf({ closest, take: { as: 'attr', name: attr } });
  }
  return null;
}

/** A box whose id ends in a day, behind a word: "day-2027-01-12". */
function idOf(box: Element, records: Element[]): Candidate | null {
  const start = /^[a-z][a-z_-]*[-_](?=20\d{2}-\d{2}-\d{2}$)/i.exec(box.id)?.[0];
  if (!start) return null;
  const closest = `[id^="${start}"]`;
  const pattern = `^${start}(?<v>20\\d{2}-\\d{2}-\\d{2})$`;
  const all = records.every((r) => new RegExp(pattern).test(r.closest(closest)?.id ?? ''));
  return all ? dayOf({ closest, take: { as: 'attr', name: 'id' }, pattern }) : null;
}

/** The one time of a box, outside its records, that is a day to machines. */
function timeIn(box: Element, records: Element[]): Candidate | null {
  const closest = `${box.tagName.toLowerCase()}:has(> time[datetime])`;
  const select = ':scope > time[datetime]';
  const days = (of: Element | null): Element[] =>
    [...(of?.children ?? [])].filter(
      (e) => e.localName === 'time' && /^20\d{2}-\d{2}-\d{2}$/.test(e.getAttribute('datetime') ?? ''),
    );
  const all =
    days(box).length === 1 &&
    records.every((r) => r !== box && days(r.parentElement?.closest(closest) ?? null).length === 1);
  return all && !records.includes(box) && records.every((r) => !r.matches(closest))
    ? dayOf({ closest, select, take: { as: 'attr', name: 'datetime' } })
    : null;
}

/** A link to a day that is printed as the number of that day. */
function leadsToDay(link: Element): boolean {
  const day = ADDRESS.exec(link.getAttribute('href') ?? '')?.groups?.v?.slice(8);
  return day !== undefined && Number(/\d+/.exec(textOf(link))?.[0]) === Number(day);
}

/** The one link of a box, outside its records, that leads to a day: the number in a square of a month. */
function linkOf(box: Element, records: Element[]): Candidate | null {
  const linked = (within: Element): Element[] =>
    [...within.querySelectorAll('a[href]')].filter((a) => leadsToDay(a) && !records.some((r) => r.contains(a)));
  const [link, more] = linked(box);
  if (!link || more || link.parentElement !== box) return null;
  const start = /^[^?]*[=/](?=20\d{2}-)|^[^?]*\?[\w&]*=(?=20\d{2}-)/.exec(link.getAttribute('href') ?? '')?.[0];
  const select = start ? `a[href^="${start}"]` : null;
  if (!select || /["\\\d]/.test(start ?? '')) return null;
  const closest = `${box.tagName.toLowerCase()}:has(> ${select})`;
  const all = records.every((r) => {
    const own = r.closest(closest);
    return own !== null && linked(own).length === 1;
  });
  return all
    ? dayOf({ closest, select: `:scope > ${select}`, take: { as: 'attr', name: 'href' }, pattern: IN_ADDRESS })
    : null;
}

/** The day of the square that a record stands in, where the square says it in words or leads to it. */
export function ofSquare(records: Element[], language: string): Candidate[] {
  const first = records[0] as Element;
  for (let at = first.parentElement, up = 0; at && up < 6 && at.tagName !== 'BODY'; at = at.parentElement, up += 1) {
    const found = saidOf(at, records, language) ?? idOf(at, records) ?? linkOf(at, records) ?? timeIn(at, records);
    if (found) return [found];
  }
  return [];
}

const CLOCK = /^\d{1,2}(?:[:.]\d{2}|h\d{0,2})?\s?(?:[ap]\.?m\.?|uhr|h)?$/i;

/** The time at the head of the row that a record stands in a cell of: a day with a column for each who treats. */
export function ofRow(records: Element[]): Candidate[] {
  const heads = records.map((r) => {
    const cell = r.parentElement?.closest('td');
    const head = cell?.closest('tr')?.firstElementChild;
    return head && head !== cell && isShown(head) && CLOCK.test(fold(textOf(head))) ? head : null;
  });
  const [head] = heads;
  if (!head || !heads.every((h) => h?.tagName === head.tagName) || new Set(heads).size < 2) return [];
  const names = ownNames(head).filter((n) => !n.startsWith('#') && heads.every((h) => h?.matches(n)));
  const select = `:scope > ${names[0] ?? `${head.tagName.toLowerCase()}:first-child`}`;
  return [
    {
      source: { closest: 'tr', select },
      matches: [{ concept: 'time', score: 0.95 }],
      weight: 0.95,
      cell: '^row',
      whole: true,
      outer: [],
    },
  ];
}
