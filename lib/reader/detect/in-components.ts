import { canonical } from '../../adapters/canonical.ts';
import { recordSpec } from '../../adapters/record.ts';
import { type Field, type RecordSpec, type Screen, screen as screenSchema } from '../../adapters/schema.ts';
import type { FieldName } from '../../core/sighting.ts';
import type { Frame } from '../frame.ts';
import { identify } from '../identity.ts';
import { hostOf } from '../inside.ts';
import { signShows } from '../match-screen.ts';
import { readField } from '../read-field.ts';
import { recordsIn } from '../records.ts';
import { isRecordShown } from '../visible.ts';
import { allAtOnce } from './all-at-once.ts';
import { type DetectContext, draftFrame, rowOf } from './draft.ts';
import type { FlatPage } from './flat-page.ts';
import { type Group, sampleOf } from './group.ts';
import { type Places, placedIn, sourcesOf } from './place-in-roots.ts';
import { rowSelector } from './row-selector.ts';
import { pageWithin } from './shadow-roots.ts';

const SAMPLE = 40;
const MOST_KINDS = 12;
/** So many records at most may say nothing where they said something in one piece: odd ones, which a count leaves out. */
const SILENT = 0.1;

/** What was understood of a page in one piece, and what of it is new: a field, the ids, or (without) all. */
export interface Understood {
  screen: Screen;
  /** Its records are those of the piece; its rows are found in the page itself. */
  group: Pick<Group, 'records' | 'rows'>;
  fresh?: FieldName | 'identity';
}

/** The components that what is read of a record stands in, or is. */
function kindsOf(sources: Places, pairs: [Element, Element][], frame: Frame, { flat, spec }: Ground): string[] {
  const kinds = new Set<string>();
  const add = (element: Element): void => {
    if (element.shadowRoot) kinds.add(element.localName);
  };
  const addIn = (found: Element): void => {
    for (const part of [found, ...found.querySelectorAll('*')])
      if ((part.textContent ?? '').trim() !== '') add(flat.realOf(part));
  };
  // a head may draw itself, too
  if (spec.columns) for (const head of frame.scope.querySelectorAll(spec.columns.headers)) addIn(head);
  for (const [copy] of pairs)
    for (const found of sources.flatMap((source) => sourcesOf(source, rowOf(spec, copy), frame))) {
      if (!copy.contains(found)) continue;
      for (let root = flat.realOf(found).getRootNode(), host = hostOf(root); host && root !== flat.root; ) {
        add(host);
        root = host.getRootNode();
        host = hostOf(root);
      }
      addIn(found);
    }
  return [...kinds];
}

interface Ground {
  flat: FlatPage;
  spec: RecordSpec;
}

/** Whether two readings of the records say the same, but for a few of which the second says nothing. */
function agree(before: unknown[], after: { state?: string; kind?: string }[]): boolean {
  let silent = 0;
  for (const [i, was] of before.entries()) {
    const now = after[i];
    if (JSON.stringify(was) === JSON.stringify(now)) continue;
    if (now?.state !== 'unknown' && now?.kind !== 'none') return false;
    silent += 1;
  }
  return silent <= before.length * SILENT;
}

/** A fact without where it comes from: the same place is found by other words. */
const bare = <T extends object>(fact: T): T => ({ ...fact, from: undefined });

const withSources = (field: Field, to: (places: Places) => Places): Field => {
  const { as } = field;
  const next = { ...field, sources: to(field.sources) };
  if (as.to !== 'date') return next;
  const time = as.time && { ...as.time, sources: to(as.time.sources) };
  const year = Array.isArray(as.year) ? to(as.year) : as.year;
  return { ...next, as: { ...as, ...(time ? { time } : {}), ...(year ? { year } : {}) } };
};

const isWhole = ({ sources, as }: Field): boolean =>
  sources.length > 0 && (as.to !== 'date' || (as.time?.sources.length !== 0 && (as.year as [])?.length !== 0));

/**
 * The same screen as the reader finds it in the page itself, through the roots of its records' components; null where it
 * doesn't read the same there. No selector reaches from one root into another: a field that only such a one would lead
 * to is left out.
 */
