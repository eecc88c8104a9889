import { sql } from 'kysely';
import type { BreachExport } from '#lib/contract/patient-data.ts';
import type { Crypt } from '../crypt.ts';
import type { Either } from './database.ts';

interface BreachQuery {
  practiceId?: string;
  deviceId?: string;
  from: Date;
  to: Date;
  /** `<practice> <patient key>` of the last one given. */
  after: string;
  limit: number;
}

interface Row {
  practice_id: string;
  patient_key: string;
  since: Date;
  until: Date;
  devices: string[];
  names: { id: string; sealed: string }[];
  addresses: { id: string; channel: string; sealed: string }[];
  texts: boolean;
  replies: boolean;
  consents: boolean;
}

/** Who was held in that time, what of them and when: by practice, or by the one browser that entered them. */
export async function breachList(db: Either, crypt: Crypt, query: BreachQuery): Promise<BreachExport> {
  const { practiceId = null, deviceId = null, from, to, after, limit } = query;
  const { rows } = await sql<Row>`
    select e.practice_id, e.patient_key, min(e.created_at) as since, max(e.created_at) as until,
      array_agg(distinct e.device_id::text) as devices,
      json_agg(json_build_object('id', e.id, 'sealed', encode(e.first_name_sealed, 'base64'))) as names,
      coalesce((select json_agg(json_build_object('id', r.id, 'channel', r.channel,
        'sealed', encode(r.address_sealed, 'base64'))) from recipients r
        where r.enrolment_id = any(array_agg(e.id))), '[]') as addresses,
      exists(select from messages m where m.enrolment_id = any(array_agg(e.id)) and m.body_sealed is not null) as texts,
      exists(select from inbound i where i.practice_id = e.practice_id and i.patient_key = e.patient_key
        and i.text_sealed <> '') as replies,
      exists(select from consents c where c.practice_id = e.practice_id and c.patient_key = e.patient_key) as consents
    from enrolments e
    where e.created_at >= ${from} and e.created_at < ${to} and e.first_name_sealed <> ''
      and (${practiceId}::uuid is null or e.practice_id = ${practiceId}::uuid)
      and (${deviceId}::uuid is null or e.device_id = ${deviceId}::uuid)
      and e.practice_id || ' ' || e.patient_key > ${after}
    group by e.practice_id, e.patient_key
    order by e.practice_id || ' ' || e.patient_key limit ${limit + 1}`.execute(db);
  const access = after
    ? []
    : await db
        .selectFrom('audit')
        .select(['at', 'practice_id', 'action', 'snapshot'])
        .where('action', 'in', ['device_paired', 'device_revoked', 'exported', 'erased'])
        .where('at', '>=', from)
        .where('at', '<', to)
        .$if(practiceId !== null, (q) => q.where('practice_id', '=', practiceId as string))
        .orderBy('id')
        .execute();
  const last = rows[limit - 1];
  const clear = (sealed: string, id: string) => crypt.open(Buffer.from(sealed, 'base64'), id);
  return {
    people: rows.slice(0, limit).map((row) => ({
      practiceId: row.practice_id,
      patientKey: row.patient_key,
      names: [...new Set(row.names.map(({ id, sealed }) => clear(sealed, id)))],
      addresses: [
        ...new Map(
          row.addresses
            .map(({ id, channel, sealed }) => ({ channel, to: clear(sealed, id) }))
            .map((one) => [`${one.channel} ${one.to}`, one]),
        ).values(),
      ],
      held: [
        'name',
        ...(row.addresses.length > 0 ? ['address'] : []),
        ...(row.texts ? ['message_text'] : []),
        ...(row.replies ? ['reply_text'] : []),
        ...(row.consents ? ['consent'] : []),
      ],
      since: row.since.toISOString(),
      until: row.until.toISOString(),
      devices: row.devices,
    })),
    access: access.map((row) => ({
      at: row.at.toISOString(),
      practiceId: row.practice_id,
      action: row.action,
      detail: row.snapshot,
    })),
    next: rows.length > limit && last ? `${last.practice_id} ${last.patient_key}` : null,
  };
}
