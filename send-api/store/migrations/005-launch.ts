import { type Kysely, sql } from 'kysely';

/**
 * A launch as one statement, so that it costs one trip to the database and one flush: the idempotency key, the lease of
 * the patient, all rows and the first job, or none of them.
 *
 * `rows` holds `practice_id`, `key`, `request_mac`, `at`, the `patient_key` whose lease is asked for, and what is to be
 * kept: `answer` (with `status`), `audit`, and for a launch that starts `enrolment`, `recipients`, `messages`. `job` is
 * the name of the queue's function, with its argument in `job_rows`. The answer's `state`:
 *
 * - `in_progress`: another transaction is at work on the same key.
 * - `kept`: the key was answered before; `request_mac`, `status` and `answer` as they were stored.
 * - `enrolled`: the patient's running enrolment, with `id`, `by`, `at`. Nothing was written.
 * - `open`: there was no `answer` to keep. Nothing was written.
 * - `written`: all of it stands.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function launch(rows jsonb, job text, job_rows text) returns jsonb language plpgsql as $$
    declare
      practice constant uuid := (rows->>'practice_id')::uuid;
      launch_key constant text := rows->>'key';
      moment constant timestamptz := (rows->>'at')::timestamptz;
      kept idempotency_keys;
      running enrolments;
    begin
      if not pg_try_advisory_xact_lock(hashtextextended('key ' || practice || ' ' || launch_key, 0)) then
        return '{"state": "in_progress"}';
      end if;
      select * into kept from idempotency_keys k where k.practice_id = practice and k.key = launch_key;
      if found then
        return jsonb_build_object('state', 'kept', 'request_mac', kept.request_mac, 'status', kept.status,
          'answer', kept.answer);
      end if;
      if rows->'answer' is null then
        return '{"state": "open"}';
      end if;
      loop
        select * into running from enrolments e where e.practice_id = practice
          and e.patient_key = rows->>'patient_key' and e.state in ('active', 'held');
        if found then
          return jsonb_build_object('state', 'enrolled', 'id', running.id, 'by', running.launched_by,
            'at', running.launched_at);
        end if;
        exit when not rows ? 'enrolment';
        -- Waits for a launch of the same patient that is under way; the next round finds it.
        insert into enrolments select * from jsonb_populate_record(null::enrolments, rows->'enrolment')
          on conflict (practice_id, patient_key) where state in ('active', 'held') do nothing;
        exit when found;
      end loop;
      if rows ? 'enrolment' then
        insert into recipients select * from jsonb_populate_recordset(null::recipients, rows->'recipients');
        insert into messages select * from jsonb_populate_recordset(null::messages, rows->'messages');
        insert into message_events (message_id, at, state)
          select m.id, m.updated_at, m.state from jsonb_populate_recordset(null::messages, rows->'messages') m;
        insert into feed_events (practice_id, patient_key, enrolment_id, at, event)
          values (practice, rows->>'patient_key', (rows->'enrolment'->>'id')::uuid, moment,
            '{"type": "enrolment", "state": "active", "cause": null}');
        if job is not null then
          execute format('select %I($1)', job) using job_rows;
        end if;
      end if;
      if rows ? 'audit' then
        insert into audit (practice_id, enrolment_id, at, action, reason, snapshot)
          select practice, a.enrolment_id, a.at, a.action, a.reason, a.snapshot
          from jsonb_populate_record(null::audit, rows->'audit') a;
      end if;
      insert into idempotency_keys (practice_id, key, request_mac, status, answer, created_at)
        values (practice, launch_key, rows->>'request_mac', (rows->>'status')::integer, rows->'answer', moment);
      return '{"state": "written"}';
    end $$`.execute(db);
}
