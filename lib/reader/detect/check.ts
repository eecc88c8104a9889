import { lintAdapter } from '../../adapters/lint.ts';
import type { Screen } from '../../adapters/schema.ts';
import type { FieldName } from '../../core/sighting.ts';
import { shapeOf } from '../censor.ts';
import { nameOfSource } from '../find-source.ts';
import { identify } from '../identity.ts';
import { readField } from '../read-field.ts';
import type { Composed } from './compose.ts';
import { type DetectContext, draftFrame, rowOf } from './draft.ts';
import { type Group, sampleOf } from './group.ts';
import { holdShape } from './hold-shape.ts';
import type { IdFinding } from './patient-id.ts';
import type { Proposal, ProposedField, Question } from './proposal.ts';
import type { Understanding } from './understand.ts';

/** Below this share of filled cells that parse, a field is left out. */
const PARSES = 0.8;

function questionsOf(found: Understanding, ids: IdFinding, open: FieldName[], screen: Screen): Question[] {
  const questions: Question[] = [
    { id: 'read_as', options: ['no', 'yes'], fields: [...found.fields.keys()].filter((name) => name !== 'deceased') },
  ];
  if (open.length > 0) questions.push({ id: 'date_order', options: ['unknown', 'dmy', 'mdy'], fields: open });
  if (found.fields.has('lastVisitOn'))
    questions.push({ id: 'last_visit', options: ['unsure', 'came'], fields: ['lastVisitOn'] });
  if (found.fields.has('nextBookingOn'))
    questions.push({ id: 'empty_next', options: ['unsure', 'none_booked'], fields: ['nextBookingOn'] });
  else if (screen.kind === 'recall_list' || screen.kind === 'plan_list')
    questions.push({ id: 'nothing_booked', options: ['no', 'yes'], fields: [] });
  if (ids.doubtful) questions.push({ id: 'patient_id', options: ['unsure', 'yes'], fields: [] });
  return questions;
}

/**
 * Reads the sample with the draft as the reader would, takes out what does not parse, and says with what confidence the
 * rest does. The lint has the last word: nothing that fails it is offered.
 */
export function* check(
  doc: Document,
  group: Group,
  found: Understanding,
  ids: IdFinding,
  composed: Composed,
  ctx: DetectContext,
  language: string,
): Generator<null, Proposal | null> {
  const { adapter } = composed;
  const screen = adapter.screens[0] as Screen;
  const spec = screen.records[0] as Screen['records'][number];
  const frame = draftFrame(doc, screen, ctx, language);
  const rows = sampleOf(group.records, 60).map((e) => rowOf(spec, e));
  const warnings = [...found.refused, ...(group.fragile ? [`fragile:${group.fragile}`] : [])];
  const fields: ProposedField[] = [];
  for (const [name, field] of Object.entries(spec.fields)) {
    if (!field || name === 'deceased') continue;
    const assigned = found.fields.get(name as FieldName);
    let known = 0;
    let filled = 0;
    for (const row of rows) {
      const fact = readField(field, row, frame, name);
      if (fact.state === 'known') known += 1;
      if (fact.state === 'known' || (fact.state === 'unknown' && /unparsed|ambiguous/.test(fact.why))) filled += 1;
    }
    yield null;
    const open = composed.open.includes(name as FieldName);
    if (!open && (filled === 0 || known < filled * PARSES)) {
      delete spec.fields[name as FieldName];
      warnings.push(`refused:${name}:unparsed`);
      continue;
    }
    if (assigned?.slot.fragile) warnings.push(`fragile:${name}:${assigned.slot.fragile}`);
    const examples = (assigned?.slot.texts ?? []).filter(Boolean).slice(0, 3);
    const order = assigned?.dates?.order;
    fields.push({
      field: name as FieldName,
      confidence: open ? 0.5 : Math.round((assigned?.confidence ?? 0.5) * (known / Math.max(1, filled)) * 100) / 100,
      from: nameOfSource(field.sources[0] as never),
      label: group.heads[assigned?.slot.cell ?? ''] ?? '',
      examples,
      shapes: examples.map(shapeOf),
      ...(order?.state === 'decided' ? { order: { order: order.order, by: order.by } } : {}),
    });
  }
  if (!spec.fields.name) return null;
  spec.required = spec.required.filter((r) => r === 'identity' || spec.fields[r]);
  if (ids.ids.length > 0) {
    const found = rows.map((row) => identify(row, frame));
    const good = found.filter((f) => f.kind === 'patient').length;
    if (spec.required.includes('identity') && good < rows.length * PARSES) {
      spec.ids = [];
      spec.required = spec.required.filter((r) => r !== 'identity');
    } else if (good > 0) {
      fields.unshift({
        field: 'identity',
        confidence: ids.confidence,
        from: nameOfSource(spec.ids[0]?.source ?? {}),
        label: '',
        examples: [],
        shapes: [],
      });
    }
  }
  const cells = new Set(
    (Object.keys(spec.fields) as FieldName[]).flatMap((name) => found.fields.get(name)?.slot.cell ?? []),
  );
  adapter.screens[0] = holdShape(screen, group, cells, frame);
  const worth = (Object.keys(spec.fields) as FieldName[]).some((f) =>
    found.context === 'patients' && spec.required.includes('identity')
      ? /^(birthOn|phone|email|lastVisitOn|nextBookingOn)/.test(f)
      : /^(recareDueOn|lastVisitOn|nextBookingOn|appointmentOn|planStatus)$/.test(f),
  );
  if (!worth || lintAdapter(adapter).length > 0) return null;
  const confidence = fields.reduce((sum, f) => sum + f.confidence, 0) / fields.length;
  return {
    draft: adapter,
    confidence: Math.round(confidence * 100) / 100,
    rows: group.records.length,
    fields,
    questions: questionsOf(found, ids, composed.open, screen),
    warnings: [...new Set(warnings)],
  };
}
