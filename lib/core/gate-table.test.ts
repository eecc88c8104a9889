import { describe, expect, it } from 'vitest';
import { type GateInput, gate, gateInput } from './gate.ts';
import { jurisdictionRules } from './jurisdiction/data/rules.ts';
import type { Purpose } from './sequence/sequence.ts';

const channels = ['sms', 'email', 'whatsapp'] as const;
type Written = (typeof channels)[number];
/** A zone of each country, and an instant at which it is Tuesday, 12:00 there. */
const places = {
  GB: { zone: 'Europe/London', noon: '2026-11-10T12:00:00.000Z' },
  DE: { zone: 'Europe/Berlin', noon: '2026-11-10T11:00:00.000Z' },
  US: { zone: 'America/New_York', noon: '2026-11-10T17:00:00.000Z' },
  CA: { zone: 'America/Toronto', noon: '2026-11-10T17:00:00.000Z' },
  AU: { zone: 'Australia/Sydney', noon: '2026-11-10T01:00:00.000Z' },
  IN: { zone: 'Asia/Kolkata', noon: '2026-11-10T06:30:00.000Z' },
  NZ: { zone: 'Pacific/Auckland', noon: '2026-11-09T23:00:00.000Z' },
} as const;
type Country = keyof typeof places;
const countries = Object.keys(places) as Country[];
const cells = countries.flatMap((country) => channels.map((channel) => ({ country, channel })));

const PAPERS = ['a2p', 'dlt', 'baa'].flatMap((paper) => channels.map((channel) => `${paper}:${channel}`));
const shift = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

function fine(country: Country, channel: Written, change: Partial<GateInput> = {}): GateInput {
  const { zone, noon } = places[country];
  const to = channel === 'email' ? 'ana@example.org' : '+447700900123';
  return gateInput.parse({
    now: noon,
    channels: [channel],
    addresses: [{ channel, to, consent: 'given', basis: 'written', suppressed: false }],
    minor: false,
    booking: { state: 'nothing_booked', strength: 'proof', seenAt: shift(noon, -24) },
    freshnessDays: 7,
    override: null,
    country,
    zone,
    purpose: 'care',
    careNeedsRecordedConsent: true,
    registrations: PAPERS,
    quietHours: { from: '08:00', to: '20:00' },
    capPerDay: 1,
    capPerWeek: 3,
    contactedAt: [],
    remindedOn: [],
    ...change,
  });
}
const said = (input: GateInput) => {
  const decision = gate(input);
  return 'reason' in decision ? `${decision.decision} ${decision.reason}` : decision.decision;
};
const withAddress = (input: GateInput, change: Partial<GateInput['addresses'][number]>): GateInput => ({
  ...input,
  addresses: input.addresses.map((one) => ({ ...one, ...change })),
});

/** Each of the nine items, broken alone. */
const items: Array<[string, string, (good: GateInput) => GateInput]> = [
  ['1 suppression, the person', 'stop suppressed', (good) => ({ ...good, personSuppressed: true })],
  ['1 suppression, an address', 'stop suppressed', (good) => withAddress(good, { suppressed: true })],
  ['2 deceased', 'stop deceased', (good) => ({ ...good, standing: ['deceased'] })],
  ['2 moved', 'stop moved', (good) => ({ ...good, standing: ['moved'] })],
  ['2 wrong data', 'stop wrong_data', (good) => ({ ...good, standing: ['wrong_data'] })],
  ['2 asked', 'stop asked_not_contacted', (good) => ({ ...good, standing: ['asked_not_contacted'] })],
  ['2 spoken', 'stop already_spoke', (good) => ({ ...good, standing: ['already_spoke'] })],
  ['2 complaint', 'hold complaint', (good) => ({ ...good, standing: ['complaint'] })],
  ['2 in treatment', 'hold in_treatment', (good) => ({ ...good, standing: ['in_treatment'] })],
  ['2 minor', 'hold minor_without_contact', (good) => ({ ...good, minor: true })],
  [
    '3 booked',
    'stop booked',
    (good) => ({ ...good, booking: { state: 'booked', on: '2026-12-24', seenAt: good.now } }),
  ],
  [
    '4 stale',
    'hold stale',
    (good) => ({ ...good, booking: { state: 'nothing_booked', strength: 'proof', seenAt: shift(good.now, -169) } }),
  ],
  ['4 never seen', 'hold no_evidence', (good) => ({ ...good, booking: { state: 'unknown' } })],
  ['5 refused', 'skip consent_refused', (good) => withAddress(good, { consent: 'refused' })],
  ['5 not recorded', 'skip consent_not_recorded', (good) => withAddress(good, { consent: 'unknown' })],
  ['5 run out', 'skip consent_expired', (good) => withAddress(good, { consent: 'expired' })],
  ['5 no sender', 'skip no_sender', (good) => ({ ...good, readyChannels: [] })],
  ['6 night', 'delay quiet_hours', (good) => ({ ...good, now: shift(good.now, 11) })],
  ['6 unknown zone', 'hold zone_unknown', (good) => ({ ...good, zone: 'Nowhere/Land' })],
  ['6 desk full', 'delay desk_full', (good) => ({ ...good, desk: { capPerDay: 5, sentToday: 5 } })],
  ['7 today', 'delay capped_day', (good) => ({ ...good, contactedAt: [shift(good.now, -1)] })],
  [
    '7 this week',
    'delay capped_week',
    (good) => ({ ...good, contactedAt: [-30, -60, -90].map((hours) => shift(good.now, hours)) }),
  ],
  ['8 household', 'delay household', (good) => withAddress(good, { othersAt: [shift(good.now, -1)] })],
  ['9 content', 'hold content', (good) => ({ ...good, content: { [good.channels[0] as string]: ['lint_clinical'] } })],
];

