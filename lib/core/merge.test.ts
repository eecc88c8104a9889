import { describe, expect, it } from 'vitest';
import { toDayNumber } from './day.ts';
import { nextBookingDay } from './lifecycle.ts';
import { absent, appointment, emptyDiary, known, on, recordOf, seeing, TODAY, today, unknown } from './made-up.ts';
import { mergeSighting, recordKey } from './merge.ts';
import { patientRecord } from './patient.ts';

const US = { country: 'US' };

describe('mergeSighting', () => {
  it('gives null for a row that names no patient, whatever else it names', () => {
    for (const identity of [
      { kind: 'none' },
      { kind: 'plan', id: '4', from: 'href' },
      { kind: 'recall', id: '4', from: 'href' },
    ] as const) {
      expect(mergeSighting(undefined, { ...seeing({ name: known('Ana Ruiz') }), identity }, US)).toBeNull();
      expect(recordKey({ ...seeing({}), identity })).toBeNull();
    }
  });

  it('throws when handed the record of another patient, and leaves the record it was given as it was', () => {
    const record = recordOf(seeing({ name: known('Ana Ruiz') }));
    const before = structuredClone(record);
    expect(() => mergeSighting(record, seeing({ patient: '8' }), US)).toThrow(/another/);
    mergeSighting(record, seeing({ at: '2026-11-21', name: known('Ana Ruiz-Lopez') }), US);
    expect(record).toEqual(before);
  });

  it('takes the newest value of each field, with where and when it was seen', () => {
    const record = recordOf(
      seeing({ at: '2026-11-02', name: known('Ana Ruiz'), email: known('ana@example.com') }),
      seeing({ at: '2026-11-01', name: known('A. Ruiz'), language: known('es') }),
    );
    expect(record.name).toEqual({
      value: 'Ana Ruiz',
      source: { adapter: 'demo', screen: 'patient_page', field: 'name', from: 'td', seenAt: '2026-11-02T15:00:00Z' },
    });
    expect(record.language?.value).toBe('es');
    expect(record.lastSeenAt).toBe('2026-11-02T15:00:00Z');
  });

  it('never lets an unknown field replace a known or an absent one', () => {
    const record = recordOf(
      seeing({ at: '2026-11-01', email: known('ana@example.com'), consentSms: absent }),
      seeing({ at: '2026-11-02', email: unknown, consentSms: unknown }),
    );
    expect(record.email?.value).toBe('ana@example.com');
    expect(record.consent.sms).toMatchObject({ value: null });
    expect('moved' in record).toBe(false);
  });

  it('turns a value into "none" when a newer screen shows there is none, and only then', () => {
    const told = [
      seeing({ at: '2026-11-01', phoneMobile: known('(212) 555-0104') }),
      seeing({ at: '2026-11-02', phoneMobile: absent }),
    ];
    expect(recordOf(...told).phones).toEqual([]);
    expect(recordOf(...told.reverse()).phones).toEqual([]);
    expect(recordOf(seeing({ at: '2026-11-03', phoneMobile: known('212-555-0199') }), ...told).phones).toMatchObject([
      { kind: 'mobile', raw: '212-555-0199', e164: '+12125550199' },
    ]);
  });

  it('keeps a phone as typed, and adds E.164 only where a text could be sent to it', () => {
    const record = recordOf(seeing({ phone: known('ring the sister'), phoneWork: known('212-555-0110 x12') }));
    expect(record.phones.map((p) => [p.kind, p.raw, p.e164])).toEqual([
      ['work', '212-555-0110 x12', undefined],
      ['other', 'ring the sister', undefined],
    ]);
  });

  it('keeps a month a range of days', () => {
    const record = recordOf(seeing({ recareDueOn: on('2026-11'), lastVisitOn: on('2026-02') }));
    expect(record.recares[0]?.due).toEqual({ from: toDayNumber('2026-11-01'), to: toDayNumber('2026-11-30') });
    expect(record.lastVisit?.value).toEqual({ from: toDayNumber('2026-02-01'), to: toDayNumber('2026-02-28') });
  });

  it('does not take a date to come for a last visit', () => {
    expect(recordOf(seeing({ lastVisitOn: on('2027-03-04') })).lastVisit).toBeUndefined();
    expect(recordOf(appointment('2027-03-04', 'completed')).lastVisit).toBeUndefined();
  });

  it('gives a record that the schema takes, with no undefined in it', () => {
    const record = recordOf(
      emptyDiary(),
      appointment('2026-11-20', 'no_show'),
      seeing({ planTitle: known('Crown'), daysInStatus: known(25) }),
    );
    expect(patientRecord.parse(record)).toEqual(record);
    expect(structuredClone(record)).toStrictEqual(record);
    expect(JSON.parse(JSON.stringify(record))).toStrictEqual(record);
  });
});

