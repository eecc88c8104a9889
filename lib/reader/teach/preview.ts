import type { Adapter, Field } from '../../adapters/schema.ts';
import type { Health, Sighting } from '../../core/sighting.ts';
import type { DetectContext } from '../detect/draft.ts';
import { findSource } from '../find-source.ts';
import type { Row } from '../frame.ts';
import { rootIn } from '../inside.ts';
import { matchScreen, notRecognised } from '../match-screen.ts';
import { openScreen } from '../read-screen.ts';
import { dayInZone } from '../zone-day.ts';
import { screenFrame } from './lesson.ts';

/** Rows that a person is shown; all of them count for the health. */
const SHOWN = 40;
const MOST = 2000;

/** One row as it would be read, and what stands in the page at each field's place: for the person in front of it only. */
export interface RawRow {
  sighting: Sighting;
  texts: Record<string, string>;
}

/** What an adapter would make of the page as it stands. Nothing of it is told to anybody but who asked. */
export interface RawPreview {
  health: Health;
  rowsInPage: number;
  rowsShown: number;
  rowsRead: number;
  /** Rows in which something isn't understood, among all that were read. */
  failing: number;
  rows: RawRow[];
}

const fails = (s: Sighting): boolean =>
  Object.values(s.fields).some((f) => f.state === 'unknown' && f.why !== 'not_shown' && f.why !== 'empty');

/** Reads the page with an adapter of one screen exactly as the reader would. */
export function previewOf(doc: Document, adapter: Adapter, ctx: DetectContext): RawPreview {
  const where = { href: ctx.href, frameName: ctx.frameName ?? '' };
  const match = matchScreen(doc, where, [adapter]);
  if (!match) {
    const { health } = notRecognised(where, [adapter]);
    return { health, rowsInPage: 0, rowsShown: 0, rowsRead: 0, failing: 0, rows: [] };
  }
  const reader = openScreen(doc, match, { now: () => ctx.now, zone: ctx.zone, ...dayInZone(ctx.now, ctx.zone) });
  const handles = reader.rows().slice(0, MOST);
  const read = handles.map((handle) => reader.readRow(handle));
  const { sightings, health, rowsInPage, rowsShown } = reader.finish(read);
  const root = rootIn(doc, match.screen.inside);
  const frame = screenFrame(doc, root, match.screen, ctx, doc.documentElement.lang || 'en');
  const rows = sightings.slice(0, SHOWN).map((sighting, i): RawRow => {
    const spec = match.screen.records.find((it) => it.name === sighting.record);
    const element = handles[i]?.element;
    const texts: Record<string, string> = {};
    for (const [name, field] of Object.entries(spec?.fields ?? {})) {
      if (!spec || !element || !field || sighting.fields[name as keyof typeof sighting.fields]?.state !== 'unknown')
        continue;
      texts[name] = textAt(field, { spec, element, parts: [element] }, frame);
    }
    return { sighting, texts };
  });
  return {
    health,
    rowsInPage,
    rowsShown,
    rowsRead: sightings.length,
    failing: sightings.filter(fails).length,
    rows,
  };
}

/** What stands at a field's first place that has anything. */
function textAt(field: Field, row: Row, frame: Parameters<typeof findSource>[2]): string {
  for (const source of field.sources) {
    const text = findSource({ ...source, pattern: undefined }, row, frame)[0]?.text;
    if (text) return text.slice(0, 120);
  }
  return '';
}