describe('nine items × channel × country', () => {
  it.each(cells)('$country $channel: with everything in order it leaves', ({ country, channel }) => {
    expect(said(fine(country, channel))).toBe('send');
  });
  describe.each(items)('%s', (_, expected, spoil) => {
    it.each(cells)('$country $channel', ({ country, channel }) => {
      expect(said(spoil(fine(country, channel)))).toBe(expected);
    });
  });
  it('an earlier item is the reason when several fail', () => {
    for (const [i, [, expected, spoil]] of items.entries()) {
      const [number] = items[i]?.[0] ?? '';
      for (const [name, , alsoWrong] of items) {
        if (Number(name[0]) <= Number(number) || name.includes('zone') || name.includes('night')) continue;
        const both = alsoWrong(fine('GB', 'sms'));
        if (name.startsWith('5') && number === '1') continue; // both change the one address
        expect(`${name}: ${said(spoil(both))}`).toBe(`${name}: ${expected}`);
      }
    }
  });
  it('another channel’s bad text is no reason', () => {
    expect(said(fine('GB', 'sms', { content: { email: ['lint_clinical'], sms: [] } }))).toBe('send');
  });
});

describe('marketing: the basis each place asks for', () => {
  const yes: Record<string, string[]> = {
    'US sms': ['written'],
    'US email': ['written', 'express', 'implied', 'soft_opt_in'],
    'CA sms': ['written', 'express', 'implied'],
    'CA email': ['written', 'express', 'implied'],
    'AU sms': ['written', 'express', 'implied'],
    'AU email': ['written', 'express', 'implied'],
    'GB sms': ['written', 'express', 'soft_opt_in'],
    'GB email': ['written', 'express', 'soft_opt_in'],
    'DE sms': ['written', 'express', 'soft_opt_in'],
    'DE email': ['written', 'express', 'soft_opt_in'],
    'IN sms': ['written', 'express', 'implied', 'soft_opt_in'],
    'NZ sms': ['written', 'express', 'implied', 'soft_opt_in'],
  };
  const bases = ['written', 'express', 'implied', 'soft_opt_in'] as const;
  it.each(Object.keys(yes))('%s', (cell) => {
    const [country, channel] = cell.split(' ') as [Country, Written];
    const allowed = bases.filter(
      (basis) => said(withAddress(fine(country, channel, { purpose: 'marketing' }), { basis })) === 'send',
    );
    expect(allowed).toEqual(yes[cell]);
    expect(said(withAddress(fine(country, channel, { purpose: 'marketing' }), { consent: 'unknown' }))).toBe(
      'skip consent_not_recorded',
    );
  });
  it('WhatsApp: opt-in for every purpose, and no marketing to the US', () => {
    for (const country of countries) {
      const loose = fine(country, 'whatsapp', { careNeedsRecordedConsent: false });
      expect(said(withAddress(loose, { consent: 'unknown' }))).toBe('skip consent_not_recorded');
      expect(said(withAddress(loose, { basis: 'implied' }))).toBe('skip consent_not_recorded');
    }
    expect(said(fine('US', 'whatsapp', { purpose: 'marketing' }))).toBe('skip channel_refused');
    expect(said(fine('GB', 'whatsapp', { purpose: 'marketing' }))).toBe('send');
  });
});

describe('papers', () => {
  it.each([
    ['US', 'sms', ['baa:sms'], 'skip not_registered'],
    ['US', 'sms', ['a2p:sms'], 'skip not_registered'],
    ['US', 'sms', ['a2p:sms', 'baa:sms'], 'send'],
    ['US', 'email', [], 'skip not_registered'],
    ['CA', 'sms', [], 'skip not_registered'],
    ['CA', 'email', [], 'send'],
    ['IN', 'sms', [], 'skip not_registered'],
    ['IN', 'sms', ['dlt:sms'], 'send'],
    ['GB', 'sms', [], 'send'],
  ] as const)('%s %s with %j: %s', (country, channel, registrations, expected) => {
    expect(said(fine(country, channel, { registrations: [...registrations] }))).toBe(expected);
  });
});

