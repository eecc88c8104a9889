export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** UTF-16 without a mark: Latin text has a zero in every other byte, on one side only. */
function zeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | null {
  const look = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  for (let i = 0; i < look.length; i++) if (look[i] === 0) i % 2 === 0 ? even++ : odd++;
  if (even + odd === 0) return null;
  const half = look.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be';
  return 'binary';
}

/**
 * The text of a file: a byte order mark decides, then the pattern of zeros, then whether it is valid UTF-8; what is none
 * of these is Windows-1252, in which every byte is a letter. Null = not a text at all.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding; mark: boolean } | null {
  const as = (encoding: Encoding, mark: boolean) => ({ text: new TextDecoder(encoding).decode(bytes), encoding, mark });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as('utf-8', true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', true);
  const wide = zeros(bytes);
  if (wide === 'binary') return null;
  if (wide) return as(wide, false);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', mark: false };
  } catch {
    return as('windows-1252', false);
  }
}
