import { adapters } from '#lib/adapters/index.ts';
import type { TaskView as ServerTask } from '#lib/contract/tasks.ts';
import { CALLS_PER_DAY } from '#lib/core/call-tasks.ts';
import { toDayNumber } from '#lib/core/day.ts';
import type { Assessment, Sentence } from '#lib/core/flag.ts';
import type { PatientRecord } from '#lib/core/patient.ts';
import type { Output } from '#lib/messages/protocol.ts';
import type { TaskView } from '#lib/messages/work-views.ts';
import { standingOf } from '#lib/store/holds.ts';
import { keysOfHashes, patientsByKeys } from '#lib/store/patients.ts';
import { callsSince, openTasks, type TaskRow, takeServerTasks } from '#lib/store/tasks.ts';
import { fetchTasks } from '#lib/sync/tasks.ts';
import { accessOf, byNow } from './access.ts';
import { decideFor } from './decide.ts';
import { scriptFor } from './patient-view.ts';
import type { Background } from './ports.ts';
import { practiceNow } from './practice.ts';

/**
 * The worklist. With a send API it is the list of all desks; out of its reach, what this browser knows, and it says so;
 * without one, this browser's own.
 */
export async function worklistOf(bg: Background): Promise<Output<'tasks.list'>> {
  const { store } = bg;
  const practice = await practiceNow(bg);
  const [access, by] = await Promise.all([accessOf(bg), byNow(bg)]);
  const fetched = access ? await fetchTasks(access, bg.callApi) : null;
  const server = new Map((fetched?.tasks ?? []).map((it) => [it.id, it]));
  if (fetched?.tasks) await takeServerTasks(store, await rowsOf(bg, fetched.tasks), bg.now().toISOString());
  const rows = await openTasks(store);
  const hashes = fetched?.tasks?.flatMap((it) => it.members) ?? [];
  const byHash = await keysOfHashes(store, [...hashes, ...rows.flatMap((it) => it.hash ?? [])]);
  const keyOf = (row: TaskRow) => row.patientKey ?? byHash.get(row.hash ?? '') ?? '';
  const keys = [...new Set([...rows.map(keyOf), ...byHash.values()])].filter((key) => key !== '');
  const standing = await standingOf(store, keys);
  const decide = decideFor(practice);
  const patients = new Map((await patientsByKeys(store, keys)).map((it) => [it.key, it.record]));
  let room = access ? Number.POSITIVE_INFINITY : CALLS_PER_DAY - (await callsSince(store, startOf(practice.today)));
  const now = bg.now().toISOString();
  const nameOf = (key: string) => patients.get(key)?.name?.value || bg.say('patient_elsewhere');
  const tasks = rows.map((row): TaskView => {
    const { id, kind, why, dueAt, owner, state, reason, tries = 0 } = row;
    const patientKey = keyOf(row);
    const record = patients.get(patientKey);
    const about = { standing: standing(patientKey), open: undefined, unsure: false, identified: true };
    const assessment: Assessment | null = record ? decide.assess(record, about) : null;
    const phone = record?.phones[0];
    const told = server.get(id);
    const full = kind === 'call' && dueAt <= now && --room < 0;
    return {
      id,
      kind,
      patientKey,
      name: nameOf(patientKey),
      phone: phone ? (phone.e164 ?? phone.raw) : null,
      ...(phone ? { phoneSeen: phone.raw } : {}),
      why,
      script: record && assessment ? scriptFor(record, assessment, practice, bg) : '',
      dueAt,
      owner,
      state,
      reason: reason ?? null,
      tries,
      score: row.score ?? 50,
      shared: row.server === true,
      waiting: told?.waiting ?? full,
      claimedBy: told?.claimedBy ?? null,
      claimedUntil: told?.claimedUntil ?? null,
      mine: told?.claimedBy === by,
      said: told?.text ?? null,
      request: told?.request ?? null,
      members: (told && told.members.length > 1 ? told.members : []).map((hash) => ({
        hash,
        name: nameOf(byHash.get(hash) ?? ''),
      })),
      look: kind === 'look_and_release' ? lookAt(record) : null,
    };
  });
  const problem = fetched && !fetched.tasks ? fetched.problem : null;
  return { tasks, source: access ? (problem ? 'offline' : 'server') : 'local', problem };
}

/** First instant of the practice's day, near enough for counting calls. */
const startOf = (today: string): string => new Date(`${today}T00:00:00Z`).toISOString();

async function rowsOf({ store }: Background, tasks: ServerTask[]): Promise<TaskRow[]> {
  const byHash = await keysOfHashes(
    store,
    tasks.map((it) => it.patientKey),
  );
  return tasks.map((it) => {
    const patientKey = byHash.get(it.patientKey);
    return {
      id: it.id,
      kind: it.kind,
      ...(patientKey ? { patientKey } : {}),
      hash: it.patientKey,
      why: { id: `why_${it.reason}`, params: [] },
      dueAt: it.dueAt,
      owner: it.owner,
      state: 'open',
      outcome: null,
      doneAt: null,
      server: true,
      reason: it.reason,
      score: it.score,
      tries: it.tries,
    };
  });
}

/** Which screen shows whether the patient has a booking, and when one was last seen: opening it releases the step. */
function lookAt(record: PatientRecord | undefined): Sentence {
  if (!record) return { id: 'look_anywhere', params: [] };
  const source = record.nothingBooked?.source ?? record.name?.source;
  const adapter = adapters.find((it) => it.id === source?.adapter);
  const page = adapter?.screens.find((it) => it.kind === 'patient_page') ?? adapter?.screens[0];
  if (!adapter || !page) return { id: 'look_anywhere', params: [] };
  const words = page.name.replaceAll('-', ' ');
  const seen = record.nothingBooked?.source.seenAt;
  if (!seen) return { id: 'look_screen', params: [words, adapter.name] };
  return { id: 'look_screen_seen', params: [words, adapter.name, { day: toDayNumber(seen.slice(0, 10)) }] };
}
