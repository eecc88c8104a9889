import { phrases, vocabulariesFor } from '../../adapters/synonyms/index.ts';
import { unaccented } from './unaccented.ts';

export type StatusKind = 'appointment' | 'recall' | 'plan';

/** A state behind the sign it goes by in the calendar: "* Reminder done", "x Canceled". */
export const withoutSign = (word: string): string => word.replace(/^(?:[^\p{L}\p{M}\d\s]{1,2}|x)\s+(?=\p{L})/u, '');

/** "checkedin", "no_show" and "in-progress" are phrases as programs write them. */
const unspaced = (word: string): string => word.replace(/[\s_-]+/g, '');

/** What several are called, as one is: "confirmés", "annullati". */
const singular = (key: string): string[] =>
  key.length < 5 ? [] : /s$/.test(key) ? [key.slice(0, -1)] : /i$/.test(key) ? [`${key.slice(0, -1)}o`] : [];

/**
 * The vocabulary of one kind of status for a page: its language's words, English ones, and any other language's word that
 * was seen. What is written without its blanks or behind a sign is the same word.
 */
export function statusWords(kind: StatusKind, language: string, seen: string[]): Record<string, string> {
  const words: Record<string, string> = {};
  const put = (word: string, status: string): void => {
    if (!Object.hasOwn(words, word)) words[word] = status;
  };
  const wanted = new Map<string, string[]>();
  for (const word of new Set(seen)) {
    const key = unspaced(unaccented(withoutSign(word)));
    for (const one of [key, ...singular(key)]) wanted.set(one, [...(wanted.get(one) ?? []), word]);
  }
  for (const { phrase, key, status, near } of statusesOf(kind, language)) {
    const written = wanted.get(key);
    if (near || written) put(phrase, status);
    for (const word of written ?? []) put(word, status);
  }
  return words;
}

interface StatusPhrase {
  phrase: string;
  /** Its letters alone, without accents. */
  key: string;
  status: string;
  /** Of the page's language or English. */
  near: boolean;
}

const statuses = new Map<string, StatusPhrase[]>();

/** All phrases of a kind of status in the order in which they count; worked out once. */
function statusesOf(kind: StatusKind, language: string): StatusPhrase[] {
  const id = `${kind} ${language}`;
  let known = statuses.get(id);
  if (!known) {
    known = vocabulariesFor(language).flatMap((vocabulary, rank) =>
      Object.entries(vocabulary[kind] as Record<string, string>).flatMap(([status, entry]) =>
        phrases(entry).map((phrase) => ({ phrase, key: unspaced(unaccented(phrase)), status, near: rank < 2 })),
      ),
    );
    statuses.set(id, known);
  }
  return known;
}
