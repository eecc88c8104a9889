import type { Health } from '../core/sighting.ts';
import { linesUp, missingColumns } from './columns.ts';
import type { Frame, Row } from './frame.ts';
import type { Match } from './match-screen.ts';
import type { Outcomes } from './outcomes.ts';
import { isFrameShown } from './visible.ts';

/** More than this share of rows without a required field, and nothing from the screen is certain. */
const TOLERATED = 0.2;
/** Rows whose cells are counted against the head: a table whose head fits its first rows fits the rest. */
const SAMPLE = 20;

export type Reason = Health['reasons'][number];

/** What one generation met, counted. */
export interface Tally {
  inPage: number;
  shown: number;
  rows: Row[];
  outcomes: Outcomes;
  /** The address has moved on to another patient, the page hasn't. */
  stale?: boolean;
}

/** What can be said about this reading, in codes and counts; no text of the page. */
export function judge(
  frame: Frame,
  { inPage, shown, rows, outcomes, stale }: Tally,
  { shows, isDoubtful }: Match,
): Health {
  const { doc, root, screen } = frame;
  const waiting = (code: string): Health => ({ state: 'waiting', reasons: [{ code }] });
  if (!isFrameShown(doc)) return waiting('frame_hidden');
  if (stale || shows(screen.waiting)) return waiting('page_loading');
  const reasons: Reason[] = [];
  let unsure = false;
  const note = (code: string, count?: number) => reasons.push(count === undefined ? { code } : { code, count });
  const doubt = (code: string, count?: number) => {
    note(code, count);
    unsure = true;
  };
  // the page itself, before any field: it failed, its table changed
  if (shows(screen.broken)) doubt('page_broken');
  const head = screen.headCount;
  const heads = head && root.querySelectorAll(head.select).length;
  if (heads !== head?.count) doubt('headers_changed', heads);
  const sample = rows.slice(0, SAMPLE);
  const crooked = sample.filter((row) => !linesUp(row, frame)).length;
  if (crooked > sample.length * TOLERATED) doubt('columns_misaligned', crooked);
  const missing = sample[0] ? missingColumns(sample[0], frame).length : 0;
  if (missing > 0) doubt('headers_changed', missing);
  if (frame.order === 'contradicted') doubt('order_contradicted');
  if (inPage === 0 && screen.empty && !shows(screen.empty)) doubt('no_rows_unexplained');
  const isEmpty = inPage === 0 && !unsure;
  // required fields that failed, per record specification: too many = unsure
  for (const { code, failed, read } of outcomes.failures()) (failed > read * TOLERATED ? doubt : note)(code, failed);
  for (const { field, read } of outcomes.gone()) doubt(`not_shown:${field}`, read);
  for (const [field, count] of frame.contradictions) doubt(`order_contradicted:${field}`, count);
  const some = (code: string, count: number) => count > 0 && note(code, count);
  some('zone_shift', frame.west ? outcomes.shifted() : 0); // in no other zone
  some('identity_conflict', frame.conflicts);
  some('rows_hidden', inPage - shown);
  if (isEmpty) note('no_rows');
  for (const field of screen.unseen ?? []) note(`unseen:${field}`);
  const state = unsure ? 'unsure' : isDoubtful() ? 'needs_confirmation' : 'reading';
  const share = outcomes.share();
  return { state, reasons, ...(share === null ? {} : { share }) };
}
