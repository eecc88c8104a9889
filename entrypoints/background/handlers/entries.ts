import { fromDayNumber } from '#lib/core/day.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import type { ForwardView } from '#lib/messages/work-views.ts';
import { dropForwarded, type EntryRow, forwarded } from '#lib/store/entries.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { entryRulesNow } from '../entering.ts';
import { startFollowUp } from '../follow-up.ts';
import { noteForAll } from '../marking.ts';
import { patientNow } from '../patient-now.ts';
import { nameOfSequence, proposedFor } from '../patient-view.ts';
import type { Background } from '../ports.ts';
import { type Practice, practiceNow } from '../practice.ts';
import { repaint } from '../repaint.ts';
import { settleAsked } from '../settle-due.ts';

/** More than a desk starts in a day; the rest moves up. */
const SHOWN = 100;
const LATER_DAYS = 30;
/** The worklist is no screen of the PMS: what is known of a patient is what all of them said. */
const NO_FRAME = '';

/** Whom the practice's rules put forward: started by a click, or left alone for a while. */
export function entryHandlers(bg: Background): Pick<Handlers, 'entries.list' | 'entries.start' | 'entries.later'> {
  const { store } = bg;

  const changed = (patientKey: string) => {
    const work = async () => {
      await settleAsked(bg, [patientKey]);
      await repaint(bg);
    };
    work().catch((error) => bg.onError('repaint', error));
  };

  return {
    'entries.list': () =>
      withStore(store, async () => {
        const [practice, rules] = await Promise.all([practiceNow(bg), entryRulesNow(bg)]);
        const on = new Set(rules.map((it) => it.sequenceId));
        const items: ForwardView[] = [];
        const over: string[] = [];
        for (const row of await forwarded(store, SHOWN)) {
          const item = on.has(row.sequenceId) ? await viewOf(bg, practice, row) : null;
          if (item) items.push(item);
          else over.push(row.patientKey);
        }
        await dropForwarded(store, over);
        return { items };
      }),

    async 'entries.start'({ patientKey }) {
      const practice = await withStore(store, () => practiceNow(bg));
      const patient = await withStore(store, () => patientNow(bg, practice, patientKey, NO_FRAME));
      if (!patient) throw new Refusal('problem_patient_gone');
      const result = await startFollowUp(bg, practice, patient, proposedFor(patient, practice)?.id ?? '', null);
      if (result.state === 'refused') return result;
      await withStore(store, () => dropForwarded(store, [patientKey]));
      changed(patientKey);
      return result;
    },

    async 'entries.later'({ patientKey }) {
      const { compiled } = await withStore(store, () => practiceNow(bg));
      const until = fromDayNumber(compiled.today + LATER_DAYS);
      await noteForAll(bg, { patientKey, mark: 'snoozed', on: true, until });
      await withStore(store, () => dropForwarded(store, [patientKey]));
      changed(patientKey);
      return {};
    },
  };
}

/** The row as it stands now; null for somebody who is no longer ready, or for whom something else fits better by now. */
async function viewOf(bg: Background, practice: Practice, row: EntryRow): Promise<ForwardView | null> {
  const patient = await patientNow(bg, practice, row.patientKey, NO_FRAME);
  const flag = patient?.assessment.flags[patient.assessment.primary ?? -1];
  if (!patient || !flag || !patient.assessment.ready) return null;
  if (proposedFor(patient, practice)?.id !== row.sequenceId) return null;
  return {
    patientKey: row.patientKey,
    name: patient.record.name?.value ?? '',
    sequenceId: row.sequenceId,
    sequenceName: nameOfSequence(row.sequenceId, bg),
    reason: flag.reason,
    why: row.why,
  };
}
