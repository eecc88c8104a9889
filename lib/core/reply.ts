import { replyWords } from './reply-words.ts';

export type ReplyMeaning = 'stop' | 'wrong_number' | 'complaint' | 'no' | 'yes' | 'question' | 'other';

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
 * word for an appointment: taken as a stop, with low confidence, so that somebody asks.
 */
export function readReply(text: string): ReplyReading {
  const plain = normalise(text);
  if (plain === '') return { meaning: 'other', confidence: 'low' };
  if (isOneOf(plain, replyWords.ambiguousStop)) return { meaning: 'stop', confidence: 'low' };
  const found = ORDER.filter(
    (meaning) => isOneOf(plain, replyWords.whole[meaning]) || has(plain, replyWords.anywhere[meaning]),
  );
  const asks = /[?؟？]/.test(text) || has(plain, replyWords.anywhere.question);
  const [first] = found;
  if (first === undefined) return { meaning: asks ? 'question' : 'other', confidence: 'low' };
  if (first === 'stop') return { meaning: 'stop', confidence: 'high' };
  // "Yes, but what does it cost?" and "no … yes" are for a person to read.
  if (asks && (first === 'yes' || first === 'no')) return { meaning: 'question', confidence: 'low' };
  return { meaning: first, confidence: found.length === 1 && plain.split(' ').length <= 8 ? 'high' : 'low' };
}

/** Lower case, one space, no punctuation; accents off Latin letters only (in Devanagari the marks are vowels). */
function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function isOneOf(plain: string, words: readonly string[]): boolean {
  return words.includes(plain);
}

function has(plain: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => ` ${plain} `.includes(` ${phrase} `));
}
