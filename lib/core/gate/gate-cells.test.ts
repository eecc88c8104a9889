import { describe, expect, it } from 'vitest';
import { type GateInput, gate, gateInput } from '../gate.ts';
import type { GateRegistered } from './input.ts';

/** What `gate-table.test.ts` leaves: papers and texts by channel and country, closed days, clock changes, odd zones. */
const channels = ['sms', 'email', 'whatsapp'] as const;
type Written = (typeof channels)[number];
const places = {
  GB: { zone: 'Europe/London', noon: '2026-11-10T12:00:00.000Z', phone: '+447700900123' },
  DE: { zone: 'Europe/Berlin', noon: '2026-11-10T11:00:00.000Z', phone: '+4915112345678' },
  US: { zone: 'America/New_York', noon: '2026-11-10T17:00:00.000Z', phone: '+12025550123' },
  CA: { zone: 'America/Toronto', noon: '2026-11-10T17:00:00.000Z', phone: '+14165550123' },
  AU: { zone: 'Australia/Sydney', noon: '2026-11-10T01:00:00.000Z', phone: '+61412345678' },
  IN: { zone: 'Asia/Kolkata', noon: '2026-11-10T06:30:00.000Z', phone: '+919876543210' },
  NZ: { zone: 'Pacific/Auckland', noon: '2026-11-09T23:00:00.000Z', phone: '+64211234567' },
} as const;
type Country = keyof typeof places;
const countries = Object.keys(places) as Country[];
const cells = countries.flatMap((country) => channels.map((channel) => ({ country, channel })));
const PAPERS = ['a2p', 'dlt', 'baa'].flatMap((paper) => channels.map((channel) => `${paper}:${channel}`));
const shift = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

