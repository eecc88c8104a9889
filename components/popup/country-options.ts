import { countries } from '#lib/core/place.ts';

/** Countries with their names in the reader's language, sorted there; `extra` stays selectable though it is not listed. */
export function countryOptions(locale: string, extra: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return [...new Set([...countries, extra])]
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
