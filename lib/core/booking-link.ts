/** Letters of the part of a short link that nobody can guess: 62^12 is 71 bits. */
const LINK_TOKEN_LENGTH = 12;
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Stands for a token where a text is only shown or measured: as long as a real one, and no link of anybody. */
export const LINK_STAND_IN = 'x'.repeat(LINK_TOKEN_LENGTH);

/** Days a link works: at least the 60 of CASL, and the attribution window with them. */
export const LINK_DAYS = 90;

/** A token out of random or keyed hex (at least 24 digits), in letters that no phone breaks a link at. */
export function linkToken(hex: string): string {
  let rest = BigInt(`0x${hex.slice(0, 24)}`);
  let token = '';
  while (token.length < LINK_TOKEN_LENGTH) {
    token += LETTERS[Number(rest % 62n)];
    rest /= 62n;
  }
  return token;
}

/** Whether a text can be a token at all. */
export const isLinkToken = (text: string): boolean => /^[0-9A-Za-z]{12}$/.test(text);
