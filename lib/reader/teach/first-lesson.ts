import type { Adapter } from '../../adapters/schema.ts';
import { allAtOnce } from '../detect/all-at-once.ts';
import type { Assigned } from '../detect/assign.ts';
import { compose } from '../detect/compose.ts';
import { languageOf } from '../detect/detect.ts';
import { bareScreen, bareSpec, type DetectContext, draftFrame, rowOf } from '../detect/draft.ts';
import { type Group, sampleOf } from '../detect/group.ts';
import { findIds } from '../detect/patient-id.ts';
import { type Slot, slotsOf } from '../detect/slots.ts';
import { findSource } from '../find-source.ts';
import { patientTextIn } from './leak.ts';
import { withScreen } from './lesson.ts';
import { placesOf } from './places.ts';
import { recordsOfTwo } from './records-of-two.ts';

export type LessonProblem =
  /** The two names stand in one record, or not in one list. */
  | 'not_two_records'
  /** The list stands in a shadow root, which the reader doesn't look into. */
  | 'closed_part'
  /** Nothing steady tells the place apart. */
  | 'no_place'
  /** It stands outside the list. */
  | 'outside'
  /** Most cells there don't read as that field. */
  | 'not_read'
  /** Its days and months stand in the other order than this screen's. */
  | 'other_order'
  /** The only way to it carries a patient's own text. */
  | 'carries_data';

export interface Taught {
  ok: true;
  adapter: Adapter;
  /** What may not last: `fragile:<field>:<why>`, `slow:rows`. */
  warnings: string[];
  /** What only a person can say: `date_order`, `patient_id`. */
  asks: string[];
}
export type Unteachable = { ok: false; why: LessonProblem };

/** A slot the detector's field readers take: one place of all records, named by the person who pointed at it. */
export const pointedSlot = (source: Slot['source'], texts: string[], fragile?: string): Slot => ({
  source,
  matches: [],
  weight: 1,
  texts,
  cell: 'pointed',
  whole: true,
  outer: [],
  ...(fragile ? { fragile } : {}),
});

/** The list of two clicked names: its records, its heads, whose ids they carry, and the name itself. Other fields follow. */
export function firstLesson(doc: Document, one: Element, two: Element, ctx: DetectContext): Taught | Unteachable {
  if (one.getRootNode() !== doc || two.getRootNode() !== doc) return { ok: false, why: 'closed_part' };
  const found = recordsOfTwo(doc, one, two);
  if (!found) return { ok: false, why: 'not_two_records' };
  const { group, records } = found;
  const language = languageOf(doc) || 'en';
  const spec = bareSpec(group);
  const frame = draftFrame(doc, bareScreen(spec), ctx, language);
  const rows = sampleOf(group.records, 60).map((element) => rowOf(spec, element));
  const places = placesOf(one, rowOf(spec, records[0]), rows, frame);
  for (const place of places) {
    const texts = rows.map((row) => findSource(place.source, row, frame)[0]?.text ?? '');
    if (texts.filter(Boolean).length < rows.length * 0.8) continue;
    const slot = pointedSlot(place.source, texts, place.fragile);
    const name: Assigned = { slot, as: { to: 'text' }, confidence: 1 };
    const slots = allAtOnce(slotsOf(group, rows, frame, language));
    const ids = findIds(rows, frame, slot, slots, true);
    const understood = { context: 'patients' as const, fields: new Map([['name' as const, name]]), refused: [] };
    const composed = compose(group, understood, ids, ctx, language).adapter;
    const [screen] = composed.screens;
    const record = screen?.records[0];
    if (!screen || !record) continue;
    // All heads stay known while somebody points; those nobody uses go when it is saved.
    const columns = group.columns;
    const adapter = withScreen({ ...composed, evidence: { ...composed.evidence, version: 'taught' } }, screen, {
      ...record,
      ...(columns ? { columns } : {}),
    });
    if (!adapter || patientTextIn(adapter, group.records).length > 0) continue;
    const warnings = [
      ...(group.fragile ? [`fragile:rows:${group.fragile}`] : []),
      ...(place.fragile ? [`fragile:name:${place.fragile}`] : []),
      ...(isSlow(doc, group) ? ['slow:rows'] : []),
    ];
    return { ok: true, adapter, warnings, asks: ids.doubtful ? ['patient_id'] : [] };
  }
  return { ok: false, why: places.length === 0 ? 'no_place' : 'carries_data' };
}

/** A row selector that the whole page has to be searched for, with a look into each candidate, on a large page. */
function isSlow(doc: Document, { rows, records }: Group): boolean {
  const tags = rows.split(/[\s>]+/).at(-1) ?? '';
  const candidates = /:has\(/.test(rows) ? doc.querySelectorAll(tags.split(/[[:.]/)[0] || '*').length : 0;
  return candidates > Math.max(2000, records.length * 20);
}
