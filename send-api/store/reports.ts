import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Crypt } from '../crypt.ts';
import type { CallbackRequest } from '../providers/provider.ts';
import type { Database } from './database.ts';

const kept = z.object({ url: z.string(), headers: z.record(z.string(), z.string()), raw: z.base64() });

/** A report is kept this long: long enough to answer what a provider did say about a message. */
const KEEP_MS = 30 * 86_400_000;
const about = (digest: string) => `report ${digest}`;

/** One word for a report: the same bytes to the same address are the same report, however often they come. */
function digestOf(provider: string, { url, raw }: CallbackRequest): string {
  return createHash('sha256').update(`${provider}\0${url}\0`).update(raw).digest('hex');
}

/**
 * Keeps a verified report as it came, before anything is made of it.
 *
 * @returns whether it is still to be acted on: not when the same was taken before (a replay).
 */
export async function keepReport(
  db: Database,
  crypt: Crypt,
  { provider, request, now }: { provider: string; request: CallbackRequest; now: Date },
): Promise<{ digest: string; isNew: boolean }> {
  const digest = digestOf(provider, request);
  // Signatures stand in headers of a provider's own.
  const headers = Object.fromEntries([...request.headers].filter(([name]) => name.startsWith('x-')));
  const raw = Buffer.from(request.raw).toString('base64');
  const sealed = crypt.seal(JSON.stringify({ url: request.url, headers, raw }), about(digest));
  const row = await db
    .insertInto('reports')
    .values({ digest, provider, sealed, received_at: now })
    // Nothing to change: so that the row that stands is given back.
    .onConflict((conflict) => conflict.column('digest').doUpdateSet((eb) => ({ tries: eb.ref('reports.tries') })))
    .returning('taken_at')
    .executeTakeFirstOrThrow();
  return { digest, isNew: row.taken_at === null };
}

export async function markTaken(db: Database, digest: string, now: Date): Promise<void> {
  await db.updateTable('reports').set({ taken_at: now }).where('digest', '=', digest).execute();
}

/** Reports that were kept and never acted on, oldest first; each is handed out a few times only. */
export async function waitingReports(db: Database, crypt: Crypt, before: Date, tries: number) {
  const rows = await db
    .updateTable('reports')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('digest', 'in', (eb) =>
      eb
        .selectFrom('reports')
        .select('digest')
        .where('taken_at', 'is', null)
        .where('received_at', '<', before)
        .where('tries', '<', tries)
        .orderBy('received_at')
        .limit(50),
    )
    .returningAll()
    .execute();
  return rows.map(({ digest, provider, sealed }) => {
    const { url, headers, raw } = kept.parse(JSON.parse(crypt.open(sealed, about(digest))));
    const request: CallbackRequest = {
      url,
      headers: new Headers(headers),
      raw: Buffer.from(raw, 'base64'),
      verified: true,
    };
    return { digest, provider, request };
  });
}

export async function dropOldReports(db: Database, now: Date): Promise<number> {
  const gone = await db
    .deleteFrom('reports')
    .where('received_at', '<', new Date(now.getTime() - KEEP_MS))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
