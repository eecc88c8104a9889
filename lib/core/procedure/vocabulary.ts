import { codes } from './data/codes.ts';
import { words } from './data/words.ts';
import type { Procedure, Vocabulary } from './procedure.ts';

type Phrase = { text: string; is: readonly Procedure[] };

/** Texts of one practice's screens repeat; a page of nonsense must still not fill the memory. */
const REMEMBERED = 5_000;
const NOTHING: ReadonlySet<Procedure> = new Set();

/** Lower case, Latin accents off (a Devanagari vowel sign stays), words apart by one blank, a blank at both ends. */
export function plainText(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
  return ` ${(bare.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
}

let dental: Phrase[] | undefined;

/** Every phrase of the dental words, the longest first. One phrase may stand in several languages and means the same. */
function dentalPhrases(): Phrase[] {
  if (dental) return dental;
  const byText = new Map<string, Set<Procedure>>();
  for (const language of Object.values(words)) {
    for (const [is, texts] of Object.entries(language)) {
      for (const text of texts) {
        const key = plainText(text);
        byText.set(key, (byText.get(key) ?? new Set()).add(is as Procedure));
      }
    }
  }
  dental = longestFirst([...byText].map(([text, is]) => ({ text, is: [...is] })));
  return dental;
}

const longestFirst = (phrases: Phrase[]): Phrase[] => phrases.sort((a, b) => b.text.length - a.text.length);

/**
 * What a text of a screen names. The practice's own words (`own`, text → procedures) come before the built-in ones and may
 * say that a text means nothing (`[]`). Without `isDental` only its own words count. Every text is looked up once.
 */
export function vocabularyOf(own: Record<string, readonly Procedure[]> = {}, isDental = true): Vocabulary {
  const ownPhrases = longestFirst(Object.entries(own).map(([text, is]) => ({ text: plainText(text), is })));
  const known = new Map<string, ReadonlySet<Procedure>>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = lookUp(text, ownPhrases, isDental);
      if (known.size < REMEMBERED) known.set(text, found);
    }
    return found;
  };
}

function lookUp(text: string, own: Phrase[], isDental: boolean): ReadonlySet<Procedure> {
  const found = new Set<Procedure>();
  let rest = take(plainText(text), own, found);
  if (isDental) {
    rest = rest.replace(/ d(\d{4})(?= )/g, (_, digits: string) => {
      const code = Number(digits);
      for (const [from, to, is] of codes) if (code >= from && code <= to) found.add(is);
      return ' ·';
    });
    take(rest, dentalPhrases(), found);
  }
  return found.size === 0 ? NOTHING : found;
}

/** Uses up every phrase that stands in the text, whole words only, and returns what is left. */
function take(text: string, phrases: Phrase[], found: Set<Procedure>): string {
  let rest = text;
  for (const { text: phrase, is } of phrases) {
    if (phrase.length > 2 && rest.includes(phrase)) {
      for (const one of is) found.add(one);
      rest = rest.replaceAll(phrase, ' · ');
    }
  }
  return rest;
}
