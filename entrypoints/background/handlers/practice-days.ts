import type { PracticeSettings, PracticeView } from '#lib/contract/practice.ts';
import type { EntryRule } from '#lib/core/entry.ts';
import type { Policy } from '#lib/core/policy.ts';
import { practiceWeek } from '#lib/core/sequence/practice-week.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import type { PracticeDays, PracticeDaysView, PracticeLimits } from '#lib/messages/setup-views.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { accessOf } from '../access.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { askPractice, followPolicy, putPractice } from '../shared-policy.ts';

/**
 * Opening days and limits. With a send API its settings are the practice's, and this browser's policy follows them; only a
 * manager's browser may change them. Without one the days stay here.
 */
export function practiceDaysHandlers(bg: Background): Pick<Handlers, 'practice.days' | 'practice.saveDays'> {
  const { store } = bg;
  return {
    'practice.days': () =>
      withStore(store, async (): Promise<PracticeDaysView> => {
        const days = daysOf((await practiceNow(bg)).policy);
        const access = await accessOf(bg);
        if (!access) return { days, limits: null, mayChange: true, problem: null };
        const asked = await askPractice(bg, access);
        if ('problem' in asked) return { days, limits: null, mayChange: false, problem: asked.problem };
        return follow(bg, asked.view);
      }),

    'practice.saveDays': ({ days, limits }) =>
      withStore(store, async (): Promise<PracticeDaysView> => {
        const access = await accessOf(bg);
        if (!access) {
          await keepDays(bg, days);
          return { days, limits: null, mayChange: true, problem: null };
        }
        const before = await askPractice(bg, access);
        if ('problem' in before) throw new Refusal(before.problem.id);
        const body = changed(before.view.settings, days, limits);
        return follow(bg, await putPractice(bg, access, body, before.view));
      }),
  };
}

/** Whoever changed something at another browser changed it for this one. */
export async function followDays(bg: Background): Promise<void> {
  await withStore(bg.store, async () => {
    const access = await accessOf(bg);
    const asked = access && (await askPractice(bg, access));
    if (asked && 'view' in asked) await follow(bg, asked.view);
  });
}

const daysOf = (it: Pick<Policy, keyof PracticeDays>): PracticeDays => {
  const { openWeekdays, closedDates } = practiceWeek({
    ...(it.openWeekdays && { openWeekdays: it.openWeekdays }),
    ...(it.closedDates && { closedDates: it.closedDates }),
  });
  return {
    openWeekdays: [...openWeekdays],
    closedDates: [...closedDates],
    quietWhenClosed: it.quietWhenClosed ?? false,
  };
};

/** Only what was said is written: a limit that is taken off leaves the settings. */
function changed(settings: PracticeView['settings'], days: PracticeDays, limits: PracticeLimits | null) {
  const next: Partial<PracticeSettings> = { ...settings, ...days };
  const said = Object.entries(limits ?? {}).filter(([, value]) => value !== null);
  for (const name of Object.keys(limits ?? {}) as (keyof PracticeLimits)[]) delete next[name];
  return { ...next, ...Object.fromEntries(said) };
}

/** This browser flags and previews by what the practice's managers said, and by the days that the send API goes by. */
async function follow(bg: Background, view: PracticeView): Promise<PracticeDaysView> {
  const { settings, review } = view;
  const days = daysOf(settings);
  await followPolicy(bg, view);
  const { launchesPerHour = null, callsPerDay = null, holdOut = null, confirmVisits = null, entries = null } = settings;
  await keepEntries(bg, entries ?? []);
  const limits = { launchesPerHour, callsPerDay, holdOut, confirmVisits, entries };
  // Only a manager's browser is told of the yearly review.
  return { days, limits, mayChange: review !== undefined, problem: null };
}

/** Which sequences patients enter without a click here, as the practice's managers said. */
async function keepEntries({ store }: Background, entries: EntryRule[]): Promise<void> {
  const known = await getSetting(store, 'entries');
  if (JSON.stringify(known ?? []) !== JSON.stringify(entries)) await setSettings(store, { entries });
}

/** No rule asks for them, so nobody is assessed anew. Before anybody said who the practice is, there is no policy to keep. */
async function keepDays({ store }: Background, days: PracticeDays): Promise<void> {
  const policy = await getSetting(store, 'policy');
  if (policy && JSON.stringify(daysOf(policy)) !== JSON.stringify(days))
    await setSettings(store, { policy: { ...policy, ...days } });
}
