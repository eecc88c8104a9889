/**
 * The match pattern to ask permission for one origin. Firefox knows no ports in patterns; Chromium does, and is asked for
 * no more than the one.
 */
export function originPattern(origin: string, portsAllowed: boolean): string {
  const url = new URL(origin);
  return `${url.protocol}//${portsAllowed ? url.host : url.hostname}/*`;
}
