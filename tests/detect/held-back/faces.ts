import { put } from '../shape.ts';

/** An invented patient of the second held-back set: names and numbers as they are really typed. */
export interface Face {
  n: number;
  id: string;
  uuid: string;
  name: string;
  first: string;
  last: string;
  born: string;
  phone: string;
  email: string;
  due: string;
  seen: string;
  next: string | null;
  at: string;
  time: string;
}

const NAMES: [string, string][] = [
  ['Zoë', "O'Halloran"],
  ['Jean-Luc', 'Dubois-Lambert'],
  ['Mehmet', 'Şahin'],
  ['Anneke', 'van der Meer'],
  ['María José', 'Núñez Prado'],
  ['Lý', 'Trần'],
  ['Ingrid', 'Østergaard'],
  ['Bo', 'Li'],
  ['Tiago', 'da Conceição'],
  ['Saoirse', 'Ní Dhomhnaill'],
  ['Wolfgang', 'Groß'],
  ['Aïcha', 'Ben Salem'],
];
const PHONES = [
  '07700 900123',
  '(555) 010-4477',
  '+49 30 23125 014',
  '020 7946 0958',
  '555-010-9913',
  '+33 1 99 00 12 34',
];
const two = (n: number): string => String(n).padStart(2, '0');

/** `n` of them (at most 12). With `low` no day is past 12. */
export function faces(n: number, low = false): Face[] {
  return NAMES.slice(0, n).map(([first, last], i) => {
    const d = (k: number): string => two(((i * k + 2 * k) % (low ? 12 : 28)) + 1);
    const m = (k: number): string => two(((i * 7 + k) % 10) + 1);
    return {
      n: i,
      id: String(90210 + i * 331),
      uuid: `7f3e${two(i)}a0-1b2c-4d5e-8f90-a1b2c3d4${two(i)}ef`,
      name: `${first} ${last}`,
      first,
      last,
      born: `${1948 + i * 5}-${m(2)}-${d(5)}`,
      phone: PHONES[i % PHONES.length] as string,
      email: `p${i}.${last.normalize('NFD').replace(/[^a-z]/gi, '')}@post.example`.toLowerCase(),
      due: `2026-${m(1)}-${d(3)}`,
      seen: `2025-${m(5)}-${d(11)}`,
      next: i % 4 === 1 ? null : `2027-0${(i % 6) + 1}-${d(9)}`,
      at: `2026-11-${d(13)}`,
      time: `${two(8 + (i % 9))}:${i % 2 ? '15' : '45'}`,
    };
  });
}

/** Field → what a person reads in it. */
export type Truth = Record<string, (f: Face) => string | null>;

export function truths(list: Face[], fields: Truth): Record<string, string>[] {
  return list.map((f) => {
    const out: Record<string, string> = {};
    for (const [field, of] of Object.entries(fields)) {
      const value = of(f);
      if (value !== null) out[field] = value;
    }
    return out;
  });
}

export const each = (list: Face[], html: (f: Face) => string): string => list.map(html).join('');
export const cells = (texts: string[], tag = 'td'): string => texts.map((t) => `<${tag}>${t}</${tag}>`).join('');
export const at = (path: string): string => `https://suite.test${path}`;
export { put };
