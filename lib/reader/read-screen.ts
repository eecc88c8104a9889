import type { Adapter, NothingBookedRule, RecordSpec } from '../adapters/schema.ts';
import type { Fact } from '../core/fact.ts';
import type { EvidenceStrength, Reading, Sighting } from '../core/sighting.ts';
import { decideOrder } from './date-order.ts';
import type { Frame, ReaderContext, Row } from './frame.ts';
import { judge } from './health.ts';
import { identify, keyOf } from './identity.ts';
import type { Start } from './inside.ts';
import { type Match, matchScreen, notRecognised, type Where } from './match-screen.ts';
import { Outcomes } from './outcomes.ts';
import { readFilters, readRange, readTotal } from './page-values.ts';
import { headOf, type PlainReader, type PlainRow, plainReader } from './plain-row.ts';
import { readOf, readsOf } from './read-field.ts';
import { PageRow, recordsIn } from './records.ts';
import { isStale, type PageSaid, pageSaid } from './stale.ts';
import { isFrameShown, isRecordShown, isShown } from './visible.ts';
import { dayInZone, type ZoneDay } from './zone-day.ts';

export type { ReaderContext } from './frame.ts';

/** One shown record. `row` survives re-renders; `element` and `anchor` don't, and are never kept past the generation. */
export interface RowHandle {
  row: string;
  element: Element;
  /** The element the badge belongs beside. */
  anchor: Element;
  /** With shadow roots that are part of it: the record and these. */
  readonly roots?: readonly Start[] | undefined;
  /** Place among all that the record's selector finds. */
  at: number;
  /** For whoever reads it: what it read as; null = not read. */
  print: string | null;
}

export interface ScreenReader {
  /** Shown records in document order. */
  rows(): RowHandle[];
  /** What the screen says about one of them. */
  readRow(handle: RowHandle): Sighting;
  /** The same in short, for the rows that can be read so; null = this screen has none. */
  readonly plain: Pick<PlainReader, 'shape' | 'inFull'> | null;
  readPlain(handle: RowHandle): PlainRow | null;
  /** The reading made of what was read so far: health, counts, range; with these of its sightings. */
  finish(told: Sighting[], outcomes?: Outcomes): Reading;
  /** What the page said of its one patient when it was read, to hold the next one against; null for lists. */
  said(): PageSaid | null;
  /** All that the selector of the screen's one kind of record finds now; null when the scope has left the page. */
  list(): NodeListOf<Element> | null;
  /** `handle` on the element that took the place of its own. */
  handleOn(handle: RowHandle, element: Element): RowHandle;
}

function openFrame(doc: Document, match: Match, ctx: ReaderContext & ZoneDay): Frame {
  const { screen } = match;
  const root = match.within();
  const all = root === doc ? doc.body : (root as ShadowRoot | null);
  const scope = screen.scope && root ? [...root.querySelectorAll(screen.scope)].find(isShown) : all;
  const frame: Frame = {
    doc,
    root: root ?? doc,
    ...match,
    scope: scope ?? doc.createElement('div'),
    language: screen.language ?? (doc.documentElement.lang || 'en'),
    zone: ctx.zone,
    today: ctx.today,
    now: new Date(ctx.now()).toISOString(),
    order: 'undecided',
    contradictions: new Map(),
    settled: new Set(),
    west: ctx.west,
    pageValues: new Map(),
    dates: new Map(),
    preceding: new Map(),
    tables: new Map(),
    twins: new Map(),
    cells: null,
    conflicts: 0,
  };
  const page: Row = {
    spec: screen.records[0] as RecordSpec,
    element: doc.documentElement,
    parts: [doc.documentElement],
  };
  frame.order = decideOrder(page, frame, ctx.order);
  return frame;
}

function strengthOf(rule: NothingBookedRule, fields: Record<string, Fact<unknown>>): EvidenceStrength {
  if (rule.strength === 'none') return 'none';
  if (rule.whenAbsent && fields[rule.whenAbsent]?.state !== 'absent') return 'none';
  if (rule.strength === 'hint' && rule.whenIs) {
    const fact = fields[rule.whenIs.field];
    if (fact?.state !== 'known' || !rule.whenIs.values.includes(String(fact.value))) return 'none';
  }
  return rule.strength;
}

