import { recordAudit } from './audit.ts';
import type { Tx } from './database.ts';
import { appendToFeed } from './feed.ts';
import { peopleAt } from './suppressions.ts';

export interface Lift {
  practiceId: string;
  at: Date;
}

/**
 * Takes back the stop that an address is under, with all that the same act stopped: the person's START from that very
 * address. What another act stopped (an email's unsubscribe link, say) stays. The rows are kept as history.
 *
 * @returns the keys of the people who may be written to again as far as this stop goes.
 */
export async function liftByStart(tx: Tx, { practiceId, at }: Lift, addressHash: string): Promise<string[]> {
  const here = await tx
    .selectFrom('suppressions')
    .select(['act_id', 'origin'])
    .where('practice_id', '=', practiceId)
    .where('kind', '=', 'address')
    .where('hash', '=', addressHash)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  if (!here) return [];
  // On a shared phone nobody takes back what somebody else said by another way.
  if (here.origin !== addressHash && (await peopleAt(tx, practiceId, addressHash)).length > 1) return [];
  const lifted = await tx
    .updateTable('suppressions')
    .set({ lifted_at: at, lifted_how: 'start' })
    .where('practice_id', '=', practiceId)
    .where('lifted_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('kind', '=', 'address'), eb('hash', '=', addressHash)]),
        ...(here.act_id ? [eb('act_id', '=', here.act_id)] : []),
      ]),
    )
    .returning(['kind', 'hash'])
    .execute();
  return tell(tx, { practiceId, at }, lifted, 'start');
}

/**
 * What the desk found out about a word that may have meant an appointment. `stop` makes the stop final; `appointment`
 * ends it, which is no lifting of an opt-out, since there was none. A certain stop is never touched.
 */
export async function settleProvisional(
  tx: Tx,
  { practiceId, at }: Lift,
  patientKeys: readonly string[],
  meant: 'stop' | 'appointment',
): Promise<string[]> {
  const acts = await tx
    .selectFrom('suppressions')
    .select('act_id')
    .distinct()
    .where('practice_id', '=', practiceId)
    .where('kind', '=', 'patient')
    .where('hash', 'in', patientKeys)
    .where('provisional', '=', true)
    .where('lifted_at', 'is', null)
    .execute();
  const ids = acts.flatMap((row) => row.act_id ?? []);
  if (ids.length === 0) return [];
  const settled = await tx
    .updateTable('suppressions')
    .set(meant === 'stop' ? { provisional: false } : { lifted_at: at, lifted_how: 'meant_appointment' })
    .where('practice_id', '=', practiceId)
    .where('act_id', 'in', ids)
    .where('provisional', '=', true)
    .returning(['kind', 'hash'])
    .execute();
  return meant === 'stop' ? [] : tell(tx, { practiceId, at }, settled, 'meant_appointment');
}

async function tell(
  tx: Tx,
  { practiceId, at }: Lift,
  lifted: Array<{ kind: 'patient' | 'address'; hash: string }>,
  source: string,
): Promise<string[]> {
  const people = lifted.filter((row) => row.kind === 'patient').map((row) => row.hash);
  await recordAudit(tx, {
    practiceId,
    at,
    action: 'opt_in',
    reason: source,
    snapshot: { people: people.length, lifted: lifted.length },
  });
  await appendToFeed(
    tx,
    people.map((patientKey) => ({
      practiceId,
      patientKey,
      enrolmentId: null,
      at,
      event: { type: 'opt_in' as const, source },
    })),
  );
  return people;
}
