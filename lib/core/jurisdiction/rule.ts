import type { Purpose } from '../sequence/sequence.ts';
import type { Channel } from '../sighting.ts';
import { jurisdictionRules } from './data/rules.ts';

export type Written = Exclude<Channel, 'call'>;

/**
 * On what a permission rests. `written` = signed or ticked by the person under shown words, `express` = said or seen on
 * a screen, `implied` = by being a patient (it runs out), `soft_opt_in` = a customer who was offered a way out.
 */
export type ConsentBasis = 'written' | 'express' | 'implied' | 'soft_opt_in';

/** A paper that must be in order before the first message: carrier registration, template registration, HIPAA contract. */
export type Registration = 'a2p' | 'dlt' | 'baa';

export type Hours = { from: string; to: string };

/** What software can check of a rule. Each kind has one place that reads it. */
export type RuleCheck =
  /** Wall-clock hours by weekday (0 = Sunday); null = nothing on that day. Read by `quiet-hours.ts`. */
  | { kind: 'hours'; weekdays: ReadonlyArray<Hours | null> }
  /** Messages to one person in a day. Read by the gate, item 7. */
  | { kind: 'cap'; perDay: number }
  /** A recorded permission on one of these bases. Read by the gate, item 5. */
  | { kind: 'consent'; bases: readonly ConsentBasis[] }
  /** Implied consent ends so many months after its event. Read by `consent.ts`. */
  | { kind: 'consent_ends'; basis: ConsentBasis; after: 'visit' | 'enquiry'; months: number }
  | { kind: 'registration'; of: Registration }
  /** The channel may not be used at all for this. */
  | { kind: 'refused' }
  /** The text must say this. Read by `lint.ts`. */
  | { kind: 'wording'; must: 'opt_out' | 'postal_address' }
  /** One confirmation of an opt-out may be sent, this soon or never. */
  | { kind: 'confirmation'; withinMinutes: number }
  /** Words that end all messages whatever the person had in mind: no desk may read them as something else. */
  | { kind: 'revocation_words'; words: readonly string[] }
  /** How long links in a message must work. */
  | { kind: 'link_days'; atLeast: number };

/** One rule as data: a reading of the law or of a platform's terms, not legal advice. Rules only ever narrow. */
export interface JurisdictionRule {
  /**
   * `*` = everywhere, an ISO 3166 country, `EU`, or country and region (`US-FL`); `US-*` = a region nobody knows.
   */
  jurisdiction: string;
  purposes: readonly Purpose[];
  channels: readonly Written[];
  /** Days (`YYYY-MM-DD`, inclusive) from and until which it holds. */
  effective: { from: string; until?: string };
  check: RuleCheck;
  source: string;
  /** When a person last compared the row with its source. */
  reviewedOn: string;
}

/** What is looked up. A part that is left out narrows nothing. */
export interface Place {
  country: string;
  region?: string;
  purpose?: Purpose;
  channel?: Written;
  /** The recipient's day. */
  on?: string;
}

const EU = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** The checks of one kind that hold for a recipient: the world's, the country's, and their region's. */
export function checksFor<K extends RuleCheck['kind']>(
  kind: K,
  { country, region, purpose, channel, on }: Place,
): Array<Extract<RuleCheck, { kind: K }>> {
  const places = ['*', country, `${country}-${region ?? '*'}`, ...(EU.has(country) ? ['EU'] : [])];
  return jurisdictionRules
    .filter(
      (rule) =>
        rule.check.kind === kind &&
        places.includes(rule.jurisdiction) &&
        (purpose === undefined || rule.purposes.includes(purpose)) &&
        (channel === undefined || rule.channels.includes(channel)) &&
        (on === undefined || (on >= rule.effective.from && (!rule.effective.until || on <= rule.effective.until))),
    )
    .map((rule) => rule.check as Extract<RuleCheck, { kind: K }>);
}
