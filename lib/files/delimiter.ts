import { csvRows } from './csv-rows.ts';

const CANDIDATES = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof CANDIDATES)[number];

/** Excel writes `sep=;` as a first line for itself: it says the delimiter and is no row. */
export function ownWord(text: string): { delimiter: Delimiter; skip: number } | null {
  const match = /^sep=([,;\t|])\n/i.exec(text);
  return match ? { delimiter: match[1] as Delimiter, skip: match[0].length } : null;
}

/** The delimiter under which the first lines have most cells, and as many of them as possible the same number. */
export function sniffDelimiter(text: string): Delimiter {
  const head = text.slice(0, 64_000);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const widths: number[] = [];
    for (const row of csvRows(head, delimiter, { head: true })) {
      if ('problem' in row || widths.length === 60) break;
      if (row.cells.length > 1 || row.cells[0] !== '') widths.push(row.cells.length);
    }
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    // The commonest width: a report's title and date stand above its table, in one cell each.
    const [width = 0, alike = 0] = [...counts].filter(([cells]) => cells > 1).sort((a, b) => b[1] - a[1])[0] ?? [];
    const score = width > 1 ? (alike / widths.length) * Math.min(width, 40) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
