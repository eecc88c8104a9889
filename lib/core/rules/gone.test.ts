import { describe, expect, it } from 'vitest';
import { assessed, emptyDiary, kinds, on, seeing } from '../made-up.ts';

const judged = (date: string, policy = {}) =>
  kinds(assessed([seeing({ lastVisitOn: on(date) }), emptyDiary()], { policy }));

describe('gone', () => {
  it('takes the place of lapsed at 24 months, to the day', () => {
    expect(judged('2024-11-21')).toEqual(['lapsed']);
    expect(judged('2024-11-20')).toEqual(['gone']);
    expect(judged('2024-11-19')).toEqual(['gone']);
  });

  it('goes by the policy', () => {
    expect(judged('2024-11-20', { goneAfterMonths: 36 })).toEqual(['lapsed']);
  });
});
