import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A phone as typed in the PMS → E.164 (`+442079460018`), read as a number of the practice's country (ISO 3166-1 alpha-2)
 * unless it says its own. Undefined where its length fits no number there, and where it ends in an extension (a text can't
 * reach one). Only the length is judged: ranges open faster than lists of them age, and the provider rules on the rest.
 */
export function toE164(raw: string, country: string): string | undefined {
  const home = country.toUpperCase();
  const parsed = parsePhoneNumberFromString(raw, isSupportedCountry(home) ? (home as CountryCode) : undefined);
  return parsed?.isPossible() && !parsed.ext ? parsed.number : undefined;
}

/** Where doubt about a shared calling code must fall: on the place with the stricter rules. */
const STRICTEST: Record<string, string> = { '1': 'US', '91': 'IN' };

/** The country (ISO 3166-1 alpha-2) whose network an E.164 number belongs to; undefined where nothing tells. */
export function phoneCountry(e164: string): string | undefined {
  const parsed = parsePhoneNumberFromString(e164);
  return parsed?.country ?? STRICTEST[parsed?.countryCallingCode ?? ''];
}
