import {
  type Concept,
  type OpenWord,
  phrases,
  type Vocabulary,
  vocabulariesFor,
} from '../../adapters/synonyms/index.ts';
import { fold, SORT_MARKS } from '../text.ts';
import { putTogether } from './head-parts.ts';
import { unaccented } from './unaccented.ts';

export interface HeadMatch {
  concept: Concept;
  /** 1 = the whole label is a known phrase of the page's language; less for another language, a part, or filler words. */
  score: number;
  /** A word that means this only beside certain others (`settle.ts`). */
  open?: OpenWord;
}

/** What an open word is taken for until the whole list is seen. */
const UNTIL_SETTLED: Record<OpenWord, Concept> = {
  ward: 'name',
  owner: 'guardian',
  client: 'name',
  clientNo: 'patientId',
  species: 'other',
  theirPhone: 'phone',
  theirMobile: 'mobile',
  theirEmail: 'email',
  latest: 'last',
  access: 'staff',
  outreach: 'reminded',
  diagnosed: 'planOn',
};

/** Lower case, without sort marks, units in brackets and the colon; names of attributes and classes become words. */
export function wordsOf(label: string): string {
  let text = fold(label);
  if (!/\s/.test(text))
    text = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, (m) => (text.length > 8 || m === '_' ? ' ' : m));
  return text
    .toLowerCase()
    .replace(SORT_MARKS, ' ')
    .replaceAll('*', ' ')
    .replace(/\s*#/g, ' #')
    .replace(/\s+/g, ' ')
    .replace(/\s*:$/, '')
    .trim();
}

/** "Pat.-Nr.", "Pat. Nr." and "PatNr" are typed by different hands. */
const lettersOnly = (text: string): string => text.replace(/[\s.\-–/:]+/g, '');

interface Index {
  heads: Map<string, HeadMatch>;
  /** The same by their letters alone. */
  letters: Map<string, HeadMatch>;
  /** By the letters of the words that say something. */
  told: Map<string, HeadMatch>;
}

const indexes = new Map<string, Index>();

function indexOf(language: string): Index {
  const known = indexes.get(language);
  if (known) return known;
  const heads = new Map<string, HeadMatch>();
  const letters = new Map<string, HeadMatch>();
  const told = new Map<string, HeadMatch>();
  for (const [rank, vocabulary] of vocabulariesFor(language).entries()) {
    const score = rank === 0 ? 1 : rank === 1 ? 0.98 : 0.9;
    const opens = (Object.entries(vocabulary.open) as [OpenWord, string][]).map(
      ([open, entry]) => [{ concept: UNTIL_SETTLED[open], score, open }, entry] as const,
    );
    const settled = (Object.entries(vocabulary.heads) as [Concept, string][]).map(
      ([concept, entry]) => [{ concept, score }, entry] as const,
    );
    for (const [match, entry] of [...opens, ...settled]) {
      for (const phrase of phrases(entry)) {
        const key = unaccented(phrase);
        if (!heads.has(key)) heads.set(key, match);
        for (const [by, written] of [
          [letters, lettersOnly(key)],
          [told, lettersOnly(telling(key))],
        ] as const)
          if (written.length >= SHORT && !by.has(written) && (by !== told || !SAYS_NOTHING.has(written)))
            by.set(written, match);
      }
    }
  }
  const made = { heads, letters, told };
  indexes.set(language, made);
  return made;
}

/** What is left of "patient number" is no patient's. */
const SAYS_NOTHING = new Set(
  'number nummer numero numara numarasi kennung identifiant codigo codice details infos information'.split(' '),
);

/** Shorter than this, letters alone say too little. */
const SHORT = 5;

const FILLERS = new Set(
  "the of date patient patients patient's col column cell field text value label info td list item card row de del di des du der do da van la fecha data datum tarihi tarih तारीख तिथि दिनांक की का".split(
    ' ',
  ),
);

const DATED = /(?:^|\s)(?:date|fecha|data|datum|tarihi|तारीख|तिथि|दिनांक)(?:\s|$)|日期/u;

