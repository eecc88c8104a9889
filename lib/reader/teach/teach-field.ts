import type { Adapter, DateOrder, Field, Screen } from '../../adapters/schema.ts';
import type { FieldName, ScreenKind } from '../../core/sighting.ts';
import { type Assigned, tryField } from '../detect/assign.ts';
import { compose } from '../detect/compose.ts';
import { contextSlots } from '../detect/context-slots.ts';
import { type DetectContext, fixedOrder, rowOf } from '../detect/draft.ts';
import type { Context } from '../detect/field-of.ts';
import { countedAlike, MOST_SIGNS, signOf } from '../detect/hold-shape.ts';
import { headOver } from '../detect/placed-head.ts';
import { redate } from '../detect/redate.ts';
import { TABLES } from '../detect/table-head.ts';
import type { Understanding } from '../detect/understand.ts';
import { findSource } from '../find-source.ts';
import { plain } from '../text.ts';
import { pointedSlot, type Taught, type Unteachable } from './first-lesson.ts';
import { headedColumns } from './headed-columns.ts';
import { patientTextIn } from './leak.ts';
import { type Lesson, lessonWith, placedInPage, rowHolding, withScreen } from './lesson.ts';
import { type Place, placesOf } from './places.ts';

const MOST_TEXTS = 2000;

export const contextOf = (kind: ScreenKind, field: FieldName): Context => {
  if (/^plan/.test(field) || kind === 'plan_list') return 'plan';
  if (/^recare/.test(field) || kind === 'recall_list') return 'recall';
  return /^appointment/.test(field) || kind === 'day_list' || kind === 'appointment_list' || kind === 'calendar'
    ? 'appointment'
    : 'patients';
};

/** Places outside the records that tell a record's day: a heading, a column's head. */
function placesAround(element: Element, lesson: Lesson): Place[] {
  const { group, frame, language, rows } = lesson;
  return contextSlots(group.records, frame, language).flatMap(({ source }) => {
    const led = rows.some((row) => {
      const at = findSource(source, row, frame)[0]?.element;
      return at !== undefined && (at === element || at.contains(element) || element.contains(at));
    });
    return led ? [{ source }] : [];
  });
}

/** The field a place reads as, from the texts of all records. */
export function readAs(field: FieldName, place: Place, lesson: Lesson, ctx: DetectContext) {
  const { all, frame, around, group, language, screen } = lesson;
  const texts = all.slice(0, MOST_TEXTS).map((row) => findSource(place.source, row, frame)[0]?.text ?? '');
  const slot = pointedSlot(place.source, texts, place.fragile);
  const assigned = field === 'name' ? named(slot) : tryField(field, slot, around, language);
  if (!assigned) return null;
  const context = contextOf(screen.kind, field);
  const found: Understanding = { context, fields: new Map([[field, assigned]]), refused: [] };
  if (assigned.dates) redate(found, field, texts, around, language);
  if (!found.fields.has(field)) return null;
  const composed = compose(group, found, { ids: [], confidence: 0, doubtful: false }, ctx, language);
  const made = composed.adapter.screens[0] as Screen;
  const spec = made.records[0]?.fields[field];
  if (!spec) return null;
  return { spec, open: composed.open.length > 0, order: fixedOrder(made), kind: made.kind };
}

const named = (slot: Assigned['slot']): Assigned | null =>
  slot.texts.filter(Boolean).length >= slot.texts.length * 0.8 ? { slot, as: { to: 'text' }, confidence: 1 } : null;

