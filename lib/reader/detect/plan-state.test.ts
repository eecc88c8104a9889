import { expect, test } from 'vitest';
import type { Assigned } from './assign.ts';
import { acceptedAll } from './plan-state.ts';

const on = (texts: string[]): Assigned => ({
  slot: { source: { header: 'c3' }, matches: [], weight: 1, texts, cell: 'c3', whole: true, outer: [] },
  as: { to: 'date', formats: ['yyyy-MM-dd'] },
  confidence: 1,
});
const days = on(['2026-01-02', '2026-03-04']);

test.each([
  ['Date accepted', [], 'en'],
  ['Aceptado el', [], 'es'],
  ['Date', ['accepted treatment, not scheduled'], 'en'],
])('"%s" under %j: all were accepted', (head, titles, language) => {
  expect(acceptedAll(days, head, titles, language)?.slot.source.take).toEqual({ as: 'constant', value: 'accepted' });
});

test.each([
  ['Plan date', ['treatment plans'], 'en'],
  ['Plan date', ['proposed and accepted treatment'], 'en'],
  ['Date declined', ['accepted or declined'], 'en'],
])('"%s" under %j: nobody says what was accepted', (head, titles, language) => {
  expect(acceptedAll(days, head, titles, language)).toBeNull();
});

test('a plan without a day may be another', () => {
  expect(acceptedAll(on(['2026-01-02', '']), 'Date accepted', [], 'en')).toBeNull();
});
