import type { Field, RecordSpec, Source } from '../adapters/schema.ts';
import type { DateValue, Fact, UnknownWhy } from '../core/fact.ts';
import { type Found, findSource, nameOfSource, plainSelector } from './find-source.ts';
import type { Frame, Row } from './frame.ts';
import { itself, pageAround, type Start } from './inside.ts';
import { kept } from './kept.ts';
import { compile } from './pattern.ts';
import { allBelow, below, componentsOf, partsIn } from './query.ts';
import { type Parsed, readDate } from './read-date.ts';
import { fold, labelOf, linesOf, plain, plainWord } from './text.ts';
import { fail, transform } from './transforms.ts';
import { isShown } from './visible.ts';

const unknown = (why: UnknownWhy, from?: string): Fact<unknown> =>
  from ? { state: 'unknown', why, from } : { state: 'unknown', why };

/** What may stand where a name stood before the screen was changed: a number, a date, a time, an e-mail. Nobody is called so. */
const NO_NAME = /^\P{L}*$|@|\d\D{1,20}\d{4}$|^\d{4}\D\d/u;

function parse(text: string, field: Field, row: Row, frame: Frame, name: string): Parsed {
  if (name === 'name' && NO_NAME.test(text)) return fail;
  if (field.as.to !== 'date') return transform(text, field.as);
  // Lists print the same dates again and again; what rests on nothing but the text is parsed once.
  const known = kept(frame.dates, field, () => new Map<string, Parsed>());
  const before = known.get(text);
  if (before) return before;
  let alone = !field.as.time && !Array.isArray(field.as.year);
  const first = (sources: Source[]): string | null => {
    for (const source of sources) {
      const text = findSource(source, row, frame)[0]?.text;
      if (text) return text;
    }
    return null;
  };
  const parsed = readDate(text, field.as, frame, first, (fits) => {
    alone = false;
    frame.settled.add(name);
    if (!fits) frame.contradictions.set(name, (frame.contradictions.get(name) ?? 0) + 1);
  });
  if (alone) known.set(text, parsed);
  return parsed;
}

/** Of several texts the one that parses; two that parse to different values settle nothing. */
function parseAny(found: Found[], field: Field, row: Row, frame: Frame, name: string): Parsed | null {
  let kept: Parsed | null = null;
  for (const { text } of found) {
    if (!text) continue;
    const parsed = parse(text, field, row, frame, name);
    if (!parsed.ok) continue;
    if (kept?.ok && JSON.stringify(kept.value) !== JSON.stringify(parsed.value)) return { ok: false, why: 'ambiguous' };
    kept = parsed;
  }
  return kept;
}

function place(from: 'record' | 'scope' | 'page' | undefined, row: Row, frame: Frame): Start[] {
  if (from === 'page') return pageAround(frame);
  return from === 'scope' ? [frame.scope] : partsIn(row);
}

/** What it means that no source had a value. */
function whenMissing(field: Field, row: Row, frame: Frame, otherwise: UnknownWhy): Fact<unknown> {
  const rule = field.missing;
  const from = nameOfSource(field.sources[0] as Source);
  const silent = unknown(otherwise, otherwise === 'not_shown' ? undefined : from);
  if (!rule) return silent;
  const roots = place(rule.from, row, frame);
  const there = roots.flatMap((r) => (itself(r).matches(rule.place) ? [itself(r)] : allBelow(r, rule.place)))[0];
  if (!there) return silent;
  if (rule.unless && roots.some((r) => below(r, rule.unless as string))) return unknown('not_shown');
  const labels = rule.onlyLines;
  if (labels && !linesOf(there, { into: componentsOf(row) }).every((line) => labelOf(line, labels))) {
    return unknown('unparsed', from);
  }
  return { state: 'absent', from: rule.place };
}

