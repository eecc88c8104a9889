import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reference } from '../scripts/adapter-format/reference.ts';

const written = readFileSync(join(import.meta.dirname, '..', 'docs', 'adapter-format.md'), 'utf8');

test('the reference of the adapter format is the one its schema makes (npm run docs:adapter)', () => {
  expect(written).toBe(reference());
});

test('it explains what the schema explains: every key of a screen that has a comment', () => {
  for (const text of [
    'Second proof: each must exist.',
    'Following siblings that belong to the record',
    'An amount with the screen',
  ])
    expect(written).toContain(text);
  expect(written).toContain('| `hosts` | list of text | yes | Host name patterns');
  expect(written.match(/^## /gm)?.length).toBe(19);
});
