import { worth } from '#lib/core/leakage.ts';
import { flagKind } from '#lib/core/policy.ts';
import type { Summary } from '#lib/messages/popup-views.ts';
import type { Handlers } from '#lib/messages/router.ts';
import { enrolmentCounts } from '#lib/store/enrolments.ts';
import { eventCounts } from '#lib/store/events.ts';
import { framesOf, markCounts } from '#lib/store/frames.ts';
import { outboxWaiting } from '#lib/store/outbox.ts';
import { getSetting } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { readTally } from '#lib/store/tally.ts';
import { taskCounts } from '#lib/store/tasks.ts';
import { screenWords } from '../moved-screens.ts';
import { everyAdapter } from '../own-screens.ts';
import type { Background } from '../ports.ts';
import { type Practice, practiceNow } from '../practice.ts';
import { askedOf } from '../question.ts';
import { pmsOrigins } from '../registration.ts';
import { bootId } from '../tokens.ts';
import { weekOf } from '../week.ts';
import { monthStart } from './patients.ts';
import { reviewNow } from './review.ts';

const DAY_MS = 86_400_000;

/** The popup's one question. Every figure is a count by index or a running total: it costs the same at any size. */
export function popupHandlers(bg: Background): Pick<Handlers, 'popup.summary'> {
  const { store } = bg;
  return {
    'popup.summary': ({ tabId }) =>
      withStore(store, async (): Promise<Summary> => {
        const practice = await practiceNow(bg);
        const now = bg.now();
        const month0 = monthStart(practice.today);
        const [tab, granted, deviceProblem, syncProblem, lastPullAt, tally, followUps, month, tasks, outbox] =
          await Promise.all([
            tabOf(bg, tabId, practice.today),
            pmsOrigins(bg),
            getSetting(store, 'deviceProblem'),
            getSetting(store, 'syncProblem'),
            getSetting(store, 'lastPullAt'),
            readTally(store),
            enrolmentCounts(store),
            eventCounts(store, month0),
            taskCounts(store, new Date(now.getTime() + DAY_MS).toISOString(), now.toISOString()),
            outboxWaiting(store),
          ]);
        const { opted_out: optedOut, ...counted } = month;
        return {
          tab,
          setup: {
            practice: practice.known,
            permission: granted.length > 0,
            paired: practice.device !== null,
            deviceProblem,
          },
          leakage: leakageOf(tally, practice, bg),
          followUps,
          month: { ...counted, optedOut },
          tasks,
          reviewDue: (await reviewNow(bg, practice.today)).due,
          week: await weekOf(bg, practice, { sent: month.sent, optedOut }),
          sync: { pending: outbox.pending, lastPullAt, problem: syncProblem },
        };
      }),
  };
}

function leakageOf(
  tally: Awaited<ReturnType<typeof readTally>>,
  { policy }: Practice,
  { say }: Background,
): Summary['leakage'] {
  const byKind = flagKind.options.flatMap((kind) => {
    const count = tally.byKind[kind] ?? 0;
    return count > 0 ? [{ kind, label: say(`flag_${kind}`), count }] : [];
  });
  const count = byKind.reduce((sum, it) => sum + it.count, 0);
  return { count, byKind, patientsSeen: tally.patients, ...worth(count, policy) };
}

async function tabOf(bg: Background, tabId: number | null, today: string): Promise<Summary['tab']> {
  const url = tabId === null ? null : await bg.web.tabUrl(tabId);
  const origin = url && /^https?:/.test(url) ? new URL(url).origin : null;
  const rows = tabId === null ? [] : await framesOf(bg.store, await bootId(bg), tabId);
  // A PMS of frames has some that hold menus only: they count where nothing better was read.
  const telling = rows.filter((row) => row.adapter !== null);
  // Of those that read nothing, one that misses the proof of a known screen says the most.
  const others = [...rows].sort((a, b) => b.health.reasons.length - a.health.reasons.length);
  const frames = await Promise.all(
    (telling.length > 0 ? telling : others.slice(0, 1)).map(async (row) => ({
      screen: row.screen,
      screenName: screenWords(row.screen),
      health: row.health,
      rowsRead: row.rowsRead,
      rowsShown: row.rowsShown,
      rowsInPage: row.rowsInPage,
      ...(row.total === undefined ? {} : { total: row.total }),
      ...(await markCounts(bg.store.db, row.id)),
      ...(await askedOf(bg, row, today)),
    })),
  );
  const adapter = (await everyAdapter(bg)).find((it) => it.id === telling[0]?.adapter)?.name ?? null;
  const from = origin ?? telling[0]?.origin ?? null;
  return { origin: from, granted: from !== null && (await pmsOrigins(bg)).includes(from), adapter, frames };
}
