import { kept } from './kept.ts';

const compiled = new Map<string, RegExp>();

/** An adapter's pattern, compiled once. Patterns come from validated adapters, never from the page. */
export const compile = (pattern: string): RegExp => kept(compiled, pattern, () => new RegExp(pattern, 'um'));

/** What the pattern picks: group `v`, else the whole match; null without a match. */
export function pick(pattern: string | undefined, text: string): string | null {
  if (!pattern) return text;
  const match = compile(pattern).exec(text);
  return match ? (match.groups?.v ?? match[0]) : null;
}
