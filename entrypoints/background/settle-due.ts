import { withStore } from '#lib/store/store-problem.ts';
import { callInQuestion, sweepStale } from '#lib/store/sweep.ts';
import { decideFor } from './decide.ts';
import { sweep } from './housekeeping.ts';
import type { Background } from './ports.ts';
import { practiceNow } from './practice.ts';
import { repaint } from './repaint.ts';

/**
 * What the clock and the neighbours change without anybody reading a screen: an enquiry whose hot minutes are over, a
 * household that a new phone number made. Two counts by index where nothing is due. Asked by the alarm each half minute.
 */
export async function settleDue(bg: Background): Promise<void> {
  const due = await withStore(bg.store, async (store) => {
    const cooled = await cooledEnquiries(bg);
    await callInQuestion(store, cooled);
    // Called in question and not judged yet: by a cooled enquiry, or by what a list showed.
    const asked = await store.db.patients.where('stamp').equals('').count();
    return asked + (await store.db.patients.where('homeDue').equals(1).count());
  });
  if (due === 0) return;
  await sweep(bg);
  await repaint(bg);
}

/** Patients who were hot when last judged and are no longer. */
async function cooledEnquiries(bg: Background): Promise<string[]> {
  const rows = await bg.store.db.patients.where('marks').equals('f:enquiry:hot').toArray();
  if (rows.length === 0) return [];
  const decide = decideFor(await practiceNow(bg));
  const standing = { holds: [], snoozedUntil: null, optedOutAt: null, contacts: [] };
  return rows.flatMap(({ key, record }) => {
    const { flags } = decide.assess(record, { standing, open: undefined, unsure: false, identified: true });
    return flags.some((flag) => flag.kind === 'enquiry' && flag.band === 'hot') ? [] : [key];
  });
}

/**
 * Somebody said something about these patients that no screen says: they are assessed anew before anybody is answered.
 * What it means for their households follows, and so does all that waits because of the day or the policy: nobody who
 * clicks waits for the whole practice.
 */
export async function settleAsked(bg: Background, keys: string[] = []): Promise<void> {
  await withStore(bg.store, async (store) => {
    if (keys.length > 0) await callInQuestion(store, keys);
    const practice = await practiceNow(bg);
    while ((await sweepStale(store, practice.stamp, decideFor(practice), { asked: true })) > 0);
  });
  settleSoon(bg);
}

/** A timer dies with the worker; the alarm is the surer one, this the quicker. */
const SOON_MS = 1_500;
const waiting = new WeakSet<Background>();

/** Settles what a reading changed, once the badges are painted and no more readings follow at once. */
export function settleSoon(bg: Background): void {
  if (waiting.has(bg)) return;
  waiting.add(bg);
  bg.later(SOON_MS, async () => {
    waiting.delete(bg);
    await settleDue(bg);
  });
}
