import { z } from 'zod';
import type { Store } from './db.ts';

/**
 * A screen this practice taught its own browser to read, or the mending of one that shipped. `adapter` is the adapter
 * JSON with this one screen: whoever takes it out checks it again, as a newer version may know the format otherwise.
 */
const ownScreenRow = z.object({
  /** `<adapter>/<screen>`, as in every reading. */
  id: z.string().max(120),
  adapterId: z.string().max(60),
  screen: z.string().max(60),
  /** `detected`: proposed, then confirmed. `taught`: pointed at. `repaired`: a shipped screen, put right here. `imported`: from a file. */
  made: z.enum(['detected', 'taught', 'repaired', 'imported']),
  /** Host patterns, as the adapter has them. */
  hosts: z.array(z.string()),
  adapter: z.unknown(),
  /** Of a repair: which state of the shipped screen it mends. A shipped screen that changed since is used as it ships. */
  mends: z.string().nullable(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type OwnScreenRow = z.infer<typeof ownScreenRow>;

/** All of them, oldest first: a few dozen at most. */
export async function ownScreenRows({ db }: Store): Promise<OwnScreenRow[]> {
  const rows = await db.ownScreens.toArray();
  return rows.flatMap((row) => ownScreenRow.safeParse(row).data ?? []).sort((a, b) => (a.at < b.at ? -1 : 1));
}

export async function ownScreenById({ db }: Store, id: string): Promise<OwnScreenRow | null> {
  return ownScreenRow.safeParse(await db.ownScreens.get(id)).data ?? null;
}

/** Keeps one, in place of `replaces` where it was renamed. */
export async function keepOwnScreen({ durable }: Store, row: OwnScreenRow, replaces: string | null): Promise<void> {
  await durable.transaction('rw', durable.ownScreens, async () => {
    if (replaces !== null && replaces !== row.id) await durable.ownScreens.delete(replaces);
    await durable.ownScreens.put(ownScreenRow.parse(row));
  });
}

/** False = there was none of that id. */
export async function forgetOwnScreen({ durable }: Store, id: string): Promise<boolean> {
  return durable.transaction('rw', durable.ownScreens, async () => {
    const there = (await durable.ownScreens.get(id)) !== undefined;
    await durable.ownScreens.delete(id);
    return there;
  });
}
