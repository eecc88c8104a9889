import { describe, expect, test } from 'vitest';
import { takeDate } from './take-date.ts';

const read = (text: string, over: Partial<Parameters<typeof takeDate>[1]> = {}) => {
  const taken = takeDate(text, { order: 'dmy', zone: 'America/New_York', thisYear: 2026, past: false, ...over });
  return taken.ok ? `${taken.value.on}${taken.value.time ? ` ${taken.value.time}` : ''}` : taken.why;
};

describe('a cell with a date', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04 10:30:00', '2026-03-04 10:30'],
    ['2026-03-04 00:00:00', '2026-03-04'],
    ['2026-03-04T02:30:00Z', '2026-03-03 21:30'],
    ['20260304', '2026-03-04'],
    ['03/04/2026', '2026-04-03'],
    ['3. 4. 2026', '2026-04-03'],
    ['03/04/2026 2:30 PM', '2026-04-03 14:30'],
    ['12/12/2025 12:05 am', '2025-12-12 00:05'],
    ['Thu, Nov 20, 2025', '2025-11-20'],
    ['November 24, 1992 (33 years old)', '1992-11-24'],
    ['1st March 2026', '2026-03-01'],
    ['12 de marzo de 2025', '2025-03-12'],
    ['1er janvier 2024', '2024-01-01'],
    ['12. März 2024', '2024-03-12'],
    ['5 de março de 2024', '2024-03-05'],
    ['5 मार्च 2024', '2024-03-05'],
    ['Nov 2026', '2026-11'],
    ['11/2026', '2026-11'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', 'unread'],
    ['31/02/2026', 'unread'],
    ['25-03-04', 'unread'],
    ['2026-13-01', 'unread'],
    ['soon', 'unread'],
    ['0001-01-01', 'none'],
    ['01/01/0001', 'none'],
    ['1900-01-01', 'none'],
    ['01/01/1900', 'none'],
    ['00/00/0000', 'none'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  test('is refused where nobody said which number is the day, unless both are the same', () => {
    expect(read('03/04/2026', { order: null })).toBe('order');
    expect(read('04/04/2026', { order: null })).toBe('2026-04-04');
  });
  test('with a year of two digits: a birth lies in the past', () => {
    expect(read('24/11/30', { past: true })).toBe('1930-11-24');
    expect(read('24-Nov-92', { past: true })).toBe('1992-11-24');
    expect(read('24/11/27')).toBe('2027-11-24');
  });
});
