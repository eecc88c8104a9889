import { createMiddleware } from 'hono/factory';
import { sameSecret } from '../crypt.ts';
import type { Ports } from '../ports.ts';
import { fail } from '../problem.ts';
import { deviceByKey } from '../store/devices.ts';
import { takeToken } from '../store/rates.ts';
import type { AppEnv } from './app-env.ts';

function bearer(header: string | undefined): string | null {
  const found = /^Bearer ([\w-]{16,200})$/.exec(header ?? '');
  return found?.[1] ?? null;
}

/** Lets a paired browser through, at its pace. A wrong, revoked and expired key get the same answer. */
export const requireDevice = (ports: Ports) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const key = bearer(c.req.header('authorization'));
    const device = key ? await deviceByKey(ports.db, key, ports.now()) : undefined;
    if (!device)
      return fail(c, 401, 'unauthorised', 'Pair this browser again: its key is missing, revoked or expired.');
    const wait = await takeToken(ports.db, `device ${device.id}`, ports.settings.ratePerMinute, ports.now());
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return fail(c, 429, 'rate_limited', 'Too many requests from this device; try again shortly.');
    }
    c.set('device', device);
    await next();
  });

export function isAdmin(ports: Ports, token: string | null | undefined): boolean {
  return typeof token === 'string' && token !== '' && sameSecret(token, ports.settings.adminToken);
}

/** Lets the holder of the admin token through. */
export const requireAdmin = (ports: Ports) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const header = c.req.header('authorization')?.replace(/^Bearer /, '');
    if (!isAdmin(ports, header)) return fail(c, 401, 'unauthorised', 'This needs the admin token.');
    await next();
  });
