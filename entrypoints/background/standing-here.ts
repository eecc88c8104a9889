import type { CallNote } from '#lib/contract/calls.ts';
import { callMade } from '#lib/contract/calls.ts';
import type { MarkNote } from '#lib/contract/marks.ts';
import { hold } from '#lib/core/situation.ts';
import { type ConsentRow, newestConsents } from '#lib/store/consents.ts';
import type { Store } from '#lib/store/db.ts';
import { type OptOutRow, stallOf } from '#lib/store/holds.ts';

/** Which of it is asked for. */
export interface Wanted {
  /** Only what was said after this instant (ISO); '' = all of it. */
  since: string;
  /** Only of these patients, and of them also what was heard from other desks. */
  keys?: string[] | undefined;
  /** Stops that other desks and the patients themselves said, too. */
  everyStop: boolean;
}

export interface StandingHere {
  marks: MarkNote[];
  consents: ConsentRow[];
  calls: CallNote[];
  /** `hash` of somebody whom this browser may not have seen. */
  stops: OptOutRow[];
}

/**
 * What was said and noted of patients in this browser, under their keys here. What came from other desks names nobody, and
 * is theirs to tell.
 */
export async function standingHere({ db }: Store, today: string, wanted: Wanted): Promise<StandingHere> {
  const { since, keys, everyStop } = wanted;
  const among = keys && new Set(keys);
  const isWanted = (it: { patientKey: string; by: string | null }) =>
    among ? among.has(it.patientKey) : Boolean(it.by) && !it.patientKey.startsWith('hash ');
  const [holds, snoozes, consents, calls, stops] = await Promise.all([
    db.holds.toArray(),
    db.snoozes.where('until').above(today).toArray(),
    db.consents.toArray(),
    // Of those without an id nobody could tell whether another desk has heard.
    db.contacts.filter((row) => row.channel === 'call' && row.call !== undefined && row.at > since).toArray(),
    db.optOuts.toArray(),
  ]);
  const source = 'staff' as const;
  return {
    marks: [
      ...holds.filter(isWanted).flatMap(({ patientKey, hold: name, at, by }): MarkNote[] => {
        const [mark, why] = [hold.safeParse(name).data, stallOf(name)];
        const note = { patientKey, on: true, source, by, at };
        if (at <= since) return [];
        return mark ? [{ ...note, mark }] : why ? [{ ...note, mark: 'stalled', why }] : [];
      }),
      ...snoozes.filter(isWanted).flatMap(({ patientKey, until, by, at }): MarkNote[] => {
        // An older version did not write down when: told with the first connection alone.
        if (since !== '' && (at ?? '') <= since) return [];
        return [{ patientKey, mark: 'snoozed', on: true, until, source, by, at: at ?? `${today}T00:00:00.000Z` }];
      }),
    ],
    consents: [...Map.groupBy(consents, (row) => row.patientKey).values()].flatMap((rows) =>
      // A "yes" without the words that were read out is no record of one.
      newestConsents(rows).filter((row) => isWanted(row) && row.at > since && (!row.given || row.wording !== '')),
    ),
    calls: calls.filter(isWanted).flatMap(({ patientKey, call, outcome, by, at }) => {
      const made = callMade.safeParse(outcome).data;
      return call && made ? [{ id: call, patientKey, outcome: made, by: by ?? '', at }] : [];
    }),
    stops: stops.filter(({ patientKey, hash }) => {
      if (among) return patientKey !== undefined && among.has(patientKey);
      return everyStop || (hash === undefined && patientKey !== undefined);
    }),
  };
}
