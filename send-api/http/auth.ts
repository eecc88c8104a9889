import { createMiddleware } from 'hono/factory';
import { sameSecret } from '../crypt.ts';
import type { Ports } from '../ports.ts';
import { fail } from '../problem.ts';
import { admitDevice } from '../store/devices.ts';
import { secondsToWait } from '../store/rates.ts';
import type { AppEnv } from './app-env.ts';

function bearer(header: string | undefined): string | null {
  const found = /^Bearer ([\w-]{16,200})$/.exec(header ?? '');
  return found?.[1] ?? null;
}

/** Lets a paired browser through, at its pace. A wrong, revoked and expired key get the same answer. */
export const requireDevice = (ports: Ports) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const key = bearer(c.req.header('authorization'));
    const perMinute = ports.settings.ratePerMinute;
    const admitted = key ? await admitDevice(ports.db, key, perMinute, ports.now()) : undefined;
    if (!admitted)
      return fail(c, 401, 'unauthorised', 'Pair this browser again: its key is missing, revoked or expired.');
    if (!admitted.inTime) {
      c.header('Retry-After', String(secondsToWait(perMinute)));
      return fail(c, 429, 'rate_limited', 'Too many requests from this device; try again shortly.');
    }
    c.set('device', admitted.device);
    c.set('practice', admitted.practice);
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
