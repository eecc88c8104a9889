import type { Output } from '#lib/messages/protocol.ts';
import { type CardSender, type Handlers, Refusal } from '#lib/messages/router.ts';
import { decideHome, homeCounts, homesBy } from '#lib/store/homes.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { byNow, nameThere } from '../access.ts';
import { startFollowUp } from '../follow-up.ts';
import { asReached, homeOf, homesNow, homeViewOf, sequencesFor } from '../homes.ts';
import { sweep } from '../housekeeping.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { repaint } from '../repaint.ts';
import { settleAsked } from '../settle-due.ts';
import { syncSoon } from '../sync.ts';
import { granted, grantedPatient } from './card.ts';

type HomeHandlers = Pick<Handlers, 'card.home' | 'card.launchHome' | 'homes.list' | 'homes.decide'>;

/** Households: confirmed or refused by a person, here and on the card; one start for all whom one message speaks for. */
export function homeHandlers(bg: Background): HomeHandlers {
  const { store } = bg;

  const decide = async (id: string, verdict: 'confirmed' | 'rejected' | null) => {
    await withStore(store, async () => {
      const at = bg.now().toISOString();
      const by = await byNow(bg);
      const done = await decideHome(
        store,
        id,
        verdict ? { verdict, at, by } : null,
        await homeTold(bg, id, verdict, at),
      );
      if (!done) throw new Refusal('problem_home_gone');
    });
    syncSoon(bg, 0);
    await sweep(bg);
    repaint(bg).catch((error) => bg.onError('repaint', error));
  };

  return {
    'homes.list': ({ standing, from, count }) =>
      withStore(store, async (): Promise<Output<'homes.list'>> => {
        const practice = await practiceNow(bg);
        const [counts, { total, homes }] = await Promise.all([
          homeCounts(store),
          homesBy(store, standing, from, count),
        ]);
        const now = await homesNow(bg, practice, homes);
        return { counts, total, homes: now.map((it) => homeViewOf(it, practice, null)) };
      }),

    async 'homes.decide'({ id, verdict }) {
      await decide(id, verdict);
      return {};
    },

    async 'card.home'(it, sender) {
      await grantedPatient(bg, it, sender);
      const practice = await withStore(store, () => practiceNow(bg));
      const home = await withStore(store, () => homeOf(bg, practice, it.patientKey));
      if (home?.home.id !== it.id) throw new Refusal('problem_home_gone');
      await decide(it.id, it.verdict);
      return {};
    },

    async 'card.launchHome'(it, sender) {
      await grantedPatient(bg, it, sender);
      const practice = await withStore(store, () => practiceNow(bg));
      const home = await withStore(store, () => homeOf(bg, practice, it.patientKey));
      const settled = home?.home.standing === 'linked' || home?.home.standing === 'confirmed';
      if (!home || home.home.id !== it.id || !settled) throw new Refusal('problem_home_gone');
      if (home.view.contact === null) throw new Refusal('problem_home_no_contact');
      const results: Output<'card.launchHome'> = [];
      // One after the other: each is a transaction of its own, and one member's refusal is not another's.
      for (const [patientKey, sequenceId] of sequencesFor(home, practice)) {
        const patient = asReached(home, patientKey, practice);
        if (!patient || home.members.get(patientKey)?.running) continue;
        const result = await startFollowUp(bg, practice, { ...patient, patientKey }, sequenceId, null);
        results.push({ patientKey, name: patient.record.name?.value ?? '', result });
      }
      const work = async () => {
        await settleAsked(bg, home.home.members);
        await repaint(bg);
      };
      work().catch((error) => bg.onError('repaint', error));
      return results;
    },
  };
}

/** The word on a household (its id = its members' keys) as the other desks hear it; null before this browser was connected. */
async function homeTold(bg: Background, id: string, verdict: 'confirmed' | 'rejected' | null, at: string) {
  const names = await Promise.all(id.split('\n').map((key) => nameThere(bg, key)));
  const members = names.filter((it) => it !== null);
  if (members.length < 2) return null;
  const body = { words: [{ kind: 'home' as const, members, verdict, at }] };
  const command = { kind: 'word' as const, body };
  return { id: bg.uuid(), subject: `home ${id}`, command, notBefore: bg.now().getTime(), createdAt: at };
}

/** Whether a card opened for one patient may undo or stop what it started for another of the same settled household. */
export async function sharesHome(
  bg: Background,
  session: string,
  patientKey: string,
  sender: CardSender,
): Promise<boolean> {
  const { patientKey: own } = await granted(bg, session, sender);
  if (own === null) return false;
  const practice = await practiceNow(bg);
  const home = await homeOf(bg, practice, own);
  const settled = home?.home.standing === 'linked' || home?.home.standing === 'confirmed';
  return settled && home?.home.members.includes(patientKey) === true;
}
