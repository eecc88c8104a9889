import { type CallMade, callMade } from '#lib/contract/calls.ts';
import { type DoneRequest, taskOutcome } from '#lib/contract/tasks.ts';
import { allAddresses } from '#lib/messages/launch-request.ts';
import type { Output } from '#lib/messages/protocol.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import type { CallOutcome } from '#lib/messages/work-views.ts';
import { addCall, type Call } from '#lib/store/contacts.ts';
import { enrolmentsOf, isOpen } from '#lib/store/enrolments.ts';
import { stopEnrolment } from '#lib/store/launch.ts';
import { ledgerRows } from '#lib/store/ledger.ts';
import { optOutPatient } from '#lib/store/opt-out.ts';
import { queueTaskDone } from '#lib/store/outbox.ts';
import { keysOfHashes, patientsByKeys } from '#lib/store/patients.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { callInQuestion } from '#lib/store/sweep.ts';
import { closeTask, openTaskById, putTaskOff, type TaskRow } from '#lib/store/tasks.ts';
import { claimTask, putOff, tellDone } from '#lib/sync/tasks.ts';
import { accessOf, byNow, nameThere } from '../access.ts';
import { noteForAll } from '../marking.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { repaint } from '../repaint.ts';
import { settleAsked } from '../settle-due.ts';
import { syncNow, syncSoon } from '../sync.ts';
import { worklistOf } from '../worklist.ts';

type TaskHandlers = Pick<
  Handlers,
  'tasks.list' | 'tasks.claim' | 'tasks.later' | 'tasks.done' | 'ledger.list' | 'sync.now'
>;

/** How long a task that somebody opened is theirs; opening it again begins anew. */
const CLAIM_MINUTES = 10;

/** The word the server has for what staff chose. */
const SERVER_WORD: Partial<Record<CallOutcome, string>> = {
  will_call_back: 'reached',
  asked_not_contacted: 'opted_out',
};

/**
 * The call behind an outcome: the patient was reached, or was tried, a line of their history that counts toward the caps.
 * Whoever looked at a page rang nobody, and "wrong number" as an answer was written, not said.
 */
function callOf(kind: TaskRow['kind'], outcome: CallOutcome): CallMade | null {
  if (kind === 'look_and_release' || (kind === 'reply' && outcome === 'wrong_number')) return null;
  return callMade.safeParse(outcome).data ?? null;
}

