import type { LaunchResult, ReviewRun } from '#lib/messages/views.ts';
import { enrolmentsOf } from '#lib/store/enrolments.ts';
import { shownIn } from '#lib/store/frames.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import type { Background } from './ports.ts';

/** A run that nobody went on with for so long is over. */
const KEPT_MS = 12 * 3_600_000;

/** Writes down whom a run is for, before the first of them is started. */
export async function beginRun({ store, now }: Background, keys: string[]): Promise<void> {
  await setSettings(store, { launchRun: { at: now().toISOString(), keys: [...new Set(keys)], results: {} } });
}

/** Writes down what came of some of them. */
export async function noteRun(
  { store }: Background,
  answers: { patientKey: string; result: LaunchResult }[],
): Promise<void> {
  const run = await getSetting(store, 'launchRun');
  if (!run) return;
  const results = { ...run.results, ...Object.fromEntries(answers.map((it) => [it.patientKey, it.result])) };
  await setSettings(store, { launchRun: { ...run, results } });
}

/**
 * How the last run stands, of those this frame shows. A follow-up that was started just before the worker died counts
 * as started though no result was written, and one the send API refused since as refused: the enrolments are the
 * record. One that was taken back is no part of the run any more.
 */
export async function runOf({ store, now }: Background, frame: string): Promise<ReviewRun | null> {
  const run = await getSetting(store, 'launchRun');
  if (!run || now().getTime() - Date.parse(run.at) > KEPT_MS) return null;
  const shown = await shownIn(store, frame);
  const view: ReviewRun = { results: [], left: [] };
  for (const patientKey of run.keys.filter((key) => shown.has(key))) {
    const noted = run.results[patientKey];
    if (noted && noted.state !== 'started') {
      view.results.push({ patientKey, result: noted });
      continue;
    }
    const rows = await enrolmentsOf(store, patientKey);
    // One of another desk has the server's id for its own.
    const mine = rows.find((it) => it.launchedAt >= run.at && it.id !== it.serverId);
    const row = noted ? rows.find((it) => it.id === noted.enrolmentId) : mine;
    if (row?.problem && row.delivery === 'failed') {
      view.results.push({ patientKey, result: { state: 'refused', reasons: [row.problem] } });
    } else if (row) {
      const undoUntil = row.undoUntil ?? row.launchedAt;
      view.results.push({ patientKey, result: { state: 'started', enrolmentId: row.id, undoUntil } });
    } else if (!noted) {
      view.left.push(patientKey);
    }
  }
  return view;
}
