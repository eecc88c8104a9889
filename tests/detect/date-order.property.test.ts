import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFormat } from '#lib/reader/date-format.ts';
import { type DateColumn, inferDates } from '#lib/reader/infer-dates.ts';

type Order = 'dmy' | 'mdy';
interface Written {
  iso: string;
  text: string;
}

const two = (n: number): string => String(n).padStart(2, '0');
const day = fc.record({
  y: fc.integer({ min: 2019, max: 2028 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
const style = fc.record({
  order: fc.constantFrom<Order>('dmy', 'mdy'),
  separator: fc.constantFrom('/', '.', '-'),
  padded: fc.boolean(),
  time: fc.constantFrom('', ' 09:30', ' 14:05'),
});
type Style = { order: Order; separator: string; padded: boolean; time: string };

function write({ y, m, d }: { y: number; m: number; d: number }, s: Style): Written {
  const n = (v: number): string => (s.padded ? two(v) : String(v));
  const parts = s.order === 'dmy' ? [n(d), n(m)] : [n(m), n(d)];
  return { iso: `${y}-${two(m)}-${two(d)}`, text: [...parts, y].join(s.separator) + s.time };
}

/** Languages and countries, true and lying ones: what the page's cells say must win over all of them. */
const languages = fc.constantFrom('', 'en', 'en-US', 'en-GB', 'en-CA', 'es', 'de', 'fr-CA', 'zh-CN', 'tr', 'hi', 'nl');
const countries = fc.constantFrom(undefined, 'US', 'GB', 'CA', 'DE', 'IN', 'AU', 'PH', 'XX');
const around = { today: '2026-11-20', todayTexts: [] as string[] };

/** Days that the column's formats make of its texts, with the decided order; one wrong day is the failure looked for. */
function wrongDays(found: DateColumn, written: Written[]): string[] {
  if (!found.ok || found.order.state === 'undecided') return [];
  return written.flatMap(({ iso, text }) =>
    found.formats.flatMap((format) => {
      const read = parseFormat(text, format, found.language ?? 'en');
      return read && `${read.year}-${read.month}-${read.day}` !== iso ? [`${text} as ${format}`] : [];
    }),
  );
}

describe('order of day and month: a refusal is right, a wrong reading is not', () => {
  test('cells that read one way only decide, whatever page, language and country say', () => {
    fc.assert(
      fc.property(
        style,
        fc.array(day, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 13, max: 28 }),
        languages,
        countries,
        fc.array(day, { maxLength: 4 }),
        (s, days, late, language, country, others) => {
          const lying: Style = { ...s, order: s.order === 'dmy' ? 'mdy' : 'dmy' };
          const written = [...days, { y: 2026, m: 5, d: late }].map((d) => write(d, s));
          const page = others.map((d) => write(d, lying).text);
          const found = inferDates(
            written.map((w) => w.text),
            { ...around, language, country, page },
          );
          expect(found).toMatchObject({ ok: true, order: { state: 'decided', order: s.order, by: 'cells' } });
          expect(wrongDays(found, written)).toEqual([]);
        },
      ),
    );
  });

  test('low numbers are settled by the page before language and country', () => {
    fc.assert(
      fc.property(
        style,
        fc.array(day, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 13, max: 28 }),
        languages,
        countries,
        (s, days, late, language, country) => {
          const written = days.map((d) => write({ ...d, d: ((d.d - 1) % 12) + 1 }, s));
          const page = [write({ y: 2026, m: 5, d: late }, { ...s, time: '' }).text];
          const found = inferDates(
            written.map((w) => w.text),
            { ...around, language, country, page },
          );
          expect(wrongDays(found, written)).toEqual([]);
          expect(found).toMatchObject({ ok: true, order: { state: 'decided', order: s.order, by: 'page' } });
        },
      ),
    );
  });

  test('with nothing but language and country, only what both can mean is taken', () => {
    const neutral = fc.constantFrom<[string, string | undefined]>(
      ['', undefined],
      ['en', undefined],
      ['en', 'CA'],
      ['zh-CN', undefined],
      ['en-US', 'GB'],
      ['en-US', 'DE'],
      ['en', 'ZA'],
      ['fr-CA', 'US'],
      ['en-CA', undefined],
    );
    fc.assert(
      fc.property(style, fc.array(day, { minLength: 1, maxLength: 12 }), neutral, (s, days, [language, country]) => {
        const written = days.map((d) => write({ ...d, d: ((d.d - 1) % 12) + 1 }, s));
        const found = inferDates(
          written.map((w) => w.text),
          { ...around, language, country, page: [] },
        );
        expect(found).toMatchObject(language === 'fr-CA' ? { ok: true } : { ok: true, order: { state: 'undecided' } });
      }),
    );
  });

  test('a column with dates of both orders is refused', () => {
    fc.assert(
      fc.property(style, fc.array(day, { maxLength: 8 }), languages, countries, (s, days, language, country) => {
        const other: Style = { ...s, order: s.order === 'dmy' ? 'mdy' : 'dmy' };
        const texts = [
          ...days.map((d) => write(d, s)),
          write({ y: 2026, m: 5, d: 25 }, s),
          write({ y: 2026, m: 5, d: 25 }, other),
        ];
        expect(
          inferDates(
            texts.map((w) => w.text),
            { ...around, language, country, page: [] },
          ),
        ).toEqual({ ok: false, why: 'contradicted' });
      }),
    );
  });
});
