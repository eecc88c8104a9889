import { moreReplyWords } from './more-reply-words.ts';
import { replyWords } from './reply-words.ts';

export type ReplyMeaning = 'stop' | 'start' | 'wrong_number' | 'complaint' | 'no' | 'yes' | 'question' | 'other';

/**
 * What an answer means. `low` confidence = a person must read it; further automated messages wait until they have. A
 * `stop` counts at once whatever the confidence: writing to someone who asked for silence is the worse mistake.
 */
export interface ReplyReading {
  meaning: ReplyMeaning;
  confidence: 'high' | 'low';
}

/** In this order: what costs the patient most when missed comes first, and what no list knows goes to a person. */
const ORDER = ['stop', 'wrong_number', 'complaint', 'no', 'yes'] as const;

/**
 * Reads a patient's reply. Any language of `reply-words.ts`; an opt-out counts anywhere in the text ("not interested,
 * stop"), since people may say it in any reasonable way. A lone CANCEL is carriers' word for opt-out and patients'
 * word for an appointment: taken as a stop, with low confidence, so that somebody asks. One wrong letter in a lone STOP
 * is read the same way. Only START takes a stop back; "yes" never does.
 */
export function readReply(text: string): ReplyReading {
  const plain = plainReply(text);
  if (plain === '') return { meaning: 'other', confidence: 'low' };
  if (isOneOf(plain, moreReplyWords.start)) return { meaning: 'start', confidence: 'high' };
  const ambiguous = isOneOf(plain, replyWords.ambiguousStop) || isOneOf(plain, moreReplyWords.ambiguousStop);
  if (ambiguous) return { meaning: 'stop', confidence: 'low' };
  const found = ORDER.filter(
    (meaning) =>
      isOneOf(plain, replyWords.whole[meaning]) ||
      isOneOf(plain, moreReplyWords.whole[meaning]) ||
      has(plain, replyWords.anywhere[meaning]) ||
      has(plain, moreReplyWords.anywhere[meaning]),
  );
  const asks =
    /[?؟？]/.test(text) || has(plain, replyWords.anywhere.question) || has(plain, moreReplyWords.anywhere.question);
  const [first] = found;
  if (first === undefined && isNearly('stop', plain)) return { meaning: 'stop', confidence: 'low' };
  if (first === undefined) return { meaning: asks ? 'question' : 'other', confidence: 'low' };
  if (first === 'stop') return { meaning: 'stop', confidence: 'high' };
  // "Yes, but what does it cost?" and "no … yes" are for a person to read.
  if (asks && (first === 'yes' || first === 'no')) return { meaning: 'question', confidence: 'low' };
  return { meaning: first, confidence: found.length === 1 && plain.split(' ').length <= 8 ? 'high' : 'low' };
}

/** The reply as the word lists have it: lower case, one space, no punctuation; accents off Latin letters only (in Devanagari the marks are vowels). */
export function plainReply(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .toLowerCase()
      // Letters that no accent can be taken off.
      .replace(/[ıłøđ]/g, (letter) => ({ ı: 'i', ł: 'l', ø: 'o', đ: 'd' })[letter] ?? letter)
      .replace(/[’‘']/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  );
}

function isOneOf(plain: string, words: readonly string[]): boolean {
  return words.includes(plain);
}

function has(plain: string, phrases: readonly string[]): boolean {
  // Chinese is written without spaces between words.
  return phrases.some((phrase) =>
    /\p{Script=Han}/u.test(phrase) ? plain.includes(phrase) : ` ${plain} `.includes(` ${phrase} `),
  );
}

/** Words one letter away from "stop" that mean something. */
const REAL_WORDS = new Set(['shop', 'step', 'slop', 'stow', 'top', 'atop', 'swop', 'stoop', 'stops', 'sto', 'stomp']);

/** One letter too many, too few, another, or two changed about; real words are left alone. */
function isNearly(word: string, plain: string): boolean {
  if (REAL_WORDS.has(plain) || plain.includes(' ')) return false;
  const letters = [...plain];
  const cut = letters.map((_, i) => plain.slice(0, i) + plain.slice(i + 1));
  if (plain.length === word.length) {
    const wrong = letters.flatMap((letter, i) => (letter === word[i] ? [] : [i]));
    if (wrong.length === 1) return true;
    const [a = 0, b = 0] = wrong;
    return wrong.length === 2 && b === a + 1 && plain[a] === word[b] && plain[b] === word[a];
  }
  if (plain.length === word.length + 1) return cut.includes(word);
  return plain.length === word.length - 1 && [...word].some((_, i) => word.slice(0, i) + word.slice(i + 1) === plain);
}