/** The worklist, the ledger, and "look now". */
export function taskHandlers(bg: Background): TaskHandlers {
  const { store } = bg;
  const by = () => byNow(bg);

  return {
    'tasks.list': () => withStore(store, () => worklistOf(bg)),

    'tasks.claim': ({ id, release }) =>
      withStore(store, async (): Promise<Output<'tasks.claim'>> => {
        const access = await accessOf(bg);
        const row = await openTaskById(store, id);
        if (!row) return { state: 'gone', by: null, until: null };
        if (!access || !row.server) return { state: 'mine', by: null, until: null };
        const asked = await claimTask(access, bg.callApi, id, await by(), release ? 0 : CLAIM_MINUTES);
        if (asked.state === 'ok') return { state: 'mine', by: asked.task.claimedBy, until: asked.task.claimedUntil };
        if (asked.state === 'taken') return { state: 'taken', by: asked.by, until: asked.until };
        return { state: asked.state === 'gone' ? 'gone' : 'offline', by: null, until: null };
      }),

    'tasks.later': ({ id, until }) =>
      withStore(store, async () => {
        const row = await openTaskById(store, id);
        if (!row) throw new Refusal('problem_task_gone');
        const access = await accessOf(bg);
        if (row.server) {
          if (!access) throw new Refusal('problem_not_paired');
          const asked = await putOff(access, bg.callApi, id, await by(), until);
          // Put off for all desks or for none: another one would go on and ring.
          if (asked.state === 'taken') throw new Refusal('problem_task_taken', [asked.by]);
          if (asked.state === 'gone') throw new Refusal('problem_task_gone');
          if (asked.state !== 'ok') throw new Refusal(asked.problem.id, asked.problem.params.map(String));
        }
        await putTaskOff(store, id, until);
        return {};
      }),

    async 'tasks.done'({ id, outcome, member }) {
      const at = bg.now().toISOString();
      await withStore(store, async () => {
        const row = await openTaskById(store, id);
        if (!row) throw new Refusal('problem_task_gone');
        const made = callOf(row.kind, outcome);
        const call = made && { id: bg.uuid(), outcome: made, at };
        if (row.server) await tellServer(bg, row, { outcome, member, call, by: await by(), at });
        const task = await closeTask(store, id, outcome, at);
        if (!task) throw new Refusal('problem_task_gone');
        const patientKey = member ? (await keysOfHashes(store, [member])).get(member) : task.patientKey;
        // A task of all desks has told them of the call already.
        if (patientKey && call) await noteCall(bg, { ...call, patientKey, by: await by() }, row.server === true);
        if (patientKey) await follow(bg, patientKey, outcome, await by(), at);
      });
      await settleAsked(bg);
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

/** Tells the server at once, so that the other desks see it; out of reach, the outbox does it later. */
async function tellServer(
  bg: Background,
  row: TaskRow,
  said: { outcome: CallOutcome; member: string | undefined; call: DoneRequest['call'] | null; by: string; at: string },
): Promise<void> {
  const { outcome, member, call, by, at } = said;
  const word = taskOutcome.exclude(['unreachable']).parse(SERVER_WORD[outcome] ?? outcome);
  const body = { outcome: word, by, ...(member ? { member } : {}), ...(call ? { call } : {}) };
  const access = await accessOf(bg);
  const asked = access ? await tellDone(access, bg.callApi, row.id, body) : null;
  if (asked?.state === 'taken') throw new Refusal('problem_task_taken', [asked.by]);
  if (asked?.state === 'refused') throw new Refusal(asked.problem.id);
  if (!asked || asked.state === 'away') {
    await queueTaskDone(bg.store, { key: bg.uuid(), taskId: row.id, body, at, notBefore: bg.now().getTime() });
  }
}

/** A call is a line of the patient's history at every desk. */
async function noteCall(bg: Background, call: Call, isTold: boolean): Promise<void> {
  const { zone } = (await practiceNow(bg)).policy.practice;
  const hash = isTold ? null : await nameThere(bg, call.patientKey);
  await addCall(bg.store, call, zone, hash ? { hash, key: bg.uuid(), notBefore: bg.now().getTime() } : null);
}

/** What staff learned becomes part of what this browser knows of the patient. */
async function follow(bg: Background, patientKey: string, outcome: CallOutcome, by: string, at: string): Promise<void> {
  const { store } = bg;
  if (outcome === 'asked_not_contacted') {
    await noteForAll(bg, { patientKey, mark: outcome, on: true });
    await optOutEverywhere(bg, patientKey, by, at);
  }
  if (outcome === 'wrong_number') await noteForAll(bg, { patientKey, mark: 'wrong_data', on: true });
  // What the patient said on the phone settles a follow-up that runs.
  if (outcome === 'booked' || outcome === 'asked_not_contacted' || outcome === 'stopped') {
    const open = (await enrolmentsOf(store, patientKey)).find(isOpen);
    const cause = outcome === 'booked' ? ('booked' as const) : ('staff' as const);
    if (open) await stopEnrolment(store, open.id, { cause, by, at, key: bg.uuid(), notBefore: bg.now().getTime() });
  }
  await callInQuestion(store, [patientKey]);
}

/** Said on the phone, it holds for every number and mailbox this browser knows of the patient. */
async function optOutEverywhere(bg: Background, patientKey: string, by: string, at: string): Promise<void> {
  const hash = await nameThere(bg, patientKey);
  const [known] = await patientsByKeys(bg.store, [patientKey]);
  if (!known || !hash) return;
  const body = { patientKey: hash, addresses: allAddresses(known.record), source: 'patient_by_phone' as const, by, at };
  const tell = { key: bg.uuid(), body, notBefore: bg.now().getTime() };
  await optOutPatient(bg.store, { patientKey, hash, at, source: 'patient_by_phone' }, tell);
}
