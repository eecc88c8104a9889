import type { Fact } from '../core/fact.ts';
import type { Sighting } from '../core/sighting.ts';
import { nameOfSource, plainAttribute } from './find-source.ts';
import type { Frame, Row } from './frame.ts';
import { idAt } from './identity.ts';
import { readsOf, valueAt } from './read-field.ts';

/** What all plain rows of a screen share. */
export type PlainShape = {
  record: string;
  nothingBooked: 'none' | 'hint' | 'proof';
  idFrom: string;
  names: readonly string[];
  from: readonly string[];
};

/** A row of which everything is known: the patient's id, and the fields' values in the order of the shape's names. */
export type PlainRow = { row: string; id: string; values: readonly unknown[] };

/** How to read the plain rows of a screen: most rows of most lists. */
export type PlainReader = {
  shape: PlainShape;
  read(row: Row, name: string): PlainRow | null;
  /** The sighting that such a row is short for. */
  inFull(plain: PlainRow): Sighting;
};

/** After so many rows in succession that aren't plain, the list is one of such rows: reading each twice would be waste. */
const MISSES = 4;

/**
 * Null where a screen has no plain rows: one kind of record, one id in an attribute, every field the whole text of one
 * element, and no rule that looks at them. A row that isn't plain (something missing, hidden, empty, not parsed, or
 * resting on the order of its dates) is null, and read in full.
 */
export function plainReader(frame: Frame): PlainReader | null {
  const [spec, other] = frame.screen.records;
  const [id, otherId] = spec?.ids ?? [];
  if (!spec || other || !id || otherId || spec.shape === 'page' || id.kind !== 'patient') return null;
  const rule = spec.nothingBooked;
  const reads = readsOf(spec);
  const asks = ('whenAbsent' in rule && rule.whenAbsent) || ('whenIs' in rule && rule.whenIs);
  if (asks || !plainAttribute(id.source) || reads.some((it) => it.plain === null)) return null;
  const shape: PlainShape = {
    record: spec.name,
    nothingBooked: rule.strength,
    idFrom: nameOfSource(id.source),
    names: reads.map((it) => it.name),
    from: reads.map((it) => it.from),
  };
  const tryRow = (row: Row, name: string): PlainRow | null => {
    const patient = idAt(id.source, row, frame);
    if (!patient) return null;
    const values: unknown[] = [];
    for (const it of reads) {
      const value = valueAt(it, row, frame);
      if (value === undefined) return null;
      values.push(value);
    }
    return frame.settled.size > 0 ? null : { row: name, id: patient, values };
  };
  let missed = 0;
  const read = (row: Row, name: string): PlainRow | null => {
    if (missed === MISSES) return null;
    const plain = tryRow(row, name);
    missed = plain ? 0 : missed + 1;
    return plain;
  };
  const inFull = ({ row, id: patient, values }: PlainRow): Sighting => {
    const fields: Record<string, Fact<unknown>> = {};
    for (const [n, it] of reads.entries()) fields[it.name] = { state: 'known', value: values[n], from: it.from };
    const { record, nothingBooked, idFrom } = shape;
    const identity = { kind: 'patient' as const, id: patient, from: idFrom };
    return { ...headOf(frame, row), record, identity, nothingBooked, fields: fields as Sighting['fields'] };
  };
  return { shape, read, inFull };
}

/** What every sighting of one reading begins with. */
export const headOf = ({ pms, adapter, screen, now, zone }: Frame, row: string) => ({
  row,
  pms,
  adapter: adapter.id,
  screen: screen.name,
  seenAt: now,
  browserZone: zone,
});
