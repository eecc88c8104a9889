import { type Col, col, name, type Person, page, people, type Shape, TODAY, table, truthOf } from '../shape.ts';

/** Columns by their head alone, and a list of them. */
const P = people(12);
export const at = (p: Person): string => `2026-12-${String(p.n + 13)} ${p.time}`;
const PETS = 'Bella Rex Minka Bruno Luna Balu Nala Kira Felix Mimi Rocky Emma'.split(' ');
export const pet = (p: Person): string => `${PETS[p.n % 12]}`;
export const turn = <T>(all: readonly T[], p: Person): T => all[p.n % all.length] as T;

export const of = (head: string, cell: (p: Person) => string, field: string): Col => col(head, cell, field);
export const named = (head: string): Col => of(head, name, 'name');
export const animal = (head: string): Col => of(head, pet, 'name');
export const guards = (head: string): Col => of(head, (p) => `${p.first} ${p.last}`, 'guardianName');
export const due = (head: string): Col => of(head, (p) => p.due, 'recareDueOn');
export const seen = (head: string): Col => of(head, (p) => p.seen, 'lastVisitOn');
export const cell = (head: string): Col => of(head, (p) => p.phone, 'phoneMobile');
export const said = (head: string, field: string, pairs: [word: string, is: string][]): Col =>
  col(
    head,
    (p) => turn(pairs, p)[0],
    field,
    (p) => turn(pairs, p)[1],
  );
export const kinds = (head: string, words: string[], field = 'recareType'): Col =>
  of(head, (p) => turn(words, p), field);
export const mute = (head: string, words: string[]): Col => col(head, (p) => turn(words, p));

export const list = (title: string, lang: string, cols: Col[], path = '/liste'): Shape => ({
  name: `words ${title}, ${lang}`,
  url: `https://pms.test${path}`,
  today: TODAY,
  country: 'GB',
  html: page(table(P, cols), lang, 'Office'),
  truth: truthOf(P, cols),
});
