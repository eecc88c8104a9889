import { nextBookingDay } from '#lib/core/lifecycle.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { seenOf } from '#lib/messages/launch-request.ts';
import type { Output } from '#lib/messages/protocol.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import { zoneHere } from '#lib/reader/zone-day.ts';
import { frameById, frameWoke, screenRowOf } from '#lib/store/frames.ts';
import { noteList } from '#lib/store/lists.ts';
import { type Decided, readIn } from '#lib/store/read-in.ts';
import { endedLately, reportAfter, reportSeen, type SeenBooking, worthTelling } from '#lib/store/report.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { callInQuestion } from '#lib/store/sweep.ts';
import { fitsFrame } from '../adapter-fit.ts';
import { inAllLights } from '../adapters-off.ts';
import { fromElsewhere } from '../confirmed.ts';
import { decideFor } from '../decide.ts';
import { enterSeen } from '../entering.ts';
import { forgetExamples, keepExamples } from '../examples.ts';
import { noteForAll } from '../marking.ts';
import { adaptersOf } from '../own-screens.ts';
import { barFor, paintRow } from '../painted.ts';
import type { Background } from '../ports.ts';
import { type Practice, practiceNow } from '../practice.ts';
import { settleSoon } from '../settle-due.ts';
import { noteSlots } from '../slots.ts';
import { syncSoon } from '../sync.ts';
import { frameKey, giveToken } from '../tokens.ts';
import { withRefs } from '../visit-ref.ts';
import { shownOf } from '../write-mark.ts';

type PageHandlers = Pick<Handlers, 'page.hello' | 'page.load' | 'page.reading' | 'page.openCard'>;

/** What content scripts may ask: their adapters, what to paint, and a token for one opening of the card. */
export function pageHandlers(bg: Background): PageHandlers {
  const { store } = bg;
  return {
    async 'page.hello'(_input, sender) {
      const practice = await withStore(store, async () => {
        const frame = await frameKey(bg, sender.tabId, sender.frameId);
        await frameWoke(store, frame);
        await forgetExamples(bg, frame);
        return practiceNow(bg);
      });
      const { country } = practice.policy.practice;
      return {
        adapters: await withStore(store, () => adaptersOf(bg, new URL(sender.url).hostname)),
        today: practice.today,
        country,
        language: bg.locale,
        words: {
          group: bg.say('overlay_group'),
          dismiss: bg.say('overlay_dismiss'),
          card: bg.say('overlay_card'),
          paused: bg.say('overlay_paused'),
        },
        tab: sender.tabId,
        zone: zoneHere(bg.now()),
      };
    },

    async 'page.load'({ part }, { tabId, frameId }) {
      await bg.web.addPart(tabId, frameId, part);
      return {};
    },

    async 'page.reading'({ generation, reading: told, fresh = false, gone = [] }, sender) {
      const adapters = await withStore(store, () => adaptersOf(bg, new URL(sender.url).hostname));
      if (!fitsFrame(told, sender.url, adapters)) throw new Refusal('problem_wrong_frame');
      const at = bg.now().toISOString();
      const frame = await frameKey(bg, sender.tabId, sender.frameId);
      const practice = await withStore(store, () => practiceNow(bg));
      const { tabId, frameId, document, origin } = sender;
      const { reading, said } = await withStore(store, () => inAllLights(bg, told, origin));
      const asks = reading.health.state === 'needs_confirmation';
      const from = { frame, tabId, frameId, document, origin, generation, fresh, gone, at, stamp: practice.stamp };
      const outcome = await withStore(store, () =>
        readIn(store, from, reading, asks ? fromElsewhere(decideFor(practice)) : decideFor(practice)),
      );
      // Rows of an older generation may be other patients' rows by now: nothing of it is painted.
      if (outcome.late) return { generation, rows: [], bar: null };
      if (asks) await keepExamples(bg, frame, reading, { fresh, gone });
      else if (said === 'right') await forgetExamples(bg, frame);
      if (said === 'wrong') return { generation, rows: outcome.decided.map(bare), bar: null };
      const unsure = reading.health.state !== 'reading';
      const rows = outcome.decided.map((it) => paintRow(it, reading.kind, unsure, bg));
      if (!unsure) {
        tellSeen(bg, practice, outcome.decided);
        enterSeen(bg, practice, frame, outcome.decided).catch((error) => bg.onError('entries', error));
        learn(bg, practice, { frame, reading, at, gone: gone.length > 0 });
        withStore(store, () => noteSlots(bg, practice, reading)).catch((error) => bg.onError('slots', error));
      }
      return { generation, rows, bar: barFor(outcome.frame, outcome.counts, bg) } satisfies Output<'page.reading'>;
    },

    async 'page.openCard'({ patientKey, row }, sender) {
      const frame = await frameKey(bg, sender.tabId, sender.frameId);
      const shown = await withStore(store, () => mayOpen(bg, frame, patientKey, row));
      if (!shown) throw new Refusal('problem_row_gone');
      return { token: await giveToken(bg, { tabId: sender.tabId, frame, patientKey, row }) };
    },
  };
}

