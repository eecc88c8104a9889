import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takesStep } from './branch.ts';
import { findSequence, sequences } from './library/sequences.ts';
import type { EnrolmentPlan } from './plan.ts';
import { leftOut, nextStep, planSteps } from './plan-steps.ts';
import { addWorkingDays, isWorkingDay, practiceWeek, usualWeek } from './practice-week.ts';
import { sayVisit } from './say-visit.ts';
import { type Sequence, type SequenceData, sequence as schema } from './sequence.ts';

const sequence = (change: Partial<SequenceData> & Pick<SequenceData, 'steps'>): Sequence =>
  schema.parse({ id: 's', version: 1, flagKinds: [], ...change });
const step = (id: string, change: Partial<SequenceData['steps'][number]> = {}): SequenceData['steps'][number] => ({
  id,
  delay: { amount: 0, unit: 'minute' },
  channels: ['sms'],
  templates: { sms: 't' },
  ...change,
});
const appointment = (before: object) =>
  sequence({ anchor: 'visit', steps: [step('a', { before: before as never, expires: { amount: 1, unit: 'day' } })] });

describe('what a step may say', () => {
  it.each([
    ['counts back from nothing', { steps: [step('a', { before: { amount: 1, unit: 'day' } })] }],
    ['expires without a moment', { anchor: 'day', steps: [step('a', { expires: { amount: 1, unit: 'day' } })] }],
    ['has a namesake', { steps: [step('a'), step('a')] }],
    ['looks ahead', { steps: [step('a', { only: { step: 'b', outcome: 'clicked' } }), step('b')] }],
  ] as const)('not that it %s', (_, change) => {
    expect(() => sequence(change as never)).toThrow();
  });
});

describe('counted back from an appointment', () => {
  const visit = (on: string, at?: string): EnrolmentPlan => ({ visit: { on, ...(at ? { at } : {}) } });
  const due = (plan: EnrolmentPlan, before: object, launched = '2026-10-01T08:00:00.000Z') =>
    planSteps(appointment(before), launched, { zone: 'Europe/London', plan })[0]?.dueAt;

  it('days keep the wall clock over a clock change, minutes are minutes', () => {
    expect(due(visit('2026-10-26', '10:00'), { amount: 2, unit: 'day' })).toBe('2026-10-24T09:00:00.000Z');
    expect(due(visit('2026-10-26', '10:00'), { amount: 120, unit: 'minute' })).toBe('2026-10-26T08:00:00.000Z');
  });
  it('a moment that is over means at once, until it expires', () => {
    const plan = visit('2026-10-26', '10:00');
    const it = appointment({ amount: 2, unit: 'day' });
    const basis = { zone: 'Europe/London', plan };
    expect(due(plan, { amount: 2, unit: 'day' }, '2026-10-25T08:00:00.000Z')).toBe('2026-10-25T08:00:00.000Z');
    const [first] = it.steps;
    if (!first) throw new Error('gone');
    expect(leftOut(it, first, '2026-10-25T10:00:00.000Z', basis)).toBeNull();
    expect(leftOut(it, first, '2026-10-25T10:00:01.000Z', basis)).toBe('too_late');
  });
  it('an hour nobody knows leaves out what counts minutes, and nothing else', () => {
    const plan = visit('2026-10-26');
    for (const [unit, out] of [
      ['minute', 'time_unknown'],
      ['day', null],
    ] as const) {
      const it = appointment({ amount: 2, unit });
      expect(leftOut(it, it.steps[0] as never, '2026-10-20T10:00:00.000Z', { zone: 'Europe/London', plan })).toBe(out);
    }
  });
});

describe('the practice’s week', () => {
  const week = practiceWeek({ openWeekdays: [2, 3, 4, 5, 6], closedDates: ['2026-12-25', '2026-12-26'] });
  it('business days are the days it works, holidays left out', () => {
    expect(addWorkingDays('2026-12-24', 1, week)).toBe('2026-12-29'); // Christmas, then Sunday and Monday
    expect(addWorkingDays('2026-12-24', 1, usualWeek)).toBe('2026-12-25');
    expect(isWorkingDay('2026-12-26', week)).toBe(false);
    const steps = [step('a', { delay: { amount: 1, unit: 'business_day' } })];
    const [first] = planSteps(sequence({ steps }), '2026-12-24T10:00:00.000Z', { zone: 'UTC', week });
    expect(first?.dueAt).toBe('2026-12-29T10:00:00.000Z');
  });
  it('a year without a working day is a mistake, not a wait for ever', () => {
    const closed = { openWeekdays: [], closedDates: [] };
    expect(addWorkingDays('2026-12-24', 3, closed)).toBe('2026-12-27');
  });
});

