import { expect, test } from 'vitest';
import type { Slot } from './slots.ts';
import { apart, areTwo } from './two-things.ts';

const slot = (texts: string[]): Slot => ({
  source: { select: '.title' },
  matches: [],
  weight: 0,
  texts,
  cell: '',
  whole: true,
  outer: [],
});
const people = ['Ines Prado', 'Bo Lund', 'Ruth Adeyemi', 'Tom Weir', 'Mei Tan'];

test('a thing and a person on one line are two places, whichever comes first', () => {
  const second = apart(slot(people.map((name, n) => `${n % 2 ? 'Check-up' : 'Filling'} - ${name}`)));
  expect(second.map((s) => s.texts)).toEqual([['Filling', 'Check-up', 'Filling', 'Check-up', 'Filling'], people]);
  const first = apart(slot(people.map((name) => `${name} | Check-up`)));
  expect(first[0]?.texts).toEqual(people);
  const { pattern } = first[0]?.source ?? {};
  expect(new RegExp(pattern as string, 'u').exec('Ines Prado | Check-up')?.groups?.v).toBe('Ines Prado');
});

test('where nothing tells which is the person, it stays one place, and no name is read from it', () => {
  const unclear = slot(people.map((name, n) => `${people[(n + 1) % 5]} - ${name}`));
  expect(apart(unclear)).toEqual([unclear]);
  expect(areTwo(unclear.texts)).toBe(true);
});

test('a name with a hyphen is one thing', () => {
  const names = slot(['Ana-Maria Ruiz', 'Bo Lund-Hansen', 'Ruth Adeyemi', 'Tom Weir']);
  expect(apart(names)).toEqual([names]);
  expect(areTwo(names.texts)).toBe(false);
});
