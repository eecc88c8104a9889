import type { Sentence } from '#lib/core/flag.ts';

/**
 * What to tell a person about a failed request. A refusal of the background carries the id of its sentence; anything
 * else is the browser saying that the extension was updated or its worker is gone, which a reload cures.
 */
export function problemOf(error: unknown): Sentence {
  if (error instanceof Error && 'id' in error && 'params' in error && Array.isArray(error.params)) {
    return { id: String(error.id), params: error.params.map(String) };
  }
  if (error instanceof Error && /extension context|receiving end|message port/i.test(error.message)) {
    return { id: 'card_problem_reload', params: [] };
  }
  return { id: 'card_problem_unexpected', params: [] };
}