describe('branches', () => {
  const sofar = [
    { stepId: 'a', left: true, clicked: true, replied: false },
    { stepId: 'b', left: true, clicked: false, replied: false },
    { stepId: 'c', left: false, clicked: false, replied: false },
  ];
  it.each([
    ['only a clicked', { only: { step: 'a', outcome: 'clicked' } }, true],
    ['only b clicked', { only: { step: 'b', outcome: 'clicked' } }, false],
    ['only b no answer', { only: { step: 'b', outcome: 'no_answer' } }, true],
    ['only c no answer: it never left', { only: { step: 'c', outcome: 'no_answer' } }, false],
    ['only any clicked', { only: { step: 'any', outcome: 'clicked' } }, true],
    ['only any no answer', { only: { step: 'any', outcome: 'no_answer' } }, false],
    ['unless a clicked', { unless: { step: 'a', outcome: 'clicked' } }, false],
    ['unless replied', { unless: { step: 'any', outcome: 'replied' } }, true],
    ['no condition', {}, true],
  ] as const)('%s', (_, conditions, yes) => expect(takesStep(conditions, sofar)).toBe(yes));
});

describe('pauses and limits', () => {
  /** A random stay of up to three weeks at each step: a pause, a full desk, a cap, a held step. */
  const stays = fc.array(fc.integer({ min: 0, max: 21 * 24 * 60 }), { minLength: 12, maxLength: 12 });
  const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata');
  const launched = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

  it('skip nobody, repeat nobody and bring nothing forward, however long they last', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sequences), launched, zone, stays, (one, from, where, waits) => {
        const basis = { zone: where, plan: { visit: { on: '2027-06-01', at: '10:00' }, anchorOn: '2027-06-01' } };
        const done: string[] = [];
        let at = from.toISOString();
        for (let last: string | null = null, i = 0; ; i += 1) {
          const next = nextStep(one, last, at, basis);
          if (!next) break;
          expect(next.dueAt >= at).toBe(true);
          const delay = one.steps.find((it) => it.id === next.stepId)?.delay;
          if (delay?.unit === 'minute')
            expect(Date.parse(next.dueAt) - Date.parse(at)).toBeGreaterThanOrEqual(delay.amount * 60_000);
          done.push(next.stepId);
          last = next.stepId;
          at = new Date(Date.parse(next.dueAt) + (waits[i] ?? 0) * 60_000).toISOString();
        }
        expect(done).toEqual(one.steps.map((it) => it.id));
      }),
    );
  });
  it('without any, the walk is the plan', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sequences), launched, zone, (one, from, where) => {
        if (one.anchor) return;
        let at = from.toISOString();
        const walked = one.steps.map((it, i) => {
          const next = nextStep(one, one.steps[i - 1]?.id ?? null, at, { zone: where });
          at = next?.dueAt ?? '';
          return { stepId: it.id, dueAt: at };
        });
        expect(walked).toEqual(planSteps(one, from.toISOString(), { zone: where }));
      }),
    );
  });
});

describe('the day of a visit in words', () => {
  it.each([
    ['en', 'US', 'Sat, Dec 5', '2:30 PM'],
    ['en', 'GB', 'Sat 5 Dec', '14:30'],
    ['es', 'ES', '5/12', '14:30'],
    ['fr', 'FR', 'sam. 5 déc.', '14:30'],
    ['de', 'DE', 'Sa., 5. Dez.', '14:30'],
    ['pt', 'BR', '05/12', '14:30'],
  ])('%s in %s stays within the SMS alphabet', (language, country, visitDay, visitTime) => {
    const said = sayVisit({ on: '2026-12-05', at: '14:30' }, { language, country, isLetter: false });
    expect({ ...said, visitDay: said.visitDay.replace(',', '') }).toEqual({
      visitDay: visitDay.replace(',', ''),
      visitTime,
    });
  });
  it('a letter has the whole name', () => {
    const said = sayVisit({ on: '2026-12-05' }, { language: 'es', country: 'ES', isLetter: true });
    expect(said).toEqual({ visitDay: 'sábado, 5 de diciembre', visitTime: null });
    expect(findSequence('confirmation')?.anchor).toBe('visit');
  });
});
