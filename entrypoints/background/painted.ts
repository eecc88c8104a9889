import { badgeFor } from '#lib/core/badge.ts';
import type { ScreenKind } from '#lib/core/sighting.ts';
import { formatParam, sayIt } from '#lib/core/words.ts';
import type { Bar, PaintedRow } from '#lib/messages/views.ts';
import type { EnrolmentRow } from '#lib/store/enrolments.ts';
import type { FrameRow } from '#lib/store/frames.ts';
import type { Decided } from '#lib/store/read-in.ts';
import type { Background } from './ports.ts';

const DAY_MS = 86_400_000;
const DIARIES = new Set<ScreenKind>(['day_list', 'calendar', 'appointment_list']);

/** Which day of the follow-up it is, from 1. */
export function dayOf(open: Pick<EnrolmentRow, 'launchedAt'>, now: Date): number {
  return Math.max(1, Math.floor((now.getTime() - Date.parse(open.launchedAt)) / DAY_MS) + 1);
}

/** A row as the content script paints it: words in the reader's language, nothing left to decide. */
export function paintRow(
  it: Decided,
  kind: ScreenKind | null,
  unsure: boolean,
  { say, locale, now }: Pick<Background, 'say' | 'locale' | 'now'>,
): PaintedRow {
  const { row, patientKey, open, assessment } = it;
  const enrolment =
    open && (open.state === 'active' || open.state === 'held') ? { state: open.state, day: dayOf(open, now()) } : null;
  const words = badgeFor(assessment, { enrolment, unsure });
  // On a diary every row is a booking: saying so beside each name would drown the rows that matter.
  if (!words || (words.tone === 'booked' && kind && DIARIES.has(kind))) return { row, patientKey, badge: null };
  const label = sayIt(say, words.label, locale);
  const name = it.record.name?.value ?? '';
  const { tone, icon, more } = words;
  // Who hears the badge can't see that it is hollow.
  const titled = tone === 'unsure' ? 'badge_title_unsure' : 'badge_title';
  const title = say(titled, [name, label]) || `${name}: ${label}`;
  const figure = words.label.params.at(-1);
  const brief = figure === undefined ? undefined : cut(formatParam(figure, locale), 24);
  return { row, patientKey, badge: { tone, icon, label: cut(label, 60), brief, more, title: cut(title, 300) } };
}

const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** The slim bar of a list to work through; null where a bar has nothing to say. */
export function barFor(
  frame: FrameRow,
  counts: { flagged: number; ready: number },
  { say, locale }: Pick<Background, 'say' | 'locale'>,
): Bar | null {
  const { flagged, ready } = counts;
  const quiet = (id: string): Bar => ({ flagged, ready, text: say(id), action: '', quiet: true });
  if (frame.health.state === 'unsure') return quiet('bar_unsure');
  if (frame.health.state === 'needs_confirmation') return quiet('health_bar_confirm');
  if (frame.health.state !== 'reading') return null;
  if (frame.kind !== 'recall_list' && frame.kind !== 'plan_list') return null;
  if (flagged === 0) return null;
  const n = (value: number) => new Intl.NumberFormat(locale).format(value);
  return {
    flagged,
    ready,
    text: say('bar_flagged', [n(flagged), n(ready)]),
    action: say(ready > 0 ? 'bar_review' : 'bar_look'),
    quiet: false,
  };
}
