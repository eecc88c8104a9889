import { sql } from 'kysely';
import { launchRequest } from '#lib/contract/enrolments.ts';
import type { PatientExport } from '#lib/contract/patient-data.ts';
import { type Crypt, sha256 } from '../crypt.ts';
import { recordAudit } from './audit.ts';
import type { Either, Tx } from './database.ts';
import { appendToFeed } from './feed.ts';
import { offerAbout } from './openings.ts';

const open = (crypt: Crypt, sealed: Buffer | null, about: string): string | null =>
  sealed?.length ? crypt.open(sealed, about) : null;
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Everything this server holds about one patient of one practice, in clear; null when it holds nothing. */
export async function exportPatient(
  db: Either,
  crypt: Crypt,
  practiceId: string,
  patientKey: string,
): Promise<PatientExport | null> {
  const whose = sql<boolean>`practice_id = ${practiceId} and patient_key = ${patientKey}`;
  const mine = db.selectFrom('enrolments').select('id').where(whose);
  const enrolments = await db.selectFrom('enrolments').selectAll().where(whose).orderBy('created_at').execute();
  const recipients = await db.selectFrom('recipients').selectAll().where('enrolment_id', 'in', mine).execute();
  const messages = await db
    .selectFrom('messages')
    .selectAll()
    .where('enrolment_id', 'in', mine)
    .orderBy('due_at')
    .execute();
  const consents = await db.selectFrom('consents').selectAll().where(whose).execute();
  const tasks = await db.selectFrom('tasks').selectAll().where(whose).execute();
  const marks = await db.selectFrom('person_marks').selectAll().where(whose).execute();
  const calls = await db.selectFrom('calls').selectAll().where(whose).orderBy('at').execute();
  const replies = await db.selectFrom('inbound').selectAll().where(whose).orderBy('received_at').execute();
  const stops = await db
    .selectFrom('suppressions')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where('kind', '=', 'patient')
    .where('hash', '=', patientKey)
    .execute();
  const outcomes = await db
    .selectFrom('outcomes')
    .select(['kind', 'at_time', 'seen_at', sql<string | null>`to_char(on_day, 'YYYY-MM-DD')`.as('on')])
    .where(whose)
    .execute();
  const heldOut = await db.selectFrom('hold_outs').select('at').where(whose).executeTakeFirst();
  const offers = await db
    .selectFrom('opening_offers as f')
    .innerJoin('openings as o', 'o.id', 'f.opening_id')
    .select(['f.id', 'f.state', 'f.offered_at', 'f.request_sealed', 'o.on_day', 'o.at_time'])
    .where('f.practice_id', '=', practiceId)
    .where('f.patient_key', '=', patientKey)
    .execute();
  const held = [enrolments, consents, tasks, calls, marks, replies, stops, outcomes, offers];
  if (!heldOut && held.every((rows) => rows.length === 0)) return null;
  // Who waits for their turn is known by name and address before any follow-up began.
  const waiting = offers.flatMap((row) => {
    const request = open(crypt, row.request_sealed, offerAbout(row.id));
    return request ? [launchRequest.parse(JSON.parse(request))] : [];
  });
  return {
    patientKey,
    names: [
      ...new Set([
        ...enrolments.flatMap((row) => open(crypt, row.first_name_sealed, row.id) ?? []),
        ...waiting.map(({ firstName }) => firstName),
      ]),
    ],
    addresses: [
      ...new Map(
        [
          ...recipients.flatMap(({ id, channel, address_sealed, consent }) => {
            const to = open(crypt, address_sealed, id);
            return to ? [{ channel, to, consent }] : [];
          }),
          ...waiting.flatMap(({ addresses }) => addresses),
        ].map(({ channel, to, consent }) => [`${channel} ${to}`, { channel, to, consent }]),
      ).values(),
    ],
    followUps: enrolments.map((row) => ({
      id: row.id,
      sequenceId: row.sequence_id,
      flagKind: row.flag_kind,
      state: row.state,
      stopCause: row.stop_cause,
      launchedAt: row.launched_at.toISOString(),
      launchedBy: row.launched_by,
      language: row.language,
      zone: row.zone,
      plan: row.plan,
      overrideReason: open(crypt, row.override_sealed, row.id),
      messages: messages
        .filter((message) => message.enrolment_id === row.id)
        .map((message) => ({
          id: message.id,
          channel: message.channel,
          state: message.state,
          reason: message.reason,
          dueAt: iso(message.due_at),
          attemptedAt: iso(message.attempt_at),
          subject: open(crypt, message.subject_sealed, message.id),
          body: open(crypt, message.body_sealed, message.id),
        })),
    })),
    replies: replies.map((row) => ({
      at: row.received_at.toISOString(),
      channel: row.channel,
      meaning: row.meaning,
      text: open(crypt, row.text_sealed, row.id),
    })),
    consents: consents.map((row) => ({
      channel: row.channel,
      purpose: row.purpose,
      basis: row.basis,
      wording: row.wording,
      language: row.language,
      givenAt: row.given_at.toISOString(),
      expiresAt: iso(row.expires_at),
      revokedAt: iso(row.revoked_at),
      source: row.source,
      recordedBy: row.recorded_by,
    })),
    tasks: tasks.map((row) => ({
      kind: row.kind,
      reason: row.reason,
      state: row.state,
      outcome: row.outcome,
      createdAt: row.created_at.toISOString(),
    })),
    calls: calls.map((row) => ({ at: row.at.toISOString(), outcome: row.outcome, madeBy: row.made_by })),
    marks: marks.map((row) => ({ mark: row.mark, at: row.at.toISOString(), liftedAt: iso(row.lifted_at) })),
    stops: stops.map((row) => ({ source: row.source, at: row.at.toISOString(), liftedAt: iso(row.lifted_at) })),
    outcomes: outcomes.map((row) => ({
      kind: row.kind,
      on: row.on,
      time: row.at_time,
      at: row.seen_at.toISOString(),
    })),
    openings: offers.map((row) => ({
      on: row.on_day,
      time: row.at_time,
      state: row.state,
      offeredAt: iso(row.offered_at),
    })),
    heldOutAt: iso(heldOut?.at ?? null),
  };
}

