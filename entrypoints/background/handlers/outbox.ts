import { type OutboxItem, outboxAnswer } from '#lib/contract/outbox.ts';
import type { Output } from '#lib/messages/protocol.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import type { OutgoingView } from '#lib/messages/work-views.ts';
import { enrolmentById, enrolmentByServerId, failedLaunches, waitingLaunches } from '#lib/store/enrolments.ts';
import { stopEnrolment, undoLaunch } from '#lib/store/launch.ts';
import { keysOfHashes, patientsByKeys } from '#lib/store/patients.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { callInQuestion } from '#lib/store/sweep.ts';
import { sayAnswer } from '#lib/sync/api.ts';
import { accessOf, byNow } from '../access.ts';
import { nameOfSequence } from '../patient-view.ts';
import type { Background } from '../ports.ts';
import { repaint } from '../repaint.ts';
import { syncSoon } from '../sync.ts';

const DAY_MS = 86_400_000;
const FAILED_DAYS = 30;

/** What is about to go out, from every desk, with a way to stop it; and what did not arrive. */
export function outboxHandlers(bg: Background): Pick<Handlers, 'outbox.list' | 'outbox.stop'> {
  const { store } = bg;
  return {
    'outbox.list': ({ show, days }) =>
      withStore(store, async (): Promise<Output<'outbox.list'>> => {
        const access = await accessOf(bg);
        const query = `show=${show}&days=${show === 'due' ? days : FAILED_DAYS}&limit=500`;
        const answer = access ? await bg.callApi(access, { method: 'GET', path: `/v1/outbox?${query}` }) : null;
        const told = answer?.kind === 'ok' ? outboxAnswer.safeParse(answer.body) : null;
        const here = show === 'due' ? await fromHere(bg) : await refusedHere(bg);
        const there = told?.success ? await named(bg, told.data.items) : [];
        const problem = answer && answer.kind !== 'ok' ? sayAnswer(answer) : null;
        const count = here.length + (told?.success ? told.data.count : 0);
        return { items: [...here, ...there], count, problem };
      }),

    'outbox.stop': ({ id }) =>
      withStore(store, async () => {
        const row = (await enrolmentById(store, id)) ?? (await enrolmentByServerId(store, id));
        const at = bg.now().toISOString();
        // Still in this browser: as if it had never been.
        if (row && (await undoLaunch(store, row.id, at))) return { stopped: true };
        const by = await byNow(bg);
        const access = await accessOf(bg);
        if (!access) throw new Refusal('problem_not_paired');
        const stop = { cause: 'staff' as const, by, at };
        // Asked at once: whoever stops something wants to know that it is stopped. What can't be asked waits its turn.
        const path = `/v1/enrolments/${row?.serverId ?? id}/stop`;
        const answer = await bg.callApi(access, { method: 'POST', path, body: stop });
        if (row) await stopEnrolment(store, row.id, { ...stop, key: bg.uuid(), notBefore: bg.now().getTime() });
        if (row?.patientKey) await callInQuestion(store, [row.patientKey]);
        syncSoon(bg, 0);
        repaint(bg).catch((error) => bg.onError('repaint', error));
        if (answer.kind === 'problem') throw new Refusal(sayAnswer(answer).id);
        return { stopped: answer.kind === 'ok' };
      }),
  };
}

/** Steps as the server lists them, with the names this browser knows. */
async function named(bg: Background, items: OutboxItem[]): Promise<OutgoingView[]> {
  const byHash = await keysOfHashes(
    bg.store,
    items.map((it) => it.patientKey),
  );
  const names = await namesOf(bg, [...byHash.values()]);
  return items.map((it) => ({
    id: it.enrolmentId,
    name: names(byHash.get(it.patientKey)),
    sequenceName: nameOfSequence(it.sequenceId, bg),
    channel: it.channel,
    state: it.state,
    reason: it.reason ? { id: `gate_${it.reason}`, params: [] } : null,
    code: it.reason,
    at: it.at,
    by: it.launchedBy,
    here: false,
  }));
}

/** Launches that have not left this browser: in their ten seconds, or waiting for the network. */
async function fromHere(bg: Background): Promise<OutgoingView[]> {
  const rows = await waitingLaunches(bg.store);
  const names = await namesOf(
    bg,
    rows.flatMap((it) => it.patientKey ?? []),
  );
  return rows.map((it) => ({
    id: it.id,
    name: names(it.patientKey ?? undefined),
    sequenceName: nameOfSequence(it.sequenceId, bg),
    channel: null,
    state: 'queued',
    reason: it.problem,
    code: null,
    at: it.undoUntil ?? it.launchedAt,
    by: it.launchedBy,
    here: true,
  }));
}

/** Launches the server said no to, lately. */
async function refusedHere(bg: Background): Promise<OutgoingView[]> {
  const since = new Date(bg.now().getTime() - FAILED_DAYS * DAY_MS).toISOString();
  const rows = await failedLaunches(bg.store, since);
  const names = await namesOf(
    bg,
    rows.flatMap((it) => it.patientKey ?? []),
  );
  return rows.map((it) => ({
    id: it.id,
    name: names(it.patientKey ?? undefined),
    sequenceName: nameOfSequence(it.sequenceId, bg),
    channel: null,
    state: 'failed',
    reason: it.problem,
    code: null,
    at: it.endedAt ?? it.launchedAt,
    by: it.launchedBy,
    here: true,
  }));
}

async function namesOf(bg: Background, keys: string[]): Promise<(key: string | undefined) => string> {
  const known = new Map((await patientsByKeys(bg.store, keys)).map((it) => [it.key, it.record.name?.value]));
  return (key) => known.get(key ?? '') || bg.say('patient_elsewhere');
}
