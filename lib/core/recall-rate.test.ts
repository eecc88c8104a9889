import { describe, expect, it } from 'vitest';
import { toDayNumber } from './day.ts';
import { appointment, known, on, recordOf, seeing } from './made-up.ts';
import { recallRate } from './recall-rate.ts';
import type { Sighting } from './sighting.ts';

const period = { from: toDayNumber('2025-01-01'), to: toDayNumber('2025-06-30') };
const TODAY = toDayNumber('2026-11-20');
const due = (date: string, at = '2024-12-01') => seeing({ at, recareDueOn: on(date), recareType: known('prophy') });
const came = (date: string) => appointment(date, 'completed', { at: date });
const looked = seeing({ at: '2026-11-01', name: known('Ana') });
const rate = (...each: Sighting[][]) =>
  recallRate(
    each.map((one) => recordOf(...one)),
    period,
    TODAY,
  );

describe('recallRate', () => {
  it.each([
    ['2025-03-01', 1],
    ['2026-03-01', 1],
  ])('due 1 March 2025, back on %s: returned', (date, returned) => {
    expect(rate([due('2025-03-01'), came(date)])).toMatchObject({ due: 1, returned });
  });

  it('a day after the 12 months, or a day before the due date, is no return', () => {
    expect(rate([due('2025-03-01'), came('2026-03-02'), looked])).toMatchObject({ due: 0, unsure: 1 });
    expect(rate([due('2025-03-01'), came('2025-02-28'), looked])).toMatchObject({ due: 1, returned: 0, rate: 0 });
  });

  it('counts who is due in the period, both ends included, once each', () => {
    const dates = ['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'];
    expect(rate(...dates.map((date) => [due(date), looked])).due).toBe(2);
    const twice = [due('2025-01-10'), due('2025-06-10', '2025-02-01'), came('2025-01-20'), came('2025-06-11')];
    expect(rate(twice)).toMatchObject({ due: 1, returned: 1 });
  });

  it('remembers a due date after the next one took its place', () => {
    const moved = [due('2025-03-01'), came('2025-03-05'), due('2025-09-05', '2025-03-06'), looked];
    expect(rate(moved)).toMatchObject({ due: 1, returned: 1, rate: 1 });
  });

  it('a date put off before it came never fell due', () => {
    expect(rate([due('2025-03-01'), due('2025-12-01', '2025-01-10'), looked])).toMatchObject({ due: 0, rate: null });
  });

  it('says what it cannot tell yet, or at all', () => {
    expect(rate([due('2025-03-01')])).toMatchObject({ due: 0, unsure: 1 });
    const soon = { from: toDayNumber('2026-01-01'), to: toDayNumber('2026-06-30') };
    expect(recallRate([recordOf(due('2026-03-01'), looked)], soon, TODAY)).toMatchObject({ due: 1, waiting: 1 });
    // "March" may be the 31st: a month counts where it lies in the period as a whole.
    expect(rate([due('2025-03'), looked]).due).toBe(1);
    const half = { from: toDayNumber('2025-03-15'), to: toDayNumber('2025-06-30') };
    expect(recallRate([recordOf(due('2025-03'), looked)], half, TODAY).due).toBe(0);
  });
});
