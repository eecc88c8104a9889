import type { Assessment } from '#lib/core/flag.ts';
import type { Output } from '#lib/messages/protocol.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import { enrolmentsOf, isOpen } from '#lib/store/enrolments.ts';
import { addContact, setHold, standingOf } from '#lib/store/holds.ts';
import { stopEnrolment } from '#lib/store/launch.ts';
import { ledgerRows } from '#lib/store/ledger.ts';
import { patientsByKeys } from '#lib/store/patients.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { callInQuestion } from '#lib/store/sweep.ts';
import { closeTask, openTasks } from '#lib/store/tasks.ts';
import { decideFor } from '../decide.ts';
import { sweep } from '../housekeeping.ts';
import { scriptFor } from '../patient-view.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { repaint } from '../repaint.ts';
import { syncNow, syncSoon } from '../sync.ts';

type TaskHandlers = Pick<Handlers, 'tasks.list' | 'tasks.done' | 'ledger.list' | 'sync.now'>;

/** The worklist, the ledger, and "look now". */
export function taskHandlers(bg: Background): TaskHandlers {
  const { store } = bg;
  return {
    'tasks.list': () =>
      withStore(store, async (): Promise<Output<'tasks.list'>> => {
        const practice = await practiceNow(bg);
        const tasks = await openTasks(store);
        const keys = [...new Set(tasks.flatMap((it) => it.patientKey ?? []))];
        const standing = await standingOf(store, keys);
        const decide = decideFor(practice);
        const patients = new Map((await patientsByKeys(store, keys)).map((it) => [it.key, it.record]));
        return tasks.map(({ id, kind, patientKey, why, dueAt, owner, state }) => {
          const record = patients.get(patientKey ?? '');
          const about = { standing: standing(patientKey ?? ''), open: undefined, unsure: false, identified: true };
          const assessment: Assessment | null = record ? decide.assess(record, about) : null;
          const phone = record?.phones[0];
          return {
            id,
            kind,
            patientKey: patientKey ?? '',
            name: record?.name?.value || bg.say('problem_patient_elsewhere'),
            phone: phone ? (phone.e164 ?? phone.raw) : null,
            why,
            script: record && assessment ? scriptFor(record, assessment, practice, bg) : '',
            dueAt,
            owner,
            state,
          };
        });
      }),

    async 'tasks.done'({ id, outcome }) {
      const at = bg.now().toISOString();
      await withStore(store, async () => {
        const practice = await practiceNow(bg);
        const task = await closeTask(store, id, outcome, at);
        if (!task) throw new Refusal('problem_task_gone');
        const { patientKey } = task;
        if (!patientKey) return;
        const by = practice.staff || bg.say('problem_front_desk');
        const spoke = outcome !== 'no_answer' && outcome !== 'wrong_number';
        if (spoke || outcome === 'no_answer') await addContact(store, { patientKey, at, channel: 'call', outcome, by });
        if (outcome === 'asked_not_contacted') await setHold(store, { patientKey, hold: outcome, at, by }, true);
        if (outcome === 'wrong_number') await setHold(store, { patientKey, hold: 'wrong_data', at, by }, true);
        // What the patient said on the phone settles a follow-up that runs.
        if (outcome === 'booked' || outcome === 'asked_not_contacted') {
          const open = (await enrolmentsOf(store, patientKey)).find(isOpen);
          const cause = outcome === 'booked' ? ('booked' as const) : ('staff' as const);
          if (open)
            await stopEnrolment(store, open.id, { cause, by, at, key: bg.uuid(), notBefore: bg.now().getTime() });
        }
        await callInQuestion(store, [patientKey]);
      });
      await sweep(bg);
      syncSoon(bg, 0);
      repaint(bg).catch((error) => bg.onError('repaint', error));
      return {};
    },

    'ledger.list': ({ limit }) =>
      withStore(store, async () =>
        (await ledgerRows(store, limit)).map(({ at, what, fields, to }) => ({ at, what, fields, to })),
      ),

    'sync.now': () => syncNow(bg),
  };
}
