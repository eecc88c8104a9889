import { allAddresses } from '#lib/messages/launch-request.ts';
import { addCommand, type Command } from '#lib/store/outbox.ts';
import { patientsByKeys } from '#lib/store/patients.ts';
import { getSetting } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { hashPatientKeys } from '#lib/sync/patient-hash.ts';
import { consentTold } from './consent-told.ts';
import type { Background } from './ports.ts';
import { practiceNow } from './practice.ts';
import { type StandingHere, standingHere } from './standing-here.ts';

/** What one report may hold (lib/contract/enrolments.ts). */
const MOST = 200;

/**
 * What was said and noted in this browser before it was connected: every stop, note, call and word on a channel is told
 * once the send API is there, so that it holds at every desk. After connecting anew it is what came since the browser last
 * heard of the others. The send API goes by when each was said: what somebody has taken off meanwhile is not brought back.
 *
 * @param of `all` after the server's record was restored from a backup: whatever it lost the desks still know, the
 *   patients' own stops among it. Or the patients of whom all is told, since they turned out to be somebody known.
 */
export async function tellStanding(bg: Background, of?: 'all' | string[]): Promise<void> {
  await withStore(bg.store, async (store) => {
    const { device, today } = await practiceNow(bg);
    if (!device) return;
    const since = of ? '' : ((await getSetting(store, 'lastPullAt')) ?? '');
    const keys = typeof of === 'object' ? of : undefined;
    const said = await standingHere(store, today, { since, keys, everyStop: of === 'all' });
    const about = [...said.marks, ...said.consents, ...said.calls, ...said.stops].flatMap((it) => it.patientKey ?? []);
    const hashes = await hashPatientKeys(device.salt, [...new Set(about)]);
    const known = await patientsByKeys(
      store,
      said.stops.flatMap((it) => it.patientKey ?? []),
    );
    const addresses = new Map(known.map((row) => [row.key, allAddresses(row.record)]));
    const told = commandsOf(said, (key) => hashes.get(key) ?? '', addresses, bg.say('desk_front'));
    const at = bg.now();
    const { durable: db } = store;
    await db.transaction('rw', db.outbox, async () => {
      for (const it of told) {
        await addCommand(db, { id: bg.uuid(), ...it, notBefore: at.getTime(), createdAt: at.toISOString() });
      }
    });
  });
}

function commandsOf(
  { marks, calls, consents, stops }: StandingHere,
  hashOf: (key: string) => string,
  addresses: Map<string, ReturnType<typeof allAddresses>>,
  unnamed: string,
): { subject: string; command: Command }[] {
  const renamed = <T extends { patientKey: string }>(rows: T[]): T[] =>
    rows.map((row) => ({ ...row, patientKey: hashOf(row.patientKey) }));
  const inParts = <T>(rows: T[]): T[][] =>
    Array.from({ length: Math.ceil(rows.length / MOST) }, (_, i) => rows.slice(i * MOST, (i + 1) * MOST));
  return [
    ...stops.map(({ patientKey, hash, at }) => {
      const whose = {
        patientKey: patientKey ? hashOf(patientKey) : (hash ?? ''),
        addresses: addresses.get(patientKey ?? '') ?? [],
      };
      const body = { ...whose, source: 'staff' as const, by: '', at };
      return { subject: patientKey ?? hash ?? '', command: { kind: 'opt_out' as const, body } };
    }),
    ...inParts(renamed(marks)).map((part) => {
      return { subject: 'standing', command: { kind: 'mark' as const, body: { marks: part } } };
    }),
    ...inParts(renamed(calls)).map((part) => {
      return { subject: 'standing', command: { kind: 'call' as const, body: { calls: part } } };
    }),
    ...consents.map((row) => {
      const body = consentTold(hashOf(row.patientKey), { ...row, by: row.by || unnamed });
      return { subject: row.patientKey, command: { kind: 'consent' as const, body } };
    }),
  ];
}
