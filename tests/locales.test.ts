import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#lib/core/words.ts';

const folder = join(import.meta.dirname, '../public/_locales');
const catalogueOf = (language: string): Catalogue =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));
const english = catalogueOf('en');
const others = readdirSync(folder).filter((language) => language !== 'en');

const blanks = (message: string) => [...new Set(message.match(/\$\w+/g) ?? [])].sort();

describe.each(others)('the words in %s', (language) => {
  const words = catalogueOf(language);

  test('say what English says, sentence for sentence', () => {
    expect(Object.keys(english).filter((id) => !words[id]?.message.trim())).toEqual([]);
    expect(Object.keys(words).filter((id) => !english[id])).toEqual([]);
  });

  test('have the same blanks to fill', () => {
    const wrong = Object.keys(words).filter(
      (id) => String(blanks(words[id]?.message ?? '')) !== String(blanks(english[id]?.message ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  test('name their own language, by which days and numbers are written', () => {
    expect(words.app_language?.message).toBe(language);
  });
});

test('there is a language that is written from right to left', () => {
  expect(others).toContain('ar');
});
