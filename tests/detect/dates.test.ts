import { describe, expect, test } from 'vitest';
import { inferClocks, inferDates } from '#lib/reader/infer-dates.ts';

const around = { language: '', today: '2026-11-20', page: [] as string[], todayTexts: [] as string[] };
const order = (texts: string[], more: Partial<Parameters<typeof inferDates>[1]> = {}): string => {
  const found = inferDates(texts, { ...around, ...more });
  if (!found.ok) return found.why;
  return found.order.state === 'decided' ? `${found.order.order} by ${found.order.by}` : found.order.state;
};
const LOW = ['03/04/2026', '05/06/2026'];

describe('order of a column', () => {
  test.each<[string, string[], Parameters<typeof order>[1], string]>([
    [
      'its own cells',
      ['03/04/2026', '25/06/2026'],
      { language: 'en-US', country: 'US', page: ['12/25/2026'] },
      'dmy by cells',
    ],
    [
      'its own cells, the other way',
      ['03/04/2026', '06/25/2026'],
      { language: 'en-GB', country: 'GB' },
      'mdy by cells',
    ],
    ['the page before the language', LOW, { language: 'en-US', page: ['25/12/2026'] }, 'dmy by page'],
    [
      'today, where the page says so',
      ['04/05/2026'],
      { today: '2026-05-04', todayTexts: ['04/05/2026'], language: 'en-US' },
      'dmy by page',
    ],
    ['the language before the country', LOW, { language: 'de', country: 'US' }, 'dmy by language'],
    ['the country last', LOW, { language: 'en', country: 'US' }, 'mdy by country'],
    ['nothing', LOW, { language: 'en' }, 'undecided'],
    ['nothing in a country of several orders', LOW, { language: 'en', country: 'CA' }, 'undecided'],
    ['a default language against the country', LOW, { language: 'en-US', country: 'GB' }, 'undecided'],
    ['a page that contradicts itself', LOW, { language: 'de', page: ['25/12/2026', '12/25/2026'] }, 'undecided'],
    ['a column that contradicts itself', ['25/06/2026', '06/25/2026'], { language: 'de' }, 'contradicted'],
    ['year first', ['2026-04-03'], {}, 'none_needed'],
    ['a triplet whose first number may be the year', ['26/11/05', '25/10/12'], { language: 'en-GB' }, 'year_or_day'],
    ['"Nov 26", a day or a year', ['Nov 26', 'Dec 27'], {}, 'year_or_day'],
    ['"11/24", a month and its year', ['11/24', '03/25', '12/25'], { language: 'en-GB' }, 'year_or_day'],
    ['"6/12", six months', ['6/12', '3/12', '12/12'], { language: 'en-GB' }, 'year_or_day'],
    ['days of December without a year', ['6/12', '5/12', '12/12'], { language: 'en-GB' }, 'dmy by language'],
    ['no dates', ['Amara', 'Ilse'], {}, 'not_dates'],
  ])('by %s', (_, texts, more, expected) => {
    expect(order(texts, more)).toBe(expected);
  });
});

test.each([
  ['en', '20 November 2026', 'd MMMM yyyy'],
  ['es', '20 de noviembre de 2026', "d 'de' MMMM 'de' yyyy"],
  ['fr', '20 nov. 2026', 'd MMM yyyy'],
  ['de', '20. November 2026', 'd. MMMM yyyy'],
  ['pt', '20 de novembro de 2026', "d 'de' MMMM 'de' yyyy"],
  ['it', '20 novembre 2026', 'd MMMM yyyy'],
  ['nl', '20 oktober 2026', 'd MMMM yyyy'],
  ['tr', '20 Kasım 2026', 'd MMMM yyyy'],
  ['hi', '20 नवंबर 2026', 'd MMMM yyyy'],
  ['zh', '2026年11月20日', "yyyy'年'M'月'd'日'"],
])('%s: %s', (language, text, format) => {
  const found = inferDates([text], { ...around, language });
  expect(found.ok && found.formats).toContain(format);
});

test('month names in another language than the page says are found, and the language told', () => {
  const found = inferDates(['3. März 2026', '20. Oktober 2026'], { ...around, language: 'en' });
  expect(found.ok && found.language).toBe('de');
});

test('a month stays a month, a missing year is told, relative words are days from today', () => {
  expect(inferDates(['November 2026', 'March 2027'], around)).toMatchObject({ ok: true, dayMissing: true });
  expect(inferDates(['Fri 25 Dec'], around)).toMatchObject({ ok: true, yearMissing: true });
  expect(inferDates(['Today', '21 Nov 2026'], around)).toMatchObject({ ok: true, relative: { today: 0 } });
});

test('clock times without morning or afternoon are not taken', () => {
  expect(inferClocks(['9:00', '2:30'])).toBeNull();
  expect(inferClocks(['09:00', '14:30'])).toEqual(['H:mm']);
  expect(inferClocks(['9:00 am', '2:30 pm'])).toEqual(['h:mm a']);
});
