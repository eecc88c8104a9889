import { expect, test } from 'vitest';
import { HREF, oneList } from '../../tests/one-list.ts';
import { pageAt } from '../../tests/read-fixtures.ts';
import { readScreen } from './read-screen.ts';

const adapter = oneList({
  rows: 'tbody tr',
  ids: [{ kind: 'patient', source: { take: { as: 'attr', name: 'data-id' } } }],
  required: ['identity', 'recareDueOn'],
  columns: {
    headers: 'th',
    cells: 'td',
    complete: true,
    names: { name: { is: ['Patient'] }, due: { is: ['Recall due'] } },
  },
  fields: {
    name: { sources: [{ header: 'name' }], as: { to: 'text' } },
    recareDueOn: { sources: [{ header: 'due' }], as: { to: 'date', formats: ['yyyy-MM-dd'] } },
  },
});
const read = (head: string, spoken?: string) => {
  const html = `<ul><li><table><thead><tr><th>Patient</th><th>${head}</th></tr></thead><tbody><tr data-id="7"><td>Ana Reyes</td><td>2026-03-04</td></tr></tbody></table></ul>`;
  const ctx = { now: () => '2026-11-20T12:00:00Z', zone: 'Europe/London' };
  const doc = pageAt(html, HREF);
  // drawn in one pixel, as every library hides from the eye what it says to the ear
  for (const one of spoken ? doc.querySelectorAll(spoken) : []) Object.defineProperty(one, 'offsetWidth', { value: 1 });
  return readScreen(doc, { href: HREF, frameName: '' }, [adapter], ctx);
};

test.each([
  ['as it was', 'Recall due'],
  ['which column it is sorted by, in a word that is hidden', 'Recall due<span style="display:none">1</span>'],
  ['a mark of the order beside it', 'Recall due <span>\u25b2</span>'],
  ['the other one', '\u2193 Recall due'],
  ['the whole head below a copy of it', '<div style="display:none">Recall due</div>'],
])('a head is known by its words: %s', (_, head) => {
  const { health, sightings } = read(head);
  expect(health.state).toBe('reading');
  expect(sightings[0]?.fields.recareDueOn).toMatchObject({ state: 'known', value: { on: '2026-03-04' } });
});

test('a head with another word is another column', () => {
  expect(read('Recall due back').health.state).toBe('unsure');
});

test.each([
  'sorted ascending',
  ', sorted descending',
  ' aufsteigend sortiert',
  ' अवरोही क्रम',
  '按升序排列',
  ' artan sırada',
])('how a list is sorted is spoken, and no part of a head: %s', (words) => {
  const { health, sightings } = read(`<button>Recall due<span class="x1">${words}</span></button>`, '.x1');
  expect(health.state).toBe('reading');
  expect(sightings[0]?.fields.recareDueOn).toMatchObject({ state: 'known' });
  expect(read(`<button>Recall due<span class="x1">${words}</span></button>`).health.state).toBe('unsure');
});
