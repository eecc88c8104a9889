import { sql } from 'kysely';
import type { ResultCase } from '#lib/core/results/summary.ts';
import type { Database } from '../../store/database.ts';
import { LEFT } from '../../store/messages.ts';

/** A follow-up of the report, with whom it was about. */
export interface Case extends ResultCase {
  enrolmentId: string;
  patientKey: string;
  sequenceId: string;
  bookedOn: string | null;
  lastSentAt: number | null;
  referred: boolean;
}

interface Row {
  id: string;
  patient_key: string;
  sequence_id: string;
  flag_kind: string;
  launched_at: Date;
  stop_cause: string | null;
  sent: {
    channel: string;
    variant: string;
    step: string;
    at: string;
    delivered: boolean;
    clicked: boolean;
    paid: number;
  }[];
  replied: string[];
  outcomes: { kind: string; on: string | null; seen: string; sent: string }[];
}

const DAY_MS = 86_400_000;

/**
 * The follow-ups launched in a span of time, each with what left and what came back within `days` of its launch. One
 * question, whatever their number.
 */
export async function readCases(
  db: Database,
  it: { practiceId: string; from: Date; until: Date; days: number; sequence?: string },
): Promise<Case[]> {
  const left = sql.join(LEFT);
  const own = it.sequence ? sql`and e.sequence_id = ${it.sequence}` : sql``;
  const { rows } = await sql<Row>`
    select e.id, e.patient_key, e.sequence_id, e.flag_kind, e.created_at as launched_at, e.stop_cause,
      coalesce((select json_agg(json_build_object('channel', m.channel, 'variant',
          coalesce(m.template_id || ' v' || m.template_version, ''), 'step', m.step_id, 'at', m.attempt_at,
          'delivered', m.state = 'delivered', 'clicked', l.clicked_at is not null,
          -- Carriers ask money for every part of a text that left, Meta for a message that arrived.
          'paid', case m.channel when 'whatsapp' then (m.state = 'delivered')::int else coalesce(m.parts, 1) end))
        from messages m left join links l on l.message_id = m.id
        where m.enrolment_id = e.id and m.state in (${left}) and m.attempt_at is not null), '[]') as sent,
      coalesce((select json_agg(i.received_at) from inbound i where i.practice_id = e.practice_id
        and i.patient_key = e.patient_key and i.enrolment_id = e.id and i.meaning <> 'stop'), '[]') as replied,
      coalesce((select json_agg(json_build_object('kind', o.kind, 'on', o.on_day, 'seen', o.seen_at, 'sent', o.sent_at))
        from outcomes o where o.enrolment_id = e.id), '[]') as outcomes
    from enrolments e
    where e.practice_id = ${it.practiceId} and e.created_at >= ${it.from} and e.created_at < ${it.until}
      and e.sequence_id <> 'confirmation' ${own}`.execute(db);
  return rows.map((row) => caseOf(row, it.days));
}

function caseOf(row: Row, days: number): Case {
  const launchedAt = row.launched_at.getTime();
  const until = launchedAt + days * DAY_MS;
  const within = (at: string) => Date.parse(at) <= until;
  const outcome = (kind: string) => row.outcomes.find((one) => one.kind === kind && within(one.seen));
  const booked = outcome('booked');
  const sent = row.sent.filter((one) => within(one.at));
  return {
    enrolmentId: row.id,
    patientKey: row.patient_key,
    sequenceId: row.sequence_id,
    flagKind: row.flag_kind,
    launchedAt,
    sent: sent.map(({ step, at, ...rest }) => ({ ...rest, stepId: step, at: Date.parse(at) })),
    repliedAt: row.replied.filter(within).map((at) => Date.parse(at)),
    bookedAt: booked ? Date.parse(booked.seen) : null,
    bookedOn: booked?.on ?? null,
    lastSentAt: booked ? Date.parse(booked.sent) : null,
    attended: outcome('attended') !== undefined,
    referred: outcome('referral') !== undefined,
    optedOut: row.stop_cause === 'opted_out',
  };
}
