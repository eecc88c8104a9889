import { phrases, vocabularies } from '../../adapters/synonyms/index.ts';
import { literally } from '../text.ts';
import { wordsOf } from './head-words.ts';
import { unaccented } from './unaccented.ts';

/** Lists of something else that look like ours; and what the list of a day calls itself. */
type NotOurs = 'rota' | 'goods' | 'log' | 'day' | 'book';

const same = (text: string): string => unaccented(wordsOf(text)).toLowerCase();

const known = new Map<NotOurs, { whole: Set<string>; within: RegExp }>();

/** The words of every language: a clinic's own system need not speak the page's. */
function wordsFor(kind: NotOurs): { whole: Set<string>; within: RegExp } {
  let found = known.get(kind);
  if (!found) {
    const spaced: string[] = [];
    const joined: string[] = [];
    for (const one of vocabularies)
      (one.written === 'unspaced' ? joined : spaced).push(...phrases(one[kind]).map(same));
    const word = spaced.map(literally).join('|');
    const within = new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}])(?:${word})(?![\\p{L}\\p{M}\\p{N}])|${joined.map(literally).join('|')}`,
      'u',
    );
    found = { whole: new Set([...spaced, ...joined]), within };
    known.set(kind, found);
  }
  return found;
}

/** Whether a heading is that of a list of appointments, whatever number or day stands in it. */
export const isOfDay = (text: string): boolean =>
  says(text, 'day') || isA(text.replace(/[\d().,:–—/-]+/g, ' ').trim(), 'book');

/** Whether a text says so among its words. */
export const says = (text: string, kind: NotOurs): boolean => wordsFor(kind).within.test(same(text));

/** Whether a text says so and nothing else. */
export const isA = (text: string, kind: NotOurs): boolean => wordsFor(kind).whole.has(same(text));
