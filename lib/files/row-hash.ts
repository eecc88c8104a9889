const MASK = 0xffffffff;

/** Two rounds of a 53-bit mix (cyrb53) under different seeds: 106 bits in base 36. Not secret, only distinct. */
export function hashText(text: string): string {
  return mix(text, 0x5eed) + mix(text, 0xc0ffee);
}

function mix(text: string, seed: number): string {
  let h1 = 0xdeadbeef ^ seed;
  let h2 = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  const whole = 4294967296 * (2097151 & h2) + ((h1 & MASK) >>> 0);
  return whole.toString(36).padStart(11, '0');
}
