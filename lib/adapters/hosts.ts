import type { Adapter } from './schema.ts';

/** One host name against one pattern: `*`, an exact name, `*.below.any.depth`, or `*` within one label (`live*.x.example`). */
function fits(host: string, pattern: string): boolean {
  if (pattern === '*' || pattern === host) return true;
  if (pattern.startsWith('*.')) return host.endsWith(pattern.slice(1)) || host === pattern.slice(2);
  if (!pattern.includes('*')) return false;
  const [head = '', tail = ''] = pattern.split('*');
  const middle = host.slice(head.length, host.length - tail.length);
  const long = host.length >= head.length + tail.length;
  return long && host.startsWith(head) && host.endsWith(tail) && !middle.includes('.');
}

/** Whether an adapter reads pages of this host. */
export function readsHost({ hosts, notHosts }: Pick<Adapter, 'hosts' | 'notHosts'>, host: string): boolean {
  return hosts.some((pattern) => fits(host, pattern)) && !notHosts?.some((pattern) => fits(host, pattern));
}
