import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { normaliseAddress } from './address.ts';

/** Encryption at rest and keyed hashes. Made once from the 32-byte data key. */
export interface Crypt {
  /** AES-256-GCM with a fresh nonce; `about` binds the cipher text to its row, so that rows cannot be swapped. */
  seal(text: string, about: string): Buffer;
  /** The text of `seal`, or an exception when key, row or bytes differ. */
  open(sealed: Buffer, about: string): string;
  /** Keyed hash (hex) of an address in its normal form: finds a person again without keeping the address. */
  addressHash(address: string): string;
  /** Keyed hash (hex) of any other text: request bodies, unsubscribe tokens. */
  mac(purpose: string, text: string): string;
}

const VERSION = 1;

export function makeCrypt(dataKey: Buffer): Crypt {
  if (dataKey.length !== 32) throw new Error('the data key must have 32 bytes');
  // One key per use: a leak or misuse of the hashes says nothing about the encryption.
  const derive = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, '', `comeback ${use}`, 32)));
  const sealing = derive('seal');
  const hashing = derive('hash');
  const mac = (purpose: string, text: string) =>
    createHmac('sha256', hashing).update(`${purpose}\0${text}`).digest('hex');
  return {
    seal(text, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      if (sealed[0] !== VERSION) throw new Error('sealed by an unknown version');
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(1, 13)).setAAD(Buffer.from(about));
      decipher.setAuthTag(sealed.subarray(13, 29));
      return decipher.update(sealed.subarray(29), undefined, 'utf8') + decipher.final('utf8');
    },
    addressHash: (address) => mac('address', normaliseAddress(address)),
    mac,
  };
}

/** Hex SHA-256: enough for keys that are 256 random bits, no slow hash needed. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A fresh secret of 256 bits, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Compares two secrets without telling by time how much of them agrees. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}
