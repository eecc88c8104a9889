import type { Screen } from '../adapters/schema.ts';
import type { FieldName, Sighting } from '../core/sighting.ts';

/** The bit of a record some date of which could not be told because of its zone; below it one a required field. */
const SHIFTED = 1 << 20;

/** From so many records on, a field that has a place in none of them has lost it. */
const ENOUGH = 5;

/**
 * How reading went, record by record, as one number each: that is all the health of a screen asks of 5,000 sightings
 * that have long been told.
 */
export class Outcomes {
  readonly #screen: Screen;
  readonly #of = new Map<string, number>();
  readonly #codes = new Map<string, string>();
  /** Of each kind of record the fields that had a place in some record. */
  readonly #stood: Set<FieldName>[] = [];
  /** The fields that plain records were last said to have. */
  #plain: readonly string[] | null = null;

  constructor(screen: Screen, read: readonly Sighting[] = []) {
    this.#screen = screen;
    for (const sighting of read) this.add(sighting);
  }

  get size(): number {
    return this.#of.size;
  }

  has(row: string): boolean {
    return this.#of.has(row);
  }

  /** A record was read, or read again. */
  add(sighting: Sighting): void {
    const { records } = this.#screen;
    const spec = Math.max(
      0,
      records.findIndex((r) => r.name === sighting.record),
    );
    let bits = spec << 24;
    const required = records[spec]?.required ?? [];
    for (let n = 0; n < required.length && n < 20; n++) {
      const code = failureOf(sighting, required[n] as string);
      if (!code) continue;
      bits |= 1 << n;
      this.#codes.set(`${spec} ${n}`, code);
    }
    this.#stood[spec] ??= new Set();
    for (const name of records[spec]?.stood ?? []) {
      const fact = sighting.fields[name];
      if (fact && (fact.state !== 'unknown' || fact.why !== 'not_shown')) this.#stood[spec].add(name);
    }
    for (const name in sighting.fields) {
      const fact = sighting.fields[name as FieldName];
      if (fact?.state === 'unknown' && fact.why === 'zone_shift') bits |= SHIFTED;
    }
    this.#of.set(sighting.row, bits);
  }

  /** A record of the screen's only kind was read of which nothing is unknown; `names` are its fields. */
  addPlain(row: string, names: readonly string[]): void {
    if (this.#plain !== names) this.#stood[0] = new Set([...(this.#stood[0] ?? []), ...(names as FieldName[])]);
    this.#plain = names;
    this.#of.set(row, 0);
  }

  keepOnly(rows: ReadonlySet<string>): void {
    for (const row of this.#of.keys()) if (!rows.has(row)) this.#of.delete(row);
  }

  #bitsOf(spec: number): number[] {
    return [...this.#of.values()].filter((bits) => bits >> 24 === spec);
  }

  /** Of each required field of each kind of record: how many of how many failed. */
  failures(): { code: string; failed: number; read: number }[] {
    const out: { code: string; failed: number; read: number }[] = [];
    for (const [spec, { required }] of this.#screen.records.entries()) {
      const mine = this.#bitsOf(spec);
      for (let n = 0; n < required.length; n++) {
        const failed = mine.filter((bits) => bits & (1 << n)).length;
        const code = this.#codes.get(`${spec} ${n}`);
        if (failed > 0 && code) out.push({ code, failed, read: mine.length });
      }
    }
    return out;
  }

  /** Fields that stood in the records when somebody confirmed the screen, and stand in none of them now. */
  gone(): { field: FieldName; read: number }[] {
    return this.#screen.records.flatMap(({ stood = [] }, spec) => {
      const lost = stood.filter((field) => !this.#stood[spec]?.has(field));
      if (lost.length === 0) return [];
      const read = this.#bitsOf(spec).length;
      return read < ENOUGH ? [] : lost.map((field) => ({ field, read }));
    });
  }

  /** Required fields that were read, of all that should have been: 0 to 1, which is all of them; null before any record. */
  share(): number | null {
    let wanted = 0;
    let failed = 0;
    for (const bits of this.#of.values()) {
      wanted += this.#screen.records[bits >> 24]?.required.length ?? 0;
      for (let left = bits & (SHIFTED - 1); left > 0; left >>= 1) failed += left & 1;
    }
    return wanted === 0 ? null : Math.floor(((wanted - failed) * 100) / wanted) / 100;
  }

  shifted(): number {
    return [...this.#of.values()].filter((bits) => bits & SHIFTED).length;
  }
}

function failureOf(sighting: Sighting, required: string): string {
  if (required === 'identity') return sighting.identity.kind === 'patient' ? '' : 'no_patient_id';
  const fact = sighting.fields[required as FieldName];
  return fact?.state !== 'unknown' || fact.why === 'zone_shift' ? '' : `${fact.why}:${required}`;
}
