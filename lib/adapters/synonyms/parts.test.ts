import { expect, test } from 'vitest';
import { phrases, vocabularies } from './index.ts';

const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i');

test.each(vocabularies)('$language: a word has one meaning, with accents and without', ({ parts }) => {
  const roles = new Map<string, string[]>();
  for (const [role, words] of Object.entries(parts))
    for (const word of phrases(words).map(bare)) roles.set(word, [...(roles.get(word) ?? []), role]);
  expect([...roles].filter(([, all]) => new Set(all).size > 1)).toEqual([]);
});
