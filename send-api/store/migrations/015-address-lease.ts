import { type Kysely, sql } from 'kysely';

/**
 * The lease of an address, and so of the household behind it: a desk may not start a follow-up to a phone or mailbox
 * to which another desk started a different one within a day. One and the same follow-up is let through, since its
 * members share a message, and a desk may start its own household members as it sees fit: they are spaced by the caps.
 *
 * A trigger, so that it holds however rows come in. SQLSTATE `CB001`; the detail is JSON with `id`, `by`, `at`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function address_lease() returns trigger language plpgsql as $$
    declare
      taken record;
    begin
      -- In one order everywhere, so that two launches wait for one another and never crosswise.
      perform pg_advisory_xact_lock(hashtextextended('lease ' || a.practice_id || ' ' || a.address_hash, 0))
        from (select distinct practice_id, address_hash from added order by 1, 2) a;
      select e.id, e.launched_by, e.launched_at into taken
        from added a
        join enrolments mine on mine.id = a.enrolment_id
        join recipients r on r.address_hash = a.address_hash and r.practice_id = a.practice_id
        join enrolments e on e.id = r.enrolment_id
        where e.state in ('active', 'held') and e.id <> mine.id and e.patient_key <> mine.patient_key
          and e.device_id <> mine.device_id and e.created_at > mine.created_at - interval '1 day'
          and (e.sequence_id, e.sequence_version, e.language)
            is distinct from (mine.sequence_id, mine.sequence_version, mine.language)
          -- Who has a booking is written to about it, whoever else lives there.
          and 'confirmation' not in (e.sequence_id, mine.sequence_id)
        order by e.created_at limit 1;
      if found then
        raise exception using errcode = 'CB001', message = 'address lease',
          detail = jsonb_build_object('id', taken.id, 'by', taken.launched_by, 'at', taken.launched_at)::text;
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger recipients_lease after insert on recipients referencing new table as added
    for each statement execute function address_lease()`.execute(db);
  // What is to go out, and what could not, by practice.
  await sql`create index messages_outbox on messages (practice_id, due_at) where state in ('queued', 'held')`.execute(
    db,
  );
  await sql`create index messages_lost on messages (practice_id, updated_at)
    where state in ('failed', 'undelivered', 'unknown')`.execute(db);
}
