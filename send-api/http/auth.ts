import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { sameSecret } from '../crypt.ts';
import type { Ports } from '../ports.ts';
import { fail } from '../problem.ts';
import { admitDevice } from '../store/devices.ts';
import type { FactsQuestion } from '../store/gate-facts.ts';
import { secondsToWait } from '../store/rates.ts';
import type { AppEnv } from './app-env.ts';
import { aheadBy } from './desk-clock.ts';

function bearer(header: string | undefined): string | null {
  const found = /^Bearer ([\w-]{16,200})$/.exec(header ?? '');
  return found?.[1] ?? null;
}

const SLOWLY = {
  device: 'Too many requests from this device; try again shortly.',
  practice: 'Too many requests from the devices of this practice; try again shortly.',
  address: 'Too many launches to one address; try again shortly.',
};

/** What a route will ask of the database next, if its request says so; it is asked together with the key. */
export type ReadQuestion = (c: Context<AppEnv>) => Promise<FactsQuestion | null>;

/** Lets a paired browser through, at its pace. A wrong, revoked and expired key get the same answer. */
export const requireDevice = (ports: Ports, readQuestion?: ReadQuestion) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const key = bearer(c.req.header('authorization'));
    const { ratePerMinute, ratePracticePerMinute, rateAddressPerMinute } = ports.settings;
    const limits = { device: ratePerMinute, practice: ratePracticePerMinute, address: rateAddressPerMinute };
    const question = key && readQuestion ? await readQuestion(c) : null;
    const admitted = key ? await admitDevice(ports.db, key, limits, ports.now(), question) : undefined;
    if (!admitted)
      return fail(c, 401, 'unauthorised', 'Pair this browser again: its key is missing, revoked or expired.');
    if (admitted.full) {
      c.header('Retry-After', String(secondsToWait(limits[admitted.full])));
      return fail(c, 429, 'rate_limited', SLOWLY[admitted.full]);
    }
    c.set('device', admitted.device);
    c.set('practice', admitted.practice);
    c.set('facts', admitted.facts);
    c.set('ahead', aheadBy(c, ports.now()));
    await next();
  });

export function isAdmin(ports: Ports, token: string | null | undefined): boolean {
  return typeof token === 'string' && token !== '' && sameSecret(token, ports.settings.adminToken);
}

/** Who asks, and for which practice: an administrator for all of them (null), a manager for their own. */
export interface Authority {
  practiceId: string | null;
  by: string;
}

/** For a route's `security`: either key opens it. */
export const managerOrAdmin: Record<string, string[]>[] = [{ manager: [] }, { admin: [] }];

const notAManager = (c: Context) => fail(c, 403, 'not_allowed', 'This needs a manager, or the admin token.');

/** The practice a request is about: a manager's own, or the one an administrator names. Null = none, or another's. */
export const ownPractice = ({ practiceId }: Authority, named: string | undefined): string | null =>
  practiceId && named && named !== practiceId ? null : (practiceId ?? named ?? null);

/**
 * Lets the administrator and the practice's managers through. A front desk's key is told that it may not (403); a
 * manager's reach ends at their own practice, where what is another's does not exist.
 */
export const requireManager = (ports: Ports, device = requireDevice(ports)) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const token = c.req.header('authorization')?.replace(/^Bearer /, '');
    if (isAdmin(ports, token)) {
      c.set('authority', { practiceId: null, by: 'administrator' });
      return next();
    }
    let known = false;
    const turnedAway = await device(c, async () => {
      known = true;
    });
    if (!known) return turnedAway;
    const { practice_id: practiceId, role, name, id } = c.get('device');
    if (role !== 'manager') return notAManager(c);
    c.set('authority', { practiceId, by: `${name} (${id.slice(0, 8)})` });
    await next();
  });

/** Lets the holder of the admin token through. */
export const requireAdmin = (ports: Ports) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const header = c.req.header('authorization')?.replace(/^Bearer /, '');
    if (!isAdmin(ports, header)) return fail(c, 401, 'unauthorised', 'This needs the admin token.');
    await next();
  });
