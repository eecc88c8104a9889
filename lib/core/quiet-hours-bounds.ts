import type { Purpose } from './sequence/sequence.ts';

/** Earliest and latest wall-clock time at which a message may reach a person there, by weekday (0 = Sunday). */
export interface SendingBound {
  /** ISO 3166 country, with `-` and the region where it is that region's own rule; `US-*` = a region nobody knows. */
  jurisdiction: string;
  purposes: readonly Purpose[];
  /** null = nothing may be sent on that weekday. */
  weekdays: ReadonlyArray<{ from: string; to: string } | null>;
  source: string;
  /** When a person last compared the row with its source. */
  reviewedOn: string;
}

type Hours = { from: string; to: string };
const all = (from: string, to: string): Hours[] => Array.from({ length: 7 }, () => ({ from, to }));
const week = (sunday: Hours | null, from: string, to: string, saturday: Hours | null = { from, to }) => {
  const days: Array<Hours | null> = all(from, to);
  days[0] = sunday;
  days[6] = saturday;
  return days;
};

const EVERY: readonly Purpose[] = ['care', 'service', 'marketing'];
const MARKETING: readonly Purpose[] = ['marketing'];
const STATE_LISTS =
  'state telemarketing statutes, as listed by referrizer, dropcowboy and usestello; strictest reading';

const state = (region: string, weekdays: SendingBound['weekdays']): SendingBound => ({
  jurisdiction: `US-${region}`,
  purposes: MARKETING,
  weekdays,
  source: STATE_LISTS,
  reviewedOn: '2026-11-20',
});

/** A reading of the rules, not legal advice. Rows only narrow what the practice itself allows. */
export const sendingBounds: readonly SendingBound[] = [
  {
    jurisdiction: 'US',
    purposes: EVERY,
    weekdays: all('08:00', '21:00'),
    source: '47 CFR 64.1200(c)(1): 8 a.m. to 9 p.m., local time at the called party',
    reviewedOn: '2026-11-20',
  },
  ...['FL', 'OK', 'MD', 'NJ', 'MA'].map((region) => state(region, all('08:00', '20:00'))),
  ...['AL', 'LA', 'MS'].map((region) => state(region, week(null, '08:00', '20:00'))),
  ...['CT', 'NV'].map((region) => state(region, all('09:00', '20:00'))),
  state('KY', all('10:00', '21:00')),
  state('TX', week({ from: '12:00', to: '21:00' }, '09:00', '21:00')),
  state('RI', week({ from: '10:00', to: '17:00' }, '09:00', '18:00', { from: '10:00', to: '17:00' })),
  // Nobody knows the state: the window that is open in all of them.
  state('*', week(null, '10:00', '17:00')),
  {
    jurisdiction: 'IN',
    purposes: MARKETING,
    weekdays: all('10:00', '21:00'),
    source: 'TRAI TCCCPR 2018, amended 12 February 2025: promotional messages 10:00 to 21:00',
    reviewedOn: '2026-11-20',
  },
];

/** The rows that hold for a recipient: the country's, and their region's (or the unknown region's, if it has one). */
export function boundsFor(country: string, region: string | undefined, purpose: Purpose): SendingBound[] {
  const places = [country, `${country}-${region ?? '*'}`];
  return sendingBounds.filter((row) => places.includes(row.jurisdiction) && row.purposes.includes(purpose));
}
