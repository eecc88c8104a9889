import type { RecordSpec, Screen } from '../../adapters/schema.ts';
import { isWest } from '../date-order.ts';
import type { Frame, Row } from '../frame.ts';
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
    ids: [],
    ...(group.columns ? { columns: group.columns } : {}),
    fields: {},
    required: ['name'],
    nothingBooked: { strength: 'none' },
  };
}

/** A generation of the reader on a screen that isn't declared yet, so that texts are exactly those it would read. */
export function draftFrame(doc: Document, screen: Screen, ctx: DetectContext, language: string): Frame {
  const shape: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ctx.zone };
  const today = new Intl.DateTimeFormat('en-CA', shape).format(new Date(ctx.now));
  const fixed = screen.order?.find((hint) => hint.by === 'fixed');
  return {
    doc,
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
    order: fixed?.by === 'fixed' ? fixed.order : 'undecided',
    contradictions: new Map(),
    settled: new Set(),
    west: isWest(ctx.zone, Number(today.slice(0, 4))),
    pageValues: new Map(),
    dates: new Map(),
    preceding: new Map(),
    tables: new Map(),
    cells: null,
    conflicts: 0,
  };
}

export const rowOf = (spec: RecordSpec, element: Element): Row => ({ spec, element, parts: [element] });

export const bareScreen = (spec: RecordSpec): Screen => ({
  name: 'draft',
  kind: 'patient_list',
  where: { path: '/' },
  must: ['body'],
  zone: { times: 'clinic', dateOnly: 'exact' },
  records: [spec],
  refresh: { by: 'replaces' },
});
