import { expect, test } from 'vitest';
import { parseFormat } from './date-format.ts';

const read = (text: string, format: string, language = 'en') => {
  const r = parseFormat(text, format, language);
  return (
    r &&
    [r.year, r.month, r.day, r.time]
      .map((part) => part ?? '')
      .join(' ')
      .trim()
  );
};

test.each([
  ['2026-11-20', 'yyyy-MM-dd', '2026 11 20'],
  ['20261120', 'yyyyMMdd', '2026 11 20'],
  ['3/4/2026', 'M/d/yyyy', '2026 03 04'],
  ['November 2026', 'MMMM yyyy', '2026 11'],
  ['Friday, November 20, 2026', 'EEEE, MMMM d, yyyy', '2026 11 20'],
  ['Fri 25 Dec', 'EEE d MMM', '12 25'],
  ['2 Sept 2026', 'd MMM yyyy', '2026 09 02'],
  ['2026-11-20 8:00 am', 'yyyy-MM-dd h:mm a', '2026 11 20 08:00'],
  ['2026-11-20T23:59', "yyyy-MM-dd'T'HH:mm", '2026 11 20 23:59'],
])('%s as %s', (text, format, expected) => {
  expect(read(text, format)?.replace(/ +/g, ' ')).toBe(expected);
});

test('noon and midnight', () => {
  expect(read('12:00 AM', 'h:mm a')).toBe('00:00');
  expect(read('12:30 p.m.', 'h:mm a')).toBe('12:30');
  expect(read('13:00 PM', 'h:mm a')).toBeNull();
});

test.each([
  ['31/02/2026', 'dd/MM/yyyy'],
  ['29/02/2025', 'dd/MM/yyyy'],
  ['2026-13-01', 'yyyy-MM-dd'],
  ['2026-00-10', 'yyyy-MM-dd'],
  ['25:00', 'HH:mm'],
  ['10:60', 'HH:mm'],
  ['2026-11-20 ', 'yyyy-MM'],
  ['Noviembre 2026', 'MMMM yyyy'],
  ['20-11-2026x', 'dd-MM-yyyy'],
])('%s is no %s', (text, format) => {
  expect(read(text, format)).toBeNull();
});

test('month names of the screen’s language, stand-alone or inside a date', () => {
  expect(read('noviembre de 2026', "MMMM 'de' yyyy", 'es')).toBe('2026 11');
  expect(read('20 listopada 2026', 'd MMMM yyyy', 'pl')).toBe('2026 11 20');
  expect(read('listopad 2026', 'MMMM yyyy', 'pl')).toBe('2026 11');
  expect(read('20. März 2026', 'd. MMMM yyyy', 'de')).toBe('2026 03 20');
});

test('a language nobody knows reads as English', () => {
  expect(read('March 2026', 'MMMM yyyy', 'no such language')).toBe('2026 03');
});
