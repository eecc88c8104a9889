import { describe, expect, it } from 'vitest';
import {
  appointment,
  assessed,
  daysFromToday,
  emptyDiary,
  flagOf,
  kinds,
  known,
  on,
  seeing,
} from '#lib/core/made-up.ts';

const TODAY = '2026-11-20';

describe('B3: missed and not rebooked', () => {
  it('is flagged the same day and ready once the patient page shows nothing booked', () => {
    const missed = appointment(TODAY, 'no_show');
    expect(assessed([missed])).toMatchObject({ flags: [{ kind: 'no_show', strength: 'none' }], ready: false });
    expect(assessed([missed, emptyDiary()])).toMatchObject({
      flags: [{ kind: 'no_show', strength: 'proof' }],
      ready: true,
    });
  });

  it('is not once it was rebooked', () => {
    expect(kinds(assessed([appointment(TODAY, 'no_show'), appointment('2026-12-01', 'booked')]))).toEqual([]);
    // nor once they came all the same
    const came = seeing({ lastVisitOn: on('2026-11-14'), at: '2026-11-14' });
    expect(kinds(assessed([appointment('2026-11-10', 'no_show', { at: '2026-11-10' }), came, emptyDiary()]))).toEqual(
      [],
    );
    // a list that tells of the next booking and shows no appointment
    expect(kinds(assessed([appointment(TODAY, 'no_show'), seeing({ nextBookingOn: on('2026-12-01') })]))).toEqual([]);
  });
});

describe('B4: cancelled and not rebooked', () => {
  it('is flagged until another appointment stands', () => {
    const cancelled = appointment('2026-12-01', 'cancelled');
    expect(assessed([cancelled, emptyDiary()])).toMatchObject({ flags: [{ kind: 'cancelled' }], ready: true });
    expect(
      kinds(assessed([cancelled, emptyDiary(), appointment('2026-12-08', 'booked', { at: '2026-11-21' })])),
    ).toEqual([]);
  });
});

describe('B8: lapsed', () => {
  it('fires on no recent visit and nothing booked, and on nothing less', () => {
    const visit = seeing({ lastVisitOn: on('2025-03-02') });
    expect(kinds(assessed([visit, emptyDiary()]))).toEqual(['lapsed']);
    expect(kinds(assessed([visit]))).toEqual([]);
    expect(kinds(assessed([emptyDiary()]))).toEqual([]);
    expect(kinds(assessed([visit, appointment('2026-12-01', 'booked')]))).toEqual([]);
  });
});

describe('B2: a consultation with no next step', () => {
  it('is flagged once three days went by with nothing agreed or booked', () => {
    const consult = appointment('2026-11-10', 'completed', {
      at: '2026-11-10',
      appointmentType: known('Consultation'),
    });
    expect(kinds(assessed([consult, emptyDiary()]))).toEqual(['consultation_open']);
    expect(kinds(assessed([consult, emptyDiary()], { day: '2026-11-12' }))).toEqual([]);
    expect(kinds(assessed([consult, emptyDiary(), appointment('2026-12-01', 'booked', { at: '2026-11-21' })]))).toEqual(
      [],
    );
  });
});

describe('B5: a course part-finished', () => {
  it('is flagged when some visits are done and no next one is booked', () => {
    const course = (done: number) => [
      emptyDiary({
        planId: known('p'),
        planStatus: known('in_progress'),
        treatmentsDone: known(done),
        treatmentsPlanned: known(6),
      }),
      appointment(daysFromToday(-20), 'completed', { at: daysFromToday(-20) }),
    ];
    expect(kinds(assessed(course(2)))).toEqual(['unfinished_course']);
    expect(kinds(assessed(course(6)))).toEqual([]);
    expect(kinds(assessed(course(0)))).toEqual([]);
  });
});

describe('B6: a quote sent and never answered', () => {
  it('is flagged after five days, until there is an answer', () => {
    const quote = (status: 'proposed' | 'accepted' | 'declined') =>
      emptyDiary({ planId: known('q'), planStatus: known(status), quoteSentOn: on(daysFromToday(-6)) });
    expect(kinds(assessed([quote('proposed')]))).toEqual(['quote_open']);
    expect(kinds(assessed([quote('accepted')]))).toEqual([]);
    expect(kinds(assessed([quote('declined')]))).toEqual([]);
  });
});

describe('B7: an outstanding balance', () => {
  it('is told over the practice’s floor, and only where the practice turned it on', () => {
    const owes = [seeing({ balance: known({ amount: 120, currency: 'USD' }) })];
    expect(kinds(assessed(owes))).toEqual([]);
    const on_ = (balanceFloor: number) => flagOf(assessed(owes, { policy: { offKinds: [], balanceFloor } }), 'balance');
    expect([on_(100)?.money.high, on_(120)]).toEqual([120, undefined]);
  });
});
