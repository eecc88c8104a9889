import { expect, test } from 'vitest';
import type { Transform } from '../adapters/schema.ts';
import { transform } from './transforms.ts';

const to = (as: Exclude<Transform, { to: 'date' }>, text: string) => {
  const read = transform(text, as);
  return read.ok ? read.value : read.why;
};

test.each(['(212) 555-0104', '212-555-0110 x12', '+44 20 7946 0126', '212.555.0131', '7025550154'])(
  '%s is a phone as typed',
  (text) => {
    expect(to({ to: 'phone' }, text)).toBe(text);
  },
);

test.each([
  '',
  'n/a',
  '12',
  'call mother 0770 090',
  'ann@example.org',
  '1'.repeat(30),
  '2026-08-13',
  '13/8/2026',
  '13.08.2026',
])('"%s" is no phone', (text) => {
  expect(to({ to: 'phone' }, text)).toBe('unparsed');
});

test('an address is whole or none', () => {
  expect(to({ to: 'email' }, 'o.dell+x@mail.example.org')).toBe('o.dell+x@mail.example.org');
  for (const text of ['ann.smith1...', 'ann@', 'ann@local', 'a@b@c.org', 'a@b.org, c@d.org', 'ann@example..org']) {
    expect(to({ to: 'email' }, text), text).toBe('unparsed');
  }
});

test('a vocabulary never answers with what it was not given', () => {
  const as = { to: 'word' as const, words: { '?': 'no_show', Pending: 'due' } };
  expect(to(as, '?')).toBe('no_show');
  expect(to(as, ' pending: ')).toBe('due');
  for (const text of ['constructor', 'toString', '__proto__', 'Other']) expect(to(as, text), text).toBe('unparsed');
  expect(to({ ...as, other: 'other' }, 'Other')).toBe('other');
});

test('yes, no, and neither', () => {
  const as = { to: 'bool' as const, yes: ['YES'], no: ['NO'] };
  expect([to(as, 'yes'), to(as, 'No'), to(as, 'unassigned')]).toEqual([true, false, 'unparsed']);
});

test('whole numbers', () => {
  expect(to({ to: 'integer' }, '2 Log attempt')).toBe(2);
  expect(to({ to: 'integer' }, '1,204 people')).toBe(1204);
  expect(to({ to: 'integer' }, '1 of 3')).toBe('unparsed');
  expect(to({ to: 'integer' }, 'none')).toBe('unparsed');
});

test('n of m', () => {
  expect([to({ to: 'of_total', part: 'done' }, '2 / 3'), to({ to: 'of_total', part: 'total' }, '2 of 3')]).toEqual([
    2, 3,
  ]);
  for (const text of ['3 / 2', '2', '2 / 3 / 4', ''])
    expect(to({ to: 'of_total', part: 'done' }, text), text).toBe('unparsed');
});

test('money by the screen’s decimal sign', () => {
  const euro = { to: 'money' as const, decimal: '.' as const, signs: { '€': 'EUR' } };
  expect(to(euro, '135.00 €')).toEqual({ amount: 135, currency: 'EUR' });
  expect(to(euro, '€1,234.50')).toEqual({ amount: 1234.5, currency: 'EUR' });
  expect(to({ ...euro, decimal: ',' }, '1.234,50 €')).toEqual({ amount: 1234.5, currency: 'EUR' });
  expect(to(euro, '-20.00')).toEqual({ amount: -20 });
  expect(to(euro, '€—')).toBe('unparsed');
});

test.each([
  ['-€120.00', -120],
  ['€-120.00', -120],
  ['−120.00', -120],
  ['(€120.00)', -120],
  ['120.00-', -120],
  ['-R$ 120.00', -120],
  ['120.00 CR', -120],
  ['120.00cr', -120],
  ['in-house plan €120.00', 120],
  ['₹1,23,456', 123456],
  ["CHF 1'234.50", 1234.5],
  ['(0.00)', 0],
])('what is owed the other way round is no debt: %s', (text, amount) => {
  expect(to({ to: 'money', decimal: '.' }, text)).toMatchObject({ amount });
});

test('a sum written by the other sign, or two of them, is none', () => {
  for (const text of ['1.234,56', '135,00 €', '€1.200–€1.500', '12.3.4', '120.00 (2)', '9'.repeat(400)])
    expect(to({ to: 'money', decimal: '.' }, text)).toBe('unparsed');
  expect(to({ to: 'money', decimal: ',' }, '1,234.56')).toBe('unparsed');
});

test('a receiver drawn before a number is no part of it', () => {
  expect(transform('📞 07700 900123', { to: 'phone' })).toEqual({ ok: true, value: '07700 900123' });
  expect(transform('☎ (512) 555-0117', { to: 'phone' })).toEqual({ ok: true, value: '(512) 555-0117' });
});

test('two numbers in one cell are no phone: which one is meant nobody says', () => {
  expect(transform('695 801 271 / 91 822 14 29', { to: 'phone' }).ok).toBe(false);
  expect(transform('030/23125 997', { to: 'phone' }).ok).toBe(true);
});
