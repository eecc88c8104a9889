import { callMade } from '#lib/contract/calls.ts';
import type { MarkNote } from '#lib/contract/marks.ts';
import { hold } from '#lib/core/situation.ts';
import { allAddresses } from '#lib/messages/launch-request.ts';
import { newestConsents } from '#lib/store/consents.ts';
import type { Store } from '#lib/store/db.ts';
import { stallOf } from '#lib/store/holds.ts';
import { addCommand, type Command } from '#lib/store/outbox.ts';
import { patientsByKeys } from '#lib/store/patients.ts';
import { getSetting } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { hashPatientKeys } from '#lib/sync/patient-hash.ts';
import { consentTold } from './consent-told.ts';
import type { Background } from './ports.ts';
import { practiceNow } from './practice.ts';

/** What one report may hold (lib/contract/enrolments.ts). */
const MARKS_MOST = 200;

/**
 * What was said and noted in this browser before it was connected: every stop, note, call and word on a channel is told once the
 * send API is there, so that it holds at every desk. After connecting anew it is what came since the browser last heard
 * of the others: what one of them has taken off meanwhile is not brought back.
 */
export async function tellStanding(bg: Background): Promise<void> {
  await withStore(bg.store, async (store) => {
    const { device, today } = await practiceNow(bg);
    if (!device) return;
    const since = (await getSetting(store, 'lastPullAt')) ?? '';
    const said = await standingHere(store, today, since);
    const keys = [...said.marks, ...said.consents, ...said.stops, ...said.calls].map((it) => it.patientKey);
    const hashes = await hashPatientKeys(device.salt, [...new Set(keys)]);
    const hashOf = (key: string) => hashes.get(key) ?? '';
    const records = new Map(
      (
        await patientsByKeys(
          store,
          said.stops.map((it) => it.patientKey),
        )
      ).map((row) => [row.key, row.record]),
    );
    const commands: { subject: string; command: Command }[] = said.stops.map(({ patientKey, at, by }) => {
      const record = records.get(patientKey);
      const addresses = record ? allAddresses(record) : [];
      const body = { patientKey: hashOf(patientKey), addresses, source: 'staff' as const, by, at };
      return { subject: patientKey, command: { kind: 'opt_out', body } };
    });
    const notes = said.marks.map((it): MarkNote => ({ ...it, patientKey: hashOf(it.patientKey), source: 'staff' }));
    for (let i = 0; i < notes.length; i += MARKS_MOST) {
      const body = { marks: notes.slice(i, i + MARKS_MOST) };
      commands.push({ subject: 'standing', command: { kind: 'mark', body } });
    }
    const calls = said.calls.map((it) => ({ ...it, patientKey: hashOf(it.patientKey) }));
    for (let i = 0; i < calls.length; i += MARKS_MOST) {
      const body = { calls: calls.slice(i, i + MARKS_MOST) };
      commands.push({ subject: 'standing', command: { kind: 'call', body } });
    }
    for (const row of said.consents) {
      const body = consentTold(hashOf(row.patientKey), row);
      commands.push({ subject: row.patientKey, command: { kind: 'consent', body } });
    }
    const at = bg.now();
    const { durable: db } = store;
    await db.transaction('rw', db.outbox, async () => {
      for (const it of commands) {
        await addCommand(db, { id: bg.uuid(), ...it, notBefore: at.getTime(), createdAt: at.toISOString() });
      }
    });
  });
}

/** Of patients whom this browser has seen; what came from other desks names nobody and is left out. */
async function standingHere({ db }: Store, today: string, since: string) {
  const [holds, snoozes, consents, calls, stops] = await Promise.all([
    db.holds.toArray(),
    db.snoozes.where('until').above(today).toArray(),
    db.consents.toArray(),
    // Of those without an id nobody could tell whether another desk has heard.
    db.contacts.filter((row) => row.channel === 'call' && row.call !== undefined && row.at > since).toArray(),
    db.optOuts.filter((row) => row.hash === undefined && row.patientKey !== undefined).toArray(),
  ]);
  const at = `${today}T00:00:00.000Z`;
  const byPatient = Map.groupBy(consents, (row) => row.patientKey);
  return {
    marks: [
      ...holds.flatMap(({ patientKey, hold: name, at: noted, by }) => {
        const [mark, why] = [hold.safeParse(name).data, stallOf(name)];
        if (by === '' || noted <= since) return [];
        const note = { patientKey, on: true, by, at: noted };
        return [...(mark ? [{ ...note, mark }] : []), ...(why ? [{ ...note, mark: 'stalled' as const, why }] : [])];
      }),
      ...snoozes.flatMap(({ patientKey, until, by }) =>
        // Nobody wrote down when: told with the first connection alone.
        by === '' || since !== '' ? [] : [{ patientKey, mark: 'snoozed' as const, on: true, until, by, at }],
      ),
    ],
    consents: [...byPatient.values()].flatMap((rows) =>
      newestConsents(rows).filter((row) => row.by !== '' && row.at > since),
    ),
    calls: calls.flatMap(({ patientKey, call, outcome, by, at }) => {
      const made = callMade.safeParse(outcome).data;
      return call && made && by ? [{ id: call, patientKey, outcome: made, by, at }] : [];
    }),
    stops: stops.flatMap(({ patientKey, at: said }) => (patientKey ? [{ patientKey, at: said, by: '' }] : [])),
  };
}
