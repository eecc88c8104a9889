import { expect, test } from 'vitest';
import type { Sighting } from '../core/sighting.ts';
import { packAnswer, packAsked, packed, unpackAnswer, unpackAsked, unpacked } from './packed.ts';

const sighting = (n: number, more: Partial<Sighting> = {}): Sighting => ({
  row: `patient:${n}`,
  pms: 'https://pms.example',
  adapter: 'test',
  screen: 'list',
  record: 'patient',
  seenAt: '2026-11-20T09:00:00.000Z',
  browserZone: 'Europe/London',
  identity: { kind: 'patient', id: String(n), from: '@data-id' },
  nothingBooked: 'hint',
  fields: {
    name: { state: 'known', value: `Ada ${n}`, from: '.name' },
    recareDueOn: { state: 'known', value: { on: '2026-01-02', precision: 'day' }, from: '.due' },
  },
  ...more,
});
const message = (sightings: Sighting[]) => ({
  generation: 3,
  reading: {
    adapter: 'test',
    screen: 'list',
    kind: 'recall_list' as const,
    health: { state: 'reading' as const, reasons: [] },
    rowsInPage: 9,
    rowsShown: 9,
    rowsRead: 9,
    sightings,
  },
  gone: ['patient:7'],
});
const overTheWire = (data: unknown) => JSON.parse(JSON.stringify(data)) as unknown;

test('what goes in comes out, whatever a row says differently from the others', () => {
  const told = message([
    sighting(1),
    sighting(2, { fields: { name: { state: 'unknown', why: 'unparsed', from: '.name' } } }),
    sighting(3, {
      fields: {
        name: { state: 'known', value: 'Zoë', from: '.other' },
        recareDueOn: { state: 'known', value: { on: '2026-01', precision: 'month' }, from: '.due' },
      },
    }),
    sighting(4, {
      fields: {
        name: { state: 'absent', from: '.name' },
        recareDueOn: { state: 'known', value: { on: '2026-01-02', precision: 'day', inferred: true }, from: '.due' },
      },
    }),
    sighting(5, { identity: { kind: 'none' } }),
    sighting(6, { identity: { kind: 'patient', id: '6', from: 'a@href' }, nothingBooked: 'none' }),
    sighting(7, { record: 'other', fields: { email: { state: 'known', value: 'x@y.example', from: 'a' } } }),
  ]);
  expect(unpackAsked(overTheWire(packAsked(told)))).toEqual(told);
});

test('a list of like rows takes a third of the words', () => {
  const told = message(Array.from({ length: 100 }, (_, n) => sighting(n)));
  expect(JSON.stringify(packAsked(told)).length * 3).toBeLessThan(JSON.stringify(told).length);
});

test('answers come out as they were given, badge or none', () => {
  const badge = {
    tone: 'overdue',
    icon: 'clock',
    label: 'Overdue 8 mo',
    brief: '8 mo',
    more: 1,
    title: 'Ada',
  } as const;
  const answer = {
    generation: 3,
    bar: null,
    rows: [
      { row: 'a', patientKey: 'k', badge },
      { row: 'b', patientKey: null, badge: null },
      { row: 'c', patientKey: 'l', badge: { ...badge, title: 'Björn' } },
      { row: 'd', patientKey: 'm', badge: { ...badge, more: 0, title: 'Chidi' } },
    ],
  };
  expect(unpackAnswer(overTheWire(packAnswer(answer)))).toEqual(answer);
  expect(unpackAnswer(answer)).toEqual(answer);
});

test('the door answers in the form of the question, and leaves every other message alone', () => {
  const plain = { comeback: 'page.hello', data: { href: 'https://pms.example' } };
  expect(unpacked(plain)).toBe(plain);
  expect(unpacked(null)).toBeNull();
  const asked = { comeback: 'page.reading', data: packAsked(message([sighting(1)])) };
  expect((unpacked(asked) as { data: unknown }).data).toEqual(message([sighting(1)]));
  const refused = { ok: false as const, problem: { id: 'problem_wrong_frame', params: [] } };
  expect(packed(asked, refused)).toBe(refused);
  expect(packed(plain, { ok: true, value: 1 })).toEqual({ ok: true, value: 1 });
});

test.each([[{ rows: 1 }], [{ rows: [] }], ['x'], [7]])('what cannot be unpacked is left to be refused: %j', (bad) => {
  const data = { generation: 1, reading: {}, packed: bad };
  expect(() => unpackAsked(data)).not.toThrow();
});
