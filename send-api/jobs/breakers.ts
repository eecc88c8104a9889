import type { Ports } from '../ports.ts';
import { codesNamed } from '../providers/error-codes.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { lockEnrolment } from '../store/enrolments.ts';
import { changeMessage, lockMessage } from '../store/messages.ts';
import type { PauseRow } from '../store/pace-tables.ts';
import { endPause, openPause, openPauses, pauseOn, readTallies, type Tally, type Trip } from '../store/pauses.ts';
import type { EnrolmentRow, MessageRow } from '../store/tables.ts';

/** Fewer sends than this say nothing about a rate. */
const LEAST_SENDS = 50;
/** Parts of the people a sequence wrote to who opted out: what is usual, and twice as many. */
const OPT_OUT_WARN = 0.02;
const OPT_OUT_PAUSE = 0.04;
/** A sender of which half fails is broken; it is tried again after a while. */
const FAILING = 0.5;
const LEAST_FAILING = 10;
const REST_MS = 15 * 60_000;
/** Filtered texts: every further one makes the carrier's judgement worse. */
const BLOCKED = 0.03;
const LEAST_BLOCKED = 3;

/** "Spam" from one in a thousand is what mailbox providers bear; a single voice is a reason to look, three to stop. */
const COMPLAINED = 0.001;
const LEAST_COMPLAINTS = 3;
/** Taken with a 200 and never heard of again: nobody pays, or the reports don't reach us. */
const SILENT = 0.5;
const LEAST_SILENT = 10;

const BLOCKED_CODES = codesNamed('content_blocked');
/** About one person or phone, not about the sender. */
const PERSONAL = [
  ...codesNamed('opted_out', 'bad_number', 'handset_off', 'withheld', 'no_such_address', 'mailbox_full'),
  ...BLOCKED_CODES,
];

/** What a tally gives rise to: a pause, a warning, or nothing. */
export function judge(tally: Tally, now: Date): Trip | null {
  const { practiceId, kind, name, sends, optOuts, failures, blocked, complaints, mails, silent, heardOf } = tally;
  const trip = (level: Trip['level'], reason: Trip['reason'], hits: number, until: Date | null = null): Trip => ({
    practiceId, kind, name, level, reason, hits, sends, until,
  }); // biome-ignore format: one line says it
  if (kind === 'sequence') {
    if (sends < LEAST_SENDS) return null;
    if (optOuts / sends >= OPT_OUT_PAUSE) return trip('paused', 'opt_outs', optOuts);
    return optOuts / sends >= OPT_OUT_WARN ? trip('warned', 'opt_outs', optOuts) : null;
  }
  if (blocked >= LEAST_BLOCKED && blocked / sends >= BLOCKED) return trip('paused', 'content_blocked', blocked);
  if (complaints > 0 && mails >= LEAST_SENDS && complaints / mails >= COMPLAINED) {
    const level = complaints >= LEAST_COMPLAINTS ? 'paused' : 'warned';
    return { ...trip(level, 'complaints', complaints), sends: mails };
  }
  if (silent >= LEAST_SILENT && silent / (silent + heardOf) >= SILENT) {
    return { ...trip('paused', 'silence', silent), sends: silent + heardOf };
  }
  if (failures >= LEAST_FAILING && failures / sends >= FAILING) {
    return trip('paused', 'failures', failures, new Date(now.getTime() + REST_MS));
  }
  return null;
}

/** Looks at every sequence and sender, pauses what went wrong and ends pauses whose time is over. */
export async function checkBreakers(ports: Ports): Promise<void> {
  const now = ports.now();
  for (const pause of await openPauses(ports.db)) {
    if (pause.until && pause.until <= now) await resume(ports, pause.id, 'time');
  }
  await releaseHeld(ports);
  for (const tally of await readTallies(ports.db, now, {
    blocked: BLOCKED_CODES,
    personal: PERSONAL,
    reporting: reporting(ports),
  })) {
    const trip = judge(tally, now);
    if (!trip) continue;
    const isNews = await inTransaction(ports.db, (tx) => openPause(tx, trip, now));
    if (isNews) ports.log.warn('breaker', { practiceId: trip.practiceId, state: trip.level, reason: trip.reason });
  }
}

/** Providers that tell what became of a message, so that silence says something. */
function reporting(ports: Ports): string[] {
  return ports.providers.filter((provider) => provider.abilities.tellsDelivery).map((provider) => provider.name);
}

/**
 * Holds a step whose sequence or sender is paused, with the reason. Asked with the enrolment locked, when all else
 * says "send". Later steps wait behind it; the enrolment stays active, so that a booking or a stop still ends it.
 */
export async function heldByPause(
  tx: Tx,
  enrolment: EnrolmentRow,
  message: MessageRow,
  provider: string,
  now: Date,
): Promise<boolean> {
  const pause = await pauseOn(tx, enrolment.practice_id, enrolment.sequence_id, provider);
  if (!pause) return false;
  await changeMessage(tx, enrolment, message, { state: 'held', reason: reasonOf(pause), pause_id: pause.id }, now);
  return true;
}

const reasonOf = (pause: PauseRow) => `${pause.kind}_paused`;

/**
 * Ends a pause and puts every step it held in line again, each once: under its enrolment's lock, and only if that
 * very pause still holds it. The gate asks everything anew before each is sent.
 *
 * @param practiceId only a pause of this practice; null = of any.
 * @returns how many are in line again; null when there was no such pause.
 */
export async function resume(
  ports: Ports,
  id: string,
  by: string,
  practiceId: string | null = null,
): Promise<number | null> {
  const ended = await inTransaction(ports.db, (tx) => endPause(tx, id, by, ports.now(), practiceId));
  if (!ended) return null;
  return releaseHeld(ports, id);
}

/** Also for what a worker held just when the pause ended, and for a release that was cut off: the sweep comes by. */
export async function releaseHeld(ports: Ports, pauseId?: string): Promise<number> {
  const held = await ports.db
    .selectFrom('messages as m')
    .innerJoin('pauses as p', 'p.id', 'm.pause_id')
    .select(['m.id', 'm.enrolment_id', 'm.pause_id'])
    .where('m.state', '=', 'held')
    .where('p.ended_at', 'is not', null)
    .$if(pauseId !== undefined, (query) => query.where('p.id', '=', pauseId as string))
    .execute();
  let released = 0;
  for (const { id, enrolment_id, pause_id } of held) {
    const now = ports.now();
    await inTransaction(ports.db, async (tx) => {
      const enrolment = await lockEnrolment(tx, enrolment_id);
      const message = await lockMessage(tx, id);
      if (!enrolment || message?.state !== 'held' || message.pause_id !== pause_id) return;
      await changeMessage(tx, enrolment, message, { state: 'queued', reason: null, due_at: now, pause_id: null }, now);
      await ports.queue.enqueue(tx, 'send', id, now);
      released += 1;
    });
  }
  return released;
}
