import { expect, it, test } from 'vitest';
import { nameSaysDied, saysDied } from './died.ts';
import { assessed, emptyDiary, known, on, recordOf, seeing } from './made-up.ts';

test.each(['Deceased', 'VERSTORBEN', 'Décédée', 'decede', 'Fallecido', 'Óbito', 'Overleden', '已故', '†'])(
  '%s in a column of states says it',
  (text) => expect(saysDied(text)).toBe(true),
);

test.each([
  'Ash, Ann (Deceased)',
  'Ann Ash - deceased',
  'Ash, Ann, RIP',
  '*DECEASED* Ann Ash',
  'Ilse Brandt †',
  'Ilse Brandt (verstorben)',
  'Lucía Castellanos [fallecida]',
])('%s', (name) => expect(nameSaysDied(name)).toBe(true));

test.each(['Dead, Ann', 'Rip Torn-Ash', 'Ash, Ann (Annie)', 'Difunto-Vega, Luz', 'Moreau (née Vefat)'])(
  '%s is somebody’s name',
  (name) => expect(nameSaysDied(name)).toBe(false),
);

it('whoever is marked beside the name is blocked for good, and a page that prints the bare name takes nothing back', () => {
  const list = emptyDiary({ name: known('Ash, Ann (Deceased)'), recareDueOn: on('2025-01-01'), at: '2026-11-10' });
  const later = seeing({ name: known('Ann Ash'), at: '2026-11-19' });
  const blocker = assessed([list, later]).blockers.find((it) => it.kind === 'deceased');
  expect(blocker).toMatchObject({ overridable: false, evidence: [{ field: 'name', seenAt: '2026-11-10T15:00:00Z' }] });
  expect(recordOf(later).deceased).toBeUndefined();
});
