import type { Concept } from '../../adapters/synonyms/index.ts';
import { plain } from '../text.ts';
import { isShown } from '../visible.ts';
import { label } from './head-label.ts';
import { conceptsOf } from './head-words.ts';

/** A column of a head that is drawn in several rows. */
interface Under {
  own: Element;
  /** What spans it, the outermost first. */
  groups: Element[];
}

export interface SpannedHead {
  rows: Element[];
  /** Words by column, those of its groups with them where they say more together. */
  heads: string[];
  /** The elements that say it, by column. */
  over: Element[][];
  /** The words of the groups. */
  groups: string[];
}

const span = (cell: Element, by: 'colspan' | 'rowspan'): number =>
  Math.min(Number(cell.getAttribute(by)) || 1, by === 'colspan' ? 60 : 3);

/** The columns of a few rows as cells and spans lay them out; null where they leave gaps or do not come to the width. */
function laidOut(rows: Element[], width: number): Under[] | null {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let c = 0;
    for (const cell of row.children) {
      if (!isShown(cell)) continue;
      while (grid[r]?.[c]) c += 1;
      for (let down = 0; down < span(cell, 'rowspan'); down += 1) {
        const line = grid[r + down];
        if (!line) return null;
        for (let k = 0; k < span(cell, 'colspan'); k += 1) line[c + k] = cell;
      }
    }
  }
  if (grid.some((line) => line.length !== width || !Array.from(line).every(Boolean))) return null;
  return (grid.at(-1) as Element[]).map((own, c) => ({
    own,
    groups: [...new Set(grid.slice(0, -1).map((line) => line[c] as Element))].filter((e) => e !== own),
  }));
}

/** Whose columns these are: nobody's that we ask for. */
const OTHERS = new Set<Concept>(['guardian', 'provider', 'other', 'staff', 'invoice', 'task', 'language']);
/** What is dated by its group. */
const DATED = new Set<Concept>(['lastVisit', 'next', 'due', 'reminded', 'planOn', 'birth']);
/** What says little by itself: of whom, of what. */
const GENERAL = new Set<Concept>(
  'name first last phone mobile home work email birth status type date time provider'.split(' ') as Concept[],
);

/** What a head says under the words that span it. `ours`: a group of words nobody knows that holds the patients' names. */
export function underGroup(own: string, group: string, language: string, ours: boolean): string {
  if (!group || plain(group) === plain(own)) return own;
  if (!own) return group;
  const together = [`${group} ${own}`, `${own} ${group}`, `${own} de ${group}`];
  const [over] = conceptsOf(group, language).map((m) => m.concept);
  const [alone] = conceptsOf(own, language).map((m) => m.concept);
  if (over && OTHERS.has(over)) return alone === 'name' && over === 'guardian' ? group : (together[0] as string);
  const known = together.find((words) => (conceptsOf(words, language)[0]?.score ?? 0) >= 0.8);
  if (known) return known;
  if (over && alone === 'date') return group;
  if (over === 'recall' && alone === 'type') return group;
  if (alone && GENERAL.has(alone) && (over ? DATED.has(over) : !ours)) return together[0] as string;
  return own;
}

/**
 * The head of a table that is drawn in two or three rows, the columns of a group below its words. What a column is, both
 * say: "Date" below "Last visit". Null where every cell of the head stands over one column.
 */
export function spannedHead(all: Element[], width: number, language: string): SpannedHead | null {
  const from = all.slice(0, 4).findIndex((row) => row.childElementCount > 1);
  if (from < 0) return null;
  for (const depth of [2, 3]) {
    const rows = all.slice(from, from + depth);
    const columns = rows.length === depth ? laidOut(rows, width) : null;
    if (!columns?.some(({ groups }) => groups.some((g) => span(g, 'colspan') > 1))) continue;
    const own = columns.map((it) => label(it.own));
    const groups = columns.map((it) => it.groups.map(label).join(' ').trim());
    if (rows.some((row) => /\d{3}/.test(row.textContent ?? ''))) return null;
    const isName = (words: string): boolean =>
      conceptsOf(words, language).some((m) => /^(?:name|first|last)$/.test(m.concept));
    const named = [...new Set(groups.filter((_, i) => isName(own[i] as string)))];
    const heads = own.map((words, i) => {
      const group = groups[i] as string;
      return underGroup(words, group, language, named.length === 1 && named[0] === group);
    });
    const known = heads.filter((words) => conceptsOf(words, language).length > 0).length;
    if (known < 2 || known * 3 < width) return null;
    return {
      rows,
      heads,
      over: columns.map((it) => [it.own, ...it.groups]),
      groups: [...new Set(groups)].filter(Boolean),
    };
  }
  return null;
}

/** Whether the words that span columns tell them apart, or what they are, where those below alone do not. */
export function tellsMore(head: SpannedHead, alone: Element[], language: string): boolean {
  const words = alone.map((cell) => plain(label(cell)));
  const said = words.filter(Boolean);
  const known = (all: string[]): number => all.filter((it) => conceptsOf(it, language).length > 0).length;
  return new Set(said).size < said.length || known(head.heads) > known(words);
}
