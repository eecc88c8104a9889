import { expect, test } from 'vitest';
import { printOfPlain, printOfSighting } from '../../entrypoints/screen/print.ts';
import { JSDOM } from '../../tests/jsdom.ts';
import { HREF, oneList } from '../../tests/one-list.ts';
import type { Adapter } from '../adapters/schema.ts';
import { packAsked, unpackAsked } from '../messages/packed.ts';
import { matchScreen } from './match-screen.ts';
import { Outcomes } from './outcomes.ts';
import { openScreen } from './read-screen.ts';
import { dayInZone } from './zone-day.ts';

type Record = Partial<Adapter['screens'][number]['records'][number]>;

function open(rows: string, record: Record = {}) {
  const adapter = oneList({
    fields: {
      name: { sources: [{ select: '.name' }], as: { to: 'text' } },
      phone: { sources: [{ select: '.phone' }], as: { to: 'phone' } },
      balance: { sources: [{ select: '.owes' }], as: { to: 'money', decimal: '.', currency: 'USD' } },
      recareDueOn: {
        sources: [{ select: '.due' }],
        as: { to: 'date', formats: ['yyyy-MM-dd', 'd/M/yyyy', 'M/d/yyyy'] },
      },
    },
    required: ['identity', 'name'],
    nothingBooked: { strength: 'hint' },
    ...record,
  });
  const { document } = new JSDOM(`<ul>${rows}</ul>`, { url: HREF }).window;
  const match = matchScreen(document, { href: HREF, frameName: '' }, [adapter]);
  if (!match) throw new Error('no match');
  const at = '2026-03-02T10:00:00Z';
  const reader = openScreen(document, match, {
    now: () => at,
    zone: 'Europe/London',
    order: 'dmy',
    ...dayInZone(at, 'Europe/London'),
  });
  return { ...reader, screen: match.screen };
}

const item = (id: string, name: string, phone = '555 0100', due = '2026-01-02') =>
  `<li data-id="${id}"><b class="name">${name}</b> <i class="phone">${phone}</i> <i class="owes">$12.50</i> <i class="due">${due}</i></li>`;

test('read in short and filled up again, a row says the very same as read in full', () => {
  const reader = open(item('1', ' Ann  Lee ') + item('2', 'Zoë \u200fCruz', '+44 20 7946 0000', '2025-12-31'));
  for (const handle of reader.rows()) {
    const short = reader.readPlain(handle);
    if (!short || !reader.plain) throw new Error('not a plain row');
    expect(reader.plain.inFull(short)).toEqual(reader.readRow(handle));
    expect(printOfPlain(reader.plain.shape, short)).toBe(printOfSighting(reader.readRow(handle)));
  }
});

test('of a list whose rows all lack something none is tried in short for long, and what is said stays the same', () => {
  const lacking = ['1', '2', '3', '4', '5'].map((id) => item(id, 'Ann Lee', ''));
  const reader = open([...lacking, item('6', 'Bo Diaz')].join(''));
  const rows = reader.rows();
  expect(rows.map((handle) => reader.readPlain(handle))).toEqual(rows.map(() => null));
  for (const last of rows.slice(5)) expect(reader.readRow(last).fields.name).toMatchObject({ value: 'Bo Diaz' });
  const few = open([...lacking.slice(0, 3), item('6', 'Bo Diaz')].join(''));
  expect(few.rows().map((handle) => few.readPlain(handle) !== null)).toEqual([false, false, false, true]);
});

test('told in short they arrive in full', () => {
  const reader = open(item('1', 'Ann Lee') + item('2', 'Bo Diaz') + item('3', 'Cy Roth', '', ''));
  const handles = reader.rows();
  const full = handles.map((handle) => reader.readRow(handle));
  const [first, ...short] = handles.map((handle) => reader.readPlain(handle)).filter((row) => row !== null);
  if (!first || !reader.plain) throw new Error('not a plain row');
  expect(short).toHaveLength(1);
  const reading = reader.finish([reader.plain.inFull(first), full[2] as (typeof full)[number]]);
  const told = unpackAsked(JSON.parse(JSON.stringify(packAsked({ generation: 1, reading }, short)))) as {
    reading: typeof reading;
  };
  expect(told.reading.sightings.toSorted((a, b) => a.row.localeCompare(b.row))).toEqual(full);
});

test('the health of a screen read in short is that of one read in full, fields that stood in it too', () => {
  const people = ['Ann Lee', 'Bo Diaz', 'Cy Roth', 'Dee Fox', 'Eli Moss', 'Flo Ng'];
  const reader = open(people.map((name, n) => item(String(n), name)).join(''), { stood: ['phone', 'email'] });
  const short = new Outcomes(reader.screen);
  const full = new Outcomes(reader.screen);
  for (const handle of reader.rows()) {
    full.add(reader.readRow(handle));
    if (reader.readPlain(handle)) short.addPlain(handle.row, reader.plain?.shape.names ?? []);
  }
  expect(short.size).toBe(6);
  expect(reader.finish([], short)).toEqual(reader.finish([], full));
  expect(short.gone()).toEqual([{ field: 'email', read: 6 }]);
});

test.each([
  ['an empty field', item('1', 'Ann Lee', '')],
  ['a field that does not parse', item('1', 'Ann Lee', 'ask her')],
  ['a field with elements of its own', item('1', '<u>Ann</u> <u hidden>Old</u>')],
  ['a hidden field', item('1', 'Ann Lee').replace('class="phone"', 'class="phone" hidden')],
  ['no id', item('', 'Ann Lee')],
  ['a date that rests on the order of its numbers', item('1', 'Ann Lee', '555 0100', '3/4/2026')],
])('a row with %s is read in full', (_, row) => {
  const reader = open(row);
  expect(reader.readPlain(reader.rows()[0] as never)).toBeNull();
});

test.each([
  ['whose rule looks at a field', { nothingBooked: { strength: 'hint', whenAbsent: 'appointmentOn' } }],
  [
    'with two ids',
    { ids: ['data-id', 'id'].map((name) => ({ kind: 'patient', source: { take: { as: 'attr', name } } })) },
  ],
  ['of plans', { ids: [{ kind: 'plan', source: { take: { as: 'attr', name: 'data-id' } } }] }],
] as [string, Record][])('a screen %s has no rows in short', (_, record) => {
  expect(open(item('1', 'Ann Lee'), record).plain).toBeNull();
});
