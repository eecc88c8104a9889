/** The words of the first step, as typed. */
export interface PracticeWords {
  name: string;
  country: string;
  phone: string;
  bookingLink: string;
  staff: string;
}

export type PracticeErrors = Partial<Record<keyof PracticeWords, string>>;

/** Chromium takes words for a host and writes their blanks as `%20`; no host has any. */
export const isHost = (hostname: string): boolean => hostname !== '' && !hostname.includes('%');

/** A booking link as typed → a full https address; null = not an address patients could open. Empty stays empty. */
export function cleanLink(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
    return url.protocol === 'https:' && isHost(url.hostname) && url.hostname.includes('.') ? url.href : null;
  } catch {
    return null;
  }
}

/** What keeps the practice from being saved, by field, as sentence ids. Messages need a phone or a link to answer to. */
export function checkPractice(words: PracticeWords): PracticeErrors {
  const errors: PracticeErrors = {};
  if (words.name.trim() === '') errors.name = 'setup_error_name';
  if (cleanLink(words.bookingLink) === null) errors.bookingLink = 'setup_error_link';
  const digits = words.phone.replace(/\D/g, '').length;
  if (words.phone.trim() === '' && words.bookingLink.trim() === '') errors.phone = 'setup_error_reach';
  else if (words.phone.trim() !== '' && (digits < 5 || digits > 15)) errors.phone = 'setup_error_phone';
  return errors;
}

/** An address as typed → the origin to ask permission for; null = no web page. */
export function originOf(typed: string | null | undefined): string | null {
  try {
    const text = (typed ?? '').trim();
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && isHost(url.hostname) ? url.origin : null;
  } catch {
    return null;
  }
}
