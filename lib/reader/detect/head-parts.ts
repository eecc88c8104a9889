import { type Concept, type Part, phrases, vocabularies } from '../../adapters/synonyms/index.ts';
import { mainLanguage } from '../../core/language.ts';
import { unaccented } from './unaccented.ts';

interface Known {
  whole: Map<string, Part>;
  /** Beginnings of words that take many endings. */
  starts: [string, Part][];
  /** Whole words, longest first, where words are written together. */
  joined: string[];
}

const knowns = new Map<string, Known | null>();

function knownOf(tag: string): Known | null {
  let known = knowns.get(tag);
  if (known === undefined) {
    const language = vocabularies.find((v) => v.language === tag);
    known = language ? { whole: new Map(), starts: [], joined: [] } : null;
    if (language && known) {
      for (const [part, words] of Object.entries(language.parts) as [Part, string][]) {
        for (const word of phrases(words).map((w) => unaccented(w).toLowerCase())) {
          if (word.endsWith('*')) known.starts.push([word.slice(0, -1), part]);
          else if (!known.whole.has(word)) known.whole.set(word, part);
        }
      }
      if (language.written)
        known.joined = [...known.whole.keys()]
          .filter((w) => language.written === 'unspaced' || w.length > 3)
          .sort((a, b) => b.length - a.length);
    }
    knowns.set(tag, known);
  }
  return known;
}

/** One word as the parts it is made of: itself, a word with an ending, or several written together; null = nobody knows. */
function partsOfWord(word: string, known: Known): Part[] | null {
  const whole = known.whole.get(word);
  if (whole) return [whole];
  const start = known.starts.find(([s]) => word.startsWith(s) && word.length <= s.length + 8);
  if (start) return [start[1]];
  for (const piece of known.joined) {
    if (!word.startsWith(piece) || word === piece) continue;
    const rest = partsOfWord(word.slice(piece.length), known);
    if (rest) return [known.whole.get(piece) as Part, ...rest];
  }
  return null;
}

const only = (said: Set<Part>, ...parts: Part[]): boolean => [...said].every((p) => parts.includes(p));

/** What the parts come to together. */
function meaning(said: Set<Part>): Concept | null {
  const has = (...parts: Part[]): boolean => parts.some((p) => said.has(p));
  if (has('state')) return only(said, 'state', 'booking', 'visit', 'recall') && said.size > 1 ? 'status' : null;
  if (has('typed')) return only(said, 'typed', 'booking', 'visit') && said.size > 1 ? 'type' : null;
  if (has('email')) return only(said, 'email', 'address') ? 'email' : null;
  if (has('address')) return null;
  if (has('phone', 'mobile', 'home', 'work')) {
    if (has('mobile')) return only(said, 'mobile', 'phone') ? 'mobile' : null;
    if (!has('phone')) return null;
    if (only(said, 'phone')) return 'phone';
    return only(said, 'phone', 'home') ? 'home' : only(said, 'phone', 'work') ? 'work' : null;
  }
  if (has('called')) return null;
  if (has('last')) {
    if (has('kind')) return null;
    if (has('next', 'due', 'needed', 'planned')) return null;
    // the last recall may be the letter
    return has('visit', 'booking', 'check') ? 'lastVisit' : null;
  }
  if (has('done', 'kind')) return null;
  if (has('next')) {
    if (has('due', 'needed'))
      return has('visit', 'booking', 'check', 'recall') || only(said, 'next', 'due') ? 'due' : null;
    // the next check-up appointment: made already, or to be made
    if (has('booking') && has('check', 'recall')) return null;
    if (has('planned') && !has('booking')) return has('visit', 'check', 'recall') ? 'due' : null;
    if (has('booking', 'visit')) return 'next';
    return has('check', 'recall') ? 'due' : null;
  }
  if (has('due')) return has('visit', 'booking', 'check', 'recall') || said.size === 1 ? 'due' : null;
  if (has('needed')) return has('check', 'recall') ? 'due' : null;
  if (has('planned')) return has('check', 'recall') && !has('booking', 'visit') ? 'due' : null;
  return only(said, 'recall') && said.size > 0 ? 'recall' : null;
}

export interface PutTogether {
  concept: Concept | null;
  /** The words that say something, where nothing else came of them. */
  rest: string;
}

const TREATS = new Set<Part>(['check', 'visit', 'kind']);

/** Words that say how it is with a visit, not what is done there. */
const STANDS = new Set<Part>(['due', 'needed', 'booking', 'last', 'next', 'done', 'state']);

/** What the words of a few say, each for itself; null where there are too many or nobody knows the language. */
function partsOf(text: string, language: string): Part[] | null {
  const known = knownOf(mainLanguage(language));
  const tokens = unaccented(text.toLowerCase())
    .split(/[^\p{L}\p{M}]+/u)
    .filter((t) => t !== '');
  return tokens.length > 8 || !known ? null : tokens.flatMap((t) => partsOfWord(t, known) ?? []);
}

/** Whether a text of a few words speaks of what is done at a visit ("First visit", "Crown 14"); `kind`: and of nothing else. */
export function speaksOfTreatment(text: string, language: string, kind = false): boolean {
  const said = partsOf(text, language) ?? [];
  return said.some((p) => TREATS.has(p)) && !(kind && said.some((p) => STANDS.has(p)));
}

/** Whether a head speaks of one kind of visit alone: "Last exam", "Letzte Prophylaxe". */
export const isOfOneKind = (head: string, language: string): boolean =>
  (partsOf(head, language) ?? []).some((p) => p === 'check' || p === 'kind');

/** What a label's words say together in one language, if every one of them is known; null where one isn't. */
export function putTogether(words: string, language: string): PutTogether | null {
  const known = knownOf(mainLanguage(language));
  if (!known) return null;
  const tokens = words.split(/[^\p{L}\p{M}\p{N}º°]+/u).filter(Boolean);
  if (tokens.length === 0 || tokens.length > 9) return null;
  const said = new Set<Part>();
  const rest: string[] = [];
  let patient = false;
  let called = false;
  let number = false;
  let unknown = false;
  for (const token of tokens) {
    const parts = partsOfWord(token, known);
    if (!parts) {
      unknown = true;
      rest.push(token);
      continue;
    }
    for (const part of parts) {
      if (part === 'patient') patient = true;
      else if (part === 'called') called = true;
      else if (part === 'number') number = true;
      else if (part !== 'filler') said.add(part);
    }
    if (parts.some((p) => p !== 'filler' && p !== 'number')) rest.push(token);
  }
  if (unknown) return { concept: null, rest: rest.join(' ') };
  if (called) return { concept: patient && said.size === 0 ? 'name' : null, rest: '' };
  if (patient && number && said.size === 0) return { concept: 'patientId', rest: '' };
  return { concept: meaning(said), rest: rest.join(' ') };
}
