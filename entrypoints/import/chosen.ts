import { dayInZone } from '#lib/core/day.ts';
import type { Mapping } from '#lib/core/import-mapping.ts';
import type { ImportHead } from '#lib/core/import-row.ts';
import type { Guess } from '#lib/files/guess-mapping.ts';
import { headerKey } from '#lib/files/header.ts';
import type { ImportContext } from '#lib/messages/import-views.ts';
import type { Input } from '#lib/messages/protocol.ts';
import type { Opened } from './worker-words.ts';

/** What the person decided about one file. */
export interface Chosen {
  name: string;
  source: { file?: File; text?: string; sheet?: string };
  guess: Guess;
  mapping: Mapping;
  /** PMS instance of the patient numbers; '' = not chosen. */
  place: string;
  /** The day up to which the list tells. */
  asOf: string;
}

/** The day of an export: in its name where it is (`Patients-Cliniko-20261118.csv`), else the day it was last written. */
export function dayOfFile(file: File | null, { today, zone }: Pick<ImportContext, 'today' | 'zone'>): string {
  const named = /(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(file?.name ?? '');
  const day = named ? `${named[1]}-${named[2]}-${named[3]}` : file ? writtenOn(file, zone) : today;
  return day <= today ? day : today;
}

const writtenOn = (file: File, zone: string): string => dayInZone(new Date(file.lastModified).toISOString(), zone);

/**
 * The instant up to which a list tells. The same file gives the same instant however often it is brought in; a day
 * that was only named is taken at noon, and never lies ahead of now.
 */
function seenAtOf({ source, asOf }: Chosen, zone: string, now: Date): string {
  const { file } = source;
  const at = file && writtenOn(file, zone) === asOf ? file.lastModified : Date.parse(`${asOf}T12:00:00Z`);
  return new Date(Math.min(at, now.getTime())).toISOString();
}

/** What goes to the background before the rows: how they are told, and the mapping to be remembered. */
export function rememberOf(
  chosen: Chosen,
  opened: Extract<Opened, { ok: true }>,
  { zone }: ImportContext,
): Input<'import.begin'> {
  const { mapping, place } = chosen;
  const { headers, headerSet } = opened.survey;
  const pms = mapping.meanings.includes('patientId') && place !== '' ? place : null;
  const screen = opened.known?.id ?? `list-${headerSet.slice(0, 8)}`;
  const head: ImportHead = { pms, screen, seenAt: seenAtOf(chosen, zone, new Date()), browserZone: zone };
  const byHeader = Object.fromEntries(
    headers.map((header, i): [string, Mapping['meanings'][number]] => [
      headerKey(header),
      mapping.meanings[i] ?? 'skip',
    ]),
  );
  const { order, emptyMeansNothingBooked } = mapping;
  return { head, remember: { headerSet, byHeader, order, emptyMeansNothingBooked, pms } };
}
