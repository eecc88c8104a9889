import { type EntryRule, entryOf } from '#lib/core/entry.ts';
import { automaticSince } from '#lib/store/enrolments.ts';
import { dropForwarded, putForward } from '#lib/store/entries.ts';
import type { Decided } from '#lib/store/read-in.ts';
import { getSetting } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { startFollowUp } from './follow-up.ts';
import { patientNow } from './patient-now.ts';
import { proposedFor } from './patient-view.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';
import { repaint } from './repaint.ts';
import { settleAsked } from './settle-due.ts';

/**
 * What was found of a patient before, so that a screen that draws itself anew many times a minute is not judged as often.
 * Only a shortcut: the store says who is put forward and who has a follow-up.
 */
const considered = new WeakMap<Background, Map<string, string>>();

/** Which sequences patients enter without a click. */
export const entryRulesNow = async ({ store }: Pick<Background, 'store'>): Promise<EntryRule[]> =>
  (await getSetting(store, 'entries')) ?? [];

/**
 * After the answer to a reading: whom the practice's rules let into a sequence without a click, of those the screen shows.
 * One after the other and by one reading at a time, since each counts toward the day's most.
 */
export async function enterSeen(bg: Background, practice: Practice, frame: string, decided: Decided[]): Promise<void> {
  if (!practice.device) return;
  const started = await bg.locks.request('comeback-entries', async () => {
    const rules = await withStore(bg.store, () => entryRulesNow(bg));
    const keys = rules.length === 0 ? [] : candidates(bg, practice, rules, decided);
    if (keys.length === 0) return [];
    const since = `${practice.today}T00:00:00.000Z`;
    const before = await withStore(bg.store, () => automaticSince(bg.store, since));
    const begun: string[] = [];
    for (const key of keys) {
      if (await enter(bg, practice, rules, frame, key, before + begun.length)) begun.push(key);
    }
    return begun;
  });
  if (started.length === 0) return;
  await settleAsked(bg, started);
  await repaint(bg);
}

/** Ready, in no follow-up, and not found so before today. */
function candidates(bg: Background, practice: Practice, rules: EntryRule[], decided: Decided[]): string[] {
  const known = considered.get(bg) ?? new Map<string, string>();
  considered.set(bg, known);
  const keys = new Set<string>();
  for (const { patientKey, assessment, open } of decided) {
    if (patientKey === null || open || !assessment.ready) continue;
    const { kind, band, strength } = assessment.flags[assessment.primary ?? 0] ?? {};
    const print = JSON.stringify([practice.stamp, rules, kind, band, strength]);
    if (known.get(patientKey) === print) continue;
    known.set(patientKey, print);
    keys.add(patientKey);
  }
  return [...keys];
}

/** Starts one patient's follow-up or puts them forward, as the rule of the sequence proposed for them says. */
async function enter(
  bg: Background,
  practice: Practice,
  rules: EntryRule[],
  frame: string,
  key: string,
  startedToday: number,
): Promise<boolean> {
  const { store } = bg;
  const patient = await withStore(store, () => patientNow(bg, practice, key, frame));
  const sequenceId = patient ? proposedFor(patient, practice)?.id : undefined;
  const rule = rules.find((it) => it.sequenceId === sequenceId);
  if (!patient || !rule) return false;
  const { record, assessment, enrolments } = patient;
  const launchedAt = enrolments.filter((it) => it.sequenceId === rule.sequenceId).map((it) => it.launchedAt);
  const { policy, seen } = practice.compiled;
  const entry = entryOf({
    rule,
    record,
    assessment,
    policy,
    seen,
    launchedAt,
    startedToday,
    household: patient.around,
  });
  if (entry === null) return false;
  if (entry.how === 'start') {
    const { state } = await startFollowUp(bg, practice, patient, rule.sequenceId, null, {}, true);
    if (state === 'started') await withStore(store, () => dropForwarded(store, [key]));
    return state === 'started';
  }
  const row = { patientKey: key, sequenceId: rule.sequenceId, why: entry.why, at: bg.now().toISOString() };
  await withStore(store, () => putForward(store, row));
  return false;
}
