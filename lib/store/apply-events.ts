import type { FeedEvent } from '../contract/events.ts';
import { hearConsent } from './consents.ts';
import { contactsIn, newestDays, noteReached } from './contact-day.ts';
import { putCall } from './contacts.ts';
import type { ComebackDb, Store } from './db.ts';
import { closed, type EnrolmentRow, isOpen } from './enrolments.ts';
import type { EventRow, EventWhat } from './events.ts';
import { hearHome } from './homes.ts';
import { stopRow } from './launch.ts';
import { putMark, strangerKey } from './marking.ts';
import { hearWritten } from './written.ts';

/**
 * Takes a page of the feed in: enrolments, steps, opt-outs, tasks and the cursor move together, durably, so that a
 * worker that dies in between pulls the same page again. A line that came before changes nothing. `zone` = the practice's,
 * by which a message moves the patient's day of contact. Returns how many lines were new.
 */
export async function applyEvents(
  { durable: db }: Store,
  events: FeedEvent[],
  next: string,
  { at, zone, leftAt = null }: { at: string; zone: string; leftAt?: string | null },
): Promise<number> {
  const people = [db.patients, db.optOuts, db.holds, db.snoozes, db.consents, db.contacts, db.homes];
  const tables = [db.events, db.enrolments, db.outbox, db.tasks, db.settings, ...people];
  return db.transaction('rw', tables, async () => {
    const known = await db.events.bulkGet(events.map((it) => it.cursor));
    const fresh: EventRow[] = [];
    for (const [i, it] of events.entries()) {
      if (known[i]) continue;
      const row: EventRow = {
        cursor: it.cursor,
        what: whatOf(it),
        at: it.at,
        hash: it.patientKey,
        ...(it.enrolmentId ? { enrolmentId: it.enrolmentId } : {}),
        event: it.event,
      };
      fresh.push(row);
      await db.events.put(row);
      await applyOne(db, it);
    }
    await noteReached(db, 'hash', newestDays(contactsIn(fresh), zone));
    // The first page that was not known as a whole is where a later version begins anew.
    if (leftAt !== null && !(await db.settings.get('feedLeftAt')))
      await db.settings.put({ name: 'feedLeftAt', value: leftAt });
    await db.settings.bulkPut([
      { name: 'cursor', value: next },
      { name: 'lastPullAt', value: at },
    ]);
    return fresh.length;
  });
}

function whatOf({ event }: FeedEvent): EventWhat {
  if (event.type === 'reply') return 'replied';
  if (event.type === 'opt_out') return 'opted_out';
  if (event.type === 'message' && event.state === 'accepted') return 'sent';
  if (event.type === 'message' && event.state === 'delivered') return 'delivered';
  if (event.type === 'enrolment' && (event.cause === 'booked' || event.cause === 'clicked_booking')) return 'booked';
  return 'other';
}

async function patientOf(db: ComebackDb, hash: string): Promise<string | undefined> {
  return (await db.patients.where('hash').equals(hash).primaryKeys())[0];
}

/** The enrolment a line is about; one that another desk started gets its row here. */
async function enrolmentOf(db: ComebackDb, it: FeedEvent): Promise<EnrolmentRow | undefined> {
  if (!it.enrolmentId) return undefined;
  const known = await db.enrolments.where('serverId').equals(it.enrolmentId).first();
  if (known) return known;
  const patientKey = (await patientOf(db, it.patientKey)) ?? null;
  const mine = patientKey ? await db.enrolments.where('openKey').equals(patientKey).first() : undefined;
  // Where a start of this browser has no answer yet, nobody knows whether this is it or another desk's: the answer says.
  const row: EnrolmentRow = {
    id: it.enrolmentId,
    ...(patientKey && !mine ? { openKey: patientKey } : {}),
    patientKey,
    hash: it.patientKey,
    serverId: it.enrolmentId,
    sequenceId: '',
    sequenceVersion: 0,
    flagKind: null,
    state: 'active',
    cause: null,
    launchedAt: it.at,
    launchedBy: '',
    delivery: 'server',
    undoUntil: null,
    problem: null,
    steps: [],
    endedAt: null,
  };
  return row;
}

