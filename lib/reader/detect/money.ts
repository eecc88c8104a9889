import type { Field } from '../../adapters/schema.ts';

const SIGNS: Record<string, string> = { R$: 'BRL', '€': 'EUR', '£': 'GBP', '₹': 'INR', '₺': 'TRY' };
const DOLLARS: Record<string, string> = { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', MX: 'MXN' };
const COMMA = /^(?:es|fr|de|pt|it|nl|tr)\b/;

/** How a column prints money: its decimal sign from the cells, from the language where no cell tells; null when cells disagree. */
export function moneyRule(
  texts: string[],
  language: string,
  country: string | undefined,
): Extract<Field['as'], { to: 'money' }> | null {
  const numbers = texts.map((t) => /\d[\d.,' ]*/.exec(t)?.[0].trim() ?? '').filter(Boolean);
  if (numbers.length === 0) return null;
  const ends = new Set<'.' | ','>();
  for (const n of numbers) {
    const both = /[.,].*[.,]/.test(n) && n.includes('.') && n.includes(',');
    const last = Math.max(n.lastIndexOf('.'), n.lastIndexOf(','));
    if (last < 0) continue;
    if (both || n.length - last - 1 !== 3) ends.add(n[last] as '.' | ',');
  }
  if (ends.size > 1) return null;
  const decimal = [...ends][0] ?? (COMMA.test(language) ? ',' : '.');
  const dollar = DOLLARS[country ?? ''];
  return { to: 'money', decimal, signs: { ...SIGNS, ...(dollar ? { $: dollar } : {}) } };
}
