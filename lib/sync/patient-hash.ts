/**
 * The patient's name towards the send API: HMAC-SHA-256 of the patient key under the practice's salt, in hex. Every desk
 * of a practice gets the same; without the salt nobody can go through the PMS's small numbers and find whose it is.
 */
export async function hashPatientKeys(salt: string, keys: string[]): Promise<Map<string, string>> {
  const encoder = new TextEncoder();
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', encoder.encode(salt), hmac, false, ['sign']);
  const hashes = await Promise.all(keys.map((key) => crypto.subtle.sign('HMAC', secret, encoder.encode(key))));
  return new Map(hashes.map((hash, i) => [keys[i] ?? '', hex(hash)]));
}

export async function hashPatientKey(salt: string, key: string): Promise<string> {
  return (await hashPatientKeys(salt, [key])).get(key) ?? '';
}

/** Under which the feed says that the person of this hash was forgotten (lib/contract/events.ts). */
export async function erasedName(hash: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`erased ${hash}`)));
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
