import type { Sighting } from '#lib/core/sighting.ts';
import type { Outcomes } from '#lib/reader/outcomes.ts';
import type { PlainRow } from '#lib/reader/plain-row.ts';
import type { RowHandle, ScreenReader } from '#lib/reader/read-screen.ts';
import type { KnownRows } from './known-rows.ts';
import { printOfPlain, printOfSighting } from './print.ts';

/** A row the background has to be told of, in short where it was read so. */
export type News = { row: string; print: string; said: Sighting | PlainRow };

/** Reads a row unless it was since the last change; what it said when that is news to the background. */
export function readNews(
  reader: ScreenReader,
  handle: RowHandle,
  known: KnownRows,
  outcomes: Outcomes,
  now: number,
): News | null {
  if (handle.print !== null || !handle.element.isConnected) return null;
  const { row } = handle;
  const plain = reader.readPlain(handle);
  let said: Sighting | PlainRow;
  if (plain && reader.plain) {
    said = plain;
    handle.print = printOfPlain(reader.plain.shape, plain);
    outcomes.addPlain(row, reader.plain.shape.names);
  } else {
    said = reader.readRow(handle);
    handle.print = printOfSighting(said);
    outcomes.add(said);
  }
  return known.isNews(row, handle.print, now) ? { row, print: handle.print, said } : null;
}

const isPlain = (said: Sighting | PlainRow): said is PlainRow => 'values' in said;

/** What there is to tell, in full and in short. */
export function fullAndShort(news: readonly News[]): { sightings: Sighting[]; plain: PlainRow[] } {
  const sightings: Sighting[] = [];
  const plain: PlainRow[] = [];
  for (const { said } of news) {
    if (isPlain(said)) plain.push(said);
    else sightings.push(said);
  }
  return { sightings, plain };
}
