import type { Source } from '../../adapters/schema.ts';
import { findSource } from '../find-source.ts';
import type { Frame, Row } from '../frame.ts';
import { fold, linesOf, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { besideValue } from './beside-value.ts';
import { SAYS } from './called-by.ts';
import { contextSlots } from './context-slots.ts';
import type { Group } from './group.ts';
import { conceptsOf, type HeadMatch } from './head-words.ts';
import { partsWithin } from './parts.ts';

/** One place of every record that may hold a field: how the reader gets there, what it is called, what it said. */
export interface Slot {
  source: Source;
  /** The words it is known by, as matched. */
  matches: HeadMatch[];
  /** How much the naming is worth: a head cell 1, a class name less, no name 0. */
  weight: number;
  /** Text per record of the sample, `''` where it has none. */
  texts: string[];
  /** Slots of one cell share it; the cell itself is its `whole`. */
  cell: string;
  whole: boolean;
  /** Words of the cell's own head for a part of it that has no name. */
  outer: HeadMatch[];
  /** It has a head or a label of its own, whose words are none we know: what it is isn't guessed. */
  unknown?: 'head' | 'label';
  /** Where it stands, when that is a fragile thing to rest on. */
  fragile?: string;
}

export type Candidate = Omit<Slot, 'texts'>;

export interface Base {
  source: Source;
  cell: string;
  matches: HeadMatch[];
  weight: number;
  unknown?: 'head';
  /** The words of its head. */
  head?: string;
  fragile?: string;
}

function bases(group: Group, records: Element[], language: string): Base[] {
  const named = (label: string): HeadMatch[] => conceptsOf(label, language);
  const said = (label: string): Pick<Base, 'matches' | 'unknown' | 'head'> => {
    const matches = named(label);
    return { matches, head: label, ...(matches.length === 0 && SAYS.test(label) ? { unknown: 'head' } : {}) };
  };
  if (group.flat) {
    return group.flat.map((head, i) => ({
      source: { part: i },
      cell: `f${i}`,
      ...(head === null ? { matches: [], weight: 0 } : { ...said(head), weight: 0.95 }),
      fragile: 'by_position',
    }));
  }
  if (group.joined) {
    return group.joined.map(({ head, source, fragile }, i) => ({
      source,
      cell: `j${i}`,
      ...said(head),
      weight: 1,
      ...(fragile ? { fragile: 'by_position' } : {}),
    }));
  }
  if (group.spanning) {
    const { full, heads, tag } = group.spanning;
    return heads.map((label, i) => {
      const select = `:scope > ${tag}:nth-last-child(${full - i})`;
      return { source: { select }, cell: `s${i}`, ...said(label), weight: 1, fragile: 'by_position' };
    });
  }
  if (group.apart) {
    const cells = [...(records[0]?.children ?? [])].filter(isShown);
    return cells.map((cell, i) => ({
      source: { select: `:scope > ${cell.tagName.toLowerCase()}`, nth: i },
      cell: `n${i}`,
      matches: [],
      weight: 0,
      fragile: 'by_position',
    }));
  }
  if (group.placed) {
    const { select, heads } = group.placed;
    return heads.map((label, i) => ({
      source: { select, nth: i },
      cell: `p${i}`,
      ...said(label),
      weight: 0.95,
      fragile: 'by_position',
    }));
  }
  if (group.columns) {
    return Object.entries(group.heads).map(([key, label]) => ({
      source: { header: key },
      cell: key,
      ...said(label),
      weight: 1,
    }));
  }
  const attr = group.cellLabel;
  if (attr) {
    const labels = new Set(
      [...(records[0]?.querySelectorAll(`[${attr}]`) ?? [])].map((c) => c.getAttribute(attr) ?? ''),
    );
    return [...labels].flatMap((label) => {
      const matches = named(label);
      return matches.length > 0
        ? [{ source: { cellLabel: { attr, is: [label] } }, cell: label, matches, weight: 1 }]
        : [];
    });
  }
  return [{ source: {}, cell: '', matches: [], weight: 0 }];
}

/** The one field of a form that nearly every cell of a column holds instead of a text. */
function controlOf(cells: Element[]): Pick<Source, 'select' | 'take'> | null {
  for (const select of [
    'select',
    'input:not([type="checkbox"], [type="radio"], [type="hidden"], [type="button"], [type="submit"])',
  ]) {
    const holding = cells.filter(
      (c) => c.querySelectorAll(select).length === 1 && isShown(c.querySelector(select) as Element),
    );
    if (holding.length > 0 && holding.length >= cells.length * 0.8) return { select, take: { as: 'control' } };
  }
  return null;
}

/** What stands in brackets behind a value: "12-03-2027 10:00 (confirmed)". */
const IN_BRACKETS = /[(（]\s*(?<v>[^()（）\d]{2,40}?)\s*[)）]$/u;

/** A cell whose texts nearly all end with words in brackets, as what those say. */
function aside(base: Base, cells: Element[]): Candidate[] {
  const said = cells.map((e) => fold(textOf(e))).filter(Boolean);
  const words = said.filter((t) => SAYS.test(IN_BRACKETS.exec(t)?.groups?.v ?? ''));
  if (base.source.pattern || words.length < 2 || words.length < said.length * 0.8) return [];
  const source = { ...base.source, pattern: IN_BRACKETS.source };
  const { head: _, ...of } = base;
  return [{ ...of, source, matches: [], weight: 0, whole: false, outer: base.matches }];
}

/** Every place of the sample's records with its words and texts. Yields between cells. */
export function* slotsOf(group: Group, rows: Row[], frame: Frame, language: string): Generator<null, Slot[]> {
  const records = rows.map((row) => row.element);
  const candidates: Candidate[] = [];
  const below: Base[] =
    group.siblings && !group.flat ? [{ source: { part: 1 }, cell: '+1', matches: [], weight: 0 }] : [];
  for (const base of [...bases(group, records, language), ...below]) {
    const starts = rows.map((row) =>
      base.cell === '' ? row.element : (findSource(base.source, row, frame)[0]?.element ?? null),
    );
    const { head: _, ...of } = base;
    const shown = starts.filter((e) => e !== null);
    if (base.cell !== '') {
      const without = base.source.take ? [] : besideValue(shown);
      const source = without.length > 0 ? { ...base.source, take: { as: 'without' as const, without } } : base.source;
      candidates.push({ ...of, source, whole: true, outer: [] });
    }
    const control = base.cell === '' ? null : controlOf(shown);
    if (control) candidates.push({ ...of, source: { ...base.source, ...control }, whole: true, outer: [] });
    if (base.cell !== '') candidates.push(...aside(base, shown));
    const structured =
      base.cell === '' ||
      group.flat?.[0] === null ||
      shown.some((e) => e.firstElementChild && (linesOf(e).length > 1 || e.children.length > 0));
    // what stands in a column of something else is that: the words of its buttons are no treatments
    const another = base.matches.length > 0 && base.matches.every((m) => m.concept === 'other');
    if (structured && !another) candidates.push(...partsWithin(base, shown, language));
    yield null;
  }
  candidates.push(...contextSlots(records, frame, language));
  const slots: Slot[] = [];
  for (const candidate of candidates) {
    const texts = rows.map((row) => findSource(candidate.source, row, frame)[0]?.text ?? '');
    if (texts.some((t) => t !== '')) slots.push({ ...candidate, texts });
    yield null;
  }
  return slots;
}
