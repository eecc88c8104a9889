import type { Adapter } from '../../adapters/schema.ts';
import { allAtOnce } from '../detect/all-at-once.ts';
import type { Assigned } from '../detect/assign.ts';
import { compose } from '../detect/compose.ts';
import { languageOf } from '../detect/detect.ts';
import { bareScreen, bareSpec, type DetectContext, draftFrame, rowOf } from '../detect/draft.ts';
import { flatPage } from '../detect/flat-page.ts';
import { type Group, sampleOf } from '../detect/group.ts';
import { countedRows } from '../detect/hold-shape.ts';
import { findIds } from '../detect/patient-id.ts';
import { pageWithin, type Way, wayTo } from '../detect/shadow-roots.ts';
import { type Slot, slotsOf } from '../detect/slots.ts';
import { findSource } from '../find-source.ts';
import { isOwnPart, standingTogether } from './components.ts';
import { patientTextIn } from './leak.ts';
import { placedInPage, withScreen } from './lesson.ts';
import { placesOf } from './places.ts';
import { recordsOfTwo } from './records-of-two.ts';

export type LessonProblem =
  /** The two names stand in one record, or not in one list. */
  | 'not_two_records'
  /** It stands in a shadow root that is closed to everybody. */
  | 'closed_part'
  /** Each row, or what was pointed at in it, is drawn in a shadow root of its own that no steady words lead into. */
  | 'row_parts'
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
  const together = standingTogether(one, two);
  if (!together) return { ok: false, why: 'not_two_records' };
  const { root, pair } = together;
  const way = wayTo(root);
  if (!way) return { ok: false, why: 'no_place' };
  if (!isOwnPart(one, pair[0]) && !isOwnPart(two, pair[1])) return lessonIn(pageWithin(doc, root), pair, way, ctx);
  const flat = allAtOnce(flatPage(doc, root));
  const copies = [flat?.copyOf(one), flat?.copyOf(two)] as const;
  if (!flat || !copies[0] || !copies[1]) return { ok: false, why: 'row_parts' };
  const place = (adapter: Adapter, group: Group, language: string): Adapter | null =>
    placedInPage(doc, { flat, group, language }, adapter, ctx);
  return lessonIn(flat.page, [copies[0], copies[1]], way, ctx, place);
}

/** `place`: finds in the page what was taught of it in one piece. */
function lessonIn(
  doc: Document,
  [one, two]: [Element, Element],
  way: Way,
  ctx: DetectContext,
  place?: (adapter: Adapter, group: Group, language: string) => Adapter | null,
): Taught | Unteachable {
  const found = recordsOfTwo(doc, one, two);
  if (!found) return { ok: false, why: 'not_two_records' };
  const { group, records } = found;
  const language = languageOf(doc) || 'en';
  const spec = bareSpec(group);
  const frame = draftFrame(doc, bareScreen(spec), ctx, language);
  const rows = sampleOf(group.records, 60).map((element) => rowOf(spec, element));
  const places = placesOf(one, rowOf(spec, records[0]), rows, frame);
  let why: LessonProblem = places.length === 0 ? 'no_place' : 'carries_data';
  for (const { source, fragile } of places) {
    const texts = rows.map((row) => findSource(source, row, frame)[0]?.text ?? '');
    if (texts.filter(Boolean).length < rows.length * 0.8) continue;
    const rowsNow = fragile === 'by_nesting' && !place ? held(group, records, one, two) : group.rows;
    if (!rowsNow) {
      why = 'no_place';
      continue;
    }
    const slot = pointedSlot(source, texts, fragile);
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
    const taught = withScreen(
      { ...composed, evidence: { ...composed.evidence, version: 'taught' } },
      { ...screen, must: [rowsNow], ...(way.inside.length > 0 ? { inside: way.inside } : {}) },
      { ...record, rows: rowsNow, ...(columns ? { columns } : {}) },
    );
    const adapter = taught && place ? place(taught, group, language) : taught;
    if (taught && !adapter) why = 'row_parts';
    if (!adapter || patientTextIn(adapter, group.records).length > 0) continue;
    const warnings = [
      ...(group.fragile ? [`fragile:rows:${group.fragile}`] : []),
      ...(way.fragile ? [`fragile:rows:${way.fragile}`] : []),
      ...(fragile ? [`fragile:name:${fragile}`] : []),
      ...(isSlow(doc, group) ? ['slow:rows'] : []),
    ];
    return { ok: true, adapter, warnings, asks: ids.doubtful ? ['patient_id'] : [] };
  }
  return { ok: false, why };
}

/** Of the rows of a list so many at least are like the two whose names were clicked; the others are second lines of theirs. */
const LIKE_THE_TWO = 0.4;

/** The list's rows of the shape of the two, where the name is found by counting their boxes; null where they differ. */
function held(
  { rows, records }: Group,
  [record, other]: [Element, Element],
  one: Element,
  two: Element,
): string | null {
  if (one === record || two === other) return rows;
  const like = countedRows(rows, record, one, records, LIKE_THE_TWO);
  return like && other.matches(like) ? like : null;
}

/** A row selector that the whole page has to be searched for, with a look into each candidate, on a large page. */
function isSlow(doc: Document, { rows, records }: Group): boolean {
  const tags = rows.split(/[\s>]+/).at(-1) ?? '';
  const candidates = /:has\(/.test(rows) ? doc.querySelectorAll(tags.split(/[[:.]/)[0] || '*').length : 0;
  return candidates > Math.max(2000, records.length * 20);
}
