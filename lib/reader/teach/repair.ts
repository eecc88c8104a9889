import type { Adapter, Field, RecordSpec, Screen, Source } from '../../adapters/schema.ts';
import type { FieldName } from '../../core/sighting.ts';
import { tryField } from '../detect/assign.ts';
import { type DetectContext, rowOf } from '../detect/draft.ts';
import { conceptsOf } from '../detect/head-words.ts';
import { TABLES } from '../detect/table-head.ts';
import { findSource } from '../find-source.ts';
import { matchScreen } from '../match-screen.ts';
import { pointedSlot } from './first-lesson.ts';
import { headedColumns } from './headed-columns.ts';
import { type Lesson, openLesson, withScreen } from './lesson.ts';
import { readAs } from './teach-field.ts';

/** One field of a known screen where it seems to stand now. */
export interface MovedField {
  field: FieldName | 'identity';
  was: string;
  now: string;
  texts: string[];
  adapter: Adapter;
}

/** Proof by words is left out: the words may be what changed. The rows must be there all the same. */
function loosened(adapter: Adapter, screen: Screen): Adapter {
  const { mustShow: _, ...rest } = screen;
  return { ...adapter, screens: [rest] };
}

/** Column keys whose head is gone from the page. */
function goneKeys({ all, frame, spec }: Lesson): string[] {
  const [row] = all;
  if (!row || !spec.columns) return [];
  return Object.keys(spec.columns.names).filter((header) => !findSource({ header }, row, frame)[0]);
}

const headerOf = (sources: Source[]): string | undefined => sources.find((it) => it.header !== undefined)?.header;

/**
 * Fields of a known screen whose column isn't where it was, each with the one free column it reads from now: by the
 * words of the heads, else by being the only one of that shape. Two that would do are offered to nobody. Everything
 * else of the screen stays as it is.
 */
export function movedFields(doc: Document, adapter: Adapter, name: string, ctx: DetectContext): MovedField[] {
  const screen = adapter.screens.find((it) => it.name === name);
  if (!screen) return [];
  const loose = loosened(adapter, screen);
  const where = { href: ctx.href, frameName: ctx.frameName ?? '' };
  if (!matchScreen(doc, where, [loose])) return [];
  const lesson = openLesson(doc, loose, ctx);
  const { spec, group, all } = lesson;
  const gone = new Set(goneKeys(lesson));
  const table = all[0]?.element.closest(spec.columns?.within ?? TABLES);
  const now = table && group.records.length > 0 ? headedColumns(group, table) : null;
  if (!spec.columns || !now || gone.size === 0) return [];
  const taken = new Set(
    Object.values(spec.columns.names).flatMap(({ is }) => (is ?? []).map((it) => it.toLowerCase())),
  );
  const free = Object.entries(now.heads).filter(([, text]) => !taken.has(text.toLowerCase()));
  return Object.entries(spec.fields).flatMap(([field, was]) => {
    const key = was && headerOf(was.sources);
    if (!was || key === undefined || !gone.has(key)) return [];
    const moved = oneThatReads(field as FieldName, was, key, free, lesson, ctx);
    return moved ? [{ ...moved, adapter: restored(adapter, screen, moved.spec) }] : [];
  });
}

/** The repaired screen in the adapter's own words: proof by the words of heads that are gone goes, the rest stays. */
function restored(adapter: Adapter, screen: Screen, record: RecordSpec): Adapter {
  const names = Object.values(record.columns?.names ?? {}).flatMap(({ is }) => is ?? []);
  const before = Object.values(screen.records[0]?.columns?.names ?? {}).flatMap(({ is }) => is ?? []);
  const lost = before.filter((it) => !names.includes(it));
  const mustShow = screen.mustShow?.filter((sign) => !sign.text?.some((it) => lost.includes(it)));
  const { mustShow: _, ...rest } = screen;
  const next = { ...rest, ...(mustShow && mustShow.length > 0 ? { mustShow } : {}) };
  return withScreen({ ...adapter, screens: [next] }, next, record) ?? { ...adapter, screens: [screen] };
}

function oneThatReads(
  field: FieldName,
  was: Field,
  key: string,
  free: [string, string][],
  lesson: Lesson,
  ctx: DetectContext,
): (Omit<MovedField, 'adapter'> & { spec: RecordSpec }) | null {
  const { spec, all, frame, language, around } = lesson;
  const oldWords = spec.columns?.names[key]?.is?.[0] ?? key;
  const concept = conceptsOf(oldWords, language)[0]?.concept;
  const reads = free.flatMap(([, text]) => {
    const columns = {
      ...spec.columns,
      names: { ...spec.columns?.names, [key]: { is: [text] } },
    } as RecordSpec['columns'];
    const next = { ...spec, columns } as RecordSpec;
    const rows = all.map((row) => rowOf(next, row.element));
    const there = { ...lesson, spec: next, all: rows, frame: { ...frame, tables: new Map(), cells: null } };
    const texts = rows.map((row) => findSource({ header: key }, row, there.frame)[0]?.text ?? '');
    if (!tryField(field, pointedSlot({ header: key }, texts), around, language) && was.as.to !== 'text') return [];
    if (texts.filter(Boolean).length === 0) return [];
    const read = was.as.to === 'text' ? null : readAs(field, { source: { header: key } }, there, ctx);
    const same = concept !== undefined && conceptsOf(text, language).some((it) => it.concept === concept);
    const fields = { ...next.fields, [field]: read?.spec && was.as.to === 'date' ? { ...was, as: read.spec.as } : was };
    return [
      { field, was: oldWords, now: text, texts: texts.filter(Boolean).slice(0, 3), same, spec: { ...next, fields } },
    ];
  });
  const named = reads.filter((it) => it.same);
  const [only] = named.length > 0 ? named : likely(field, reads);
  return only && (named.length > 0 ? named : reads).length === 1 ? only : null;
}

/** Without words in common only a shape that few columns have says anything: a name or a provider could be any text. */
const likely = <T>(field: FieldName, reads: T[]): T[] =>
  /On$|^phone|^email|Status$|Value$|^balance$/.test(field) ? reads : [];
