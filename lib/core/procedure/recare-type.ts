import type { Policy } from '../policy.ts';
import type { Procedure, Vocabulary } from './procedure.ts';
import { plainText } from './vocabulary.ts';

/** Which recare each routine procedure belongs to, by the names of the dental preset. */
const RECARE: Partial<Record<Procedure, string>> = {
  prophy: 'prophy',
  child_prophy: 'child prophy',
  perio_maintenance: 'perio maintenance',
  exam: 'exam',
};
/** Texts that name these leave open what kind of hygiene was done, or say that it is about to change. */
const OPEN = ['hygiene', 'srp'] as const;
const HYGIENE: readonly Procedure[] = ['prophy', 'child_prophy', 'perio_maintenance'];

export type RecareType = Policy['recareTypes'][number];

/** How a text stands to routine care: its recare, none at all, or not to be told ("Cleaning" may be either kind). */
export type RecareReading = RecareType | 'none' | 'unsure';

/**
 * The recare of the practice that a visit of this text belongs to. Never guessed: "Cleaning" belongs to none, and a text
 * that names a prophy and perio maintenance belongs to none either. Hygiene comes before the exam done with it.
 */
export function recareTypeOf(text: string, types: readonly RecareType[], procedures: Vocabulary): RecareReading {
  const plain = plainText(text);
  const named = types.find((it) => plainText(it.type) === plain);
  if (named) return named;
  const found = procedures(text);
  if (found.size === 0) return 'unsure';
  const hygiene = HYGIENE.filter((it) => found.has(it));
  if (hygiene.length > 1 || (hygiene.length === 0 && OPEN.some((it) => found.has(it)))) return 'unsure';
  const is = hygiene[0] ?? (found.has('exam') ? 'exam' : undefined);
  if (is === undefined) return 'none';
  return types.find((it) => it.type === RECARE[is]) ?? 'none';
}

/** `recareTypeOf` for one practice, which looks every text up once. */
export function recareReader(types: readonly RecareType[], procedures: Vocabulary): (text: string) => RecareReading {
  const known = new Map<string, RecareReading>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = recareTypeOf(text, types, procedures);
      if (known.size < 5_000) known.set(text, found);
    }
    return found;
  };
}