function fromSources(field: Field, row: Row, frame: Frame, name: string): Fact<unknown> {
  let why: UnknownWhy = 'not_shown';
  for (const source of field.sources) {
    const found = findSource(source, row, frame);
    if (found.length === 0) continue;
    const from = nameOfSource(source);
    const texts = found.filter((f) => f.text !== null);
    if (texts.length === 0) {
      why = 'unparsed';
      continue;
    }
    if (source.all && texts.some((f) => f.text !== '')) {
      const parsed = parseAny(texts, field, row, frame, name);
      if (parsed) return parsed.ok ? { state: 'known', value: parsed.value, from } : unknown(parsed.why, from);
      why = 'unparsed';
      continue;
    }
    const text = texts[0]?.text ?? '';
    const { empty } = field;
    const word = empty && plain(text);
    if (empty?.marks.some((m) => plainWord(m) === word)) {
      return empty.means === 'absent' ? { state: 'absent', from } : unknown('empty', from);
    }
    if (text === '') {
      if (why === 'not_shown') why = 'empty';
      continue;
    }
    const parsed = parse(text, field, row, frame, name);
    return parsed.ok ? { state: 'known', value: parsed.value, from } : unknown(parsed.why, from);
  }
  return whenMissing(field, row, frame, why);
}

/** The soonest item from today on; one that can't be read leaves the whole question open. */
function fromItems(field: Field, row: Row, frame: Frame, name: string): Fact<unknown> {
  const { among, ...single } = field;
  if (!among) return fromSources(field, row, frame, name);
  const items = place(among.from, row, frame).flatMap((r) => allBelow(r, among.items));
  let best: { at: string; fact: Fact<unknown> } | null = null;
  for (const element of items) {
    const item: Row = { spec: row.spec, element, parts: [element] };
    const mark = among.drop ? findSource(among.drop.source, item, frame)[0]?.text : null;
    if (mark && among.drop && compile(among.drop.pattern).test(mark)) continue;
    const fact = fromSources({ ...single, missing: undefined }, item, frame, name);
    if (fact.state !== 'known') return unknown('unparsed', among.items);
    const date = fact.value as DateValue;
    if (date.on < frame.today.slice(0, date.on.length)) continue;
    const at = `${date.on} ${date.time ?? ''}`;
    if (!best || at < best.at) best = { at, fact };
  }
  return best?.fact ?? whenMissing(field, row, frame, 'not_shown');
}

/** The fields of a record that are read (hearsay is not), with what is worked out once of each. */
export type Reads = { name: string; field: Field; plain: string | null; from: string };

const reads = new WeakMap<RecordSpec, Reads[]>();

export const readsOf = (spec: RecordSpec): Reads[] => kept(reads, spec, listReads);

const listReads = ({ fields, components }: RecordSpec): Reads[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (!field || field.grade === 'C') return [];
    const source = field.sources[0] as Source;
    const plain = field.among || field.empty || components ? null : plainSelector(source);
    return [{ name, field, plain, from: nameOfSource(source) }];
  });

/** What a plain field says whose element is there, shown, and has a text that parses; else undefined: ask in full. */
export function valueAt({ name, field, plain }: Reads, row: Row, frame: Frame): unknown {
  const element = row.element.querySelector(plain as string);
  if (!element || element.firstElementChild || !isShown(element)) return undefined;
  const text = fold(element.textContent ?? '');
  if (text === '') return undefined;
  const parsed = parse(text, field, row, frame, name);
  return parsed.ok ? parsed.value : undefined;
}

/** A field of a record, the short way where there is one. */
export function readOf(it: Reads, row: Row, frame: Frame): Fact<unknown> {
  const value = it.plain === null ? undefined : valueAt(it, row, frame);
  return value === undefined ? readField(it.field, row, frame, it.name) : { state: 'known', value, from: it.from };
}

/** One field of one record: known, absent or unknown, and where it was read. */
export function readField(field: Field, row: Row, frame: Frame, name: string): Fact<unknown> {
  return field.among ? fromItems(field, row, frame, name) : fromSources(field, row, frame, name);
}
