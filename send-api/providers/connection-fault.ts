/** Faults of a connection that never stood: nothing was sent over it. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** What went wrong with a fetch, as a code; `sent: false` only where it is certain that nothing left. */
export function connectionFault(error: unknown): { code: string; sent: false | 'maybe' } {
  if (!(error instanceof Error)) return { code: 'fault', sent: 'maybe' };
  if (error.name === 'TimeoutError') return { code: 'timeout', sent: 'maybe' };
  const cause = error.cause as { code?: unknown } | undefined;
  const code = typeof cause?.code === 'string' ? cause.code : 'connection';
  return { code, sent: NOT_CONNECTED.has(code) ? false : 'maybe' };
}
