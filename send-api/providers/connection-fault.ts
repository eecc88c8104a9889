/** Faults of a connection that never stood: nothing was sent over it. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A certificate that was not believed: TLS ends before the request begins (node:tls, "X509 certificate error codes"). */
const NOT_BELIEVED =
  /^(CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|ERROR_IN_CERT_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;

/** Whether a code says that the other side's certificate was not believed: expired, not yet in force, another's, unknown. */
export const isCertificateFault = (code: string): boolean => NOT_BELIEVED.test(code);

/** What went wrong with a fetch, as a code; `sent: false` only where it is certain that nothing left. */
export function connectionFault(error: unknown): { code: string; sent: false | 'maybe' } {
  if (!(error instanceof Error)) return { code: 'fault', sent: 'maybe' };
  if (error.name === 'TimeoutError') return { code: 'timeout', sent: 'maybe' };
  const cause = error.cause as { code?: unknown } | undefined;
  const code = typeof cause?.code === 'string' ? cause.code : 'connection';
  return { code, sent: NOT_CONNECTED.has(code) || isCertificateFault(code) ? false : 'maybe' };
}
