import { dayInZone, localMoment } from '#lib/core/day.ts';
import { sayIt } from '#lib/core/words.ts';
import { lineNote } from '#lib/messages/note.ts';
import type { CardView } from '#lib/messages/views.ts';
import { eventsOf } from '#lib/store/events.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { hashPatientKey } from '#lib/sync/patient-hash.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';

/** Lines of the history that belong in the patient's chart: what was sent, what came back, who was rung. */
const IN_CHART = /^history_(call_|contact|accepted|delivered|undelivered|failed|reply_|opted_out)/;
/** How many marks are kept; the oldest go first. */
const MOST = 4_000;

const idOf = (patientKey: string, it: CardView['history'][number]) => `${patientKey} ${it.at} ${it.text.id}`;

/**
 * The card with its history ready for the chart: the patient's replies among it, each line that belongs there as a dated
 * note signed by whom it was, and whether somebody has written it over, who and when.
 */
export async function withChart(bg: Background, practice: Practice, view: CardView): Promise<CardView> {
  const { patientKey } = view;
  if (!patientKey) return view;
  const noted = (await getSetting(bg.store, 'noted')) ?? {};
  const { zone } = practice.policy.practice;
  const lines = [...view.history, ...(await replies(bg, practice, patientKey))].sort((a, b) => (a.at < b.at ? 1 : -1));
  const history = lines.map((line) => {
    if (!IN_CHART.test(line.text.id)) return line;
    const id = idOf(patientKey, line);
    const { clock } = localMoment(line.at, zone);
    const moment = `${dayInZone(line.at, zone)} ${clock}`;
    const text = sayIt(bg.say, line.text, bg.locale);
    return { ...line, id, note: lineNote(moment, text, line.by ?? practice.staff), written: noted[id] ?? null };
  });
  return { ...view, history };
}

async function replies(bg: Background, { device }: Practice, patientKey: string): Promise<CardView['history']> {
  if (!device) return [];
  const events = await eventsOf(bg.store, await hashPatientKey(device.salt, patientKey));
  return events.flatMap(({ event, at }) => {
    if (event.type !== 'reply') return [];
    const channel = bg.say(`channel_${event.channel}`);
    return [{ at, text: { id: `history_reply_${event.meaning}`, params: [channel] }, by: null }];
  });
}

/** Somebody wrote a line over into the chart, or takes that back. */
export async function noteWritten({ store, now }: Background, id: string, by: string, on: boolean): Promise<void> {
  const { [id]: _, ...others } = (await getSetting(store, 'noted')) ?? {};
  const at = now().toISOString();
  const marks = Object.entries(on ? { ...others, [id]: { at, by } } : others);
  const kept = marks.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(0, MOST);
  await setSettings(store, { noted: Object.fromEntries(kept) });
}