/** The words of a label that say something; a date is seen in the cells. */
const telling = (words: string): string =>
  words
    .replace(/[-.]/g, ' ')
    .replace(/(?<=[一-鿿]{2})日期$/, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .join(' ');

/** What a label speaks of: the whole phrase, else its parts ("Phone / Email"), else without filler words. */
export function conceptsOf(label: string, language: string): HeadMatch[] {
  const { heads, letters, told } = indexOf(language);
  const words = unaccented(wordsOf(label));
  if (!words || words.length > 60) return [];
  const bare = words.replace(/\s*[([（].*?[)\]）]\s*/g, ' ').trim();
  // what stands in brackets may say which: "Tel. (mobile)"
  const inBrackets =
    bare === words || heads.has(words) ? null : puttingTogether(words.replace(/[()（）]/g, ' '), language, heads);
  if (inBrackets) return [inBrackets];
  const whole =
    heads.get(words) ?? heads.get(bare) ?? heads.get(words.replace(/[-.]/g, ' ').replace(/\s+/g, ' ').trim());
  if (whole) return [whole];
  const alike = letters.get(lettersOnly(words)) ?? letters.get(lettersOnly(bare));
  if (alike) return [{ ...alike, score: alike.score * 0.95 }];
  const together = puttingTogether(bare, language, heads);
  if (together) return [together];
  const parts = words
    .split(/\s*[/|&+,;·•()]\s*|\s+(?:and|und|et|y|e|en|ve)\s+/)
    .map((p) => (/\p{L}/u.test(p) ? heads.get(p.trim()) : undefined))
    .filter((m) => m !== undefined);
  // "Mobile / Home": which of them a number is nobody says
  if (
    parts.length > 1 &&
    parts.every((m) => KINDS.has(m.concept)) &&
    parts.some((m) => m.concept !== parts[0]?.concept)
  )
    return [{ concept: 'phone', score: 0.9 }];
  if (parts.length > 1) return parts.map((m) => ({ ...m, score: m.score * 0.9 }));
  const stripped = telling(bare);
  const loose = stripped === bare ? undefined : (heads.get(stripped) ?? told.get(lettersOnly(stripped)));
  // the date of a treatment is no treatment
  const dated = loose?.concept === 'type' && DATED.test(words);
  return loose
    ? [{ ...loose, concept: dated ? 'date' : loose.concept, score: loose.score * 0.85 }]
    : parts.map((m) => ({ ...m, score: m.score * 0.7 }));
}

const KINDS = new Set<Concept>(['phone', 'mobile', 'home', 'work']);

/** What no head but one of these may be known by when words are left out that say nothing. */
const PLAIN = new Set<Concept>(['due', 'recall', 'lastVisit', 'next', 'phone', 'mobile', 'home', 'work', 'email']);

/** What the words of a label say together, in the page's language or else in English. */
function puttingTogether(words: string, language: string, heads: Index['heads']): HeadMatch | null {
  for (const [tag, worth] of [
    [language || 'en', 0.9],
    ['en', 0.85],
  ] as const) {
    const found = putTogether(words, tag);
    if (!found) continue;
    if (found.concept) return { concept: found.concept, score: worth };
    const rest = found.rest && found.rest !== words ? heads.get(found.rest) : undefined;
    if (rest && PLAIN.has(rest.concept)) return { ...rest, score: rest.score * 0.85 };
  }
  return null;
}

const A_PATIENT = /^(?:patient|client|paciente|utente|paziente|klant|cliente|hasta|kunde|guest)e?n?s?$/i;

/** "cell-phone" beside "cell-dob" is a cell with a phone: which kind of phone it doesn't say. */
const PLACE = /^(?:cell|td|col|column)[-_](?=[a-z])/i;

/** The same for a value of `data-element` and the like. */
export const conceptsOfPart = (value: string, language: string): HeadMatch[] =>
  conceptsOf(value.replace(PLACE, ''), language);

/** What a thing looks like or where it stands, and a word in some language too: a box in a table is no cell phone. */
const LOOKS = /^(?:tag|tags|chip|badge|pill|cells?)$/i;

const BY_CLASS = new Set<OpenWord>([
  'owner',
  'client',
  'clientNo',
  'species',
  'theirPhone',
  'theirMobile',
  'theirEmail',
]);

/** "last" and "child" are where a thing stands, "reminder" what it is for; a child's name says what it is. */
const isSaidByClass = ({ open }: HeadMatch, name: string): boolean =>
  !open || BY_CLASS.has(open) || (open === 'ward' && /name/i.test(name));

/** The same for a class name, whose last word says what the element is of its block ("quote-patient", "card__due-date"). */
export function conceptsOfClass(name: string, language: string): HeadMatch[] {
  if (LOOKS.test(name)) return [];
  const whole = conceptsOf(name.replace(PLACE, ''), language).filter((m) => isSaidByClass(m, name));
  const parts = name.split(/[-_]+/);
  if (parts.length < 2 || (whole[0]?.score ?? 0) >= 0.9) return whole;
  const last = parts.at(-1) ?? '';
  const matches =
    LOOKS.test(last) || /^(?:cells?|rows?|cols?|columns?|items?|labels?|text|value|title|content|inner)$/i.test(last)
      ? []
      : conceptsOf(last, language).filter((m) => isSaidByClass(m, last));
  // "clinic-name" is nobody's: the name of a patient says so
  const patient = parts.some((p) => A_PATIENT.test(p));
  if (matches[0]?.concept === 'name' && !patient) return whole;
  return matches.length > 0 ? matches.map((m) => ({ ...m, score: m.score * 0.9 })) : whole;
}

const listOf =
  (key: 'none' | 'uninsured' | 'holder' | 'todayIs' | 'recallTitle' | 'yes' | 'no') =>
  (language: string): string[] =>
    vocabulariesFor(language).flatMap((v: Vocabulary) => phrases(v[key]));

export const noneWords = listOf('none');
export const uninsuredWords = listOf('uninsured');
export const holderWords = listOf('holder');
export const todayWords = listOf('todayIs');
export const recallTitles = listOf('recallTitle');
export const yesWords = (language: string) =>
  vocabulariesFor(language)
    .slice(0, 2)
    .flatMap((v) => phrases(v.yes));
export const noWords = (language: string) =>
  vocabulariesFor(language)
    .slice(0, 2)
    .flatMap((v) => phrases(v.no));
