import { addMonths } from 'date-fns';
import { type ConsentBasis, checksFor } from './jurisdiction/rule.ts';
import type { Purpose } from './sequence/sequence.ts';

/** One recorded permission. Instants are ISO with zone. */
export interface ConsentRecord {
  channel: 'sms' | 'email' | 'whatsapp';
  purpose: Purpose;
  basis: ConsentBasis;
  givenAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

/** What a screen of the PMS said at the launch. */
export interface SeenConsent {
  consent: 'given' | 'refused' | 'unknown';
  seenAt: string | null;
}

export interface ConsentNow {
  consent: 'given' | 'refused' | 'unknown' | 'expired';
  basis?: ConsentBasis;
}

/** Care and service go on one permission; marketing needs its own. */
const covers = (given: Purpose, wanted: Purpose) => (given === 'marketing') === (wanted === 'marketing');

/**
 * Whether a channel may be used for a purpose at `now`: the newest record that covers the purpose, and where there is
 * none what a screen said. A screen's "no" that is newer than the record wins; its "yes" never lifts a revocation.
 */
export function consentNow(
  records: readonly ConsentRecord[],
  { channel, purpose, now }: { channel: ConsentRecord['channel']; purpose: Purpose; now: string },
  seen: SeenConsent,
): ConsentNow {
  const mine = records.filter((one) => one.channel === channel && covers(one.purpose, purpose));
  const newest = mine.reduce<ConsentRecord | null>((best, one) => (best && said(best) >= said(one) ? best : one), null);
  if (!newest) return { consent: seen.consent };
  if (newest.revokedAt !== null) return { consent: 'refused' };
  if (seen.consent === 'refused' && seen.seenAt !== null && Date.parse(seen.seenAt) > said(newest)) {
    return { consent: 'refused' };
  }
  if (newest.expiresAt !== null && Date.parse(newest.expiresAt) <= Date.parse(now)) return { consent: 'expired' };
  return { consent: 'given', basis: newest.basis };
}

const said = (one: ConsentRecord): number => Date.parse(one.revokedAt ?? one.givenAt);

/** Days (`YYYY-MM-DD`) the expiry of an implied consent counts from. */
export interface ConsentEvents {
  visitOn?: string;
  enquiryOn?: string;
}

/**
 * When a consent ends where the place's law says so: the latest end of all events it may rest on.
 *
 * @returns ISO instant, null when it does not end by law, `'no_event'` when the law counts from a day nobody gave.
 */
export function consentEnds(
  basis: ConsentBasis,
  country: string,
  { visitOn, enquiryOn }: ConsentEvents,
): string | null | 'no_event' {
  const rules = checksFor('consent_ends', { country }).filter((rule) => rule.basis === basis);
  if (rules.length === 0) return null;
  const ends = rules.flatMap((rule) => {
    const day = rule.after === 'visit' ? visitOn : enquiryOn;
    return day ? [addMonths(new Date(`${day}T00:00:00.000Z`), rule.months).toISOString()] : [];
  });
  return ends.sort().at(-1) ?? 'no_event';
}
