import { z } from 'zod';
import type { Background } from './ports.ts';

/**
 * What a card may show: one patient, one row that shows no patient id, or the review of a frame's rows. Given by a
 * trusted click in one tab and frame; a page that frames our card itself has no token and sees nothing.
 */
export const grant = z.object({
  tabId: z.number().int(),
  /** `frames` row in which the click was made. */
  frame: z.string(),
  patientKey: z.string().nullable(),
  row: z.string().nullable(),
  expiresAt: z.number(),
});
export type Grant = z.infer<typeof grant>;

const TOKEN_MS = 60_000;
/** A card left open over a shift goes on working; over a night it is opened anew. */
const SESSION_MS = 12 * 3_600_000;

type Ports = Pick<Background, 'web' | 'locks' | 'now' | 'uuid'>;

/** A token for one opening of the card. */
export async function giveToken({ web, now, uuid }: Ports, it: Omit<Grant, 'expiresAt'>): Promise<string> {
  const token = uuid();
  await web.session.set({ [`token:${token}`]: { ...it, expiresAt: now().getTime() + TOKEN_MS } });
  return token;
}

/** Takes a token (it works once) in its tab, and gives the session that card messages carry from then on. */
export async function openSession(
  ports: Ports,
  token: string,
  tabId: number,
): Promise<{ session: string; grant: Grant } | null> {
  const found = await take(ports, `token:${token}`);
  if (!found || found.tabId !== tabId || found.expiresAt < ports.now().getTime()) return null;
  const session = ports.uuid();
  const kept = { ...found, expiresAt: ports.now().getTime() + SESSION_MS };
  await ports.web.session.set({ [`session:${session}`]: kept });
  return { session, grant: kept };
}

/** The session's grant if it is this tab's and still good. */
export async function sessionOf({ web, now }: Ports, session: string, tabId: number): Promise<Grant | null> {
  const key = `session:${session}`;
  const found = grant.safeParse((await web.session.get(key))[key]);
  if (!found.success || found.data.tabId !== tabId || found.data.expiresAt < now().getTime()) return null;
  return found.data;
}

/** Reading and removing are two steps of the browser's; the lock makes them one. */
async function take({ web, locks }: Ports, key: string): Promise<Grant | null> {
  return locks.request('comeback-token', async () => {
    const found = grant.safeParse((await web.session.get(key))[key]);
    await web.session.remove(key);
    return found.success ? found.data : null;
  });
}

/** A closed tab's tokens and sessions, and whatever ran out. */
export async function forgetGrants({ web, now }: Ports, closedTab?: number): Promise<void> {
  const all = await web.session.get(null);
  const dead = Object.entries(all).filter(([key, value]) => {
    if (!/^(token|session):/.test(key)) return false;
    const found = grant.safeParse(value);
    return !found.success || found.data.tabId === closedTab || found.data.expiresAt < now().getTime();
  });
  if (dead.length > 0) await web.session.remove(dead.map(([key]) => key));
}

/** This browser session's own id: tab numbers begin anew in the next one. */
export async function bootId({ web, locks, uuid }: Ports): Promise<string> {
  const known = (await web.session.get('boot')).boot;
  if (typeof known === 'string') return known;
  return locks.request('comeback-boot', async () => {
    const again = (await web.session.get('boot')).boot;
    if (typeof again === 'string') return again;
    const made = uuid();
    await web.session.set({ boot: made });
    return made;
  });
}

/** Id of a frame's row in the store. */
export async function frameKey(ports: Ports, tabId: number, frameId: number): Promise<string> {
  return `${await bootId(ports)}:${tabId}:${frameId}`;
}