/** After the answer: what a recall list showed is kept, and whoever it or a household concerns is judged anew. */
function learn(
  bg: Background,
  { policy }: Practice,
  { reading, ...told }: { frame: string; reading: Reading; at: string; gone: boolean },
): void {
  const { sightings: _, ...list } = reading;
  const note = async () => {
    const keys = await noteList(bg.store, { ...told, reading: list, zone: policy.practice.zone });
    await callInQuestion(bg.store, keys);
    const due = keys.length > 0 || (await bg.store.db.patients.where('homeDue').equals(1).count()) > 0;
    if (due) settleSoon(bg);
  };
  withStore(bg.store, note).catch((error) => bg.onError('list', error));
}

/** A row that gets no badge, whatever is known of its patient: somebody said that this screen is read wrong. */
const bare = ({ row, patientKey }: Decided) => ({ row, patientKey, badge: null });

/** A card is opened for what its frame shows: a row of it, or all of it. */
async function mayOpen(
  { store }: Background,
  frame: string,
  patientKey: string | null,
  row: string | null,
): Promise<boolean> {
  if (row === null) return patientKey === null && (await frameById(store, frame)) !== null;
  const shown = await screenRowOf(store, frame, row);
  return shown !== null && shown.patientKey === patientKey;
}

/** A booking counts as a result for so many days (domain.md §8). */
const RESULT_DAYS = 60;

/** A booking to come, or a visit of the last days. */
function hasNews(record: Decided['record'], today: number): boolean {
  const visit = record.lastVisit?.value?.from;
  return nextBookingDay(record, today) !== null || (visit !== undefined && visit > today - RESULT_DAYS);
}

/** Stop by sight, after the answer: bookings seen of patients in a follow-up go to the server. */
function tellSeen(bg: Background, { compiled }: Practice, decided: Decided[]): void {
  const now = bg.now();
  const { zone } = compiled.policy.practice;
  const seen = new Map<string, SeenBooking & Pick<Decided, 'record'>>();
  for (const { open, record } of decided) {
    if (!open) continue;
    const shown = shownOf(record);
    if (shown) {
      const note = { patientKey: record.key, mark: shown, on: true, source: 'screen' as const };
      noteForAll(bg, note).catch((error) => bg.onError('mark', error));
      continue;
    }
    const it = { enrolment: open, booking: seenOf(record, compiled, open), record };
    if (worthTelling(it, now.getTime(), zone)) seen.set(open.id, it);
  }
  const came = new Map<string, Decided['record']>();
  for (const { open, record } of decided) if (!open && hasNews(record, compiled.today)) came.set(record.key, record);
  if (seen.size === 0 && came.size === 0) return;
  const at = now.toISOString();
  const tell = async () => {
    await reportSeen(bg.store, await withRefs(bg, [...seen.values()]), { at, zone }, bg.uuid);
    // Those whose follow-up is over: a booking that comes of it is a result all the same.
    const since = new Date(now.getTime() - RESULT_DAYS * 86_400_000).toISOString();
    const ended = await endedLately(bg.store, [...came.keys()], since);
    const after = ended.flatMap((enrolment) => {
      const record = came.get(enrolment.patientKey ?? '');
      return record ? [{ enrolment, booking: seenOf(record, compiled, enrolment), record }] : [];
    });
    if (after.length > 0) await reportAfter(bg.store, await withRefs(bg, after), { at, zone }, bg.uuid);
    return seen.size + after.length;
  };
  withStore(bg.store, tell).then(
    (told) => (told > 0 ? syncSoon(bg, 0) : undefined),
    (error) => bg.onError('report', error),
  );
}
