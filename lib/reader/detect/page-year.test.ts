import { expect, test } from 'vitest';
import { JSDOM } from '../../../tests/jsdom.ts';
import { crossesNewYear, yearOfPage } from './page-year.ts';

const on = (html: string) => yearOfPage(new JSDOM(`<body>${html}</body>`).window.document, []);

test('the year of days without one is the one year that the headings name', () => {
  expect(on('<h1>11 – 17 January 2027</h1><h2>Thursday 14 January</h2>')).toEqual({
    from: 'page',
    select: 'h1',
    pattern: '(?<v>20\\d{2})',
  });
});

test('two years, or none, settle nothing', () => {
  expect(on('<h1>28 Dec 2026 – 3 Jan 2027</h1>')).toBeNull();
  expect(on('<h1>Week 2</h1><p>2027</p>')).toBeNull();
});

test('days of December beside days of January are of two years', () => {
  expect(crossesNewYear(['Thursday 31 December', 'Friday 1 January'], 'en')).toBe(true);
  expect(crossesNewYear(['31.12.', '01.01.'], 'de')).toBe(true);
  expect(crossesNewYear(['Thursday 14 January', 'Friday 15 January'], 'en')).toBe(false);
});