function fine(country: Country, channel: Written, change: Partial<GateInput> = {}): GateInput {
  const { zone, noon, phone } = places[country];
  const now = change.now ?? noon;
  const to = channel === 'email' ? 'ana@example.org' : phone;
  return gateInput.parse({
    now,
    channels: [channel],
    addresses: [{ channel, to, consent: 'given', basis: 'written', suppressed: false }],
    minor: false,
    booking: { state: 'nothing_booked', strength: 'proof', seenAt: shift(now, -24) },
    freshnessDays: 7,
    override: null,
    country,
    zone,
    purpose: 'care',
    careNeedsRecordedConsent: true,
    registrations: PAPERS,
    registered: { sms: { state: 'approved' }, whatsapp: { state: 'approved', category: 'utility' } },
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

const more: Array<[string, string, (good: GateInput) => GateInput]> = [
  ['3 booked for a day that is over', 'hold booking_passed', (good) => ({ ...good, booking: { state: 'booked', on: '2026-11-01', seenAt: shift(good.now, -500) } })],
  ['5 dead address', 'skip address_unusable', (good) => ({ ...good, addresses: good.addresses.map((one) => ({ ...one, unusable: true })) })],
  ['5 no address', 'skip no_address', (good) => ({ ...good, addresses: [] })],
  ['6 a closed weekday', 'delay quiet_hours', (good) => ({ ...good, noSendWeekdays: [2] })],
  ['6 a holiday', 'delay quiet_hours', (good) => ({ ...good, noSendDates: ['2026-11-10'] })],
  ['6 never open', 'hold no_send_window', (good) => ({ ...good, noSendWeekdays: [0, 1, 2, 3, 4, 5, 6] })],
  ['6 no zone', 'hold zone_unknown', (good) => ({ ...good, zone: '' })],
  ['7 reminded by the PMS today', 'delay capped_day', (good) => ({ ...good, remindedOn: ['2026-11-10'] })],
]; // biome-ignore format: a table

describe('what else stops each channel in each country', () => {
  it.each(cells)('$country $channel: with everything in order it leaves', ({ country, channel }) => {
    expect(said(fine(country, channel))).toBe('send');
  });
  describe.each(more)('%s', (_, expected, spoil) => {
    it.each(cells)('$country $channel', ({ country, channel }) => {
      expect(said(spoil(fine(country, channel)))).toBe(expected);
    });
  });
  it('without any paper each channel of each country stands as its rules say', () => {
    const table = cells.map(({ country, channel }) => [country, channel, said(fine(country, channel, { registrations: [] }))]);
    const closed = table.filter(([, , decision]) => decision === 'skip not_registered').map(([country, channel]) => `${country} ${channel}`);
    expect(closed).toEqual(['US sms', 'US email', 'US whatsapp', 'CA sms', 'IN sms']);
    expect(table.filter(([, , decision]) => decision === 'send')).toHaveLength(cells.length - closed.length);
  }); // biome-ignore format: two lines
});

describe('texts that must be approved', () => {
  const states: GateRegistered['state'][] = ['none', 'differs', 'draft', 'submitted', 'rejected', 'paused'];
  it.each(countries)('%s: WhatsApp takes an approved text, or free words inside its window', (country) => {
    for (const state of states) {
      const input = fine(country, 'whatsapp', { registered: { whatsapp: { state } } });
      expect(`${state} ${said(input)}`).toBe(`${state} skip text_not_approved`);
      const open = { ...input, addresses: input.addresses.map((one) => ({ ...one, windowOpen: true })) };
      expect(`${state} ${said(open)}`).toBe(`${state} send`);
    }
  });
  it.each(countries)('%s: an SMS asks for the register by the number, not by the practice', (country) => {
    for (const state of states) {
      const input = fine(country, 'sms', { registered: { sms: { state } } });
      expect(said(input)).toBe(country === 'IN' ? 'skip text_not_approved' : 'send');
      const abroad = { ...input, addresses: input.addresses.map((one) => ({ ...one, to: places.IN.phone })) };
      expect(said(abroad)).toBe('skip text_not_approved');
    }
  });
  it.each(countries)('%s: what Meta calls marketing reaches every number but American ones', (country) => {
    const marketing = { whatsapp: { state: 'approved' as const, category: 'marketing' as const } };
    for (const { phone } of Object.values(places)) {
      const input = fine(country, 'whatsapp', { registered: marketing });
      const there = { ...input, addresses: input.addresses.map((one) => ({ ...one, to: phone })) };
      expect(`${phone} ${said(there)}`).toBe(`${phone} ${phone === places.US.phone ? 'skip channel_refused' : 'send'}`);
    }
  });
  it('the next channel of the step takes what one can’t', () => {
    const [first] = fine('GB', 'whatsapp').addresses;
    const [second] = fine('GB', 'sms').addresses;
    if (!first || !second) throw new Error('no address');
    const both = fine('GB', 'whatsapp', {
      channels: ['whatsapp', 'sms'],
      registered: { whatsapp: { state: 'paused' } },
    });
    expect(gate({ ...both, addresses: [first, second] })).toMatchObject({ decision: 'send', channel: 'sms' });
  });
  it('a text the register calls promotional keeps its hours, 10:00 to 21:00 in India', () => {
    const at = (now: string, category: 'promotional' | 'service_implicit') =>
      said(fine('IN', 'sms', { now, registered: { sms: { state: 'approved', category } } }));
    expect(at('2026-11-10T03:30:00.000Z', 'promotional')).toBe('delay quiet_hours'); // 9:00 there
    expect(at('2026-11-10T03:30:00.000Z', 'service_implicit')).toBe('send');
    expect(at('2026-11-10T04:30:00.000Z', 'promotional')).toBe('send');
  });
});

describe('days on which the clocks change, by channel', () => {
  const days: Array<[Country, string, string]> = [
    ['GB', '2027-03-28T06:00:00.000Z', '2027-03-28T07:00:00.000Z'],
    ['GB', '2026-10-25T07:00:00.000Z', '2026-10-25T08:00:00.000Z'],
    ['DE', '2027-03-28T05:00:00.000Z', '2027-03-28T06:00:00.000Z'],
    ['DE', '2026-10-25T06:00:00.000Z', '2026-10-25T07:00:00.000Z'],
    ['US', '2027-03-14T11:00:00.000Z', '2027-03-14T12:00:00.000Z'],
    ['US', '2026-11-01T12:00:00.000Z', '2026-11-01T13:00:00.000Z'],
    ['CA', '2027-03-14T11:00:00.000Z', '2027-03-14T12:00:00.000Z'],
    ['CA', '2026-11-01T12:00:00.000Z', '2026-11-01T13:00:00.000Z'],
    ['AU', '2026-10-03T20:00:00.000Z', '2026-10-03T21:00:00.000Z'],
    ['AU', '2027-04-03T21:00:00.000Z', '2027-04-03T22:00:00.000Z'],
    ['NZ', '2026-09-26T18:00:00.000Z', '2026-09-26T19:00:00.000Z'],
    ['NZ', '2027-04-03T19:00:00.000Z', '2027-04-03T20:00:00.000Z'],
    ['IN', '2026-03-29T01:30:00.000Z', '2026-03-29T02:30:00.000Z'], // none there
  ];
  it.each(days.flatMap((day) => channels.map((channel) => [...day, channel] as const)))(
    '%s at %s opens at %s (%s)',
    (country, now, opens, channel) => {
      const decision = gate(fine(country, channel, { now }));
      expect(decision).toEqual({ decision: 'delay', until: opens, reason: 'quiet_hours' });
      expect(said(fine(country, channel, { now: opens }))).toBe('send');
    },
  );
});
