import { careNeedsRecordedConsentIn } from '#lib/core/consent-law.ts';
import { type Compiled, compile } from '#lib/core/cutoffs.ts';
import { dayInZone, toDayNumber } from '#lib/core/day.ts';
import type { ListView } from '#lib/core/list-view.ts';
import { guessPlace } from '#lib/core/place.ts';
import type { Policy } from '#lib/core/policy.ts';
import { defaultPolicy } from '#lib/core/presets/index.ts';
import type { Store } from '#lib/store/db.ts';
import { LIST_DAYS, listsPrint, listsSince } from '#lib/store/lists.ts';
import { getSetting, type Settings } from '#lib/store/settings.ts';
import type { Background } from './ports.ts';

/** The practice as it decides now. */
export interface Practice {
  policy: Policy;
  /** False = nobody has said anything about the practice yet; `policy` is a guess to flag by. */
  known: boolean;
  /** Today in the practice's zone, `YYYY-MM-DD`. */
  today: string;
  compiled: Compiled;
  /** Stamp of assessments made now (lib/store/patients.ts). */
  stamp: string;
  staff: string;
  device: Settings['device'] | null;
}

/** Before set-up the browser's own zone and language are the best guess there is. */
function guessedPolicy(locale: string): Policy {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const region = new Intl.Locale(locale).maximize().region ?? '';
  const fallback = /^[A-Z]{2}$/.test(region) ? region : defaultPolicy.practice.country;
  const { country, currency } = guessPlace(timeZone, locale, fallback);
  return {
    ...defaultPolicy,
    careNeedsRecordedConsent: careNeedsRecordedConsentIn(country),
    practice: {
      ...defaultPolicy.practice,
      zone: timeZone || 'UTC',
      country,
      currency: currency ?? defaultPolicy.practice.currency,
    },
  };
}

export async function practiceNow({
  store,
  now,
  locale,
}: Pick<Background, 'store' | 'now' | 'locale'>): Promise<Practice> {
  const at = now();
  const [saved, revision, staff, device, prices, lists] = await Promise.all([
    getSetting(store, 'policy'),
    getSetting(store, 'policyRevision'),
    getSetting(store, 'staff'),
    getSetting(store, 'device'),
    getSetting(store, 'messagePrices'),
    listsNow(store, at),
  ]);
  const base = saved ?? guessedPolicy(locale);
  // Before they were the policy's, prices were a setting of their own: it counts until somebody gives them anew.
  const policy = prices && !base.messagePrices ? { ...base, messagePrices: pricesGiven(prices) } : base;
  const today = dayInZone(at.toISOString(), policy.practice.zone);
  return {
    policy,
    known: saved !== null,
    today,
    compiled: compile(policy, toDayNumber(today), { lists, now: at.toISOString() }),
    stamp: `${today}|${revision ?? 0}`,
    staff: staff?.name ?? '',
    device,
  };
}

/** Nought stands for a price that nobody gave: a step that costs nothing is not told as such. */
export const pricesGiven = (prices: Record<string, number>): Policy['messagePrices'] =>
  Object.fromEntries(Object.entries(prices).filter(([, price]) => price > 0));

// A list may hold thousands of patients and every message asks: read again only when one of them was. The store decides.
const kept = new WeakMap<Store, { print: string; lists: ListView[] }>();

async function listsNow(store: Store, at: Date): Promise<ListView[]> {
  const print = await listsPrint(store);
  const known = kept.get(store);
  if (known?.print === print) return known.lists;
  const lists = await listsSince(store, new Date(at.getTime() - LIST_DAYS * 86_400_000).toISOString());
  kept.set(store, { print, lists });
  return lists;
}
