import { packed, unpacked } from '#lib/messages/packed.ts';
import { zoneHere } from '#lib/reader/zone-day.ts';
import { testPms } from '../adapter.ts';

type Asked = { comeback: string; data: Record<string, unknown> };
type Sender = { tab: { id: number }; frameId: number };
type Sighting = { row: string; identity: { kind: string; id?: string }; fields: { name?: { value?: string } } };

declare const chrome: {
  runtime: {
    onMessage: {
      addListener(f: (m: Asked, sender: Sender, answer: (a: unknown) => void) => boolean | undefined): void;
    };
  };
  i18n: { getMessage(id: string): string };
  scripting: { executeScript(o: object): Promise<unknown> };
};

const LOOKS = [
  ['overdue', 'clock', 'Overdue 8 mo', 0],
  ['missed', 'missed', 'No-show', 2],
  ['treatment', 'tooth', 'Crown unscheduled', 0],
  ['risk', 'drift', 'At risk', 0],
  ['lapsed', 'moon', 'Lapsed 14 mo', 1],
  ['running', 'play', 'Follow-up · day 3', 0],
  ['booked', 'check', 'Booked 12 Dec', 0],
  ['held', 'pause', 'On hold', 0],
  ['unsure', 'question', 'Not sure', 0],
] as const;

/** What was asked of us, for the tests to look at. */
const state = {
  opened: [] as unknown[],
  readings: 0,
  sightings: 0,
  generations: [] as number[],
  names: [] as string[],
  last: null as unknown,
  delayMs: 0,
  holdBack: false,
};
Object.assign(globalThis, { state });

function paint(s: Sighting) {
  const id = s.identity.id ?? '';
  const [tone, icon, label, more] = LOOKS[(Number(id) || 0) % LOOKS.length] ?? LOOKS[0];
  const name = s.fields.name?.value ?? '';
  return {
    row: s.row,
    patientKey: `test|${id}`,
    badge: { tone, icon, label, more, title: `${name}: ${label}. Press Enter to open.`.slice(0, 300) },
  };
}

function answerTo({ comeback, data }: Asked, tab: number): unknown {
  if (comeback === 'page.hello') {
    const say = chrome.i18n.getMessage;
    const words = {
      group: say('overlay_group'),
      dismiss: say('overlay_dismiss'),
      card: say('overlay_card'),
      paused: say('overlay_paused'),
    };
    return {
      adapters: [testPms],
      today: '2026-11-20',
      country: 'US',
      language: 'en',
      words,
      tab,
      zone: zoneHere(new Date()),
    };
  }
  if (comeback === 'page.openCard') {
    state.opened.push(data);
    return { token: `token-${state.opened.length}-0123456789abcdef` };
  }
  const { generation, reading } = data as {
    generation: number;
    reading: { screen: string | null; sightings: Sighting[] };
  };
  state.readings++;
  state.last = { ...reading, sightings: [] };
  state.sightings += reading.sightings.length;
  state.generations.push(generation);
  state.names.push(...reading.sightings.map((s) => s.fields.name?.value ?? ''));
  const rows = state.holdBack ? [] : reading.sightings.map(paint);
  const bar =
    reading.screen === null
      ? null
      : { flagged: 37, ready: 29, text: '37 flagged, 29 ready', action: 'Review and start', quiet: false };
  return { generation, rows, bar };
}

// A stand-in for the background: it flags every row, so that the page's part is what is measured and tested.
chrome.runtime.onMessage.addListener((message, { tab, frameId }, answer) => {
  if (message.comeback === 'page.load') {
    const target = { tabId: tab.id, frameIds: [frameId] };
    const file = { target, files: [`${message.data.part}.js`] };
    chrome.scripting.executeScript(file).then(() => answer({ ok: true, value: {} }));
    return true;
  }
  const value = answerTo(unpacked(message) as Asked, tab.id);
  setTimeout(() => answer(packed(message, { ok: true, value })), state.delayMs);
  return true;
});
