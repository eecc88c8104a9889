import { describe, expect, it } from 'vitest';
import { anchorsFrom } from '#lib/core/anchors.ts';
import { assess } from '#lib/core/assess.ts';
import { fromDayNumber, toDayNumber } from '#lib/core/day.ts';
import { aroundOf, householdView } from '#lib/core/household/around.ts';
import { findHouseholds } from '#lib/core/household/find-households.ts';
import {
  appointment,
  assessed,
  compiledFor,
  daysFromToday,
  emptyDiary,
  flagOf,
  kinds,
  known,
  on,
  policy,
  recordOf,
  seeing,
} from '#lib/core/made-up.ts';
import { quietSituation } from '#lib/core/situation.ts';

const overdue = (due: string, told: object = {}) =>
  flagOf(assessed([emptyDiary({ recareDueOn: on(due), ...told })]), 'overdue_recare');

describe('D2: bands of 6 to 9, 9 to 12 and 12 or more months overdue', () => {
  it.each([
    ['2026-05-21', '0-6'],
    ['2026-05-20', '6-9'],
    ['2026-05-19', '6-9'],
    ['2026-02-21', '6-9'],
    ['2026-02-20', '9-12'],
    ['2026-02-19', '9-12'],
    ['2025-11-21', '9-12'],
    ['2025-11-20', '12+'],
    ['2025-11-19', '12+'],
  ])('due on %s, looked at on 20 November 2026: %s and no other', (due, band) => expect(overdue(due)?.band).toBe(band));
});

describe('D6: six months past the recommended interval', () => {
  it('counts from the due date, whenever the last visit was', () => {
    for (const lastVisit of ['2025-11-25', '2024-06-01']) {
      const flag = flagOf(
        assessed([seeing({ lastVisitOn: on(lastVisit) }), emptyDiary({ recareDueOn: on('2026-05-20') })]),
        'overdue_recare',
      );
      expect([flag?.band, flag?.numbers.pastDueMonths]).toEqual(['6-9', 6]);
    }
  });

  it('where no list tells a due date, it is the last such visit and the interval after it', () => {
    const flag = flagOf(assessed([came('2025-11-20', 'Prophy'), emptyDiary()]), 'overdue_recare');
    expect(flag).toMatchObject({ band: '6-9', numbers: { pastDueMonths: 6, sinceVisitMonths: 12 } });
  });

  it('never counts a month as longer than it is: due in May is six months past on 30 November', () => {
    const judged = (day: string) =>
      flagOf(assessed([emptyDiary({ at: day, recareDueOn: on('2026-05') })], { day }), 'overdue_recare');
    expect(judged('2026-11-29')?.band).toBe('0-6');
    expect(judged('2026-11-30')?.band).toBe('6-9'); // 31 May + 6 months
  });
});

describe('D10: unscheduled treatment', () => {
  it.each(['Crown', 'Filling', 'SRP', 'Root canal', 'Implant', 'Aligners'])(
    '%s: flagged with the plan’s date and value',
    (title) => {
      const plan = (days: number) =>
        emptyDiary({
          planId: known('p1'),
          planTitle: known(title),
          planStatus: known('proposed'),
          planOn: on(daysFromToday(-days)),
          planValue: known({ amount: 640, currency: 'USD' }),
        });
      expect(kinds(assessed([plan(6)])), 'within its days of grace').toEqual([]);
      expect(flagOf(assessed([plan(40)]), 'unscheduled_treatment')).toMatchObject({
        band: '30-90',
        money: { low: 640, high: 640, currency: 'USD' },
        numbers: { ageDays: 40 },
        reason: { params: [title, { day: expect.any(Number) }] },
      });
    },
  );
});

const came = (date: string, type: string) => appointment(date, 'completed', { at: date, appointmentType: known(type) });

describe('D1: recare and perio maintenance apart', () => {
  it('each runs on its own interval, from its own visit', () => {
    const judged = (type: string) => flagOf(assessed([came('2026-07-20', type), emptyDiary()]), 'overdue_recare');
    expect(judged('Perio maintenance')).toMatchObject({
      recareType: 'perio maintenance',
      numbers: { pastDueMonths: 1 },
    });
    expect(judged('Prophy')).toBeUndefined();
  });
});

describe('D3: prophy or perio, by what was done last', () => {
  it('is taken from the procedure and never guessed', () => {
    const type = (what: string) =>
      flagOf(assessed([came('2025-12-20', what), emptyDiary()]), 'overdue_recare')?.recareType;
    expect(['Prophy', 'D4910', 'Mantenimiento periodontal'].map(type)).toEqual([
      'prophy',
      'perio maintenance',
      'perio maintenance',
    ]);
    expect(['Cleaning', 'Hygiene', 'Room 2'].map(type)).toEqual([undefined, undefined, undefined]);
    // Nor from the visit before one that may have been either.
    const before = assessed([came('2025-06-20', 'Prophy'), came('2025-12-20', 'Cleaning'), emptyDiary()]);
    expect(flagOf(before, 'overdue_recare')).toBeUndefined();
  });
});

