import { fromDayNumber, toDayNumber } from '#lib/core/day.ts';
import { flagKind } from '#lib/core/policy.ts';
import { presets, showsRecallRate } from '#lib/core/presets/index.ts';
import type { Preset } from '#lib/core/presets/preset.ts';
import type { AuditView, KindCount } from '#lib/messages/manager-views.ts';
import type { Handlers } from '#lib/messages/router.ts';
import { daysFrom } from '#lib/store/days.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { readTally, type TallyRow } from '#lib/store/tally.ts';
import { leakingOf, monthlyMovements, statesOf } from '../movements.ts';
import { effectOf } from '../policy-effect.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { recallOver } from '../recall-figure.ts';
import { savePolicy } from '../shared-policy.ts';

/** History that is looked at: a year and the month before it. */
const HISTORY_DAYS = 396;

/** The audit: every count is a running total, so the page costs the same at any size. */
export function auditHandlers(
  bg: Background,
): Pick<Handlers, 'audit.view' | 'audit.recall' | 'audit.saveInputs' | 'policy.effect'> {
  const { store } = bg;
  let latest = 0;
  return {
    'audit.view': () =>
      withStore(store, async (): Promise<AuditView> => {
        const { policy, today } = await practiceNow(bg);
        const from = fromDayNumber(toDayNumber(today) - HISTORY_DAYS);
        const [tally, days] = await Promise.all([readTally(store), daysFrom(store, from)]);
        const { recoveryRate, valuePerVisit, followUpCost = 0 } = policy;
        const preset: Preset | undefined = Object.entries(presets).find(([id]) => id === policy.preset)?.[1];
        return {
          practiceName: policy.practice.name,
          currency: policy.practice.currency,
          today,
          patients: tally.patients,
          states: statesOf(tally),
          kinds: kindCounts(tally),
          leaking: leakingOf(tally),
          inputs: { recoveryRate, ...valuePerVisit, messageCost: followUpCost },
          movements: monthlyMovements(days),
          history: days.map((it) => ({ day: it.day, leaking: leakingOf(it) })),
          target: policy.targetRecallRate !== undefined ? policy.targetRecallRate : (preset?.targetRecallRate ?? null),
          recallHidden: !showsRecallRate(policy.preset ?? ''),
          targets: policy.targets ?? null,
        };
      }),

    'audit.recall': (period) => withStore(store, async () => recallOver(store, period, (await practiceNow(bg)).today)),

    async 'audit.saveInputs'({ recoveryRate, low, high, messageCost, targets }) {
      const { policy } = await withStore(store, () => practiceNow(bg));
      await savePolicy(bg, {
        ...policy,
        recoveryRate,
        valuePerVisit: { low: Math.min(low, high), high: Math.max(low, high) },
        followUpCost: messageCost,
        ...(targets ? { targets } : {}),
      });
      return {};
    },

    async 'policy.effect'(after) {
      const turn = ++latest;
      return withStore(store, async () => {
        const { policy: before, today, compiled } = await practiceNow(bg);
        // A newer question makes this one pointless: nobody waits for its answer.
        return effectOf(store, before, after, toDayNumber(today), () => turn === latest, compiled.seen);
      });
    },
  };
}

function kindCounts({ byMark = {} }: TallyRow): KindCount[] {
  const marks = Object.entries(byMark);
  return flagKind.options.flatMap((kind) => {
    const under = (what: 'f' | 'l') => marks.filter(([mark]) => mark.startsWith(`${what}:${kind}:`));
    const sum = (found: [string, number][]) => found.reduce((all, [, count]) => all + count, 0);
    const [all, leaks] = [under('f'), under('l')];
    if (all.length === 0) return [];
    const bands = leaks
      .map(([mark, count]) => ({ band: mark.slice(`l:${kind}:`.length), count }))
      .sort((a, b) => lower(a.band) - lower(b.band) || a.band.localeCompare(b.band));
    return [{ kind, flagged: sum(all), leaking: sum(leaks), bands }];
  });
}

/** `6-9` → 6, `12+` → 12; a band with a name comes last. */
const lower = (band: string) => Number.parseFloat(band) || (band.startsWith('0') ? 0 : Number.MAX_SAFE_INTEGER);
