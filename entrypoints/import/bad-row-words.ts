import type { Words } from '#components/words.tsx';

const REASONS = [
  'import_bad_no_name',
  'import_bad_nobody',
  'import_bad_two_people',
  'import_bad_date',
  'import_bad_order',
  'import_bad_future',
  'import_bad_phone',
  'import_bad_email',
  'import_bad_formula',
  'import_bad_digits_lost',
  'import_bad_word',
  'import_bad_amount',
  'import_bad_too_long',
];

/** The sentences with their blanks left open: a worker can't ask the browser for words, and fills them itself. */
export function badRowWords(t: Words['t']): { words: Record<string, string>; titles: { line: string; why: string } } {
  const words = Object.fromEntries(REASONS.map((id) => [id, t(id, '$1', '$2', '$3')]));
  return { words, titles: { line: t('import_line'), why: t('import_why') } };
}
