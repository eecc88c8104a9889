import type { Fact } from '../core/fact.ts';
import type { Sighting } from '../core/sighting.ts';
import type { Input, Output, Answer as Said } from './protocol.ts';
import type { Badge, PaintedRow } from './views.ts';

/**
 * `page.reading` on its way between a page and the background. A list of 5,000 rows says the same words 5,000 times,
 * and the page's own thread writes and reads them: packed, what all rows share is said once. Nothing else sees this
 * form; what comes out is checked like every message.
 */

type Message = Input<'page.reading'>;
type Answer = Output<'page.reading'>;

/** What the rows of one message share. */
type Shared = Omit<Sighting, 'row' | 'identity' | 'fields'>;
/** A text, a day in brackets, or (anything unusual) the fact itself; null = the row has no such field. */
type Cell = string | [day: string] | Fact<unknown> | null;
type PackedRow = [row: string, id: string, ...cells: Cell[]];

type PackedReading = {
  shared: Shared;
  /** Names of the cells, and where each was read, for the cells that don't say so themselves. */
  names: string[];
  from: string[];
  idFrom: string;
  /** Rows that don't share it all come whole. */
  rows: (PackedRow | Sighting)[];
};

function cellOf(fact: Fact<unknown> | undefined, from: string): Cell {
  if (!fact) return null;
  return fact.state === 'known' && fact.from === from ? cellOfValue(fact.value, from) : fact;
}

function cellOfValue(value: unknown, from: string): Cell {
  if (typeof value === 'string') return value;
  const day = value as { on?: string; precision?: string; inferred?: boolean; time?: string } | null;
  const plain = day?.on !== undefined && day.precision === 'day' && !day.inferred && day.time === undefined;
  return plain ? [day.on as string] : { state: 'known', value, from };
}

/** A sighting that says what the first one does, but of another patient and with other values, in the same order. */
export type Short = { row: string; id: string; values: readonly unknown[] };

function cellsOfShort({ row, id, values }: Short, from: string[]): PackedRow {
  const cells: PackedRow = [row, id];
  for (let n = 0; n < from.length; n++) cells.push(cellOfValue(values[n], from[n] as string));
  return cells;
}

/** A sighting as cells; null when it has a field of its own. */
function cellsOf({ row, identity, fields }: Sighting, names: string[], from: string[]): PackedRow | null {
  if (identity.kind !== 'patient') return null;
  const cells: PackedRow = [row, identity.id];
  let found = 0;
  for (let n = 0; n < names.length; n++) {
    const fact = (fields as Record<string, Fact<unknown> | undefined>)[names[n] as string];
    if (fact) found++;
    cells.push(cellOf(fact, from[n] as string));
  }
  for (const _ in fields) found--;
  return found === 0 ? cells : null;
}

/** Called where the page is. `short`: what there is to say besides, all of it known; the first sighting is one of them in full. */
export function packAsked(message: Message, short: readonly Short[] = []): unknown {
  const { sightings, ...reading } = message.reading as Message['reading'] & { sightings: Sighting[] };
  const [first] = sightings;
  if (first?.identity.kind !== 'patient') return message;
  const names = Object.keys(first.fields);
  const fields = first.fields as Record<string, Fact<unknown> | undefined>;
  const from = names.map((name) => (fields[name] as { from?: string } | undefined)?.from ?? '');
  const { row: _row, identity, fields: _fields, ...shared } = first;
  const { id: _id, ...idShared } = identity;
  const alike = Object.keys(shared) as (keyof Shared)[];
  const rows: (PackedRow | Sighting)[] = [];
  for (const it of sightings) {
    const same =
      it.identity.kind === 'patient' &&
      it.identity.from === idShared.from &&
      alike.every((name) => it[name] === shared[name]);
    rows.push((same && cellsOf(it, names, from)) || it);
  }
  for (const it of short) rows.push(cellsOfShort(it, from));
  const packed: PackedReading = { shared, names, from, idFrom: identity.from, rows };
  return { ...message, reading, packed };
}

function factOf(cell: Cell, from: string): unknown {
  if (typeof cell === 'string') return { state: 'known', value: cell, from };
  if (Array.isArray(cell)) return { state: 'known', value: { on: cell[0], precision: 'day' }, from };
  return cell;
}

/** Called in the background, before anything is checked: what can't be unpacked is left for the check to refuse. */
export function unpackAsked(data: unknown): unknown {
  const { packed, reading, ...rest } = (data ?? {}) as { packed?: PackedReading; reading?: object };
  if (!packed || !Array.isArray(packed.rows) || !Array.isArray(packed.names) || !Array.isArray(packed.from))
    return data;
  const { shared, names, from, idFrom } = packed;
  const sightings = packed.rows.map((row) => {
    if (!Array.isArray(row)) return row;
    const [name, id, ...cells] = row;
    const fields: [string, unknown][] = [];
    for (const [n, cell] of cells.entries()) {
      if (cell !== null) fields.push([names[n] ?? '', factOf(cell, from[n] ?? '')]);
    }
    return {
      ...shared,
      row: name,
      identity: { kind: 'patient', id, from: idFrom },
      fields: Object.fromEntries(fields),
    };
  });
  return { ...rest, reading: { ...reading, sightings } };
}

type Look = Omit<Badge, 'title'>;
type PackedAnswer = Omit<Answer, 'rows'> & {
  looks: Look[];
  /** `look` −1 = no badge. */
  packed: [row: string, patientKey: string | null, look: number, title: string][];
};

/** Called in the background. */
export function packAnswer({ rows, ...answer }: Answer): unknown {
  const looks: Look[] = [];
  const known = new Map<string, number>();
  const packed = rows.map(({ row, patientKey, badge }): PackedAnswer['packed'][number] => {
    if (!badge) return [row, patientKey, -1, ''];
    const { title, ...look } = badge;
    const key = JSON.stringify(look);
    let at = known.get(key);
    if (at === undefined) {
      at = looks.push(look) - 1;
      known.set(key, at);
    }
    return [row, patientKey, at, title];
  });
  return { ...answer, looks, packed } satisfies PackedAnswer;
}

/** Called where the page is, on what our own background said. */
export function unpackAnswer(answer: unknown): Answer {
  const { looks, packed, ...rest } = answer as PackedAnswer;
  if (!packed) return answer as Answer;
  const rows = packed.map(([row, patientKey, at, title]): PaintedRow => {
    const look = looks[at];
    return { row, patientKey, badge: look ? { ...look, title } : null };
  });
  return { ...rest, rows };
}

type Envelope = { comeback?: unknown; data?: { packed?: unknown } } | null;
const isPacked = (message: unknown): message is { comeback: string; data: unknown } =>
  typeof message === 'object' && Boolean((message as Envelope)?.data?.packed);

/** A message as the background's door knows it. */
export const unpacked = (message: unknown): unknown =>
  isPacked(message) ? { ...message, data: unpackAsked(message.data) } : message;

/** The answer in the form the question had. */
export const packed = (message: unknown, said: Said<unknown> | undefined): unknown =>
  isPacked(message) && said?.ok ? { ok: true, value: packAnswer(said.value as Answer) } : said;
