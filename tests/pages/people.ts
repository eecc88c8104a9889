const FIRST = [
  'Ada',
  'Björn',
  'Chidi',
  'Daphne',
  'Élodie',
  'Farid',
  'Greta',
  'Hiro',
  'Inés',
  'Jamal',
  'Keiko',
  'Liam',
  'Maud',
  'Nuria',
  'Órla',
  'Priya',
];
const LAST = [
  'Abernethy',
  "O'Hara",
  'Castellanos',
  'Dübendorf',
  'Eriksen',
  'Fontaine',
  'Garrick',
  'Holloway-Pryce',
  'Ibarra',
  'Jansen',
  'Kowalczyk',
  'Lindqvist',
];

export type Person = { id: string; name: string; phone: string; due: string };

/** Invented people, the same ones every time. Numbers are of the range kept for fiction. */
export function people(count: number): Person[] {
  return Array.from({ length: count }, (_, i) => ({
    id: String(1000 + i),
    name: `${FIRST[i % FIRST.length]} ${LAST[(i * 7) % LAST.length]}`,
    phone: `(212) 555-01${String(i % 100).padStart(2, '0')}`,
    due: `2026-${String(1 + (i % 9)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
  }));
}
