import { expect, test } from 'vitest';
import { readerLocale } from './reader-locale.ts';

const english = () => 'en';

test('days and numbers follow the words: the region counts, another language does not', () => {
  expect(readerLocale(english, 'en-GB')).toBe('en-GB');
  expect(readerLocale(english, 'fr-CA')).toBe('en');
  expect(readerLocale(() => 'ar', 'ar-EG')).toBe('ar-EG');
  expect(readerLocale(() => '', 'de')).toBe('en');
});