describe('appointments', () => {
  it('keeps one appointment per id, told anew by its newest status', () => {
    const id = { appointmentId: known('55') };
    const record = recordOf(
      appointment('2026-12-12', 'cancelled', { ...id, at: '2026-11-19' }),
      appointment('2026-12-12', 'booked', { ...id, at: '2026-11-10' }),
    );
    expect(record.appointments.map((a) => a.status)).toEqual(['cancelled']);
    expect(nextBookingDay(record, today)).toBeNull();
  });

  it('knows one by its day and time where there is no id, and matches it with the one that has an id', () => {
    const record = recordOf(
      appointment('2026-12-12', 'booked', {
        appointmentOn: on('2026-12-12', '09:30'),
        appointmentId: known('55'),
        at: '2026-11-10',
      }),
      appointment('2026-12-12', 'cancelled', { appointmentOn: on('2026-12-12', '09:30'), at: '2026-11-19' }),
      appointment('2026-12-12', 'booked', { appointmentOn: on('2026-12-12', '15:00'), at: '2026-11-10' }),
    );
    expect(record.appointments.map((a) => [a.time, a.status])).toEqual([
      ['09:30', 'cancelled'],
      ['15:00', 'booked'],
    ]);
  });

  it('moves an appointment with its id to its new day', () => {
    const id = { appointmentId: known('55') };
    const record = recordOf(
      appointment('2026-11-25', 'booked', { ...id, at: '2026-11-10' }),
      appointment('2026-12-12', 'booked', { ...id, at: '2026-11-19' }),
    );
    expect(record.appointments.map((a) => a.day)).toEqual([toDayNumber('2026-12-12')]);
  });

  it('does not reopen a cancelled one because a screen without statuses shows it', () => {
    const record = recordOf(
      appointment('2026-12-12', 'cancelled', { at: '2026-11-18' }),
      seeing({ at: '2026-11-19', appointmentOn: on('2026-12-12') }),
    );
    expect(record.appointments.map((a) => a.status)).toEqual(['cancelled']);
  });

  it('feeds the last visit from completed ones, and corrects it when one is taken back', () => {
    const stated = seeing({ at: '2026-10-01', lastVisitOn: on('2026-03-02') });
    const done = appointment('2026-11-02', 'completed', { at: '2026-11-03' });
    expect(recordOf(stated, done).lastVisit?.value?.to).toBe(toDayNumber('2026-11-02'));
    const takenBack = appointment('2026-11-02', 'no_show', { at: '2026-11-04' });
    expect(recordOf(takenBack, done, stated).lastVisit?.value?.to).toBe(toDayNumber('2026-03-02'));
  });
});

