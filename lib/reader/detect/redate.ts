import type { FieldName } from '../../core/sighting.ts';
import type { DateSurroundings } from '../infer-dates.ts';
import { datesOf } from './assign.ts';
import { noneWords } from './head-words.ts';
import type { Understanding } from './understand.ts';

/** Looks at all cells of a date column instead of the sample's: what reads both ways in forty rows may not in four thousand. */
export function redate(
  found: Understanding,
  name: string,
  texts: string[],
  around: DateSurroundings,
  language: string,
): void {
  const field = name as FieldName;
  const assigned = found.fields.get(field);
  if (!assigned) return;
  const pattern = assigned.slot.source.pattern ? undefined : assigned.pattern;
  const cut = pattern ? texts.map((t) => new RegExp(pattern, 'u').exec(t)?.groups?.v ?? t) : texts;
  const all = datesOf(cut, around, noneWords(language));
  if (!all) {
    found.fields.delete(field);
    found.refused.push(`refused:${field}:contradicted`);
    return;
  }
  found.fields.set(field, {
    ...assigned,
    as: { to: 'date', formats: bothWays(all.dates.formats, all.dates.order.state === 'decided').slice(0, 40) },
    dates: all.dates,
  });
}

/**
 * A format with numbers in the other order beside the decided one: the screen's order settles them, and a date that
 * reads only the other way is then a health error instead of an empty cell.
 */
function bothWays(formats: string[], decided: boolean): string[] {
  if (!decided) return formats;
  const swap = (f: string): string | null =>
    /^(?:[^dM]*)(d+)([./ -]+)(M{1,2})(?!M)/.test(f)
      ? f.replace(/(d+)([./ -]+)(M{1,2})/, '$3$2$1')
      : /^[^dM]*(M{1,2})([./ -]+)(d+)/.test(f)
        ? f.replace(/(M{1,2})([./ -]+)(d+)/, '$3$2$1')
        : null;
  return [...new Set(formats.flatMap((f) => [f, swap(f) ?? f]))];
}
