import { dayInZone, localMoment } from '#lib/core/day.ts';
import { sayIt } from '#lib/core/words.ts';
import { lineNote } from '#lib/messages/note.ts';
import type { CardView } from '#lib/messages/views.ts';
import { eventsOf } from '#lib/store/events.ts';
import { getSetting } from '#lib/store/settings.ts';
import { putWritten } from '#lib/store/written.ts';
import { hashPatientKey } from '#lib/sync/patient-hash.ts';
import { nameThere } from './access.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';

/** Lines of the history that belong in the patient's chart: what was sent, what came back, who was rung. */
const IN_CHART = /^history_(call_|contact|accepted|delivered|undelivered|failed|reply_|opted_out)/;
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
  const ids = lines.map((line) => idOf(patientKey, line));
  const names = await Promise.all(ids.map((id) => nameOf(bg, id)));
  const history = lines.map((line, i) => {
    if (!IN_CHART.test(line.text.id)) return line;
    const [id = '', name = ''] = [ids[i], names[i]];
    // An older version kept them under the line itself.
    const mark = noted[name] ?? noted[id];
    const written = mark ? { ...mark, by: mark.by || bg.say('desk_other') } : null;
    const { clock } = localMoment(line.at, zone);
    const moment = `${dayInZone(line.at, zone)} ${clock}`;
    const text = sayIt(bg.say, line.text, bg.locale);
    return { ...line, id, note: lineNote(moment, text, line.by ?? practice.staff), written };
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

/**
 * What the desks call a line to one another: a hash that they all make alike. Before a browser was ever connected it is the
 * line itself.
 */
const nameOf = async (bg: Pick<Background, 'store'>, id: string): Promise<string> => (await nameThere(bg, id)) ?? id;

/** Somebody wrote a line over into the chart, or takes that back; at every desk. */
export async function noteWritten(
  bg: Background,
  patientKey: string,
  id: string,
  by: string,
  on: boolean,
): Promise<void> {
  const at = bg.now().toISOString();
  const [line, hash] = [await nameOf(bg, id), await nameThere(bg, patientKey)];
  const word = hash && { kind: 'written' as const, patientKey: hash, line, on, at };
  await putWritten(
    bg.store,
    { line, at, by, on },
    word
      ? {
          id: bg.uuid(),
          subject: patientKey,
          command: { kind: 'word', body: { words: [word] } },
          notBefore: bg.now().getTime(),
          createdAt: at,
        }
      : null,
  );
}
