import { canonical } from '../../adapters/canonical.ts';
import type { Adapter, DateOrder, Field, Screen } from '../../adapters/schema.ts';
import { adapterSchema, screen as screenSchema } from '../../adapters/schema.ts';
import type { FieldName } from '../../core/sighting.ts';
import type { Answers, Proposal } from './proposal.ts';

/** Why a proposal did not become an adapter. */
export type Refusal = { ok: false; why: 'not_confirmed' | 'name_left_out' | 'nothing_left' };

const KEY_FIELDS: FieldName[] = [
  'recareDueOn',
  'nextBookingOn',
  'lastVisitOn',
  'appointmentOn',
  'planStatus',
  'planOn',
  'planValue',
];

function withOrder(screen: Screen, order: DateOrder): Screen {
  return { ...screen, order: [{ by: 'fixed', order }] };
}

const without = (record: Screen['records'][number], out: Set<string>): Screen['records'][number] => ({
  ...record,
  fields: Object.fromEntries(Object.entries(record.fields).filter(([name]) => !out.has(name))),
  required: record.required.filter((name) => !out.has(name)),
});

function emptyMeansNone(field: Field): Field {
  return {
    ...field,
    empty: { marks: [...new Set([...(field.empty?.marks ?? []), '', '-', '–', '—'])], means: 'absent' },
  };
}

/**
 * The adapter a person agreed to. Pure; answers that weren't given stay on the careful side: dates of unknown order stay
 * unknown, an empty cell says nothing, the list is no evidence that nobody is booked, a doubtful id joins nobody.
 */
export function confirm(proposal: Proposal, answers: Answers): { ok: true; adapter: Adapter } | Refusal {
  if (answers.read_as !== 'yes') return { ok: false, why: 'not_confirmed' };
  const out = new Set<string>(answers.leaveOut ?? []);
  if (out.has('name')) return { ok: false, why: 'name_left_out' };
  const asked = new Set(proposal.questions.map((q) => q.id));
  if (asked.has('last_visit') && answers.last_visit !== 'came') out.add('lastVisitOn');
  let [screen] = proposal.draft.screens as [Screen];
  const { date_order: order } = answers;
  if (asked.has('date_order') && (order === 'dmy' || order === 'mdy')) screen = withOrder(screen, order);
  const records = screen.records.map((record) => {
    let next = without(record, out);
    if (asked.has('patient_id') && answers.patient_id !== 'yes') {
      next = {
        ...next,
        ids: next.ids.filter((rule) => rule.kind !== 'patient'),
        required: next.required.filter((r) => r !== 'identity'),
      };
    }
    const field = next.fields.nextBookingOn;
    if (field && answers.empty_next === 'none_booked') {
      next = { ...next, fields: { ...next.fields, nextBookingOn: emptyMeansNone(field) } };
      next = { ...next, nothingBooked: { strength: 'hint', whenAbsent: 'nextBookingOn' } };
    } else if (answers.nothing_booked === 'yes') next = { ...next, nothingBooked: { strength: 'hint' } };
    return next;
  });
  if (!records.some((r) => KEY_FIELDS.some((name) => r.fields[name]))) return { ok: false, why: 'nothing_left' };
  const adapter: Adapter = { ...proposal.draft, screens: [canonical({ ...screen, records }, screenSchema.shape)] };
  return { ok: true, adapter: adapterSchema.parse(adapter) };
}
