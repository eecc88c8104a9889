import { needsConfirmation } from '../adapters/evidence.ts';
import type { Health } from '../core/sighting.ts';
import { linesUp, missingColumns } from './columns.ts';
import type { Frame, Row } from './frame.ts';
import { signShows } from './match-screen.ts';
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

/** Reasons of the page itself, before any field: it loads, it failed, its table changed. */
function ofPage(frame: Frame, tally: Tally): { state: Health['state']; reasons: Reason[] } {
  const { doc, root, screen } = frame;
  const reasons: Reason[] = [];
  if (!isFrameShown(doc)) return { state: 'waiting', reasons: [{ code: 'frame_hidden' }] };
  if (tally.stale || screen.waiting?.some((s) => signShows(root, s)))
    return { state: 'waiting', reasons: [{ code: 'page_loading' }] };
  if (screen.broken?.some((s) => signShows(root, s))) reasons.push({ code: 'page_broken' });
  const head = screen.headCount;
  if (head) {
    const count = root.querySelectorAll(head.select).length;
    if (count !== head.count) reasons.push({ code: 'headers_changed', count });
  }
  const sample = tally.rows.slice(0, SAMPLE);
  const crooked = sample.filter((row) => !linesUp(row, frame)).length;
  if (crooked > sample.length * TOLERATED) reasons.push({ code: 'columns_misaligned', count: crooked });
  const [first] = sample;
  const missing = first ? missingColumns(first, frame).length : 0;
  if (missing > 0) reasons.push({ code: 'headers_changed', count: missing });
  if (frame.order === 'contradicted') reasons.push({ code: 'order_contradicted' });
  if (tally.inPage === 0 && screen.empty && !screen.empty.some((s) => signShows(root, s))) {
    reasons.push({ code: 'no_rows_unexplained' });
  }
  return { state: reasons.length > 0 ? 'unsure' : 'reading', reasons };
}

/** Required fields that failed, per record specification: too many = unsure. */
function ofFields({ outcomes }: Tally): { unsure: boolean; reasons: Reason[] } {
  const failures = outcomes.failures();
  const reasons = failures.map(({ code, failed }) => ({ code, count: failed }));
  const gone = outcomes.gone();
  return {
    unsure: gone.length > 0 || failures.some(({ failed, read }) => failed > read * TOLERATED),
    reasons: [...reasons, ...gone.map(({ field, read }) => ({ code: `not_shown:${field}`, count: read }))],
  };
}

/** What can be said about this reading, in codes and counts; no text of the page. */
export function judge(frame: Frame, tally: Tally): Health {
  const page = ofPage(frame, tally);
  if (page.state === 'waiting') return page;
  const fields = ofFields(tally);
  const reasons = [...page.reasons, ...fields.reasons];
  let state: Health['state'] = page.state === 'unsure' || fields.unsure ? 'unsure' : 'reading';
  for (const [field, count] of frame.contradictions) {
    reasons.push({ code: `order_contradicted:${field}`, count });
    state = 'unsure';
  }
  const shifted = frame.west ? tally.outcomes.shifted() : 0; // in no other zone
  if (shifted > 0) reasons.push({ code: 'zone_shift', count: shifted });
  if (frame.conflicts > 0) reasons.push({ code: 'identity_conflict', count: frame.conflicts });
  const hidden = tally.inPage - tally.shown;
  if (hidden > 0) reasons.push({ code: 'rows_hidden', count: hidden });
  if (tally.inPage === 0 && page.reasons.length === 0) reasons.push({ code: 'no_rows' });
  for (const field of frame.screen.unseen ?? []) reasons.push({ code: `unseen:${field}` });
  if (state === 'reading' && needsConfirmation(frame.screen)) state = 'needs_confirmation';
  const share = tally.outcomes.share();
  return { state, reasons, ...(share === null ? {} : { share }) };
}
