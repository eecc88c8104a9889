import { sql } from 'kysely';
import { launchRequest } from '#lib/contract/enrolments.ts';
import { confirmation } from '#lib/core/sequence/library/confirmation.ts';
import type { Ports } from '../ports.ts';
import { launchOnce } from '../routes/enrolments/launch-once.ts';
import { type Database, inTransaction } from '../store/database.ts';
import { lockEnrolment, recipientsOf, stopEnrolment } from '../store/enrolments.ts';
import { findPractice } from '../store/practices.ts';

const BATCH = 100;
const { sequence } = confirmation;

/**
 * Starts the reminders of appointments that a follow-up brought: once for each appointment (day and time), with the
 * addresses of the follow-up. It is a launch like any other: the gate asks for a fresh look at the booking, stops and
 * caps. Safe in several workers at once and after a crash: the key is the appointment's.
 *
 * @returns how many were started.
 */
export async function startConfirmations(ports: Ports): Promise<number> {
  let started = 0;
  await stopUnwanted(ports);
  for (const wanted of await readWanted(ports.db)) {
    const before = await isReminded(ports.db, wanted);
    const came = before ? 'started' : await start(ports, wanted);
    if (came === 'in_progress') continue;
    if (came === 'started' && !before) started += 1;
    await ports.db
      .updateTable('outcomes')
      .set({ confirmation: came })
      .where('id', '=', wanted.id)
      .where('confirmation', '=', 'wanted')
      .where('on_day', '=', wanted.on)
      .where('at_time', '=', wanted.at)
      .execute();
  }
  return started;
}

type Wanted = Awaited<ReturnType<typeof readWanted>>[number];

async function readWanted(db: Database) {
  return db
    .selectFrom('outcomes')
    .select(['id', 'practice_id', 'patient_key', 'enrolment_id', 'visit_ref as ref'])
    .select(sql<string>`to_char(on_day, 'YYYY-MM-DD')`.as('on'))
    .select((eb) => eb.ref('at_time').$notNull().as('at'))
    .select((eb) => eb.fn.coalesce('visit_seen_at', 'seen_at').as('seenAt'))
    .where('confirmation', '=', 'wanted')
    .orderBy('seen_at')
    .limit(BATCH)
    .execute();
}

/** Whether it has its reminders, by a try that died or another follow-up; stopped by a person they do not begin anew. */
async function isReminded(db: Database, { practice_id, patient_key, on, at }: Wanted): Promise<boolean> {
  const before = await db
    .selectFrom('enrolments')
    .select('id')
    .where('practice_id', '=', practice_id)
    .where('patient_key', '=', patient_key)
    .where('sequence_id', '=', sequence.id)
    .where(sql<boolean>`plan -> 'visit' ->> 'on' = ${on} and plan -> 'visit' ->> 'at' = ${at}`)
    // Stopped since it was seen to be elsewhere: it is back.
    .where(sql<boolean>`stop_cause is distinct from 'flag_gone'`)
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}

async function start(ports: Ports, wanted: Wanted): Promise<'started' | 'refused' | 'in_progress'> {
  const { db, crypt } = ports;
  const enrolment = await db
    .selectFrom('enrolments')
    .selectAll()
    .where('id', '=', wanted.enrolment_id)
    .executeTakeFirstOrThrow();
  const practice = await findPractice(db, enrolment.practice_id);
  const device = await db.selectFrom('devices').selectAll().where('id', '=', enrolment.device_id).executeTakeFirst();
  // Whoever was forgotten is not written to.
  if (!practice || !device || enrolment.first_name_sealed.length === 0) return 'refused';
  if (practice.settings.confirmVisits === false) return 'refused';
  const seenAt = wanted.seenAt.toISOString();
  const visit = { on: wanted.on, at: wanted.at, ...(wanted.ref && { ref: wanted.ref }) };
  const request = launchRequest.parse({
    patientKey: enrolment.patient_key,
    sequenceId: sequence.id,
    sequenceVersion: sequence.version,
    flagKind: enrolment.flag_kind,
    firstName: crypt.open(enrolment.first_name_sealed, enrolment.id),
    language: enrolment.language,
    zone: enrolment.zone,
    addresses: (await recipientsOf(db, enrolment.id)).map((row) => ({
      channel: row.channel,
      to: crypt.open(row.address_sealed, row.id),
      consent: row.consent,
      ...(row.consent_source && 'screen' in row.consent_source && { consentSource: row.consent_source }),
    })),
    booking: { state: 'booked', ...visit, seenAt },
    minor: enrolment.minor,
    responsibleContact: enrolment.responsible_contact,
    remindedOn: enrolment.reminded_on,
    plan: {
      visit,
      ...(enrolment.plan?.preferredChannel && { preferredChannel: enrolment.plan.preferredChannel }),
    },
    launchedBy: enrolment.launched_by,
    launchedAt: seenAt,
  });
  // Moved and moved back it is told anew, by a later look.
  const key = `confirmation:${enrolment.id}:${wanted.on}T${wanted.at}:${seenAt}`;
  const launched = await launchOnce(ports, device, practice.settings, key, request);
  if (launched.state === 'in_progress') return 'in_progress';
  const started = launched.state === 'reused' || launched.answered.status === 201;
  ports.log.info('confirmation', { outcome: started ? 'started' : 'refused' });
  return started ? 'started' : 'refused';
}

/** What runs of a practice that has said meanwhile that its own software reminds of visits. */
async function stopUnwanted({ db, now }: Ports): Promise<void> {
  const running = await db
    .selectFrom('practices as p')
    .innerJoin('enrolments as e', 'e.practice_id', 'p.id')
    .select('e.id')
    .where(sql<boolean>`p.settings ->> 'confirmVisits' = 'false'`)
    .where('e.sequence_id', '=', sequence.id)
    .where('e.state', 'in', ['active', 'held'])
    .limit(BATCH)
    .execute();
  for (const { id } of running) {
    await inTransaction(db, async (tx) => {
      const enrolment = await lockEnrolment(tx, id);
      if (enrolment) await stopEnrolment(tx, enrolment, { cause: 'flag_gone', by: 'settings', at: now() });
    });
  }
}
