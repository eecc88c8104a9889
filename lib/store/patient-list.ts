import type { ComebackDb, Store } from './db.ts';
import { foldName } from './marks.ts';

/** What the list is narrowed by; a patient must fit all of it. */
export interface ListQuery {
  /** Beginning of the name as the list sorts it. */
  name: string;
  /** Marks (lib/store/marks.ts); one that ends in `:*` stands for all that begin so. */
  marks: string[];
  /** Last seen on any screen at or after, and before (ISO instants). */
  seenFrom: string | null;
  seenBefore: string | null;
  /** Flagged and untouched since before this instant. */
  untouchedBefore: string | null;
  /** Newest step between states on or after a day: `d` away, `u` back. */
  moved: { way: 'd' | 'u'; since: string } | null;
  /** Last contact on or before `until` and nothing booked from `today` on (days since 1970-01-01). */
  quiet: { until: number; today: number } | null;
  /** Only these; null = anybody. */
  among: string[] | null;
}

const END = '\uffff';

/**
 * Keys of the patients that fit, by name, or under `quiet` by last contact, the longest ago first. Every condition is one range of an index that gives keys alone: no record is
 * read, however many there are. `everybody` = all keys by name, where the caller has them still: a filter then reads no
 * more than its own range.
 */
export async function listKeys({ db }: Store, query: ListQuery, everybody?: string[]): Promise<string[]> {
  const name = foldName(query.name);
  const ranges: PromiseLike<string[]>[] = query.marks.map((mark) => {
    const index = db.patients.where('marks');
    return mark.endsWith('*')
      ? index.between(mark.slice(0, -1), mark.slice(0, -1) + END).primaryKeys()
      : index.equals(mark).primaryKeys();
  });
  if (query.seenFrom !== null || query.seenBefore !== null) {
    const [from, before] = [query.seenFrom ?? '', query.seenBefore ?? END];
    ranges.push(db.patients.where('seenAt').between(from, before, true, false).primaryKeys());
  }
  if (query.untouchedBefore !== null)
    ranges.push(db.patients.where('untouched').below(query.untouchedBefore).primaryKeys());
  const { moved, among, quiet } = query;
  if (moved !== null)
    ranges.push(db.patients.where('moved').between(`${moved.way}:${moved.since}`, `${moved.way}:${END}`).primaryKeys());
  if (among !== null) ranges.push(Promise.resolve(among));
  const named = () =>
    name === '' && everybody
      ? Promise.resolve(everybody)
      : db.patients
          .where('sortName')
          .between(name, name + END)
          .primaryKeys();
  if (quiet !== null && name !== '') ranges.push(named());
  const [ordered, ...narrowed] = await Promise.all([quiet === null ? named() : quietKeys(db, quiet), ...ranges]);
  const sets = narrowed.map((keys) => new Set(keys)).sort((a, b) => a.size - b.size);
  return (ordered ?? []).filter((key) => sets.every((set) => set.has(key)));
}

async function quietKeys(db: ComebackDb, { until, today }: { until: number; today: number }): Promise<string[]> {
  const [silent, booked] = await Promise.all([
    db.patients.where('contactDay').belowOrEqual(until).primaryKeys(),
    db.patients.where('bookedDay').aboveOrEqual(today).primaryKeys(),
  ]);
  const coming = new Set(booked);
  return silent.filter((key) => !coming.has(key));
}

/** How many are flagged and were left alone since before `instant`. */
export function untouchedCount({ db }: Store, instant: string): Promise<number> {
  return db.patients.where('untouched').below(instant).count();
}
