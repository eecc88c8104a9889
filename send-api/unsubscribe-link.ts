import { type Crypt, sameSecret } from './crypt.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `<publicUrl>/u/<token>`: names a recipient and proves that we made it. Needs no table and never runs out. */
export function unsubscribeUrl(crypt: Crypt, publicUrl: string, recipientId: string): string {
  return `${publicUrl}/u/${recipientId}.${crypt.mac('unsubscribe', recipientId).slice(0, 32)}`;
}

/** The recipient's id, or null for a token that we did not make. */
export function readUnsubscribeToken(crypt: Crypt, token: string): string | null {
  const [id = '', mac = ''] = token.split('.');
  if (!UUID.test(id)) return null;
  return sameSecret(mac, crypt.mac('unsubscribe', id).slice(0, 32)) ? id : null;
}
