import { expect, test } from 'vitest';
import { pageAt } from '../../tests/read-fixtures.ts';
import type { Adapter } from '../adapters/schema.ts';
import { adapterSchema } from '../adapters/schema.ts';
import { readScreen } from './read-screen.ts';

const adapter = (name: object, due: object): Adapter =>
  adapterSchema.parse({
    id: 'grid',
    name: 'Grid',
    hosts: ['*'],
    base: '^(?<v>)/',
    evidence: { version: '1', seenOn: '2026-11-01', grade: 'own' },
    screens: [
      {
        name: 'recalls',
        kind: 'recall_list',
        where: { path: '/recalls' },
        must: ['.frozen .row'],
        zone: { times: 'clinic', dateOnly: 'exact' },
        records: [
          {
            name: 'row',
            shape: 'row',
            rows: '.frozen .row',
            ids: [],
            fields: {
              name: { sources: [name], as: { to: 'text' } },
              recareDueOn: { sources: [due], as: { to: 'date', formats: ['yyyy-MM-dd'] } },
            },
            required: ['name'],
            nothingBooked: { strength: 'none' },
          },
        ],
        refresh: { by: 'replaces' },
      },
    ],
  });
const DUE = { twin: { rows: '.rest .row', by: 'row-id' }, select: '.due' };
const page = (rest: [id: string, due: string][]): string =>
  `<body><div class="frozen"><div class="row" row-id="a"><b>Amara</b> <i>Okafor</i></div><div class="row" row-id="b"><b>Ilse</b> <i></i></div></div><div class="rest">${rest.map(([id, due]) => `<div class="row" row-id="${id}"><span class="due">${due}</span></div>`).join('')}</div></body>`;
const read = (html: string, name: object = { select: 'b' }, due: object = DUE) =>
  readScreen(
    pageAt(html, 'https://pms.test/recalls'),
    { href: 'https://pms.test/recalls', frameName: '' },
    [adapter(name, due)],
    { now: () => '2026-11-20T12:00:00Z', zone: 'Europe/London' },
  ).sightings.map(({ fields }) => [
    fields.name?.state === 'known' ? fields.name.value : null,
    fields.recareDueOn?.state === 'known' ? fields.recareDueOn.value.on : null,
  ]);

test('a cell drawn in another part of the list is read from the row of the same value, in whatever order it stands', () => {
  expect(
    read(
      page([
        ['b', '2026-05-02'],
        ['a', '2026-04-01'],
      ]),
    ),
  ).toEqual([
    ['Amara', '2026-04-01'],
    ['Ilse', '2026-05-02'],
  ]);
});

test('a row without its other part, or with two of them, has nothing there', () => {
  expect(
    read(
      page([
        ['b', '2026-05-02'],
        ['b', '2026-06-02'],
      ]),
    ),
  ).toEqual([
    ['Amara', null],
    ['Ilse', null],
  ]);
});

test('a name in two places is read as it stands, and one that is missing leaves no gap', () => {
  expect(read(page([['a', '2026-04-01']]), { select: 'b', also: [{ select: 'i' }] }).map(([name]) => name)).toEqual([
    'Amara Okafor',
    'Ilse',
  ]);
});

test('without an attribute the place counts, where there are as many rows as records', () => {
  const due = { twin: { rows: '.rest .row' }, select: '.due' };
  const dates = (rest: [string, string][]) => read(page(rest), { select: 'b' }, due).map(([, on]) => on);
  expect(
    dates([
      ['x', '2026-04-01'],
      ['y', '2026-05-02'],
    ]),
  ).toEqual(['2026-04-01', '2026-05-02']);
  expect(dates([['x', '2026-04-01']])).toEqual([null, null]);
});