describe('D7: no exam in 12 to 18 months', () => {
  it('stands whatever became of hygiene', () => {
    const judged = (exam: string) =>
      flagOf(assessed([came(exam, 'Exam'), came('2026-09-01', 'Prophy'), emptyDiary()]), 'exam_overdue')?.band;
    expect(['2025-11-21', '2025-11-20', '2025-05-21', '2025-05-20'].map(judged)).toEqual([
      undefined,
      '12-18',
      '12-18',
      '18+',
    ]);
  });
});

describe('D8: started and not completed', () => {
  it.each([
    ['Crown prep', 'Crown seat'],
    ['Aligner consult', 'Aligner start'],
  ])('%s without %s', (opening, closing) => {
    const left = [came('2026-10-01', opening), emptyDiary()];
    expect(kinds(assessed(left))).toContain('unfinished_course');
    expect(kinds(assessed([...left, came('2026-10-20', closing)]))).not.toContain('unfinished_course');
  });
});

describe('D9: households with inactive members', () => {
  it('lists the lapsed members under one message, and flags the one who still comes', () => {
    const c = compiledFor();
    const phone = known('(212) 555-0142');
    const parent = recordOf(
      seeing({ patient: '1', birthOn: on('1984-05-01'), phoneMobile: phone, lastVisitOn: on('2026-09-01') }),
      emptyDiary({ patient: '1' }),
    );
    const child = recordOf(
      seeing({ patient: '2', birthOn: on('2016-05-01'), phoneHome: phone, lastVisitOn: on('2025-03-01') }),
      emptyDiary({ patient: '2' }),
    );
    const known_ = new Map(
      [parent, child].map((record) => [record.key, { record, assessment: assess(record, c, quietSituation) }]),
    );
    const members = [parent.key, child.key];
    expect(findHouseholds([parent, child])).toMatchObject([{ members, standing: 'proposed' }]);
    const [home] = findHouseholds([parent, child], [{ members, verdict: 'confirmed' }]);
    const view = householdView(home as NonNullable<typeof home>, known_, c);
    expect([view.contact, view.covers]).toEqual([parent.key, [child.key]]);
    expect(kinds(assess(parent, c, quietSituation, aroundOf(view).get(parent.key)))).toEqual(['household']);
  });
});

describe('D13: benefit years', () => {
  it('are told while recare is open and the year ends within 90 days', () => {
    const insured = emptyDiary({ benefitsEndOn: on('2026-12-31'), recareDueOn: on('2026-12-10') });
    const judged = (day: string) => kinds(assessed([insured], { day })).includes('benefits_expiring');
    expect(['2026-10-01', '2026-10-02', '2026-12-31', '2027-01-01'].map(judged)).toEqual([false, true, true, false]);
  });

  it('a sequence may be anchored to the month of the reset', () => {
    const reset = { kind: 'benefit_reset', name: 'New benefit year', from: '01-01', to: '01-31' } as const;
    const [next] = anchorsFrom({ ...policy, anchors: [reset] }, toDayNumber('2026-11-20'));
    expect(fromDayNumber(next?.from ?? 0)).toBe('2027-01-01');
  });
});

describe('D14: times of the year that suit families', () => {
  it.each(['school_break', 'sports_physicals', 'insurance_renewal'] as const)('%s', (kind) => {
    const anchor = { kind, name: 'August', from: '08-01', to: '08-31' };
    const at = (day: string) => {
      const [run] = anchorsFrom({ ...policy, anchors: [anchor] }, toDayNumber(day));
      return [fromDayNumber(run?.from ?? 0), run?.isOn];
    };
    expect(['2026-07-01', '2026-08-15', '2026-09-01'].map(at)).toEqual([
      ['2026-08-01', false],
      ['2026-08-01', true],
      ['2027-08-01', false],
    ]);
    const winter = { kind, name: 'Winter', from: '12-20', to: '01-05' };
    const [run] = anchorsFrom({ ...policy, anchors: [winter] }, toDayNumber('2027-01-02'));
    expect([fromDayNumber(run?.from ?? 0), fromDayNumber(run?.to ?? 0), run?.isOn]).toEqual([
      '2026-12-20',
      '2027-01-05',
      true,
    ]);
  });
});

describe('D28: only emergency visits', () => {
  it('is told as such, and ends with an exam', () => {
    const visits = [came('2025-03-01', 'Emergency'), came('2026-02-01', 'Toothache')];
    expect(flagOf(assessed([...visits, emptyDiary()]), 'exam_overdue')?.band).toBe('emergency_only');
    expect(kinds(assessed([...visits, came('2026-03-01', 'Exam'), emptyDiary()]))).not.toContain('exam_overdue');
  });
});