/** How much of a patient is held by an enrolment that must first come to rest. */
export async function onItsWay(tx: Tx, practiceId: string, patientKey: string): Promise<number> {
  const row = await tx
    .selectFrom('messages as m')
    .innerJoin('enrolments as e', 'e.id', 'm.enrolment_id')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('e.practice_id', '=', practiceId)
    .where('e.patient_key', '=', patientKey)
    .where((eb) =>
      eb.or([eb('m.state', '=', 'sending'), eb.and([eb('m.state', '=', 'unknown'), eb('m.check_at', 'is not', null)])]),
    )
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/**
 * Takes a person out of every row: names, addresses, words, and the key by which the desks know them, for which rows that
 * must stay (a message was sent, and why) get one that leads nowhere. Stops stay: hashes only, so that an import or a
 * second desk can't bring the person back.
 *
 * @param stand the key that takes the place of the patient's.
 * @param stopped whether the person is not to be written to again.
 */
export async function erasePatient(
  tx: Tx,
  practiceId: string,
  patientKey: string,
  { stand, stopped, by, at }: { stand: string; stopped: boolean; by: string; at: Date },
): Promise<void> {
  const mine = sql`(select id from enrolments where practice_id = ${practiceId} and patient_key = ${patientKey})`;
  const messages = sql`(select id from messages where enrolment_id in ${mine})`;
  const whose = sql`practice_id = ${practiceId} and patient_key = ${patientKey}`;
  const steps = [
    sql`delete from captured where id in ${messages}`,
    sql`delete from links where enrolment_id in ${mine}`,
    sql`update notices set address_sealed = '', body_sealed = '', from_address = '' where inbound_id in
      (select id from inbound where ${whose})`,
    sql`update messages set subject_sealed = null, body_sealed = null, address_hash = null where enrolment_id in ${mine}`,
    sql`update recipients set address_sealed = '', address_hash = 'erased ' || id, consent_source = null
      where enrolment_id in ${mine}`,
    sql`update idempotency_keys set answer = jsonb_set(answer, '{enrolment,patientKey}', to_jsonb(${stand}::text))
      where practice_id = ${practiceId} and answer->'enrolment'->>'patientKey' = ${patientKey}`,
    sql`delete from feed_events where ${whose}`,
    // Lines about others name whoever shares their phone or household.
    sql`delete from feed_events where practice_id = ${practiceId} and event->'members' ? ${patientKey}::text`,
    sql`delete from consents where ${whose}`,
    sql`delete from person_marks where ${whose}`,
    sql`delete from calls where ${whose}`,
    sql`update tasks set patient_key = ${stand}, detail_sealed = null, members = '[]' where ${whose}`,
    sql`update tasks set members = members - ${patientKey}::text where practice_id = ${practiceId}
      and members ? ${patientKey}::text`,
    sql`update covers set patient_key = ${stand} where ${whose}`,
    sql`delete from opening_offers where ${whose}`,
    sql`update openings set taken_by = ${stand} where practice_id = ${practiceId} and taken_by = ${patientKey}`,
    sql`update outcomes set patient_key = ${stand}, visit_ref = null where ${whose}`,
    sql`delete from hold_outs where ${whose}`,
    sql`update inbound set text_sealed = '', from_hash = 'erased', patient_key = ${stand} where ${whose}`,
    sql`update enrolments set first_name_sealed = '', override_sealed = null, patient_key = ${stand},
      plan = plan #- '{visit,ref}' where ${whose}`,
  ];
  for (const step of steps) await step.execute(tx);
  await recordAudit(tx, { practiceId, at, action: 'erased', snapshot: { by } });
  // For the desks, which know the key and keep more than this server does.
  const event = { type: 'erased' as const, stopped };
  await appendToFeed(tx, [{ practiceId, patientKey: sha256(`erased ${patientKey}`), enrolmentId: null, at, event }]);
}
