import type { DateOrder, RecordSpec, Screen } from '../../adapters/schema.ts';
import type { Frame, Row } from '../frame.ts';
import { partsOf } from '../records.ts';
import { dayInZone } from '../zone-day.ts';
import type { Group } from './group.ts';

/** What the detector is told. */
export interface DetectContext {
  /** Address of the frame. */
  href: string;
  frameName?: string;
  /** The moment of looking, ISO. */
  now: string;
  /** The browser's zone, IANA. */
  zone: string;
  /** ISO 3166-1 alpha-2 of the practice. */
  country?: string;
}

/** A record specification that reads nothing yet: what slots are looked for with. */
export function bareSpec(group: Group): RecordSpec {
  return {
    name: group.shape === 'row' ? 'row' : group.shape,
    shape: group.shape,
    rows: group.rows,
    ...(group.not.length > 0 ? { not: group.not } : {}),
    ...(group.siblings ? { siblings: group.siblings } : {}),
    ids: [],
    ...(group.columns ? { columns: group.columns } : {}),
    fields: {},
    required: ['name'],
    nothingBooked: { strength: 'none' },
  };
}

/** The screen's own order of day and month, where it has one already. */
export function fixedOrder(screen: Screen): DateOrder | null {
  const fixed = screen.order?.find((it) => it.by === 'fixed');
  return fixed?.by === 'fixed' ? fixed.order : null;
}

/** A generation of the reader on a screen that isn't declared yet, so that texts are exactly those it would read. */
export function draftFrame(doc: Document, screen: Screen, ctx: DetectContext, language: string): Frame {
  const { today, west } = dayInZone(ctx.now, ctx.zone);
  return {
    doc,
    root: doc,
    adapter: {
      id: 'draft',
      name: 'draft',
      hosts: ['*'],
      base: '^(?<v>)/',
      evidence: { version: '', seenOn: today, grade: 'seen' },
      screens: [screen],
    },
    screen,
    pms: '',
    scope: doc.body,
    language: screen.language ?? language,
    zone: ctx.zone,
    today,
    now: ctx.now,
    order: fixedOrder(screen) ?? 'undecided',
    contradictions: new Map(),
    settled: new Set(),
    west,
    pageValues: new Map(),
    dates: new Map(),
    preceding: new Map(),
    tables: new Map(),
    twins: new Map(),
    cells: null,
    conflicts: 0,
  };
}

export const rowOf = (spec: RecordSpec, element: Element): Row => ({ spec, element, parts: partsOf(element, spec) });

export const bareScreen = (spec: RecordSpec): Screen => ({
  name: 'draft',
  kind: 'patient_list',
  where: { path: '/' },
  must: ['body'],
  zone: { times: 'clinic', dateOnly: 'exact' },
  records: [spec],
  refresh: { by: 'replaces' },
});
