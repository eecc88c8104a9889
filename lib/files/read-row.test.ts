import { expect, test } from 'vitest';
import { readRow } from './read-row.ts';

const reading = {
  columns: [
    { at: 0, header: 'Name', meaning: 'name' },
    { at: 1, header: 'Deceased', meaning: 'deceased' },
  ],
  nameHeader: 'Name',
  emptyMeansNothingBooked: false,
} as unknown as Parameters<typeof readRow>[1];

test.each([
  ['Yes', true],
  ['Deceased', true],
  ['verstorben', true],
  ['12/03/2024', true],
  ['1 Mar 2024 (hospice)', true],
  ['No', false],
  ['0000-00-00', false],
  ['01/01/1900', false],
])('a column of who has died: %s', (cell, died) => {
  const { fields, problems } = readRow(['Ann Ash', cell], reading);
  expect(fields.deceased).toMatchObject({ state: 'known', value: died });
  expect(problems).toEqual([]);
});

test('a word nobody knows in it is a problem told, and an empty cell says nothing', () => {
  expect(readRow(['Ann Ash', 'see file'], reading).problems).toEqual([{ header: 'Deceased', why: 'word' }]);
  expect(readRow(['Ann Ash', ''], reading).fields.deceased).toBeUndefined();
});