describe('hours by state and purpose, in the recipient’s zone', () => {
  const at = (region: string | undefined, now: string, purpose: Purpose = 'marketing') => {
    const decision = gate(
      fine('US', 'sms', {
        region,
        now,
        purpose,
        quietHours: { from: '06:00', to: '23:00' },
        booking: { state: 'nothing_booked', strength: 'proof', seenAt: shift(now, -24) },
      }),
    );
    return decision.decision === 'delay' ? decision.until : decision.decision;
  };
  it.each([
    // Sunday 15 November 2026, 14:00 in New York.
    ['AL', '2026-11-15T19:00:00.000Z', '2026-11-16T13:00:00.000Z'],
    ['TX', '2026-11-15T19:00:00.000Z', 'send'],
    ['TX', '2026-11-15T16:00:00.000Z', '2026-11-15T17:00:00.000Z'],
    ['RI', '2026-11-15T22:30:00.000Z', '2026-11-16T14:00:00.000Z'],
    ['KY', '2026-11-16T14:30:00.000Z', '2026-11-16T15:00:00.000Z'],
    ['CT', '2026-11-16T13:30:00.000Z', '2026-11-16T14:00:00.000Z'],
    // Nobody knows the state: ten to five, and never on a Sunday.
    [undefined, '2026-11-15T19:00:00.000Z', '2026-11-16T15:00:00.000Z'],
    [undefined, '2026-11-16T22:30:00.000Z', '2026-11-17T15:00:00.000Z'],
  ])('marketing in %s at %s: %s', (region, now, expected) => expect(at(region, now)).toBe(expected));
  it('care keeps to the federal hours', () => {
    expect(at(undefined, '2026-11-15T19:00:00.000Z', 'care')).toBe('send');
    expect(at(undefined, '2026-11-16T02:30:00.000Z', 'care')).toBe('2026-11-16T13:00:00.000Z');
  });
});

describe('days on which the clocks change', () => {
  const opens = (country: Country, now: string) => {
    const { zone } = places[country];
    const decision = gate(
      fine(country, 'email', {
        now,
        zone,
        booking: { state: 'nothing_booked', strength: 'proof', seenAt: shift(now, -24) },
      }),
    );
    return decision.decision === 'delay' ? decision.until : decision.decision;
  };
  it.each([
    // The night of the change, one hour before eight by the new clock.
    ['GB', '2027-03-28T06:00:00.000Z', '2027-03-28T07:00:00.000Z'],
    ['GB', '2026-10-25T07:00:00.000Z', '2026-10-25T08:00:00.000Z'],
    ['DE', '2027-03-28T05:00:00.000Z', '2027-03-28T06:00:00.000Z'],
    ['US', '2027-03-14T11:00:00.000Z', '2027-03-14T12:00:00.000Z'],
    ['US', '2026-11-01T12:00:00.000Z', '2026-11-01T13:00:00.000Z'],
    ['CA', '2027-03-14T11:00:00.000Z', '2027-03-14T12:00:00.000Z'],
    ['AU', '2026-10-03T20:00:00.000Z', '2026-10-03T21:00:00.000Z'],
    ['NZ', '2026-09-26T18:00:00.000Z', '2026-09-26T19:00:00.000Z'],
    ['IN', '2026-03-29T01:30:00.000Z', '2026-03-29T02:30:00.000Z'],
  ] as const)('%s at %s opens at %s', (country, now, expected) => expect(opens(country, now)).toBe(expected));
});

describe('the rules themselves', () => {
  it('hold from their day on, and not before', () => {
    const consentless = (now: string) =>
      said(
        withAddress(
          fine('IN', 'email', {
            now,
            careNeedsRecordedConsent: false,
            booking: { state: 'nothing_booked', strength: 'proof', seenAt: shift(now, -24) },
          }),
          { consent: 'unknown' },
        ),
      );
    expect(consentless('2027-05-12T06:30:00.000Z')).toBe('send');
    expect(consentless('2027-05-13T06:30:00.000Z')).toBe('skip consent_not_recorded');
  });
  it('a state’s cap narrows a generous practice’s, for marketing', () => {
    const three = [-1, -2, -3].map((hours) => shift(places.US.noon, hours));
    const input = { capPerDay: 9, capPerWeek: 20, contactedAt: three, region: 'OK' };
    expect(said(fine('US', 'sms', { ...input, purpose: 'marketing' }))).toBe('delay capped_day');
    expect(said(fine('US', 'sms', input))).toBe('send');
    expect(said(fine('US', 'sms', { ...input, region: 'NY', purpose: 'marketing' }))).toBe('send');
  });
  it('each names its source, its days and its review', () => {
    for (const { source, reviewedOn, effective, check } of jurisdictionRules) {
      expect(source.length).toBeGreaterThan(10);
      expect(reviewedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(effective.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (check.kind === 'hours') expect(check.weekdays).toHaveLength(7);
    }
  });
});
