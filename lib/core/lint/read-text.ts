const LINK = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/giu;
const PHONE = /(?<![\p{L}\p{N}])\+?\(?\d[\d\s()./-]{5,}\d(?![\p{L}\p{N}])/gu;
const EDGE_BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])';
const EDGE_AFTER = '(?![\\p{L}\\p{M}\\p{N}])';

/**
 * A text with its links taken out, so that nothing in an address is read as a word. A link that follows opt-out
 * wording on its own line is the way out, not the thing to do.
 */
export function splitLinks(
  body: string,
  optOut: readonly string[],
): { text: string; links: string[]; optOutLinks: string[] } {
  const links = new Set<string>();
  const optOutLinks = new Set<string>();
  for (const line of body.split('\n')) {
    let from = 0;
    for (const match of line.matchAll(LINK)) {
      const before = sentencesOf(line.slice(from, match.index)).at(-1) ?? '';
      (hasWord(before, optOut) ? optOutLinks : links).add(match[0]);
      from = match.index + match[0].length;
    }
  }
  return { text: body.replace(LINK, ' … '), links: [...links], optOutLinks: [...optOutLinks] };
}

/** Phone numbers as printed. */
export function phonesIn(text: string): string[] {
  return [...text.matchAll(PHONE)].map((match) => match[0].trim()).filter((one) => one.replace(/\D/g, '').length >= 6);
}

/** Clauses: what stands between full stops, commas, semicolons, links and line ends. */
export function sentencesOf(text: string): string[] {
  return text.split(/[.,;!?\n…।؟،]+/u).filter((clause) => clause.trim() !== '');
}

/** The first of these words (regular-expression sources) in the text, as written there, or null. */
export function findWord(text: string, words: readonly string[], end: 'word' | 'open' = 'word'): string | null {
  if (words.length === 0) return null;
  // `\\w` knows only the letters of English: "Wurzelfüllung" would end at its ü.
  const whole = words.join('|').replaceAll('\\w', '[\\p{L}\\p{M}\\p{N}_]');
  const source = `${EDGE_BEFORE}(?:${whole})${end === 'word' ? EDGE_AFTER : ''}`;
  return text.replace(/[’‘]/g, "'").match(new RegExp(source, 'iu'))?.[0] ?? null;
}

/** Whether one of these words is in the text. */
export function hasWord(text: string, words: readonly string[], end: 'word' | 'open' = 'word'): boolean {
  return findWord(text, words, end) !== null;
}

/** The text without every mention of `phrase`, whatever its case. */
export function withoutText(text: string, phrase: string): string {
  const bare = phrase.trim();
  if (bare === '') return text;
  return text.replace(new RegExp(bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), ' ');
}
