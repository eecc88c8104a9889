import { createHmac, timingSafeEqual } from 'node:crypto';

/** Twilio signs base64(HMAC-SHA1(primary token, URL + sorted form keys each followed by its values)). */
export function signTwilio(authToken: string, url: string, form: URLSearchParams): string {
  const keys = [...new Set(form.keys())].sort();
  const parts = keys.flatMap((key) => [...new Set(form.getAll(key))].sort().map((value) => key + value));
  return createHmac('sha1', authToken)
    .update(Buffer.from(url + parts.join(''), 'utf8'))
    .digest('base64');
}

/**
 * Whether a request was signed with our token. The form is read from the raw bytes, untrimmed: a value changed on the
 * way breaks the signature. Twilio signs some URLs with their default port written out, so that form counts as well.
 */
export function isSignedByTwilio(authToken: string, url: string, raw: Uint8Array, signature: string | null): boolean {
  if (!signature) return false;
  const form = new URLSearchParams(Buffer.from(raw).toString('utf8'));
  const given = Buffer.from(signature);
  return [url, withPort(url)].some((candidate) => {
    const expected = Buffer.from(signTwilio(authToken, candidate, form));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

/** `https://a.example/x` ↔ `https://a.example:443/x`. */
function withPort(url: string): string {
  const match = /^(https?):\/\/([^/?#]+)(.*)$/s.exec(url);
  if (!match) return url;
  const [, scheme = '', host = '', rest = ''] = match;
  const port = scheme === 'https' ? ':443' : ':80';
  if (host.endsWith(port)) return `${scheme}://${host.slice(0, -port.length)}${rest}`;
  return /:\d+$/.test(host) ? url : `${scheme}://${host}${port}${rest}`;
}
