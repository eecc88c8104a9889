import { type Kysely, sql } from 'kysely';

/**
 * Calls, by whom they were made to: they count toward the caps of the practice, and every desk reads them. Those made for
 * tasks before stand in the audit. And what holds a patient back, and a "no" to calls, which were once known to one browser
 * alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calls (
      practice_id uuid not null references practices (id),
      -- Made by the desk before it first told of the call.
      id uuid not null,
      patient_key text not null,
      at timestamptz not null,
      outcome text not null check (outcome in ('booked', 'reached', 'will_call_back', 'not_now', 'no_answer',
        'wrong_number', 'asked_not_contacted')),
      made_by text,
      primary key (practice_id, id, patient_key)
    )`.execute(db);
  await sql`create index calls_patient on calls (practice_id, patient_key, at)`.execute(db);
  await sql`create index calls_lately on calls (at)`.execute(db);
  await sql`
    insert into calls (practice_id, id, patient_key, at, outcome)
    select a.practice_id, gen_random_uuid(), t.patient_key, a.at,
      case a.reason when 'opted_out' then 'asked_not_contacted' else a.reason end
    from audit a join tasks t on t.id = (a.snapshot->>'taskId')::uuid
    where a.action = 'call_made'
      and a.reason in ('booked', 'reached', 'not_now', 'no_answer', 'wrong_number', 'opted_out')`.execute(db);
  await sql`alter table consents drop constraint consents_channel_check`.execute(db);
  await sql`alter table consents add constraint consents_channel_check check (channel in ('sms', 'email', 'whatsapp',
    'call'))`.execute(db);
  await sql`alter table person_marks drop constraint person_marks_mark_check`.execute(db);
  await sql`alter table person_marks add constraint person_marks_mark_check check (mark in ('deceased', 'moved',
    'complaint', 'in_treatment', 'wrong_data', 'asked_not_contacted', 'already_spoke', 'snoozed', 'stalled'))`.execute(
    db,
  );
  await sql`alter table person_marks add column why text`.execute(db);
}
