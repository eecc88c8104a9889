import { sameSecret } from '../crypt.ts';
import type { CallbackRequest } from './provider.ts';

/** Whether the request holds the word agreed on: as a bearer token, or as the password of a link that can't hold one. */
export function knowsWord(token: string, { headers, verified = false }: CallbackRequest): boolean {
  if (verified) return true;
  const [, scheme = '', given = ''] = /^(bearer|basic) +(.*)$/i.exec(headers.get('authorization') ?? '') ?? [];
  const pair = Buffer.from(given, 'base64').toString();
  const said = scheme.toLowerCase() === 'bearer' ? given : pair.slice(pair.indexOf(':') + 1);
  return sameSecret(said, token);
}