export function inComponents(
  doc: Document,
  flat: FlatPage,
  { screen, group, fresh }: Understood,
  ctx: DetectContext,
  language: string,
): Screen | null {
  const spec = screen.records[0] as RecordSpec;
  const isNew = (name: string): boolean => fresh === undefined || fresh === name;
  const real = group.records.map((it) => flat.realOf(it));
  if (real.some((it) => it.getRootNode() !== flat.root)) return null;
  const pairs = sampleOf(
    group.records.map((copy, i) => [copy, real[i]] as [Element, Element]),
    SAMPLE,
  );
  const piece = draftFrame(flat.page, screen, ctx, language);
  const names = Object.keys(spec.fields) as FieldName[];
  const ids = isNew('identity') ? spec.ids.map((it) => it.source) : [];
  const all = [...ids, ...names.filter(isNew).flatMap((name) => placesIn(spec.fields[name] as Field))];
  const components = [...new Set([...(spec.components ?? []), ...kindsOf(all, pairs, piece, { flat, spec })])];
  if (components.length === 0 || components.length > MOST_KINDS) return null;
  const rows = rowsIn(pageWithin(doc, flat.root), group.rows, spec.not, real);
  if (!rows) return null;
  const here: RecordSpec = { ...spec, ...rows, components };
  const frameOf = (record: RecordSpec): Frame =>
    draftFrame(pageWithin(doc, flat.root), { ...screen, records: [record] }, ctx, language);

  const to = (places: Places): Places =>
    places.flatMap((source) => placedIn(source, { flat, spec, here, pairs, piece, frame: frameOf(here) }) ?? []);
  const fields: RecordSpec['fields'] = {};
  for (const name of names) {
    const field = spec.fields[name] as Field;
    const next = isNew(name) ? withSources(field, to) : field;
    if (isWhole(next)) fields[name] = next;
  }
  const placed = isNew('identity')
    ? spec.ids.flatMap((it) => to([it.source]).map((source) => ({ ...it, source })))
    : spec.ids;
  const next: RecordSpec = { ...here, ids: placed, fields };
  const frame = frameOf(next);
  const before = frameOf(spec);
  const readings = <T>(was: (spec: RecordSpec, element: Element, frame: Frame) => T, name: string): [T[], T[]] => [
    pairs.map(([copy, it]) => (isNew(name) ? was(spec, copy, piece) : was(spec, it, before))),
    pairs.map(([, it]) => was(next, it, frame)),
  ];
  for (const name of Object.keys(fields) as FieldName[]) {
    const read = readings(
      (of, element, frame) => bare(readField(of.fields[name] as Field, rowOf(of, element), frame, name)),
      name,
    );
    if (!agree(...read)) delete fields[name];
  }
  if (!agree(...readings((of, element, frame) => bare(identify(rowOf(of, element), frame)), 'identity'))) return null;
  if (next.required.some((it) => it !== 'identity' && !fields[it])) return null;
  if (spec.ids.length > 0 && placed.length === 0) return null;
  const found = recordsIn(frame).filter((row) => isRecordShown(row.element, screen));
  if (found.length !== real.length || found.some((row, i) => row.element !== real[i])) return null;
  const must = screen.must.map((it) => (it === spec.rows ? rows.rows : it));
  const { mustShow = [], ...rest } = screen;
  const shows = mustShow.filter((sign) => signShows(flat.root, sign));
  // a column is found by its head in any case; what is counted must not go without
  if (!spec.columns && shows.length < mustShow.length) return null;
  const made = { ...rest, must, ...(shows.length > 0 ? { mustShow: shows } : {}) };
  return canonical({ ...made, records: [canonical(next, recordSpec.shape)] }, screenSchema.shape);
}

/** What finds exactly the records in the page: what found them in one piece, where it looks into none of them. */
function rowsIn(
  page: Document,
  rows: string,
  not: string[] = [],
  real: Element[],
): Pick<RecordSpec, 'rows' | 'not'> | null {
  const found = [...page.body.querySelectorAll(rows)].filter((it) => !not.some((other) => it.matches(other)));
  if (real.every((it) => found.includes(it))) return { rows };
  const [first] = real as [Element];
  const near = first.parentElement ?? first;
  const tag = first.localName;
  const tails = [`> ${tag}`, `> ${near.localName} > ${tag}`, `${near.localName} > ${tag}`, tag];
  const steady = allAtOnce(rowSelector(page, real, tails, near));
  return steady && (steady.not.length > 0 ? { rows: steady.rows, not: steady.not } : { rows: steady.rows });
}

/** All places that a field is read from. */
function placesIn(field: Field): Places {
  const found: Places = [];
  withSources(field, (places) => {
    found.push(...places);
    return places;
  });
  return found;
}
