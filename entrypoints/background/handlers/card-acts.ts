import { allAddresses } from '#lib/messages/launch-request.ts';
import { type CardSender, type Handlers, Refusal } from '#lib/messages/router.ts';
import { enrolmentById } from '#lib/store/enrolments.ts';
import { stopEnrolment, undoLaunch } from '#lib/store/launch.ts';
import { optOutPatient } from '#lib/store/opt-out.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { openTask } from '#lib/store/tasks.ts';
import { byNow, nameThere } from '../access.ts';
import { noteWritten } from '../chart-lines.ts';
import { noteForAll } from '../marking.ts';
import { patientNow } from '../patient-now.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { repaint } from '../repaint.ts';
import { settleAsked } from '../settle-due.ts';
import { syncSoon } from '../sync.ts';
import { granted, grantedPatient } from './card.ts';
import { sharesHome } from './homes.ts';

type ActHandlers = Pick<
  Handlers,
  'card.undo' | 'card.stop' | 'card.snooze' | 'card.hold' | 'card.stall' | 'card.optOut' | 'card.call' | 'card.noted'
>;

/** What a person says about a patient or a running follow-up. */
export function cardActHandlers(bg: Background): ActHandlers {
  const { store } = bg;
  const by = () => byNow(bg);
  const nowIso = () => bg.now().toISOString();

  /** The enrolment's patient must be one this card may act for. */
  const mine = async (it: { session: string; enrolmentId: string }, sender: CardSender) => {
    const row = await withStore(store, () => enrolmentById(store, it.enrolmentId));
    if (!row?.patientKey) {
      await granted(bg, it.session, sender);
      return null;
    }
    // A grouped start is taken back from the card it was made on.
    if (await withStore(store, () => sharesHome(bg, it.session, row.patientKey ?? '', sender))) return row;
    await grantedPatient(bg, { session: it.session, patientKey: row.patientKey }, sender);
    return row;
  };

  const changed = async (patientKey: string | null) => {
    if (patientKey) await settleAsked(bg, [patientKey]);
    repaint(bg).catch((error) => bg.onError('repaint', error));
  };

  return {
    async 'card.undo'(it, sender) {
      const row = await mine(it, sender);
      const undone = row !== null && (await withStore(store, () => undoLaunch(store, row.id, nowIso())));
      if (undone) await changed(row?.patientKey ?? null);
      return { undone };
    },

    async 'card.stop'(it, sender) {
      const row = await mine(it, sender);
      if (!row) return { stopped: false };
      const stop = {
        cause: 'staff' as const,
        by: await by(),
        at: nowIso(),
        key: bg.uuid(),
        notBefore: bg.now().getTime(),
      };
      const stopped = await withStore(store, () => stopEnrolment(store, row.id, stop));
      if (stopped) syncSoon(bg, 0);
      await changed(row.patientKey);
      return { stopped };
    },

    async 'card.snooze'(it, sender) {
      await grantedPatient(bg, it, sender);
      const { patientKey, until } = it;
      await noteForAll(bg, { patientKey, mark: 'snoozed', on: until !== null, ...(until && { until }) });
      await changed(it.patientKey);
      return {};
    },

    async 'card.hold'(it, sender) {
      await grantedPatient(bg, it, sender);
      await noteForAll(bg, { patientKey: it.patientKey, mark: it.hold, on: it.on });
      await changed(it.patientKey);
      return {};
    },

    async 'card.stall'(it, sender) {
      await grantedPatient(bg, it, sender);
      const { patientKey, stall } = it;
      await noteForAll(bg, { patientKey, mark: 'stalled', on: stall !== null, ...(stall && { why: stall }) });
      return {};
    },

    async 'card.optOut'(it, sender) {
      const { frame } = await grantedPatient(bg, it, sender);
      await withStore(store, async () => {
        const practice = await practiceNow(bg);
        const patient = await patientNow(bg, practice, it.patientKey, frame);
        if (!patient) throw new Refusal('problem_patient_gone');
        const at = nowIso();
        const staff = await by();
        const hash = (await nameThere(bg, it.patientKey)) ?? undefined;
        const body = { addresses: allAddresses(patient.record), source: 'staff' as const, by: staff, at };
        const tell = hash
          ? { key: bg.uuid(), body: { patientKey: hash, ...body }, notBefore: bg.now().getTime() }
          : null;
        await optOutPatient(store, { patientKey: it.patientKey, hash, at, source: 'staff' }, tell);
      });
      syncSoon(bg, 0);
      await changed(it.patientKey);
      return {};
    },

    async 'card.noted'(it, sender) {
      await grantedPatient(bg, it, sender);
      if (!it.line.startsWith(`${it.patientKey} `)) throw new Refusal('problem_other_patient');
      const staff = await by();
      await withStore(store, () => noteWritten(bg, it.patientKey, it.line, staff, it.on));
      syncSoon(bg, 0);
      return {};
    },

    async 'card.call'(it, sender) {
      const { frame } = await grantedPatient(bg, it, sender);
      return withStore(store, async () => {
        const practice = await practiceNow(bg);
        const patient = await patientNow(bg, practice, it.patientKey, frame);
        if (!patient) throw new Refusal('problem_patient_gone');
        const { flags, primary } = patient.assessment;
        const why = (primary === null ? undefined : flags[primary]?.reason) ?? { id: 'task_call', params: [] };
        const taskId = await openTask(store, {
          id: bg.uuid(),
          kind: 'call',
          patientKey: it.patientKey,
          why,
          dueAt: nowIso(),
          owner: practice.staff || null,
          state: 'open',
          outcome: null,
          doneAt: null,
        });
        return { taskId };
      });
    },
  };
}
