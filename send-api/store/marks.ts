import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { MarkName } from '#lib/contract/marks.ts';
import type { StallReason } from '#lib/core/sequence/stall.ts';
import type { Either, Tx } from './database.ts';
import { appendToFeed } from './feed.ts';

/** A note about people: whose, which, who says so, and when. */
export interface Noting {
  practiceId: string;
  patientKeys: string[];
  mark: MarkName;
  source: 'staff' | 'screen' | 'reply';
  until?: string | undefined;
  why?: StallReason | undefined;
  at: Date;
}

/** Notes it, and tells every desk whom it is new of. Returns their keys. */
export async function noteMark(
  tx: Tx,
  { practiceId, patientKeys, mark, source, until, why, at }: Noting,
): Promise<string[]> {
  if (patientKeys.length === 0) return [];
  const rows = await tx
    .insertInto('person_marks')
    .values(
      patientKeys.map((patient_key) => ({
        id: randomUUID(),
        practice_id: practiceId,
        patient_key,
        mark,
        source,
        at,
        until: until ?? null,
        why: why ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['practice_id', 'patient_key', 'mark'])
        .where('lifted_at', 'is', null)
        .doUpdateSet((eb) => ({
          until: eb.ref('excluded.until'),
          why: eb.ref('excluded.why'),
          at: eb.ref('excluded.at'),
        }))
        .where((eb) =>
          eb.or([
            eb('person_marks.until', 'is distinct from', eb.ref('excluded.until')),
            eb('person_marks.why', 'is distinct from', eb.ref('excluded.why')),
          ]),
        ),
    )
    .returning('patient_key')
    .execute();
  const keys = rows.map((row) => row.patient_key);
  await tell(tx, practiceId, keys, { type: 'mark', mark, on: true, ...(until && { until }), ...(why && { why }) }, at);
  return keys;
}

/** Takes it off, and tells every desk of whom. Returns their keys. */
export async function liftMark(
  tx: Tx,
  { practiceId, patientKeys, mark, at }: Omit<Noting, 'source' | 'until' | 'why'>,
  by: string,
): Promise<string[]> {
  const rows = await tx
    .updateTable('person_marks')
    .set({ lifted_at: at, lifted_by: by })
    .where('practice_id', '=', practiceId)
    .where('patient_key', 'in', patientKeys)
    .where('mark', '=', mark)
    .where('lifted_at', 'is', null)
    .returning('patient_key')
    .execute();
  const keys = rows.map((row) => row.patient_key);
  await tell(tx, practiceId, keys, { type: 'mark', mark, on: false }, at);
  return keys;
}

/** When anybody last said something of this mark, on or off; null = nobody did. */
export async function lastWord(tx: Tx, practiceId: string, patientKey: string, mark: MarkName): Promise<Date | null> {
  const { rows } = await sql<{ said: Date | null }>`select max(greatest(at, lifted_at)) as said from person_marks
    where practice_id = ${practiceId} and patient_key = ${patientKey} and mark = ${mark}`.execute(tx);
  return rows[0]?.said ?? null;
}

/** First day (`YYYY-MM-DD`) on which somebody who is left alone may be proposed again; null = they are not. */
export async function snoozedUntil(db: Either, practiceId: string, patientKey: string): Promise<string | null> {
  const row = await db
    .selectFrom('person_marks')
    .select((eb) => eb.cast<string | null>('until', 'text').as('until'))
    .where('practice_id', '=', practiceId)
    .where('patient_key', '=', patientKey)
    .where('mark', '=', 'snoozed')
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return row?.until ?? null;
}

type Event = Parameters<typeof appendToFeed>[1][number]['event'];

const tell = (tx: Tx, practiceId: string, patientKeys: string[], event: Event, at: Date) =>
  appendToFeed(
    tx,
    patientKeys.map((patientKey) => ({ practiceId, patientKey, enrolmentId: null, at, event })),
  );
