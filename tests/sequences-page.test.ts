import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sequencesPage } from '../scripts/sequences-page.ts';

it('docs/sequences.md is the page of the library as it is (node scripts/sequences-page.ts)', () => {
  expect(readFileSync(new URL('../docs/sequences.md', import.meta.url), 'utf8')).toBe(sequencesPage());
});
