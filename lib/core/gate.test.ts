import { describe, expect, it } from 'vitest';
import { type GateInput, gate, gateInput, sayDecision } from './gate.ts';

/** Tuesday 10 November 2026, 10:00 in London; everything in order. */
const fine: GateInput = {
  now: '2026-11-10T10:00:00.000Z',
  channels: ['sms', 'email'],
  addresses: [
    { channel: 'sms', to: '+447700900123', consent: 'given', suppressed: false },
    { channel: 'email', to: 'ana@example.org', consent: 'given', suppressed: false },
  ],
  minor: false,
  booking: { state: 'nothing_booked', strength: 'proof', seenAt: '2026-11-09T15:00:00.000Z' },
  freshnessDays: 7,
  override: null,
  country: 'GB',
  zone: 'Europe/London',
  purpose: 'care',
  careNeedsRecordedConsent: false,
  quietHours: { from: '08:00', to: '20:00' },
  capPerDay: 1,
  capPerWeek: 3,
  contactedAt: [],
  remindedOn: [],
};
const but = (change: Partial<GateInput>): GateInput => gateInput.parse({ ...fine, ...change });
const [sms, email] = fine.addresses as [GateInput['addresses'][number], GateInput['addresses'][number]];

describe('gate', () => {
  it('lets a message through on the first channel of the step', () => {
    expect(gate(but({}))).toEqual({ decision: 'send', channel: 'sms', to: '+447700900123' });
    expect(gate(but({ channels: ['email', 'sms'] }))).toMatchObject({ channel: 'email' });
  });

  it('names the first item that fails, whatever else is wrong', () => {
    const wrong: Array<Partial<GateInput>> = [
      { personSuppressed: true },
      { standing: ['complaint'] },
      { booking: { state: 'booked', on: '2026-12-01', seenAt: fine.now } },
      { booking: { state: 'nothing_booked', strength: 'proof', seenAt: '2026-10-01T09:00:00.000Z' } },
      { addresses: [] },
      { now: '2026-11-10T23:00:00.000Z' },
      { contactedAt: ['2026-11-10T08:00:00.000Z'] },
    ];
    const reasons = wrong.map((_, i) => {
      // The later items' faults first, so that of two that change the same value the earlier item's is the one kept.
      const decision = gate(but(Object.assign({}, ...wrong.slice(i).reverse())));
      return 'reason' in decision ? decision.reason : decision.decision;
    });
    expect(reasons).toEqual(['suppressed', 'complaint', 'booked', 'stale', 'no_address', 'quiet_hours', 'capped_day']);
  });

  it('stops the whole enrolment when any address of the person is suppressed, also one the step does not use', () => {
    const addresses = [sms, { ...email, suppressed: true }];
    expect(gate(but({ addresses, channels: ['sms'] }))).toEqual({
      decision: 'stop',
      cause: 'opted_out',
      reason: 'suppressed',
    });
  });

  it('holds a minor unless the addresses are those of a responsible contact', () => {
    expect(gate(but({ minor: true }))).toEqual({ decision: 'hold', reason: 'minor_without_contact' });
    expect(gate(but({ minor: true, responsibleContact: true }))).toMatchObject({ decision: 'send' });
  });

  describe('bookings', () => {
    const booked = { state: 'booked', on: '2026-12-01', seenAt: '2026-11-10T09:00:00.000Z' } as const;
    const written = { blocker: 'booked', reason: 'wants an earlier slot', at: '2026-11-10T09:30:00.000Z' } as const;

    it('stops on a booking that is still to come, today included', () => {
      expect(gate(but({ booking: booked }))).toEqual({ decision: 'stop', cause: 'booked', reason: 'booked' });
      expect(gate(but({ booking: { ...booked, on: '2026-11-10' } }))).toMatchObject({ decision: 'stop' });
    });
    it('a written override covers the booking it was written for and no other', () => {
      expect(gate(but({ booking: booked, override: { ...written, bookedOn: '2026-12-01' } }))).toMatchObject({
        decision: 'send',
      });
      expect(gate(but({ booking: booked, override: { ...written, bookedOn: '2026-12-08' } }))).toMatchObject({
        decision: 'stop',
      });
      expect(gate(but({ booking: booked, override: written }))).toMatchObject({ decision: 'send' });
      const later = { ...booked, seenAt: '2026-11-10T09:45:00.000Z' };
      expect(gate(but({ booking: later, override: written }))).toMatchObject({ decision: 'stop' });
    });
    it('holds when the booking is in the past and nobody has looked since', () => {
      expect(gate(but({ booking: { ...booked, on: '2026-11-09' } }))).toEqual({
        decision: 'hold',
        reason: 'booking_passed',
      });
    });
    it('a stale override does not lift a booking', () => {
      expect(gate(but({ booking: booked, override: { ...written, blocker: 'stale' } }))).toMatchObject({
        decision: 'stop',
      });
    });
  });

  describe('freshness', () => {
    const seen = (seenAt: string, strength: 'proof' | 'hint' | 'none' = 'hint') =>
      ({ state: 'nothing_booked', strength, seenAt }) as const;
    it('holds from the moment the window is over', () => {
      expect(gate(but({ booking: seen('2026-11-03T10:00:00.000Z') }))).toMatchObject({ decision: 'send' });
      expect(gate(but({ booking: seen('2026-11-03T09:59:59.999Z') }))).toEqual({ decision: 'hold', reason: 'stale' });
    });
    it('holds when nobody ever saw whether something is booked', () => {
      expect(gate(but({ booking: { state: 'unknown' } }))).toEqual({ decision: 'hold', reason: 'no_evidence' });
      expect(gate(but({ booking: seen(fine.now, 'none') }))).toEqual({ decision: 'hold', reason: 'no_evidence' });
    });
    it('a written reason counts as evidence of its own moment and grows stale like any other', () => {
      const override = { blocker: 'stale', reason: 'spoke to her today', at: '2026-11-10T09:00:00.000Z' } as const;
      const booking = seen('2026-09-01T10:00:00.000Z');
      expect(gate(but({ booking, override }))).toMatchObject({ decision: 'send' });
      expect(gate(but({ booking: { state: 'unknown' }, override }))).toMatchObject({ decision: 'send' });
      expect(gate(but({ booking, override, now: '2026-11-18T10:00:00.000Z' }))).toMatchObject({ decision: 'hold' });
    });
  });

  describe('consent and channels', () => {
    const with_ = (consent: 'given' | 'refused' | 'unknown', change: Partial<GateInput> = {}) =>
      gate(but({ channels: ['sms'], addresses: [{ ...sms, consent }], ...change }));

    it('unknown consent goes for care where the policy allows, never for marketing', () => {
      expect(with_('unknown')).toMatchObject({ decision: 'send' });
      expect(with_('unknown', { careNeedsRecordedConsent: true })).toEqual({
        decision: 'skip',
        reason: 'consent_not_recorded',
      });
      expect(with_('unknown', { purpose: 'marketing' })).toMatchObject({ decision: 'skip' });
      expect(with_('given', { purpose: 'marketing', careNeedsRecordedConsent: true })).toMatchObject({
        decision: 'send',
      });
      expect(with_('refused')).toEqual({ decision: 'skip', reason: 'consent_refused' });
    });
    it('WhatsApp needs a recorded opt-in whatever the message', () => {
      const whatsapp = { channel: 'whatsapp', to: '+447700900123', consent: 'unknown', suppressed: false } as const;
      expect(gate(but({ channels: ['whatsapp'], addresses: [whatsapp] }))).toMatchObject({
        reason: 'consent_not_recorded',
      });
      expect(gate(but({ channels: ['whatsapp'], addresses: [{ ...whatsapp, consent: 'given' }] }))).toMatchObject({
        decision: 'send',
      });
    });
    it('falls to the next channel, and to a call only where the step lists one', () => {
      const addresses = [{ ...sms, consent: 'refused' } as const, email];
      expect(gate(but({ addresses }))).toMatchObject({ channel: 'email' });
      expect(gate(but({ addresses: [sms, email], readyChannels: ['email'] }))).toMatchObject({ channel: 'email' });
      expect(gate(but({ addresses: [{ ...sms, unusable: true }, email] }))).toMatchObject({ channel: 'email' });
      expect(gate(but({ addresses: [], channels: ['sms', 'call'] }))).toEqual({
        decision: 'call',
        reason: 'no_address',
      });
      expect(gate(but({ channels: ['call'] }))).toEqual({ decision: 'call', reason: null });
      expect(gate(but({ addresses: [] }))).toEqual({ decision: 'skip', reason: 'no_address' });
    });
    it('a second number is tried before the next channel', () => {
      const second = { ...sms, to: '+447700900456' };
      expect(gate(but({ addresses: [{ ...sms, unusable: true }, second, email] }))).toMatchObject({ to: second.to });
    });
  });

  describe('caps', () => {
    it('waits for the next day when the person heard from anyone today', () => {
      expect(gate(but({ contactedAt: ['2026-11-10T08:30:00.000Z'] }))).toEqual({
        decision: 'delay',
        reason: 'capped_day',
        until: '2026-11-11T08:00:00.000Z',
      });
      expect(gate(but({ contactedAt: ['2026-11-09T19:30:00.000Z'] }))).toMatchObject({ decision: 'send' });
    });
    it('counts the PMS’s own reminders and days of the recipient, not of UTC', () => {
      expect(gate(but({ remindedOn: ['2026-11-10'] }))).toMatchObject({ reason: 'capped_day' });
      // 23:30 UTC on the 9th is already the 10th in Auckland.
      const auckland = { zone: 'Pacific/Auckland', country: 'NZ', now: '2026-11-09T23:45:00.000Z' };
      expect(gate(but({ ...auckland, contactedAt: ['2026-11-09T23:30:00.000Z'] }))).toMatchObject({
        reason: 'capped_day',
        until: '2026-11-10T19:00:00.000Z',
      });
    });
    it('waits until the oldest of the week has left the last seven days', () => {
      const contactedAt = ['2026-11-05T10:00:00.000Z', '2026-11-07T10:00:00.000Z', '2026-11-09T10:00:00.000Z'];
      expect(gate(but({ contactedAt }))).toEqual({
        decision: 'delay',
        reason: 'capped_week',
        until: '2026-11-12T08:00:00.000Z',
      });
    });
  });

  it('waits for the next day when the desk can answer no more today', () => {
    expect(gate(but({ desk: { capPerDay: 20, sentToday: 20 } }))).toEqual({
      decision: 'delay',
      reason: 'desk_full',
      until: '2026-11-11T08:00:00.000Z',
    });
  });

  it('holds rather than guess when the zone is not one', () => {
    expect(gate(but({ zone: 'Middle/Earth' }))).toEqual({ decision: 'hold', reason: 'zone_unknown' });
  });

  it('says a delay with the recipient’s day and time', () => {
    const decision = gate(but({ now: '2026-11-10T22:00:00.000Z' }));
    expect(sayDecision(decision, 'Europe/London')).toEqual({
      id: 'gate_quiet_hours',
      params: [{ day: 20768 }, '08:00'],
    });
    expect(sayDecision(gate(but({})), 'Europe/London')).toBeNull();
  });
});
