import { canonical } from '../../adapters/canonical.ts';
import { lintAdapter } from '../../adapters/lint.ts';
import { recordSpec } from '../../adapters/record.ts';
import {
  type Adapter,
  adapterSchema,
  type RecordSpec,
  type Screen,
  screen as screenSchema,
} from '../../adapters/schema.ts';
import type { FieldName } from '../../core/sighting.ts';
import { allAtOnce } from '../detect/all-at-once.ts';
import { languageOf, pageDates } from '../detect/detect.ts';
import { type DetectContext, draftFrame, rowOf } from '../detect/draft.ts';
import { type FlatPage, flatPage } from '../detect/flat-page.ts';
import { type Group, sampleOf } from '../detect/group.ts';
import { inComponents } from '../detect/in-components.ts';
import { pageWithin } from '../detect/shadow-roots.ts';
import type { Frame, Row } from '../frame.ts';
import type { DateSurroundings } from '../infer-dates.ts';
import { type Root, rootIn } from '../inside.ts';
import { recordsIn } from '../records.ts';
import { isRecordShown } from '../visible.ts';
import { isOwnPart, standingIn } from './components.ts';

const SAMPLE = 60;

/** The page as a lesson needs it: the adapter's screen, its shown records, and a generation to find texts with. */
export interface Lesson {
  adapter: Adapter;
  screen: Screen;
  spec: RecordSpec;
  group: Group;
  frame: Frame;
  /** All shown records. */
  all: Row[];
  /** Those that are looked at closely. */
  rows: Row[];
  language: string;
  around: DateSurroundings;
  /** The list in one piece, of which the records are then, where they draw themselves in roots of their own. */
  flat: FlatPage | null;
  /** All shown records as they are in the page, and how it is read. */
  here: { rows: Row[]; frame: Frame };
}

/** Which field a list is about, and so must parse. */
const KEYS: FieldName[] = ['recareDueOn', 'appointmentOn', 'planStatus'];

/** A generation of the reader on a screen as it is declared; without records where its shadow root is gone. */
export function screenFrame(
  doc: Document,
  root: Root | null,
  screen: Screen,
  ctx: DetectContext,
  language: string,
): Frame {
  const frame = draftFrame(pageWithin(doc, root ?? doc), screen, ctx, language);
  if (!root) return { ...frame, scope: doc.createElement('div') };
  return { ...frame, root, scope: (screen.scope && root.querySelector(screen.scope)) || frame.scope };
}

/** `inParts`: in one piece, though the adapter doesn't say yet that its records draw themselves. */
export function openLesson(doc: Document, adapter: Adapter, ctx: DetectContext, inParts = false): Lesson {
  const screen = adapter.screens[0] as Screen;
  const spec = screen.records[0] as RecordSpec;
  const root = rootIn(doc, screen.inside);
  const flat = root && (inParts || spec.components) ? allAtOnce(flatPage(doc, root)) : null;
  const page = flat?.page ?? pageWithin(doc, root ?? doc);
  const said = languageOf(page);
  const language = screen.language ?? (said || 'en');
  const frame = screenFrame(doc, root, screen, ctx, language);
  const shown = recordsIn(frame).filter((row) => row.spec === spec && isRecordShown(row.element, screen));
  const all: Row[] = flat ? shown.map((row) => rowOf(spec, flat.copyOf(row.element) ?? row.element)) : shown;
  const records = all.map((row) => row.element);
  const heads = Object.fromEntries(
    Object.entries(spec.columns?.names ?? {}).flatMap(([key, { is }]) => (is?.[0] ? [[key, is[0]]] : [])),
  );
  const shape = spec.shape === 'page' ? 'card' : spec.shape;
  const group: Group = {
    shape,
    records,
    rows: spec.rows,
    not: spec.not ?? [],
    heads,
    ...(spec.columns ? { columns: spec.columns } : {}),
  };
  const around: DateSurroundings = {
    language: said,
    today: frame.today,
    country: ctx.country,
    ...pageDates(page, records, said),
  };
  const piece = flat ? { ...draftFrame(page, screen, ctx, language), root: flat.root } : frame;
  const here = { rows: shown as Row[], frame };
  const rows = sampleOf(all, SAMPLE);
  return { adapter, screen, spec, group, frame: piece, all, rows, language, around, flat, here };
}

/** What was pointed at as the lesson has it; null where it is drawn in a root that the lesson has nothing of. */
export function inLesson({ flat, frame }: Lesson, pointed: Element): Element | null {
  const stands = standingIn(frame.root, pointed);
  if (flat && stands) return flat.copyOf(pointed);
  return isOwnPart(pointed, stands ?? pointed) ? null : (stands ?? pointed);
}

/** The lesson that what was pointed at belongs to, and what it is there. */
export function lessonWith(
  doc: Document,
  adapter: Adapter,
  pointed: Element,
  ctx: DetectContext,
): { lesson: Lesson; element: Element } | null {
  for (const inParts of [false, true]) {
    const lesson = openLesson(doc, adapter, ctx, inParts);
    const element = inLesson(lesson, pointed);
    if (element) return { lesson, element };
  }
  return null;
}

/** The adapter with what is new in it found in the page, where the lesson is of the page in one piece; null where it isn't. */
export function placedInPage(
  doc: Document,
  { flat, group, language }: Pick<Lesson, 'flat' | 'group' | 'language'>,
  adapter: Adapter,
  ctx: DetectContext,
  fresh?: FieldName | 'identity',
): Adapter | null {
  if (!flat) return adapter;
  const [screen] = adapter.screens as [Screen];
  const made = inComponents(doc, flat, { screen, group, ...(fresh ? { fresh } : {}) }, ctx, language);
  const record = made?.records[0];
  return made && record ? withScreen(adapter, made, record) : null;
}

/** The lesson's row that holds an element; null = it stands outside the list. */
export function rowHolding({ all, spec }: Lesson, element: Element): Row | null {
  const row = all.find((it) => it.element === element || it.element.contains(element));
  return row ? rowOf(spec, row.element) : null;
}

/** What is required of a list: a name, whose id it is where the list has one, and the date or state it is about. */
function requiredOf({ fields, ids }: RecordSpec): RecordSpec['required'] {
  const key = KEYS.find((name) => fields[name]);
  return [
    ...(ids.some((rule) => rule.kind === 'patient') ? (['identity'] as const) : []),
    ...(fields.name ? (['name'] as const) : []),
    ...(key ? [key] : []),
  ];
}

/** The adapter with this record and this screen in it, in the schema's order; null where the lint doesn't take it. */
export function withScreen(adapter: Adapter, screen: Screen, record: RecordSpec): Adapter | null {
  const whole = { ...record, required: requiredOf(record) };
  const next = {
    ...adapter,
    screens: [canonical({ ...screen, records: [canonical(whole, recordSpec.shape)] }, screenSchema.shape)],
  };
  const parsed = adapterSchema.safeParse(next);
  return parsed.success && lintAdapter(parsed.data).length === 0 ? parsed.data : null;
}
