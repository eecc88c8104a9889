import { describe, expect, it } from 'vitest';
import { nextStep, planSteps } from './plan-steps.ts';
import { type Sequence, type Step, sequence as schema } from './sequence.ts';

const { parse } = schema;

const step = (id: string, amount: number, unit: Step['delay']['unit']): Step => ({
  id,
  delay: { amount, unit },
  channels: ['sms'],
  templates: { sms: 't' },
});
const sequence = (...steps: Step[]): Sequence => parse({ id: 's', version: 1, flagKinds: ['lapsed'], steps });

describe('planSteps', () => {
  it('counts each delay from the step before', () => {
    const plan = planSteps(
      sequence(step('a', 0, 'minute'), step('b', 4, 'day'), step('c', 90, 'minute')),
      '2026-06-01T09:00:00.000Z',
      { zone: 'Europe/London' },
    );
    expect(plan).toEqual([
      { stepId: 'a', dueAt: '2026-06-01T09:00:00.000Z' },
      { stepId: 'b', dueAt: '2026-06-05T09:00:00.000Z' },
      { stepId: 'c', dueAt: '2026-06-05T10:30:00.000Z' },
    ]);
  });

  it('keeps the wall clock over a clock change', () => {
    const [due] = planSteps(sequence(step('a', 2, 'day')), '2026-10-24T09:00:00.000Z', { zone: 'Europe/London' });
    expect(due?.dueAt).toBe('2026-10-26T10:00:00.000Z'); // 10:00 in London on both days
  });

  it('business days are those of the practice’s zone', () => {
    // Friday 23:00 UTC is Saturday morning in Auckland: one business day on is Monday there, Sunday evening in UTC.
    const plan = (zone: string) =>
      planSteps(sequence(step('a', 1, 'business_day')), '2026-06-05T23:00:00.000Z', { zone })[0]?.dueAt;
    expect(plan('Pacific/Auckland')).toBe('2026-06-07T23:00:00.000Z');
    expect(plan('Europe/London')).toBe('2026-06-07T23:00:00.000Z'); // Saturday 00:00 there, to Monday 00:00
    expect(plan('America/New_York')).toBe('2026-06-08T23:00:00.000Z'); // Friday evening, to Monday
  });
});

describe('nextStep', () => {
  const two = sequence(step('a', 0, 'minute'), step('b', 1, 'day'));
  it('walks the sequence and ends', () => {
    expect(nextStep(two, null, '2026-06-01T09:00:00.000Z', { zone: 'UTC' })).toMatchObject({ stepId: 'a' });
    expect(nextStep(two, 'a', '2026-06-01T12:00:00.000Z', { zone: 'UTC' })).toEqual({
      stepId: 'b',
      dueAt: '2026-06-02T12:00:00.000Z',
    });
    expect(nextStep(two, 'b', '2026-06-01T12:00:00.000Z', { zone: 'UTC' })).toBeNull();
    expect(nextStep(two, 'gone', '2026-06-01T12:00:00.000Z', { zone: 'UTC' })).toBeNull();
  });
});
