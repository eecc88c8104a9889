import type { DateOrder, OrderHint } from '../adapters/schema.ts';
import { parseFormat } from './date-format.ts';
import { findSource } from './find-source.ts';
import type { Frame, Row } from './frame.ts';

/** Orders under which every one of the texts that reads at all reads; null = none of them reads. */
function fitting(texts: string[], formats: string[], language: string): DateOrder[] | null {
  let left: DateOrder[] | null = null;
  for (const text of texts) {
    const orders = new Set<DateOrder>();
    for (const format of formats) {
      const reading = parseFormat(text, format, language);
      if (reading) orders.add(reading.order ?? 'ymd');
    }
    if (orders.size === 0) continue;
    left = left ? left.filter((o) => orders.has(o)) : [...orders];
  }
  return left;
}

function ask(hint: OrderHint, page: Row, frame: Frame): DateOrder | 'contradicted' | null {
  if (hint.by === 'fixed') return hint.order;
  const source = { from: 'page' as const, ...hint.source };
  const texts = findSource(hint.by === 'samples' ? { ...source, all: true } : source, page, frame)
    .map((f) => f.text)
    .filter((t) => t !== null);
  if (hint.by === 'word') {
    const word = texts[0];
    return word !== undefined && Object.hasOwn(hint.words, word) ? (hint.words[word] ?? null) : null;
  }
  const left = fitting(texts, hint.formats, frame.language);
  if (!left || left.length > 1) return null;
  return left[0] ?? 'contradicted';
}

/** The order of the screen's numeric dates: its hints in turn, then the practice's own; never a guess per cell. */
export function decideOrder(page: Row, frame: Frame, practice: DateOrder | undefined): Frame['order'] {
  for (const hint of frame.screen.order ?? []) {
    const order = ask(hint, page, frame);
    if (order) return order;
  }
  return practice ?? 'undecided';
}

/** Whether a zone is west of Greenwich at any time of the year, where a date parsed as UTC prints a day early. */
export function isWest(zone: string, year: number): boolean {
  return [0, 6].some((month) => {
    const noon = new Date(Date.UTC(year, month, 15, 0, 30));
    try {
      const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric' }).format(noon);
      return Number(day) === 14;
    } catch {
      return true; // a zone nobody knows: take the careful side
    }
  });
}
