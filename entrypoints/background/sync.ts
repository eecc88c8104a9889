import { restoresIn } from '#lib/contract/events.ts';
import type { Sentence } from '#lib/core/flag.ts';
import { fieldsOf } from '#lib/messages/launch-request.ts';
import { applyEvents } from '#lib/store/apply-events.ts';
import { enrolmentById } from '#lib/store/enrolments.ts';
import { claimLaunches, claimNext, type OutboxRow } from '#lib/store/outbox.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { settle } from '#lib/store/settle.ts';
import { withStore } from '#lib/store/store-problem.ts';
import type { ApiRequest } from '#lib/sync/api.ts';
import { type Claim, type DrainPorts, drain } from '#lib/sync/drain.ts';
import { type PullPorts, pull } from '#lib/sync/pull.ts';
import { accessOf } from './access.ts';
import { refreshOff } from './adapters-off.ts';
import { forgetErased } from './forgotten.ts';
import { tellKnown } from './known-bookings.ts';
import { learnOthers } from './other-desks.ts';
import type { Background } from './ports.ts';
import { practiceNow } from './practice.ts';
import { repaint } from './repaint.ts';
import { tellStanding } from './tell-standing.ts';

export interface Synced {
  drained: number;
  pulled: number;
  problem: Sentence | null;
}

/**
 * Drains the outbox and pulls the feed, one run at a time in this browser (Web Lock). A run that finds another one at
 * work waits for it, so that what was enqueued meanwhile leaves at once. `force` = leave pages to repaint anyway.
 */
export async function syncNow(bg: Background): Promise<Synced> {
  const synced = await bg.locks.request('comeback-sync', async () => {
    const out = await drain(drainPorts(bg));
    const paired = (await access(bg)) !== null;
    const back = paired ? await pull(pullPorts(bg)) : { pulled: 0, problem: null };
    if (paired && back.problem === null) await refreshOff(bg).catch((error) => bg.onError('adapters-off', error));
    const problem = out.problem ?? back.problem;
    const before = await getSetting(bg.store, 'syncProblem');
    if (problem?.id !== before?.id) await setSettings(bg.store, { syncProblem: problem });
    if (out.nextAt !== null) syncSoon(bg, Math.max(500, out.nextAt - bg.now().getTime()));
    return { drained: out.drained, pulled: back.pulled, problem };
  });
  if (synced.pulled > 0 || synced.drained > 0) await repaint(bg);
  return synced;
}

/** A timer dies with the worker after half a minute of silence; beyond this the alarm is the surer one. */
const LONGEST_TIMER_MS = 25_000;

/** Syncs in `ms` if the worker is awake then; the alarm does it otherwise. */
export function syncSoon(bg: Background, ms: number): void {
  if (ms <= LONGEST_TIMER_MS) bg.later(ms, () => syncNow(bg));
}

const access = (bg: Background) => withStore(bg.store, () => accessOf(bg));

/** Written only when it changes: a run every half minute should leave the disk alone. */
async function noteDeviceProblem({ store }: Background, problem: Sentence | null): Promise<void> {
  const before = await getSetting(store, 'deviceProblem');
  if (before?.id !== problem?.id) await setSettings(store, { deviceProblem: problem });
}

function drainPorts(bg: Background): DrainPorts {
  const { store, callApi, now, random, uuid } = bg;
  return {
    access: () => access(bg),
    async claimNext(at, leaseMs) {
      const next = await withStore(store, () => claimNext(store, at, leaseMs, uuid()));
      return next.claimed ? { claimed: await claimOf(bg, next.claimed) } : next;
    },
    async claimLaunches(at, leaseMs, most) {
      const rows = await withStore(store, () => claimLaunches(store, at, leaseMs, uuid(), most));
      return Promise.all(rows.map((row) => claimOf(bg, row)));
    },
    async settle(claim, verdict, departed) {
      const at = now().toISOString();
      const device = await getSetting(store, 'device');
      const departure =
        departed && device ? { at, what: claim.kind, fields: claim.fields, to: new URL(device.apiUrl).origin } : null;
      await withStore(store, () => settle(store, claim, verdict, departure, at));
    },
    deviceProblem: (problem) => noteDeviceProblem(bg, problem),
    callApi,
    now: () => now().getTime(),
    random,
  };
}

const PATHS = {
  launch: '/v1/enrolments',
  opt_out: '/v1/opt-outs',
  consent: '/v1/consents',
  mark: '/v1/sightings',
  call: '/v1/sightings',
  word: '/v1/sightings',
  sightings: '/v1/sightings',
} as const;

/** A claimed row as a request. A stop whose launch never reached the server has nothing to ask. */
async function claimOf({ store }: Background, row: OutboxRow): Promise<Claim> {
  const { seq, claimId, attempts, kind, command } = row;
  const none = { seq, claimId, attempts, kind, request: null, fields: [] };
  if (!command) return none;
  let path: string;
  if (command.kind === 'task_done') path = `/v1/tasks/${command.taskId}/done`;
  else if (command.kind !== 'stop') path = PATHS[command.kind];
  else {
    const enrolment = row.enrolmentId ? await enrolmentById(store, row.enrolmentId) : null;
    if (!enrolment?.serverId) return none;
    path = `/v1/enrolments/${enrolment.serverId}/stop`;
  }
  const request: ApiRequest = { method: 'POST', path, body: command.body, idempotencyKey: row.id };
  return { ...none, request, fields: fieldsOf(command.body) };
}

function pullPorts(bg: Background): PullPorts {
  const { store, callApi, now } = bg;
  return {
    access: () => access(bg),
    cursor: () => withStore(store, () => getSetting(store, 'cursor')),
    async apply(events, next, leftAt) {
      const { zone } = (await practiceNow(bg)).policy.practice;
      const before = await getSetting(store, 'cursor');
      // Before the cursor moves: a worker that ends here tells it the next time.
      if (before !== null && restoresIn(before) !== restoresIn(next)) await tellStanding(bg, 'all');
      await forgetErased(bg, events);
      const taken = { at: now().toISOString(), zone, leftAt };
      const fresh = await withStore(store, () => applyEvents(store, events, next, taken));
      const begun = events.flatMap(({ event, enrolmentId }) =>
        event.type === 'enrolment' && event.state === 'active' && enrolmentId ? [enrolmentId] : [],
      );
      await learnOthers(bg, begun);
      if (await tellKnown(bg, begun)) syncSoon(bg, 0);
      return fresh;
    },
    deviceProblem: (problem) => noteDeviceProblem(bg, problem),
    callApi,
  };
}
