import type { DateOrder } from '../adapters/schema.ts';

/** What may decide the order of day and month, in the order in which it is trusted. */
export type OrderBasis = 'cells' | 'page' | 'language' | 'country';

export type OrderVerdict =
  | { state: 'decided'; order: 'dmy' | 'mdy'; by: OrderBasis }
  /** Nothing decides: a person is asked once. */
  | { state: 'undecided' }
  /** Dates that read only one way stand beside dates that read only the other way: nobody's order. */
  | { state: 'contradicted' };

/** The two numbers of every date of a column, as printed. */
export type Pair = [number, number];

/** Order that pairs allow: `null` = both, `none` = contradiction. */
export function orderOfPairs(pairs: Iterable<Pair>): 'dmy' | 'mdy' | null | 'none' {
  let dmy = true;
  let mdy = true;
  for (const [a, b] of pairs) {
    if (a > 12) mdy = false;
    if (b > 12) dmy = false;
  }
  if (dmy && mdy) return null;
  if (!dmy && !mdy) return 'none';
  return dmy ? 'dmy' : 'mdy';
}

const MDY_COUNTRIES = new Set(['US', 'PH', 'PR', 'GU', 'VI', 'AS', 'MH', 'FM', 'PW', 'BZ']);
/** Countries where people write dates in more than one order, or year first: they decide nothing. */
const MIXED_COUNTRIES = new Set([
  'CA',
  'KE',
  'GH',
  'PA',
  'MY',
  'CN',
  'TW',
  'JP',
  'KR',
  'HU',
  'LT',
  'SE',
  'MN',
  'IR',
  'ZA',
]);

/** Day–month order of a country (ISO 3166-1 alpha-2), or null where it has none or several. Source: CLDR short dates. */
export function orderOfCountry(country: string | undefined): 'dmy' | 'mdy' | null {
  if (!country || !/^[A-Za-z]{2}$/.test(country)) return null;
  const code = country.toUpperCase();
  if (MDY_COUNTRIES.has(code)) return 'mdy';
  return MIXED_COUNTRIES.has(code) ? null : 'dmy';
}

/** Languages that write day before month wherever they are spoken. */
const DMY_LANGUAGES = new Set([
  'es',
  'fr',
  'de',
  'pt',
  'it',
  'nl',
  'tr',
  'hi',
  'da',
  'nb',
  'pl',
  'cs',
  'ru',
  'el',
  'fi',
]);

/**
 * Order by a document's language. `en` alone names no country. `en-US` is what frameworks write when nobody chose, so
 * it is `weak`: a practice in a country of the other order outweighs nothing, but makes it a question.
 */
export function orderOfLanguage(language: string): { order: 'dmy' | 'mdy'; weak: boolean } | null {
  const [primary = '', ...rest] = language.toLowerCase().split(/[-_]/);
  const region = rest.find((part) => /^[a-z]{2}$/.test(part));
  if (primary === 'en' || region === 'us' || region === 'ca') {
    const order = orderOfCountry(region);
    return order ? { order, weak: region === 'us' } : null;
  }
  return DMY_LANGUAGES.has(primary) ? { order: 'dmy', weak: false } : null;
}

export interface OrderEvidence {
  /** Pairs of all cells of the column. */
  cells: Iterable<Pair>;
  /** Pairs of other dates of the page, written with the same sign between. */
  page: Iterable<Pair>;
  /** Pairs that the page says are today, with today's month and day. */
  today?: { pairs: Pair[]; month: number; day: number };
  language: string;
  country?: string | undefined;
  /** Order that the practice or a person has stated for this page. */
  stated?: DateOrder | undefined;
}

function orderOfToday(today: OrderEvidence['today']): 'dmy' | 'mdy' | null {
  if (!today || today.month === today.day) return null;
  const found = new Set<'dmy' | 'mdy'>();
  for (const [a, b] of today.pairs) {
    if (a === today.day && b === today.month) found.add('dmy');
    if (a === today.month && b === today.day) found.add('mdy');
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/**
 * Order of day and month of one column: its own cells, the page's other dates, the document's language, the practice's
 * country, in that order of trust. What a more trusted source says is never overruled; where the page contradicts
 * itself, or a default language contradicts the country, a person is asked.
 */
export function decideColumnOrder(evidence: OrderEvidence): OrderVerdict {
  const cells = orderOfPairs(evidence.cells);
  if (cells === 'none') return { state: 'contradicted' };
  if (cells) return { state: 'decided', order: cells, by: 'cells' };
  const page = orderOfPairs(evidence.page);
  const today = orderOfToday(evidence.today);
  if (page === 'none' || (page && today && page !== today)) return { state: 'undecided' };
  const seen = page ?? today;
  if (seen) return { state: 'decided', order: seen, by: 'page' };
  const language = orderOfLanguage(evidence.language);
  const country =
    evidence.stated === 'dmy' || evidence.stated === 'mdy' ? evidence.stated : orderOfCountry(evidence.country);
  if (language && !(language.weak && country && country !== language.order)) {
    return { state: 'decided', order: language.order, by: 'language' };
  }
  if (!language && country) return { state: 'decided', order: country, by: 'country' };
  return { state: 'undecided' };
}
