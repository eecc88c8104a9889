import { expect, test } from 'vitest';
import { detectNow } from '#lib/reader/detect/detect.ts';
import { fixtures, pageAt } from '../read-fixtures.ts';
import { readWith, ZONE } from './measure.ts';

/**
 * Where the detector reads otherwise than an adapter that knows the system, and why that is no error: such a column
 * means what its label says until somebody knows better.
 */
const KNOWN = [
  'demo/plans planOn', // the day it was proposed; the adapter prefers the day it was accepted
  'dentalpin/plans-list planStatus', // "Active" is a plan under way everywhere else
  'practice-fusion/agenda appointmentStatus', // words nobody saw in use there are left open by the adapter
];

test('pages of known systems are read without their adapter, and no field says anything else than with it', () => {
  const other = new Set<string>();
  let read = 0;
  for (const { adapter, name, html, expected } of fixtures()) {
    const { url, today } = expected;
    const doc = pageAt(html, url);
    const proposal = detectNow(doc, { href: url, now: `${today}T12:00:00Z`, zone: ZONE, country: 'GB' })[0];
    if (!proposal) continue;
    const rows = readWith(doc, { name, url, html, today, truth: null }, proposal.draft);
    if (rows.length !== expected.read.length) continue;
    for (const [i, row] of rows.entries()) {
      const should = expected.read[i] as Record<string, unknown>;
      for (const [field, value] of Object.entries(row)) {
        const id = String(should.id ?? '');
        const want = field === 'identity' ? (id.startsWith('patient ') ? id.slice(8) : undefined) : should[field];
        // what the adapter does not read, or leaves open, says nothing against the detector
        if (want === undefined || (typeof want === 'string' && want.startsWith('?'))) continue;
        read += 1;
        if (String(want) !== value) other.add(`${adapter}/${name} ${field}`);
      }
    }
  }
  expect([...other].sort()).toEqual(KNOWN);
  expect(read).toBeGreaterThan(200);
});
