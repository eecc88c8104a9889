import { describe, expect, it } from 'vitest';
import { isLeaking, leakage, worth } from './leakage.ts';
import { appointment, assessed, emptyDiary, known, on, policy, type Setting, seeing } from './made-up.ts';
import type { Sighting } from './sighting.ts';

const overdue = emptyDiary({ recareDueOn: on('2026-05-01') });
const judged = (extra: Sighting[] = [], setting: Setting = {}) => assessed([overdue, ...extra], setting);

describe('leakage', () => {
  it('works out 472 at 30% and 2,000 to 6,000 as 283,200 to 849,600', () => {
    const calculator = { ...policy, recoveryRate: 0.3, valuePerVisit: { low: 2000, high: 6000 } };
    const one = judged();
    const figure = leakage(
      Array.from({ length: 472 }, () => one),
      calculator,
    );
    expect(figure).toMatchObject({ count: 472, recoverable: 141.6, low: 283_200, high: 849_600, patientsSeen: 472 });
    expect(figure.byKind).toEqual([
      { kind: 'overdue_recare', label: { id: 'flag_overdue_recare', params: [] }, count: 472 },
    ]);
  });

  it('leaves out who is booked, stopped, gone for good, someone else, or not known to have nothing booked', () => {
    const out = [
      judged([appointment('2026-12-01', 'booked', { at: '2026-11-21' })]),
      judged([seeing({ deceased: known(true) })]),
      judged([seeing({ moved: known(true) })]),
      judged([seeing({ doNotContact: known(true) })]),
      judged([], { situation: { optedOut: true } }),
      judged([], { situation: { holds: ['wrong_data'] } }),
      assessed([appointment('2026-11-20', 'no_show')]),
      assessed([emptyDiary()]),
    ];
    expect(out.map(isLeaking)).toEqual(out.map(() => false));
    expect(leakage([...out, judged()], policy)).toMatchObject({ count: 1, patientsSeen: 9 });
  });

  it('still counts who is only snoozed, lately contacted, in a follow-up or without an address', () => {
    const inside = [
      judged([], { situation: { snoozedUntilDay: 30_000 } }),
      judged([], { situation: { enrolled: true } }),
      judged([seeing({ remindedOn: on('2026-11-20') })]),
      judged([seeing({ consentSms: known(false) })]),
    ];
    expect(leakage(inside, policy).count).toBe(4);
  });

  it('counts a patient once, under the primary flag, and the kinds add up to the whole', () => {
    const two = judged([seeing({ lastVisitOn: on('2025-10-01') })]);
    expect(two.flags).toHaveLength(2);
    const figure = leakage([two, judged(), assessed([appointment('2026-11-20', 'no_show'), emptyDiary()])], policy);
    expect(figure.byKind.map((k) => [k.kind, k.count])).toEqual([
      ['overdue_recare', 2],
      ['no_show', 1],
    ]);
    expect(figure.count).toBe(3);
  });

  it('takes off what the messages cost, and is never below nothing', () => {
    const costly = { ...policy, recoveryRate: 0.1, valuePerVisit: { low: 10, high: 1000 }, followUpCost: 2 };
    expect(worth(100, costly)).toMatchObject({ recoverable: 10, low: 0, high: 9_800 });
  });

  it('of nobody is nothing', () =>
    expect(leakage([], policy)).toMatchObject({ count: 0, low: 0, high: 0, byKind: [] }));
});
