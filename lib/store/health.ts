import { z } from 'zod';
import { health } from '../core/sighting.ts';
import type { Store } from './db.ts';

/** How well one screen reads on this workstation, as last seen. `id` is `<adapter>/<screen>@<origin>`. */
const healthRow = z.object({
  id: z.string(),
  adapter: z.string().nullable(),
  screen: z.string().nullable(),
  origin: z.string(),
  health,
  rowsInPage: z.number().int(),
  rowsShown: z.number().int(),
  rowsRead: z.number().int(),
  at: z.iso.datetime(),
  /** When it last read well; null = never on this workstation. */
  wellAt: z.iso.datetime().nullable(),
});
export type HealthRow = z.infer<typeof healthRow>;

/** Newest first. */
export async function healthRows({ db }: Store): Promise<HealthRow[]> {
  return (await db.health.orderBy('at').reverse().limit(200).toArray()).map((row) => healthRow.parse(row));
}
