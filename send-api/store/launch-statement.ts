/**
 * Launches as one statement, so that any number of them costs one trip to the database and one flush: for each the
 * idempotency key, the lease of the patient, all rows and the first job, or none of them.
 *
 * Its one parameter is a JSON list of items `{n, practice_id, key, request_mac, at, patient_key, status, answer,
 * enrolment, recipients, messages, audit, job}`; no two of a list may share a key or a patient. `answer` is kept under
 * the key; `enrolment` (with `recipients`, `messages`, `job`) is there for a launch that starts. It gives `n` and:
 *
 * - `in_progress`: another transaction is at work on the same key.
 * - `kept`: the key was answered before; `request_mac`, `status` and `answer` as they were stored.
 * - `open`: there was no `answer` to keep. Nothing was written.
 * - `enrolled`: the patient's running enrolment, with `id`, `by`, `since`. Nothing was written.
 * - `again`: a launch of the same patient came first and was not to be seen yet. Nothing was written; ask again.
 * - `written`: all of it stands.
 *
 * What is looked up is asked for item by item (`limit 1`): a plan made while tables were small would read them whole.
 *
 * @param enqueue the queue's function that adds jobs, quoted.
 */
export const launchStatement = (enqueue: string): string => `/* prepared: launch */
with i as materialized (
  select * from jsonb_to_recordset($1::jsonb) as i(n int, practice_id uuid, key text, request_mac text, at timestamptz,
    patient_key text, status int, answer jsonb, enrolment jsonb, recipients jsonb, messages jsonb, audit jsonb, job text)
), q as materialized (
  select i.n, pg_try_advisory_xact_lock(hashtextextended('key ' || i.practice_id || ' ' || i.key, 0)) as free,
    k.request_mac, k.status, k.answer, e.id, e.launched_by, e.launched_at
  from i
  left join lateral (select * from idempotency_keys k
    where k.practice_id = i.practice_id and k.key = i.key limit 1) k on true
  left join lateral (select * from enrolments e where e.practice_id = i.practice_id
    and e.patient_key = i.patient_key and e.state in ('active', 'held') limit 1) e on true
), placed as (
  insert into enrolments (id, practice_id, device_id, patient_key, sequence_id, sequence_version, flag_kind, state,
    first_name_sealed, language, zone, minor, booking, reminded_on, override, override_sealed, plan, responsible_contact,
    launched_by, launched_at, created_at)
  select e.id, i.practice_id, e.device_id, i.patient_key, e.sequence_id, e.sequence_version, e.flag_kind, 'active',
    e.first_name_sealed, e.language, e.zone, e.minor, e.booking, e.reminded_on, e.override, e.override_sealed, e.plan,
    e.responsible_contact, e.launched_by, e.launched_at, e.created_at
  from i join q using (n), jsonb_to_record(i.enrolment) as e(id uuid, device_id uuid, sequence_id text,
    sequence_version int, flag_kind text, first_name_sealed bytea, language text, zone text, minor boolean,
    booking jsonb, reminded_on jsonb, override jsonb, override_sealed bytea, plan jsonb, responsible_contact boolean,
    launched_by text, launched_at timestamptz, created_at timestamptz)
  where i.enrolment is not null and q.free and q.status is null and q.id is null
  on conflict (practice_id, patient_key) where state in ('active', 'held') do nothing
  returning id
), w as materialized (
  select i.* from i join q using (n)
  where q.free and q.status is null and i.answer is not null and case when i.enrolment is null then q.id is null
    else (i.enrolment->>'id')::uuid in (select id from placed) end
), reached as (
  insert into recipients (id, practice_id, enrolment_id, position, channel, address_sealed, address_hash, consent,
    consent_source)
  select r.id, w.practice_id, (w.enrolment->>'id')::uuid, r.position, r.channel, r.address_sealed, r.address_hash,
    r.consent, r.consent_source
  from w, jsonb_to_recordset(w.recipients) as r(id uuid, position int, channel text, address_sealed bytea,
    address_hash text, consent text, consent_source jsonb)
), planned as (
  insert into messages (id, practice_id, enrolment_id, position, step_id, state, due_at, channel, updated_at)
  select m.id, w.practice_id, (w.enrolment->>'id')::uuid, m.position, m.step_id, 'queued', m.due_at, m.channel, w.at
  from w, jsonb_to_recordset(w.messages) as m(id uuid, position int, step_id text, due_at timestamptz, channel text)
), told as (
  insert into feed_events (practice_id, patient_key, enrolment_id, at, event)
  select practice_id, patient_key, (enrolment->>'id')::uuid, at,
    '{"type": "enrolment", "state": "active", "cause": null}' from w where enrolment is not null
), audited as (
  insert into audit (practice_id, enrolment_id, at, action, reason, snapshot)
  select w.practice_id, a.enrolment_id, a.at, a.action, a.reason, a.snapshot
  from w, jsonb_to_record(w.audit) as a(enrolment_id uuid, at timestamptz, action text, reason text, snapshot jsonb)
  where w.audit is not null
), answered as (
  insert into idempotency_keys (practice_id, key, request_mac, status, answer, created_at)
  select practice_id, key, request_mac, status, answer, at from w
), queued as (
  select ${enqueue}('[' || string_agg(job, ',' order by n) || ']') from w where job is not null having count(*) > 0
)
select q.n, case when not q.free then 'in_progress' when q.status is not null then 'kept'
    when i.answer is null then 'open' when exists (select from w where w.n = q.n) then 'written'
    when q.id is not null then 'enrolled' else 'again' end as state,
  q.request_mac, q.status, q.answer, q.id, q.launched_by as by, q.launched_at as since,
  (select count(*) from queued) as jobs
from q join i using (n)`;
