import type { Sentence } from '#lib/core/flag.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'text' | 'zip' | 'ole' | 'other';

/** A file larger than this is no list of patients. */
export const MAX_BYTES = 200 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Zip archives (an .xlsx is one), Microsoft's old compound files (.xls, and .xlsx under a password), PDF, images, or text. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'other'; // %PDF
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return 'other';
  if (startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 0x52, 0x61, 0x72, 0x21)) return 'other'; // gzip, RAR
  return 'text';
}

/** A compound file is an old .xls, or an .xlsx locked with a password: that one names its stream so, in UTF-16. */
export function oleProblem(bytes: Uint8Array): Sentence {
  const name = 'EncryptedPackage';
  const needle = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (let at = 0; at + needle.length <= bytes.length; at += 2) {
    if (bytes[at] === needle[0] && needle.every((byte, i) => bytes[at + i] === byte)) {
      return { id: 'import_problem_password', params: [] };
    }
  }
  return { id: 'import_problem_xls', params: [] };
}
