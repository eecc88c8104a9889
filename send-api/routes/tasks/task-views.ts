import { sql } from 'kysely';
import { bookingRequest, type TaskView, taskReason } from '#lib/contract/tasks.ts';
import { CALLS_PER_DAY } from '#lib/core/call-tasks.ts';
import { dayInZone } from '#lib/core/day.ts';
import type { Ports } from '../../ports.ts';
import type { TaskRow } from '../../store/intent-tables.ts';
import { findPractice } from '../../store/practices.ts';
import { taskDetailAbout } from '../../store/tasks.ts';

const MOST = 500;
const TWO_DAYS_MS = 2 * 86_400_000;

/** Tasks as a desk sees them, in their order: with the person's own words, for those who must answer them. */
export async function taskViews(ports: Ports, tasks: { row: TaskRow; waiting: boolean }[]): Promise<TaskView[]> {
  const idsOf = (column: 'inbound_id' | 'enrolment_id') => tasks.flatMap(({ row }) => row[column] ?? []);
  const [replies, followUps] = await Promise.all([
    ports.db
      .selectFrom('inbound')
      .select(['id', 'text_sealed'])
      .where('id', '=', sql<string>`any(${idsOf('inbound_id')}::uuid[])`)
      .execute(),
    ports.db
      .selectFrom('enrolments')
      .select(['id', 'launched_by'])
      .where('id', '=', sql<string>`any(${idsOf('enrolment_id')}::uuid[])`)
      .execute(),
  ]);
  const inbound = new Map(replies.map((one) => [one.id, one]));
  const launchedBy = new Map(followUps.map((one) => [one.id, one.launched_by]));
  return tasks.map(({ row, waiting }) =>
    viewOf(ports, row, {
      waiting,
      inbound: inbound.get(row.inbound_id ?? ''),
      launchedBy: launchedBy.get(row.enrolment_id ?? ''),
    }),
  );
}

export async function taskViewOf(ports: Ports, row: TaskRow): Promise<TaskView> {
  const [view] = await taskViews(ports, [{ row, waiting: false }]);
  if (!view) throw new Error('a task without a view');
  return view;
}

interface About {
  waiting: boolean;
  inbound: { id: string; text_sealed: Buffer } | undefined;
  launchedBy: string | undefined;
}

function viewOf(ports: Ports, row: TaskRow, { waiting, inbound, launchedBy }: About): TaskView {
  const detail = row.detail_sealed ? ports.crypt.open(row.detail_sealed, taskDetailAbout(row.id)) : null;
  const claimed = row.claimed_until !== null && row.claimed_until > ports.now();
  return {
    id: row.id,
    kind: row.kind,
    patientKey: row.patient_key,
    members: row.members,
    enrolmentId: row.enrolment_id,
    reason: taskReason.parse(row.reason),
    score: row.score,
    dueAt: row.due_at.toISOString(),
    tries: row.tries,
    text: inbound?.text_sealed?.length ? ports.crypt.open(inbound.text_sealed, inbound.id) : null,
    request: detail === null ? null : bookingRequest.parse(JSON.parse(detail)),
    owner: row.claimed_by ?? launchedBy ?? null,
    claimedBy: claimed ? row.claimed_by : null,
    claimedUntil: claimed ? (row.claimed_until?.toISOString() ?? null) : null,
    state: row.state,
    outcome: row.outcome,
    waiting,
  };
}

/**
 * Open tasks, highest score first. Of the calls that are due only as many as the desk makes in a day are given, those
 * already made today taken off: the rest keep their score and wait for tomorrow (`due=all` lists them as `waiting`).
 */
export async function openTasks(
  ports: Ports,
  practiceId: string,
  { kind, due }: { kind?: TaskRow['kind']; due: 'now' | 'all' },
): Promise<{ row: TaskRow; waiting: boolean }[]> {
  const now = ports.now();
  const practice = await findPractice(ports.db, practiceId);
  if (!practice) return [];
  let open = ports.db.selectFrom('tasks').selectAll().where('practice_id', '=', practiceId).where('state', '=', 'open');
  if (kind) open = open.where('kind', '=', kind);
  if (due === 'now') open = open.where('due_at', '<=', new Date(now.getTime()));
  const rows = await open.orderBy('score', 'desc').orderBy('due_at').orderBy('id').limit(MOST).execute();
  const { zone, callsPerDay } = practice.settings;
  const today = dayInZone(now.toISOString(), zone);
  const rung = await ports.db
    .selectFrom('calls')
    .select((eb) => eb.fn.min('at').as('at'))
    .where('practice_id', '=', practiceId)
    .groupBy('id')
    .where('at', '>=', new Date(now.getTime() - TWO_DAYS_MS))
    .execute();
  let room =
    (callsPerDay ?? CALLS_PER_DAY) - rung.filter(({ at }) => dayInZone(at.toISOString(), zone) === today).length;
  const judged = rows.map((row) => ({ row, waiting: row.kind === 'call' && row.due_at <= now && --room < 0 }));
  return due === 'all' ? judged : judged.filter((it) => !it.waiting);
}
