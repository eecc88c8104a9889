import { launchRequest } from '#lib/contract/enrolments.ts';
import { localInstant } from '#lib/core/local-instant.ts';
import type { Ports } from '../ports.ts';
import { launchOnce } from '../routes/enrolments/launch-once.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { isRunning, lockEnrolment, stopEnrolment } from '../store/enrolments.ts';
import { messagesOf } from '../store/messages.ts';
import type { OpeningRow } from '../store/opening-tables.ts';
import { offerAbout } from '../store/openings.ts';
import { findPractice } from '../store/practices.ts';

/** Ten people, then five minutes for the first of them to take it. */
const WAVE = 10;
const WAVE_MS = 5 * 60_000;
/** Nobody is offered a time that begins sooner. */
const LEAST_MS = 60 * 60_000;

/**
 * Sends out the waves that are due, goes on with offers that a dead worker left half done, and takes back what waits for
 * openings that are gone. Safe in several workers at once: a wave is drawn under the opening's lock, and an offer is a
 * launch under its own key.
 */
export async function offerWaves(ports: Ports): Promise<void> {
  const now = ports.now();
  const due = await ports.db
    .selectFrom('openings')
    .select(['id', 'practice_id'])
    .where('state', '=', 'open')
    .where('next_wave_at', '<=', now)
    .execute();
  for (const { id, practice_id } of due) await drawWave(ports, practice_id, id, now);
  const drawn = await ports.db
    .selectFrom('opening_offers as f')
    .innerJoin('openings as o', 'o.id', 'f.opening_id')
    .select(['f.id', 'f.practice_id', 'f.request_sealed', 'o.device_id', 'o.state'])
    .where('f.state', '=', 'offered')
    .where('f.enrolment_id', 'is', null)
    .where('o.state', '=', 'open')
    .orderBy('f.position')
    .execute();
  for (const offer of drawn) await launchOffer(ports, offer);
  await takeBack(ports);
}

/** Those asked longest ago first, never asked before all others; then in the order the desk gave. */
async function drawWave(ports: Ports, practiceId: string, id: string, now: Date): Promise<void> {
  const practice = await findPractice(ports.db, practiceId);
  if (!practice) return;
  await inTransaction(ports.db, async (tx) => {
    const opening = await tx
      .selectFrom('openings')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'open')
      .where('next_wave_at', '<=', now)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!opening) return;
    if (startsAt(opening, practice.settings.zone) - now.getTime() < LEAST_MS) {
      await tx.updateTable('openings').set({ state: 'over', ended_at: now }).where('id', '=', id).execute();
      return;
    }
    const next = await tx
      .selectFrom('opening_offers as f')
      .select('f.id')
      .where('f.opening_id', '=', id)
      .where('f.state', '=', 'waiting')
      .orderBy(
        ({ selectFrom }) =>
          selectFrom('opening_offers as before')
            .select(({ fn }) => fn.max('before.offered_at').as('at'))
            .whereRef('before.practice_id', '=', 'f.practice_id')
            .whereRef('before.patient_key', '=', 'f.patient_key'),
        (order) => order.asc().nullsFirst(),
      )
      .orderBy('f.position')
      .limit(WAVE)
      .execute();
    const ids = next.map((row) => row.id);
    if (ids.length > 0) {
      await tx
        .updateTable('opening_offers')
        .set({ state: 'offered', offered_at: now })
        .where('id', 'in', ids)
        .execute();
    }
    const after = new Date(now.getTime() + WAVE_MS);
    await tx.updateTable('openings').set({ next_wave_at: after }).where('id', '=', id).execute();
  });
}

const startsAt = (opening: OpeningRow, zone: string): number =>
  localInstant(opening.on_day, opening.at_time, zone).getTime();

async function launchOffer(
  ports: Ports,
  offer: { id: string; practice_id: string; request_sealed: Buffer; device_id: string },
): Promise<void> {
  const [practice, device] = await Promise.all([
    findPractice(ports.db, offer.practice_id),
    ports.db.selectFrom('devices').selectAll().where('id', '=', offer.device_id).executeTakeFirst(),
  ]);
  if (!practice || !device) return;
  const request = launchRequest.parse(JSON.parse(ports.crypt.open(offer.request_sealed, offerAbout(offer.id))));
  const launched = await launchOnce(ports, device, practice.settings, `opening:${offer.id}`, request);
  if (launched.state === 'in_progress') return;
  const { status, answer } = launched.state === 'answered' ? launched.answered : { status: 422, answer: {} };
  const told = answer as { enrolment?: { id: string }; error?: { code: string; reasons?: string[] } };
  const started = status === 201 ? (told.enrolment?.id ?? null) : null;
  const reason = started ? null : (told.error?.reasons?.[0] ?? told.error?.code ?? 'refused');
  const noted = await ports.db
    .updateTable('opening_offers')
    .set({ request_sealed: Buffer.of(), ...(started ? { enrolment_id: started } : { state: 'refused', reason }) })
    .where('id', '=', offer.id)
    .where('state', '=', 'offered')
    .returning('id')
    .executeTakeFirst();
  // Ended meanwhile: whoever took the offers back did not know of this follow-up yet.
  if (started && !noted) await inTransaction(ports.db, (tx) => stopOffer(tx, started, ports.now()));
}

/** Ends the follow-up of an offer. @returns whether a message of it has left. */
async function stopOffer(tx: Tx, enrolmentId: string, at: Date): Promise<boolean> {
  const enrolment = await lockEnrolment(tx, enrolmentId);
  if (!enrolment) return false;
  if (isRunning(enrolment.state)) await stopEnrolment(tx, enrolment, { cause: 'flag_gone', by: 'opening', at });
  return (await messagesOf(tx, enrolmentId)).some((one) => one.attempt_at !== null);
}

/** What was not sent yet of openings that are gone never leaves; whoever was written to hears of it if they answer. */
export async function takeBack(ports: Ports): Promise<void> {
  const now = ports.now();
  const gone = await ports.db
    .selectFrom('opening_offers as f')
    .innerJoin('openings as o', 'o.id', 'f.opening_id')
    .select(['f.id', 'f.enrolment_id'])
    .where('o.state', '!=', 'open')
    .where('f.state', 'in', ['waiting', 'offered'])
    .where('o.ended_at', '>=', new Date(now.getTime() - 86_400_000))
    .execute();
  for (const { id, enrolment_id } of gone) {
    await inTransaction(ports.db, async (tx) => {
      if (enrolment_id && (await stopOffer(tx, enrolment_id, now))) return;
      const over = { state: 'withdrawn' as const, request_sealed: Buffer.of() };
      await tx.updateTable('opening_offers').set(over).where('id', '=', id).where('state', '!=', 'taken').execute();
    });
  }
}
