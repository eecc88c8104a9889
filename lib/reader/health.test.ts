import { expect, test } from 'vitest';
import { pageAt } from '../../tests/read-fixtures.ts';
import type { Adapter } from '../adapters/schema.ts';
import { adapterSchema } from '../adapters/schema.ts';
import { readScreen } from './read-screen.ts';

const URL = 'https://pms.example/calls';
const labelled = (word: string) => ({ labelled: { label: 'dt', is: [word] } });
const adapter: Adapter = adapterSchema.parse({
  id: 'cards',
  name: 'Cards',
  base: '/',
  hosts: ['pms.example'],
  evidence: { version: '1', seenOn: '2026-11-21', grade: 'seen' },
  screens: [
    {
      name: 'calls',
      kind: 'recall_list',
      where: { path: '^/calls$' },
      must: ['article'],
      zone: { times: 'clinic', dateOnly: 'exact' },
      records: [
        {
          name: 'card',
          shape: 'card',
          rows: 'article',
          ids: [{ kind: 'patient', source: { take: { as: 'attr', name: 'data-patient-id' } } }],
          fields: {
            name: { sources: [{ select: 'h3' }], as: { to: 'text' } },
            recareDueOn: { sources: [labelled('Due')], as: { to: 'date', formats: ['yyyy-MM-dd'] } },
            nextBookingOn: {
              sources: [labelled('Next')],
              as: { to: 'date', formats: ['yyyy-MM-dd'] },
              empty: { marks: ['None'], means: 'absent' },
            },
          },
          required: ['identity', 'name', 'recareDueOn'],
          stood: ['nextBookingOn'],
          nothingBooked: { strength: 'hint', whenAbsent: 'nextBookingOn' },
        },
      ],
      refresh: { by: 'replaces' },
    },
  ],
});

const cards = (n: number, next: (i: number) => string, due = (_: number): string => '2026-03-01'): string =>
  Array.from(
    { length: n },
    (_, i) =>
      `<article data-patient-id="${i + 1}"><h3>Ana Reyes</h3><dl><dt>Due</dt><dd>${due(i)}</dd>${next(i)}</dl></article>`,
  ).join('');
const healthOf = (html: string) =>
  readScreen(pageAt(`<!doctype html><body>${html}</body>`, URL), { href: URL, frameName: '' }, [adapter], {
    now: () => '2026-11-21T12:00:00Z',
    zone: 'Europe/London',
  }).health;
const none = () => '<dt>Next</dt><dd>None</dd>';

test('a field that stood in the cards and stands in none of them any more makes the screen unsure, though none needs it', () => {
  expect(healthOf(cards(8, none))).toEqual({ state: 'reading', reasons: [], share: 1 });
  expect(healthOf(cards(8, () => '<dt>Booked for</dt><dd>None</dd>'))).toEqual({
    state: 'unsure',
    reasons: [{ code: 'not_shown:nextBookingOn', count: 8 }],
    share: 1,
  });
  // in some of them is enough, and a handful of records proves nothing
  expect(healthOf(cards(8, (i) => (i === 6 ? none() : ''))).state).toBe('reading');
  expect(healthOf(cards(4, () => '')).state).toBe('reading');
});

test('the figure says how much of what must be read was read', () => {
  const health = healthOf(cards(10, none, (i) => (i < 1 ? 'soon' : '2026-03-01')));
  expect(health).toMatchObject({ state: 'reading', share: 0.96 });
  expect(healthOf(cards(10, none, (i) => (i < 3 ? 'soon' : '2026-03-01')))).toMatchObject({
    state: 'unsure',
    share: 0.9,
  });
  expect(healthOf('<article></article>').share).toBeLessThan(1);
});
