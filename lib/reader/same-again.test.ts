import { expect, test } from 'vitest';
import { JSDOM } from '../../tests/jsdom.ts';
import { HREF, oneList } from '../../tests/one-list.ts';
import type { Adapter, Source } from '../adapters/schema.ts';
import { matchScreen } from './match-screen.ts';
import { openScreen } from './read-screen.ts';
import { Glimpse, saysAllItself } from './same-again.ts';
import { dayInZone } from './zone-day.ts';

const adapterWith = (name: Source): Adapter => oneList({ fields: { name: { sources: [name], as: { to: 'text' } } } });

const PEOPLE = ['Ann Lee', 'Bo Diaz', 'Cy Roth'];
const item = (name: string, n: number) => `<li data-id="${n}"><b>${name}</b></li>`;

function list() {
  const { document } = new JSDOM(`<ul>${PEOPLE.map(item).join('')}</ul>`, { url: HREF }).window;
  const match = matchScreen(document, { href: HREF, frameName: '' }, [adapterWith({ select: 'b' })]);
  if (!match) throw new Error('no match');
  const at = '2026-03-02T10:00:00Z';
  const reader = openScreen(document, match, {
    now: () => at,
    zone: 'Europe/London',
    ...dayInZone(at, 'Europe/London'),
  });
  const glimpse = Glimpse.of(match.screen, reader, reader.rows(), null);
  if (!glimpse) throw new Error('nothing to compare');
  const ul = document.querySelector('ul') as HTMLElement;
  return {
    document,
    reader,
    glimpse,
    screen: match.screen,
    ul,
    again: () => glimpse.again(reader)?.map((h) => h.row) ?? null,
  };
}

test('a list rendered anew as it was is recognised, and its rows stand on the new elements', () => {
  const { reader, glimpse, ul } = list();
  const before = [...ul.children];
  ul.replaceChildren(...before.map((li) => li.cloneNode(true)));
  const rows = glimpse.again(reader);
  expect(rows?.map((h) => h.row)).toEqual(['patient:0', 'patient:1', 'patient:2']);
  expect(rows?.map((h) => h.element)).toEqual([...ul.children]);
  expect(rows?.[1]?.anchor.textContent).toBe('Bo Diaz');
});

test.each([
  ['another name in a row', (ul: HTMLElement) => ul.querySelector('b')?.replaceChildren('Dee Fox')],
  ['another patient’s number', (ul: HTMLElement) => ul.children[1]?.setAttribute('data-id', '9')],
  ['a row more', (ul: HTMLElement) => ul.append(ul.children[0]?.cloneNode(true) as Node)],
  ['a row less', (ul: HTMLElement) => ul.children[2]?.remove()],
  ['rows in another order', (ul: HTMLElement) => ul.prepend(ul.children[2] as Node)],
  ['a hidden row', (ul: HTMLElement) => ul.children[0]?.setAttribute('hidden', '')],
  ['a hidden list', (ul: HTMLElement) => ul.setAttribute('hidden', '')],
  ['a list that left the page', (ul: HTMLElement) => ul.remove()],
])('%s is read anew', (_, change) => {
  const { ul, again } = list();
  expect(again()).toHaveLength(3);
  change(ul);
  expect(again()).toBeNull();
});

test('only where nothing outside a record decides what it says', () => {
  const says = (source: Source) => saysAllItself(adapterWith(source).screens[0] as Adapter['screens'][number]);
  expect(says({ select: 'b' })).toBe(true);
  expect(says({ select: 'h1', from: 'page' })).toBe(false);
  expect(says({ before: 'h2' })).toBe(false);
  expect(says({ closest: 'section' })).toBe(false);
  expect(says({ select: 'input', take: { as: 'control' } })).toBe(false);
});

test('rendered again and again as it was: the first change of a text, an attribute or the order is seen', () => {
  for (const change of [
    (ul: Element) => ul.children[1]?.firstElementChild?.replaceChildren('Bo Dias'),
    (ul: Element) => ul.children[1]?.setAttribute('data-id', '9'),
    (ul: Element) => ul.append(ul.firstElementChild as Element),
  ]) {
    const { ul, again } = list();
    for (let n = 0; n < 3; n++) {
      ul.innerHTML = PEOPLE.map(item).join('');
      expect(again()).toHaveLength(3);
    }
    change(ul);
    expect(again()).toBeNull();
  }
});

test('a new glimpse of the same rows goes on with the copies it had, and not with those of rows that changed', () => {
  const { ul, again, glimpse, reader, screen } = list();
  expect(again()).toHaveLength(3);
  ul.children[2]?.firstElementChild?.replaceChildren('Cy Rode');
  const next = Glimpse.of(screen, reader, reader.rows(), glimpse);
  expect(next?.again(reader)).toHaveLength(3);
  ul.innerHTML = PEOPLE.map(item).join('');
  expect(next?.again(reader)).toBeNull();
});
