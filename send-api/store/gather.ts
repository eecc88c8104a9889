import type { Database } from './database.ts';

/** How many questions of one kind may be under way at once, and how many items one may hold. */
interface Limits {
  lanes: number;
  most: number;
}

/** One item's way in: resolves with its own answer. */
type Ask<A, R> = (item: A) => Promise<R>;

/**
 * Asks at once what comes alone; what comes while the lanes are busy waits for the next of them and goes with it, as one
 * question. Under load that saves a trip, a plan and a flush of the disk for each item but the first, and without load it
 * costs nothing. Answers are known only when the whole question's transaction is on disk.
 *
 * A question that fails is asked again for each of its items alone, so that one bad item harms no other.
 *
 * @param ask gives one answer an item, in their order, all in one transaction or none.
 * @param apart items with a key in common never share a question.
 */
export function gather<A, R>(
  ask: (db: Database, items: A[]) => Promise<R[]>,
  apart: (item: A) => string[],
  { lanes, most }: Limits = { lanes: 2, most: 32 },
): (db: Database) => Ask<A, R> {
  const perDatabase = new WeakMap<Database, Ask<A, R>>();
  return (db) => {
    const known = perDatabase.get(db) ?? makeLanes((items: A[]) => ask(db, items), apart, lanes, most);
    perDatabase.set(db, known);
    return known;
  };
}

interface Waiting<A, R> {
  item: A;
  done: (answer: R) => void;
  failed: (error: unknown) => void;
}

function makeLanes<A, R>(
  ask: (items: A[]) => Promise<R[]>,
  apart: (item: A) => string[],
  lanes: number,
  most: number,
): Ask<A, R> {
  let waiting: Waiting<A, R>[] = [];
  let busy = 0;
  const next = (): void => {
    if (busy >= lanes || waiting.length === 0) return;
    const taken: Waiting<A, R>[] = [];
    const left: Waiting<A, R>[] = [];
    const keys = new Set<string>();
    for (const one of waiting) {
      const own = apart(one.item);
      if (taken.length >= most || own.some((key) => keys.has(key))) left.push(one);
      else taken.push(one);
      for (const key of own) keys.add(key);
    }
    waiting = left;
    busy += 1;
    void settle(taken).finally(() => {
      busy -= 1;
      next();
    });
  };
  const settle = async (taken: Waiting<A, R>[]): Promise<void> => {
    try {
      const answers = await ask(taken.map(({ item }) => item));
      taken.forEach(({ done }, i) => {
        done(answers[i] as R);
      });
    } catch (error) {
      if (taken.length === 1) return taken[0]?.failed(error);
      for (const one of taken) await settle([one]);
    }
  };
  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      next();
    });
}
