import { z } from 'zod';
import type { Store } from './db.ts';

/** What left this browser: when, why, which fields, to where. Names of fields only, never a value. */
const ledgerRow = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  what: z.string(),
  fields: z.array(z.string()),
  to: z.string(),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

/** Newest first. */
export async function ledgerRows({ db }: Store, limit: number): Promise<LedgerRow[]> {
  return (await db.ledger.orderBy('id').reverse().limit(limit).toArray()).map((row) => ledgerRow.parse(row));
}
