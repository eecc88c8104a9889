import { knownAsOf } from '#lib/adapters/evidence.ts';
import { toDayNumber } from '#lib/core/day.ts';
import type { Sentence } from '#lib/core/flag.ts';
import type { Summary } from '#lib/messages/popup-views.ts';
import type { FrameRow } from '#lib/store/frames.ts';
import { mustAsk, saidOf } from './confirmed.ts';
import { examplesOf } from './examples.ts';
import { everyAdapter } from './own-screens.ts';
import type { Background } from './ports.ts';

type Frame = Summary['tab']['frames'][number];

/**
 * What the popup adds about a frame's screen: the question that is open about it (with a few rows as they were read),
 * or what was answered; and the day of its evidence, where that is long ago on `today`.
 */
export async function askedOf(
  bg: Pick<Background, 'web' | 'store'>,
  { id, origin, adapter, screen, health }: FrameRow,
  today: string,
): Promise<Pick<Frame, 'question' | 'knownAsOf'>> {
  const data = (await everyAdapter(bg)).find((it) => it.id === adapter);
  const of = data?.screens.find((it) => it.name === screen);
  if (!data || !of || adapter === null || screen === null) return {};
  const since = knownAsOf(data, of, today);
  const dated = since === null ? {} : { knownAsOf: datedBy(since, data.evidence.grade === 'reported') };
  const open = health.state === 'needs_confirmation' || health.state === 'reading';
  if (!open || !(await mustAsk(bg, { adapter, screen }))) return dated;
  const said = await saidOf(bg, { origin, adapter, screen });
  const examples = said === null ? await examplesOf(bg, id, { adapter, screen }) : [];
  return { ...dated, question: { origin, adapter, screen, said, examples } };
}

/** Others' reports are dated by the month at best. */
const datedBy = (day: string, byMonth: boolean): Sentence => ({
  id: 'popup_confirm_known_as_of',
  params: [byMonth ? { month: day.slice(0, 7) } : { day: toDayNumber(day) }],
});