async function applyOne(db: ComebackDb, it: FeedEvent): Promise<void> {
  const { event } = it;
  if (event.type === 'opt_out') return optOut(db, it, event.source);
  // Taken back by the person, from their own device; what was stopped stays stopped.
  if (event.type === 'opt_in') return optIn(db, it.patientKey);
  if (event.type === 'home') return hearHome(db, event);
  if (event.type === 'written') return hearWritten(db, event);
  if (event.type === 'task_done') {
    const row = await db.tasks.get(event.taskId);
    if (row?.state === 'open') await db.tasks.put({ ...row, state: 'done', outcome: 'elsewhere', doneAt: it.at });
    return;
  }
  if (event.type === 'mark' || event.type === 'consent' || event.type === 'call') {
    const patientKey = await patientOf(db, it.patientKey);
    const whose = { patientKey: patientKey ?? strangerKey(it.patientKey) };
    if (event.type === 'mark') await putMark(db, { ...whose, ...event, by: '', at: it.at });
    else if (event.type === 'call') {
      await putCall(db, { ...whose, call: event.callId, outcome: event.outcome, at: event.madeAt, by: null });
    } else await hearConsent(db, { ...whose, ...event, at: event.saidAt });
    // What is known of the patient is not what it was: they are judged anew.
    if (patientKey) await db.patients.update(patientKey, { stamp: '' });
    return;
  }
  // Whoever was forgotten is no row any more (entrypoints/background/forgotten.ts).
  if (event.type === 'click' || event.type === 'erased') return;
  if (event.type === 'task' || event.type === 'reply') {
    const patientKey = await patientOf(db, it.patientKey);
    const kind = event.type === 'reply' ? 'reply' : event.taskKind;
    if (event.type === 'reply' && event.meaning === 'stop') return;
    const taskId = event.type === 'task' ? event.taskId : undefined;
    // A reply is a task of its own only until the server says which one it opened.
    const replies = await db.tasks.where('hash').equals(it.patientKey).toArray();
    const known = replies.filter((row) => row.kind === 'reply' && row.state === 'open');
    if (event.type === 'reply' && known.length > 0) return;
    const row = taskId ? await db.tasks.get(taskId) : undefined;
    // Done here already: its line came later than the list of all desks.
    if (row?.state === 'done') return;
    if (taskId && kind === 'reply') await db.tasks.bulkDelete(known.filter((row) => !row.server).map((row) => row.id));
    await db.tasks.put({
      ...row,
      ...(taskId
        ? { id: taskId, server: true as const }
        : { id: `${event.type === 'task' ? 'feed' : 'reply'}:${it.cursor}` }),
      ...(event.type === 'task' && event.reason ? { reason: event.reason } : {}),
      kind,
      ...(patientKey ? { patientKey } : {}),
      hash: it.patientKey,
      why: { id: whyOf(event), params: [] },
      dueAt: event.type === 'task' ? event.dueAt : it.at,
      owner: null,
      state: 'open',
      outcome: null,
      doneAt: null,
    });
    return;
  }
  const row = await enrolmentOf(db, it);
  if (!row) return;
  if (event.type === 'message') {
    const step = { stepId: event.stepId, channel: event.channel, state: event.state, reason: event.reason, at: it.at };
    const others = row.steps.filter((s) => s.stepId !== event.stepId);
    const place = row.steps.findIndex((s) => s.stepId === event.stepId);
    const steps = place < 0 ? [...others, step] : row.steps.map((s) => (s.stepId === event.stepId ? step : s));
    await db.enrolments.put({ ...row, steps });
    return;
  }
  if (event.state === 'stopped' || event.state === 'finished') {
    // A stop of our own may be known before the server's echo of it; the first cause stands.
    await db.enrolments.put(isOpen(row) ? closed(row, event.state, event.cause, it.at) : row);
  } else {
    await db.enrolments.put(isOpen(row) ? { ...row, state: event.state } : row);
  }
}

/** The words of a task's reason: the server's own where it gives one. */
function whyOf(event: Extract<FeedEvent['event'], { type: 'task' | 'reply' }>): string {
  if (event.type === 'reply') return `task_reply_${event.meaning}`;
  return event.reason ? `why_${event.reason}` : `task_${event.taskKind}`;
}

/** A stop by the person: nothing more leaves, whatever was under way here, and nobody is asked to call. */
async function optOut(db: ComebackDb, it: FeedEvent, source: string): Promise<void> {
  const patientKey = await patientOf(db, it.patientKey);
  await db.optOuts.put({
    id: it.patientKey,
    ...(patientKey ? { patientKey } : {}),
    hash: it.patientKey,
    at: it.at,
    source,
  });
  await endAll(db, it.patientKey, patientKey, it.at);
}

/** Taken back by the person, whatever it is kept under; what a list of stopped people brought in stays. */
async function optIn(db: ComebackDb, hash: string): Promise<void> {
  const patientKey = await patientOf(db, hash);
  await db.optOuts.delete(hash);
  const rows = patientKey ? await db.optOuts.where('patientKey').equals(patientKey).toArray() : [];
  await db.optOuts.bulkDelete(rows.filter((row) => !row.hash && row.source !== 'import').map((row) => row.id));
}

/** Inside a transaction over enrolments, outbox and tasks: ends every open enrolment and task of a person. */
export async function endAll(
  db: ComebackDb,
  hash: string | undefined,
  patientKey: string | undefined,
  at: string,
): Promise<void> {
  const rows = [
    ...(hash ? await db.enrolments.where('hash').equals(hash).toArray() : []),
    ...(patientKey ? await db.enrolments.where('patientKey').equals(patientKey).toArray() : []),
  ];
  const stop = { cause: 'opted_out' as const, by: '', at, key: '', notBefore: 0 };
  for (const row of new Map(rows.map((r) => [r.id, r])).values()) if (isOpen(row)) await stopRow(db, row, stop, false);
  const tasks = [
    ...(hash ? await db.tasks.where('hash').equals(hash).toArray() : []),
    ...(patientKey ? await db.tasks.where('patientKey').equals(patientKey).toArray() : []),
  ];
  for (const task of tasks.filter((t) => t.state === 'open')) {
    await db.tasks.put({ ...task, state: 'done', outcome: 'opted_out', doneAt: at });
  }
}
