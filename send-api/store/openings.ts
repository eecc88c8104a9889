import type { OpeningView } from '#lib/contract/openings.ts';
import { openingView } from '#lib/contract/openings.ts';
import type { Either, Tx } from './database.ts';
import type { OpeningRow } from './opening-tables.ts';

/** What an offer's sealed launch is sealed for. */
export const offerAbout = (id: string): string => `opening offer ${id}`;

/** The opening, locked; undefined when there is none, or it is another practice's. Taken after any enrolment's lock. */
export async function lockOpening(tx: Tx, practiceId: string, id: string): Promise<OpeningRow | undefined> {
  return tx
    .selectFrom('openings')
    .selectAll()
    .where('id', '=', id)
    .where('practice_id', '=', practiceId)
    .forUpdate()
    .executeTakeFirst();
}

/** The offer behind an enrolment, if it was started for an opening. */
export async function offerOf(db: Either, enrolmentId: string) {
  return db
    .selectFrom('opening_offers as f')
    .innerJoin('openings as o', 'o.id', 'f.opening_id')
    .select(['f.id', 'f.opening_id', 'f.state as offer_state', 'o.state', 'o.on_day', 'o.at_time'])
    .where('f.enrolment_id', '=', enrolmentId)
    .executeTakeFirst();
}

/** Open ones and those of the last week, the next one first. */
export async function viewOpenings(db: Either, practiceId: string, since: Date, id?: string): Promise<OpeningView[]> {
  let asked = db
    .selectFrom('openings')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where((eb) => eb.or([eb('state', '=', 'open'), eb('created_at', '>=', since)]));
  if (id) asked = asked.where('id', '=', id);
  const rows = await asked.orderBy('on_day').orderBy('at_time').orderBy('id').limit(200).execute();
  if (rows.length === 0) return [];
  const counted = await db
    .selectFrom('opening_offers')
    .select(['opening_id', 'state', ({ fn }) => fn.countAll<string>().as('count')])
    .where(
      'opening_id',
      'in',
      rows.map((row) => row.id),
    )
    .groupBy(['opening_id', 'state'])
    .execute();
  return rows.map((row) => {
    const count = (...states: string[]) =>
      counted
        .filter((one) => one.opening_id === row.id && states.includes(one.state))
        .reduce((sum, one) => sum + Number(one.count), 0);
    return openingView.parse({
      id: row.id,
      on: row.on_day,
      at: row.at_time,
      provider: row.provider,
      state: row.state,
      by: row.created_by,
      createdAt: row.created_at.toISOString(),
      takenBy: row.taken_by,
      waiting: count('waiting'),
      offered: count('offered', 'taken', 'late'),
      refused: count('refused'),
      late: count('late'),
    });
  });
}
