import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A launch asks for each of its addresses three times, and reading a number is a tenth of its work. */
const KEPT = 64;
const lately = new Map<string, string>();

/**
 * The one spelling under which an address is hashed and compared: E.164 for phones (a `whatsapp:` mark is dropped),
 * lower case for mail. Text that is neither stays as it is, trimmed: it will simply match nothing.
 */
export function normaliseAddress(address: string): string {
  const known = lately.get(address);
  if (known !== undefined) return known;
  const spelled = spell(address);
  if (lately.size >= KEPT) lately.clear();
  lately.set(address, spelled);
  return spelled;
}

function spell(address: string): string {
  const text = address.trim().replace(/^whatsapp:/i, '');
  if (text.includes('@')) return text.toLowerCase();
  const phone = parsePhoneNumberFromString(text);
  return phone?.isPossible() ? phone.number : text.replace(/[\s().-]/g, '');
}

/** True where the address can belong to the channel at all: E.164 for sms and whatsapp, a mail address for email. */
export function fitsChannel(channel: 'sms' | 'email' | 'whatsapp', address: string): boolean {
  if (channel === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) && address.length <= 254;
  return /^\+[1-9]\d{6,14}$/.test(normaliseAddress(address));
}