describe('evidence that nothing is booked', () => {
  const booked = appointment('2026-12-12', 'booked', { at: '2026-11-10' });
  const stated = seeing({ at: '2026-11-10', nextBookingOn: on('2026-12-12') });

  it('clears a booking seen before, when it is proof', () => {
    for (const booking of [booked, stated]) {
      const record = recordOf(booking, emptyDiary({ at: '2026-11-18' }));
      expect(nextBookingDay(record, today)).toBeNull();
      expect(record.nothingBooked?.strength).toBe('proof');
    }
  });

  it('never clears a booking when it is a hint', () => {
    for (const booking of [booked, stated]) {
      const record = recordOf(booking, seeing({ at: '2026-11-18', nothingBooked: 'hint' }));
      expect(nextBookingDay(record, today)).toBe(toDayNumber('2026-12-12'));
      expect(record.nothingBooked).toBeUndefined();
    }
  });

  it('is cleared by a booking seen later, and by a day on which the patient came or was missed later', () => {
    const proof = emptyDiary({ at: '2026-11-10' });
    for (const later of [
      appointment('2026-12-12', 'booked', { at: '2026-11-18' }),
      seeing({ at: '2026-11-18', nextBookingOn: on('2026-12-12') }),
      appointment('2026-11-17', 'no_show', { at: '2026-11-18' }),
      appointment('2026-11-17', 'completed', { at: '2026-11-18' }),
      seeing({ at: '2026-11-18', lastVisitOn: on('2026-11-17') }),
    ]) {
      expect(recordOf(proof, later).nothingBooked).toBeUndefined();
      expect(recordOf(later, proof).nothingBooked).toBeUndefined();
    }
  });

  it('does not clear what was over when the proof was seen: the 9 o’clock of that day stands, the 4 o’clock is gone', () => {
    const early = appointment(TODAY, 'booked', { appointmentOn: on(TODAY, '09:00'), at: '2026-11-10' });
    const late = appointment(TODAY, 'booked', { appointmentOn: on(TODAY, '16:00'), at: '2026-11-10' });
    // 15:00 UTC is 10:00 at the desk in New York.
    const record = recordOf(early, late, emptyDiary({ at: `${TODAY}T15:00:00Z` }));
    expect(record.appointments.map((a) => a.time)).toEqual(['09:00']);
  });

  it('does not clear a booking made again since, on a screen without statuses', () => {
    const booked = appointment('2026-12-12', 'booked', { appointmentOn: on('2026-12-12', '09:30'), at: '2026-11-01' });
    const again = seeing({ at: '2026-11-19', appointmentOn: on('2026-12-12') });
    expect(nextBookingDay(recordOf(booked, emptyDiary({ at: '2026-11-10' }), again), today)).not.toBeNull();
  });

  it('is not taken from a row that itself says something is booked', () => {
    expect(recordOf(seeing({ nothingBooked: 'hint', nextBookingOn: on('2026-12-12') })).nothingBooked).toBeUndefined();
    for (const status of ['booked', 'other'] as const)
      expect(recordOf(seeing({ nothingBooked: 'hint', recareStatus: known(status) })).nothingBooked).toBeUndefined();
  });

  it('stays proof under a hint of the same week, and yields to one that is newer by more', () => {
    const proof = emptyDiary({ at: '2026-11-01' });
    const hint = (at: string) => seeing({ at, nothingBooked: 'hint' });
    expect(recordOf(proof, hint('2026-11-08')).nothingBooked?.strength).toBe('proof');
    expect(recordOf(proof, hint('2026-11-09')).nothingBooked?.strength).toBe('hint');
  });
});

describe('plans and recares', () => {
  it('joins what two screens tell of one plan, value by value', () => {
    const id = { planId: known('p1') };
    const record = recordOf(
      seeing({
        ...id,
        at: '2026-11-02',
        planTitle: known('Crown 16'),
        planValue: known({ amount: 900, currency: 'USD' }),
      }),
      seeing({
        ...id,
        at: '2026-11-01',
        planStatus: known('accepted'),
        planOn: on('2026-10-01'),
        planValue: known({ amount: 800 }),
      }),
    );
    expect(record.plans).toMatchObject([
      { key: 'id:p1', title: 'Crown 16', status: 'accepted', value: 900, currency: 'USD' },
    ]);
  });

  it('counts back from the days a plan has been in its status', () => {
    const record = recordOf(
      seeing({ planTitle: known('Crown'), planStatus: known('proposed'), daysInStatus: known(25) }),
    );
    expect(record.plans[0]?.on).toEqual({ from: today - 25, to: today - 25 });
  });

  it('drops plans and recares once a screen shows there are none', () => {
    const some = seeing({ at: '2026-11-01', planTitle: known('Crown'), recareDueOn: on('2026-10-01') });
    const nothing = seeing({ at: '2026-11-02', planTitle: absent, recareDueOn: absent });
    for (const order of [
      [some, nothing],
      [nothing, some],
    ]) {
      expect(recordOf(...order)).toMatchObject({ plans: [], recares: [] });
    }
  });

  it('keeps a recare answered when a screen without a status column shows it again', () => {
    const record = recordOf(
      seeing({ at: '2026-11-01', recareDueOn: on('2026-10-01'), recareStatus: known('done') }),
      seeing({ at: '2026-11-02', recareDueOn: on('2026-10-01') }),
    );
    expect(record.recares.map((r) => r.status)).toEqual(['done']);
  });
});
