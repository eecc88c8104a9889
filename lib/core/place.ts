import { zonesByCountry } from './place-zones.ts';

/** ISO 3166 codes a practice may choose from. */
export const countries: readonly string[] = Object.keys(zonesByCountry);

/** Currency by country (ISO 3166 → ISO 4217), where it is not the euro. */
const countryCurrency: Record<string, string> = {
  GB: 'GBP',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  IN: 'INR',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  TR: 'TRY',
  MX: 'MXN',
  BR: 'BRL',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  AE: 'AED',
  SA: 'SAR',
  IL: 'ILS',
  SG: 'SGD',
  MY: 'MYR',
  PH: 'PHP',
  ID: 'IDR',
  TH: 'THB',
  JP: 'JPY',
  KR: 'KRW',
  HK: 'HKD',
  CN: 'CNY',
  ZA: 'ZAR',
  NG: 'NGN',
  KE: 'KES',
  EG: 'EGP',
  IS: 'ISK',
  MA: 'MAD',
  PE: 'PEN',
  PK: 'PKR',
  QA: 'QAR',
  RS: 'RSD',
  TW: 'TWD',
  UA: 'UAH',
  UY: 'UYU',
  VN: 'VND',
};

/** Bulgaria since 1 January 2026. */
const euro = new Set('AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));

/** ISO 4217, or null for a country not listed here. */
export function currencyOf(country: string): string | null {
  return euro.has(country) ? 'EUR' : (countryCurrency[country] ?? null);
}

/** Where a computer probably stands. `currency`: ISO 4217, or null where none is known. */
export interface Guess {
  country: string;
  zone: string;
  currency: string | null;
}

const byZone = new Map(
  Object.entries(zonesByCountry).flatMap(([country, zones]) =>
    zones.split(' ').map((zone) => [zone, country] as const),
  ),
);

/**
 * Where this computer probably stands: by its zone, since the browser's language is often US English anywhere in the world.
 * `language` (BCP 47) decides only when the zone says no country, `fallback` when neither does.
 */
export function guessPlace(zone: string, language: string, fallback: string): Guess {
  const country = byZone.get(zone) ?? new Intl.Locale(language).region ?? fallback;
  return { country, zone, currency: currencyOf(country) };
}