/**
 * Opens one generation of a recognised screen. Nothing outside the scope is a record, and nothing that isn't shown;
 * a frame in the background has no rows at all.
 */
export function openScreen(doc: Document, match: Match, ctx: ReaderContext & ZoneDay): ScreenReader {
  const frame = openFrame(doc, match, ctx);
  const inPage = recordsIn(frame);
  const visible = isFrameShown(doc) ? inPage.filter((row) => isRecordShown(row.element, match.screen)) : [];
  let named = false;

  const rows = (): PageRow[] => {
    if (named) return visible;
    named = true;
    const seen = new Map<string, number>();
    for (const row of visible) {
      const key = keyOf(row, frame);
      const ordinal = (seen.get(key) ?? 0) + 1;
      seen.set(key, ordinal);
      row.row = ordinal === 1 ? key : `${key}#${ordinal}`;
    }
    return visible;
  };

  const sightingOf = (row: Row, name: string): Sighting => {
    const fields: Record<string, Fact<unknown>> = {};
    for (const it of readsOf(row.spec)) fields[it.name] = readOf(it, row, frame);
    return {
      ...headOf(frame, name),
      record: row.spec.name,
      identity: identify(row, frame),
      nothingBooked: strengthOf(row.spec.nothingBooked, fields),
      fields: fields as Sighting['fields'],
    };
  };

  const own = (handle: RowHandle): PageRow | null =>
    handle instanceof PageRow && handle.frame === frame ? handle : null;

  const readRow = (handle: RowHandle): Sighting => {
    rows();
    const row = own(handle);
    if (!row) throw new Error('other reader');
    const sighting = sightingOf(row, handle.row);
    if (row === page) said = pageSaid(sighting);
    return sighting;
  };

  const plain = plainReader(frame);
  const readPlain = (handle: RowHandle): PlainRow | null => {
    const row = own(handle);
    return plain && row && plain.read(row, row.row);
  };

  const page = visible.find((row) => row.spec.shape === 'page');
  // Rows of a stale page are the other patient's too.
  const stale = page !== undefined && ctx.before != null && isStale(pageSaid(sightingOf(page, '')), ctx.before);
  if (stale) visible.length = 0;
  let said: PageSaid | null = stale ? (ctx.before ?? null) : null;

  const finish = (told: Sighting[], outcomes = new Outcomes(match.screen, told)): Reading => {
    rows();
    const tally = { inPage: inPage.length, shown: visible.length, rows: visible, outcomes, stale };
    return {
      adapter: match.adapter.id,
      screen: match.screen.name,
      kind: match.screen.kind,
      health: judge(frame, tally, match),
      rowsInPage: inPage.length,
      rowsShown: visible.length,
      rowsRead: outcomes.size,
      ...readTotal(frame),
      ...readRange(frame),
      ...readFilters(frame),
      sightings: doubtful(told, frame),
    };
  };

  const [first] = match.screen.records;
  const list = () => (first && frame.scope.isConnected ? frame.scope.querySelectorAll(first.rows) : null);
  const handleOn = ({ row, at, print }: RowHandle, element: Element): RowHandle =>
    Object.assign(new PageRow(first as RecordSpec, element, frame, at), { row, print });

  return { rows, readRow, plain, readPlain, finish, said: () => said, list, handleOn };
}

/** Once a date contradicts the screen's order, every date that rested on that order may be read the wrong way round: no data. */
function doubtful(read: Sighting[], { contradictions, settled }: Frame): Sighting[] {
  if (contradictions.size === 0) return read;
  return read.map((sighting) => {
    const fields: Record<string, unknown> = { ...sighting.fields };
    for (const name of settled) {
      if (fields[name]) fields[name] = { state: 'unknown', why: 'ambiguous' };
    }
    return { ...sighting, fields: fields as Sighting['fields'] };
  });
}

/** Reads a whole frame at once: for tests and the command line; the content script reads in slices. */
export function readScreen(doc: Document, where: Where, adapters: Adapter[], ctx: ReaderContext): Reading {
  const match = matchScreen(doc, where, adapters);
  if (!match) return notRecognised(where, adapters);
  const reader = openScreen(doc, match, { ...ctx, ...dayInZone(ctx.now(), ctx.zone) });
  return reader.finish(reader.rows().map((handle) => reader.readRow(handle)));
}
