import { expect, test } from 'vitest';
import type { Adapter } from '#lib/adapters/schema.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { pageAt } from '../read-fixtures.ts';
import { flat as flatLists } from './known/flat.ts';
import { flat, measure, ZONE } from './measure.ts';
import type { Shape } from './shape.ts';

const lists = flatLists.filter((shape) => shape.truth !== null);

/** The page's cells, record by record, the row of heads first where there is one; `null` = no heads. */
function cellsIn(doc: Document, adapter: Adapter): { heads: Element[] | null; records: Element[][] } {
  const rows = adapter.screens[0]?.records[0]?.rows ?? '';
  const starts = [...doc.querySelectorAll(rows)];
  const cells = [...(starts[0]?.parentElement?.children ?? [])];
  const at = starts.map((it) => cells.indexOf(it));
  const width = (at[1] as number) - (at[0] as number);
  const first = at[0] as number;
  return {
    heads: first >= width ? cells.slice(first - width, first) : null,
    records: at.map((from) => cells.slice(from, from + width)),
  };
}

const another = (like: Element, text: string): Element => {
  const cell = like.cloneNode(false) as Element;
  cell.textContent = text;
  return cell;
};

type Change = [name: string, apply: (row: Element[], text: string) => void];
const PLACES = [0, 1, 2];
const CHANGES: Change[] = [
  ...PLACES.map(
    (n): Change => [`a cell comes after ${n}`, (row, text) => row[n]?.after(another(row[n] as Element, text))],
  ),
  ['a cell comes at the end', (row, text) => row.at(-1)?.after(another(row.at(-1) as Element, text))],
  ['a cell comes before the first', (row, text) => row[0]?.before(another(row.at(-1) as Element, text))],
  ...PLACES.slice(1).map((n): Change => [`cell ${n} goes`, (row) => row[n]?.remove()]),
  ['the last cell goes', (row) => row.at(-1)?.remove()],
];
/** Under heads these are the page's own mistake when the heads stay; a name that comes last is where no heads are. */
const MOVES: Change[] = [
  ['two cells change places', (row) => row[2]?.after(row[1] as Element)],
  ['the first cell goes to the end', (row) => row.at(-1)?.after(row[0] as Element)],
];

function wrongAfter(shape: Shape, adapter: Adapter, change: Change, withHeads: boolean): string[] {
  const doc = pageAt(shape.html, shape.url);
  const { heads, records } = cellsIn(doc, adapter);
  if (withHeads && heads) change[1](heads, 'Record edited');
  for (const [i, row] of records.entries()) change[1](row, `2024-03-${10 + (i % 9)}`);
  const ctx = { now: () => `${shape.today}T12:00:00Z`, zone: ZONE };
  const reading = readScreen(doc, { href: shape.url, frameName: '' }, [adapter], ctx);
  if (reading.screen === null || /unsure|waiting|not_recognised/.test(reading.health.state)) return [];
  return reading.sightings.map(flat).flatMap((read) => {
    const of = shape.truth?.find((it) => it.name === read.name);
    return Object.entries(read).flatMap(([field, value]) => (of?.[field] === value ? [] : [`${field}: ${value}`]));
  });
}

test.each(lists.map((shape) => [shape.name, shape] as const))(
  '%s: a cell more, less or elsewhere, and what is still read is right, or nothing is',
  (_, shape) => {
    const { proposal, notes } = measure(shape);
    expect(notes).toEqual([]);
    const adapter = proposal?.draft as Adapter;
    const headed = cellsIn(pageAt(shape.html, shape.url), adapter).heads !== null;
    const after = (change: Change, withHeads: boolean) =>
      wrongAfter(shape, adapter, change, withHeads).map((it) => `${change[0]}, heads ${withHeads}: ${it}`);
    expect(CHANGES.flatMap((change) => [...after(change, true), ...after(change, false)])).toEqual([]);
    expect(MOVES.slice(0, headed ? 2 : 1).flatMap((change) => after(change, true))).toEqual([]);
  },
);
