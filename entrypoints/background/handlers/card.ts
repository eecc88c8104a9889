import type { Output } from '#lib/messages/protocol.ts';
import { type CardSender, type Handlers, Refusal } from '#lib/messages/router.ts';
import type { CardView, LaunchResult, LaunchWish } from '#lib/messages/views.ts';
import { shownIn, showsPatient } from '#lib/store/frames.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { withChart } from '../chart-lines.ts';
import { type Override, startFollowUp } from '../follow-up.ts';
import { homeOf, homeViewOf } from '../homes.ts';
import { looseNow, patientNow } from '../patient-now.ts';
import { cardViewOf, proposedFor } from '../patient-view.ts';
import type { Background } from '../ports.ts';
import { type Practice, practiceNow } from '../practice.ts';
import { repaint } from '../repaint.ts';
import { reviewOf } from '../review.ts';
import { beginRun, noteRun, runOf } from '../run.ts';
import { settleAsked } from '../settle-due.ts';
import { type Grant, openSession, sessionOf } from '../tokens.ts';

type CardHandlers = Pick<
  Handlers,
  'card.open' | 'card.view' | 'card.launch' | 'card.launchMany' | 'card.review' | 'card.run'
>;

/** The session's grant in this tab, or a refusal: the card has to be opened anew by a click in the page. */
export async function granted(bg: Background, session: string, sender: CardSender): Promise<Grant> {
  const found = await sessionOf(bg, session, sender.tabId);
  if (!found) throw new Refusal('problem_card_expired');
  return found;
}

/** A card acts for the patient it was opened for; a review for the patients its frame shows. */
export async function grantedPatient(
  bg: Background,
  it: { session: string; patientKey: string },
  sender: CardSender,
): Promise<Grant> {
  const found = await granted(bg, it.session, sender);
  const reviewing = found.patientKey === null && found.row === null;
  const may = reviewing ? await showsPatient(bg.store, found.frame, it.patientKey) : found.patientKey === it.patientKey;
  if (!may) throw new Refusal('problem_other_patient');
  return found;
}

/** Opening, looking and starting. */
export function cardHandlers(bg: Background): CardHandlers {
  const { store } = bg;

  const view = async (
    practice: Practice,
    patientKey: string,
    frame: string,
    wish: LaunchWish = {},
  ): Promise<CardView> => {
    const patient = await patientNow(bg, practice, patientKey, frame);
    if (!patient) throw new Refusal('problem_patient_gone');
    const home = await homeOf(bg, practice, patientKey);
    const view = await withChart(bg, practice, cardViewOf(patient, practice, bg, wish));
    return home ? { ...view, home: homeViewOf(home, practice, patientKey) } : view;
  };

  const start = async (
    practice: Practice,
    patientKey: string,
    frame: string,
    sequenceId: string | null,
    override: Override,
    wish: LaunchWish = {},
  ) => {
    const patient = await patientNow(bg, practice, patientKey, frame);
    if (!patient) throw new Refusal('problem_patient_gone');
    const sequence = sequenceId ?? proposedFor(patient, practice)?.id ?? '';
    return startFollowUp(bg, practice, patient, sequence, override, wish);
  };

  return {
    async 'card.open'({ token }, sender) {
      const opened = await openSession(bg, token, sender.tabId);
      if (!opened) throw new Refusal('problem_card_expired');
      const { session, grant } = opened;
      return withStore(store, async (): Promise<Output<'card.open'>> => {
        const practice = await practiceNow(bg);
        if (grant.patientKey)
          return { session, view: await view(practice, grant.patientKey, grant.frame), review: null };
        if (!grant.row) return { session, view: null, review: await reviewOf(bg, practice, grant.frame) };
        const loose = await looseNow(bg, practice, grant.row, grant.frame);
        if (!loose) throw new Refusal('problem_row_gone');
        return { session, view: cardViewOf(loose, practice, bg), review: null };
      });
    },

    async 'card.view'(it, sender) {
      const { frame } = await grantedPatient(bg, it, sender);
      return withStore(store, async () => view(await practiceNow(bg), it.patientKey, frame, it));
    },

    async 'card.review'({ session }, sender) {
      const { frame } = await granted(bg, session, sender);
      return withStore(store, async () => reviewOf(bg, await practiceNow(bg), frame));
    },

    async 'card.launch'(it, sender) {
      const { frame } = await grantedPatient(bg, it, sender);
      const practice = await withStore(store, () => practiceNow(bg));
      const result = await start(practice, it.patientKey, frame, it.sequenceId, it.override, it);
      if (result.state === 'started') started(bg, [it.patientKey]);
      return result;
    },

    async 'card.run'({ session }, sender) {
      const { frame } = await granted(bg, session, sender);
      return { run: await withStore(store, () => runOf(bg, frame)) };
    },

    async 'card.launchMany'({ session, patientKeys, of }, sender) {
      const { frame } = await granted(bg, session, sender);
      const practice = await withStore(store, () => practiceNow(bg));
      if (of) await withStore(store, () => beginRun(bg, of));
      const shown = await withStore(store, () => shownIn(store, frame));
      const results: Output<'card.launchMany'> = [];
      // One after the other: each is a transaction of its own, and one patient's refusal is not another's.
      for (const patientKey of new Set(patientKeys)) {
        const result = shown.has(patientKey)
          ? await start(practice, patientKey, frame, null, null).catch(refusalOnly)
          : { state: 'refused' as const, reasons: [{ id: 'problem_other_patient', params: [] }] };
        results.push({ patientKey, result });
      }
      await withStore(store, () => noteRun(bg, results));
      started(bg, patientKeys);
      return results;
    },
  };
}

/** What one patient can't have is that patient's answer; a fault of ours ends the page. */
function refusalOnly(error: unknown): LaunchResult {
  if (!(error instanceof Refusal)) throw error;
  return { state: 'refused', reasons: [{ id: error.id, params: error.params }] };
}

/** Who has a follow-up is no longer left alone, nor ready: the list and the badges say so; the answer doesn't wait. */
function started(bg: Background, patientKeys: string[]): void {
  const work = async () => {
    await settleAsked(bg, patientKeys);
    await repaint(bg);
  };
  work().catch((error) => bg.onError('repaint', error));
}
