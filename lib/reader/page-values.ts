import type { RecordSpec, Source } from '../adapters/schema.ts';
import type { DateValue } from '../core/fact.ts';
import type { Reading } from '../core/sighting.ts';
import { findSource } from './find-source.ts';
import type { Frame, Row } from './frame.ts';
import { itself } from './inside.ts';
import { readDate } from './read-date.ts';
import { transform } from './transforms.ts';

function firstText(source: Source | undefined, frame: Frame): string | null {
  if (!source) return null;
  const element = itself(frame.scope);
  const row: Row = { spec: frame.screen.records[0] as RecordSpec, element, parts: [element] };
  return findSource({ from: 'scope', ...source }, row, frame)[0]?.text ?? null;
}

/** The range the list is limited to, as far as its two dates can be read. */
export function readRange(frame: Frame): Pick<Reading, 'range'> {
  const rule = frame.screen.range;
  if (!rule) return {};
  const day = (source: Source | undefined): string | undefined => {
    const text = firstText(source, frame);
    if (!text) return undefined;
    const read = readDate(
      text,
      { to: 'date', formats: rule.formats, dateOnly: 'exact' },
      frame,
      () => null,
      () => {},
    );
    return read.ok ? (read.value as DateValue).on : undefined;
  };
  const from = day(rule.from);
  const to = day(rule.to);
  return from || to ? { range: { ...(from && { from }), ...(to && { to }) } } : {};
}

/** What else limits the list, in the page's own words: a control with something chosen in it. */
export function readFilters(frame: Frame): Pick<Reading, 'filters'> {
  const texts = (frame.screen.filters ?? []).map((source) => firstText(source, frame)?.trim() ?? '');
  const chosen = texts.filter((text) => text !== '').map((text) => text.slice(0, 200));
  return chosen.length > 0 ? { filters: chosen } : {};
}

/** The page's own total of the list; a number that counts only this page is none. */
export function readTotal(frame: Frame): Pick<Reading, 'total'> {
  const rule = frame.screen.total;
  if (!rule || rule.of === 'page') return {};
  const text = firstText(rule.source, frame);
  const read = text ? transform(text, { to: 'integer' }) : null;
  return read?.ok ? { total: Math.max(0, (read.value as number) - (rule.less ?? 0)) } : {};
}