/** Puts one field where the person pointed; everything else of the adapter stays. The steadiest place that reads is taken. */
export function teachField(
  doc: Document,
  adapter: Adapter,
  field: FieldName,
  pointed: Element,
  ctx: DetectContext,
): Taught | Unteachable {
  const found = lessonWith(doc, adapter, pointed, ctx);
  if (!found) return { ok: false, why: 'row_parts' };
  const { element } = found;
  const lesson = withAllHeads(found.lesson);
  const row = rowHolding(lesson, element);
  const places = row ? placesOf(element, row, lesson.rows, lesson.frame) : placesAround(element, lesson);
  if (places.length === 0) return { ok: false, why: row ? 'no_place' : 'outside' };
  let why: Unteachable['why'] = 'not_read';
  for (const place of places) {
    const read = readAs(field, place, lesson, ctx);
    if (!read) continue;
    const counted = place.fragile === 'by_nesting' && place.source.header === undefined;
    const guarded = counted && row && !lesson.flat ? withShape(lesson, row.element, element) : lesson;
    if (!guarded) {
      why = 'no_place';
      continue;
    }
    const taught = putField(guarded, field, read);
    const placed = taught.ok ? placedInPage(doc, lesson, taught.adapter, ctx, field) : null;
    if (taught.ok && !placed) why = 'row_parts';
    else if (taught.ok && placed) {
      const warnings = place.fragile ? [`fragile:${field}:${place.fragile}`] : [];
      return { ...taught, adapter: placed, warnings };
    } else if (!taught.ok) why = taught.why;
  }
  return { ok: false, why };
}

/** A screen that was kept knows the heads it reads only; to point anew, all heads of the page count. */
function withAllHeads(lesson: Lesson): Lesson {
  const { spec, group, all, rows, screen } = lesson;
  const { columns } = spec;
  const table = all[0]?.element.closest(columns?.within ?? TABLES);
  const now = columns && table ? headedColumns(group, table) : null;
  if (!columns || !now) return lesson;
  const known = new Set(Object.values(columns.names).flatMap(({ is }) => (is ?? []).map(plain)));
  const names = { ...columns.names };
  for (const [key, text] of Object.entries(now.heads))
    if (!known.has(plain(text))) names[names[key] ? `x${key}` : key] = { is: [text] };
  const next = { ...spec, columns: { ...columns, names } };
  const as = (row: (typeof all)[number]) => rowOf(next, row.element);
  return {
    ...lesson,
    spec: next,
    screen: { ...screen, records: [next] },
    frame: { ...lesson.frame, tables: new Map(), cells: null },
    all: all.map(as),
    rows: rows.map(as),
  };
}

/** The lesson with what a place that is found by counting rests on; null where too many records are of another shape. */
function withShape(lesson: Lesson, record: Element, element: Element): Lesson | null {
  const { screen, spec, all } = lesson;
  if (element === record) return lesson;
  const others = all.map((row) => row.element);
  const rows = countedAlike(spec.rows, record, element, others);
  if (!rows) return null;
  const over = headOver(others, record, element);
  const sign = over && signOf(over);
  const mustShow = [...(screen.mustShow ?? []), ...(sign ? [sign] : [])].slice(0, MOST_SIGNS);
  const next = { ...spec, rows };
  const must = screen.must.map((it) => (it === spec.rows ? rows : it));
  const shown = mustShow.length > 0 ? { mustShow } : {};
  return { ...lesson, spec: next, screen: { ...screen, must, ...shown, records: [next] } };
}

type Read = { spec: Field; open: boolean; order: DateOrder | null; kind: ScreenKind };

/** The adapter with the field in it. */
export function putField({ adapter, screen, spec, group }: Lesson, field: FieldName, read: Read): Taught | Unteachable {
  const order = fixedOrder(screen);
  if (read.order && order && read.order !== order) return { ok: false, why: 'other_order' };
  const kind = spec.fields[field] ? screen.kind : kindWith(screen, field, read.kind);
  const next: Screen = {
    ...screen,
    kind,
    ...(read.order && !order ? { order: [{ by: 'fixed' as const, order: read.order }] } : {}),
  };
  const record = { ...spec, fields: { ...spec.fields, [field]: read.spec } };
  const made = withScreen(adapter, next, record);
  if (!made) return { ok: false, why: 'no_place' };
  if (patientTextIn(made, group.records).length > 0) return { ok: false, why: 'carries_data' };
  return { ok: true, adapter: made, warnings: [], asks: read.open && !order ? ['date_order'] : [] };
}

/** What a list is, as its fields become known; a person may say otherwise. */
function kindWith({ kind, records }: Screen, field: FieldName, proposed: ScreenKind): ScreenKind {
  const has = (name: FieldName) => field === name || records[0]?.fields[name] !== undefined;
  if (kind !== 'patient_list') return kind;
  if (has('recareDueOn')) return 'recall_list';
  if (has('planStatus')) return 'plan_list';
  return has('appointmentOn') ? proposed : kind;
}
