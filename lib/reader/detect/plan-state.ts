import type { Assigned } from './assign.ts';
import { statusWords } from './state-words.ts';

const WORDS = /[^\p{L}\p{M}]+/u;

/** Whether words speak of what was accepted, and of no other state of a plan. */
function saysAccepted(text: string, language: string): boolean {
  const words = text
    .toLowerCase()
    .split(WORDS)
    .filter((w) => w.length > 4);
  const known = statusWords('plan', language, words);
  const states = new Set(words.filter((w) => Object.hasOwn(known, w)).map((w) => known[w]));
  return states.size === 1 && states.has('accepted');
}

/**
 * The state of every plan of a list, where the word over their day says it ("Date accepted"), or the list's own title
 * ("Accepted treatment, not booked") and each of them has a day. A person sees it in the preview like any other value.
 */
export function acceptedAll(on: Assigned, head: string, titles: string[], language: string): Assigned | null {
  const { slot } = on;
  const said = [head, ...titles.filter((t) => t.length < 60)].some((t) => saysAccepted(t, language));
  if (!said || slot.source.take || slot.source.pattern || slot.texts.some((t) => t === '')) return null;
  return {
    slot: {
      ...slot,
      source: { ...slot.source, take: { as: 'constant', value: 'accepted' } },
      texts: slot.texts.map(() => 'accepted'),
    },
    as: { to: 'word', words: { accepted: 'accepted' } },
    confidence: 0.8,
  };
}
