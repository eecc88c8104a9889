import { expect, it } from 'vitest';
import { anchorsFrom } from './anchors.ts';
import { fromDayNumber, toDayNumber } from './day.ts';
import { policy } from './made-up.ts';
import type { CalendarAnchor } from './policy.ts';

const summer: CalendarAnchor = { kind: 'school_break', name: 'Summer break', from: '06-20', to: '08-31' };
const winter: CalendarAnchor = { kind: 'school_break', name: 'Winter break', from: '12-20', to: '01-05' };
const leap: CalendarAnchor = { kind: 'insurance_renewal', name: 'Renewal', from: '02-29', to: '02-29' };
/** First day of the run that is on or comes next. */
const on = (anchor: CalendarAnchor, day: string) => {
  const [found] = anchorsFrom({ ...policy, anchors: [anchor] }, toDayNumber(day));
  return found && (found.isOn ? 'on' : fromDayNumber(found.from));
};

it('waits for the run, is on inside it, and goes over the turn of the year', () => {
  expect([on(summer, '2026-06-19'), on(summer, '2026-07-04'), on(summer, '2026-09-01')]).toEqual([
    '2026-06-20',
    'on',
    '2027-06-20',
  ]);
  expect([on(winter, '2026-12-19'), on(winter, '2027-01-05'), on(winter, '2027-01-06')]).toEqual([
    '2026-12-20',
    'on',
    '2027-12-20',
  ]);
  expect([on(leap, '2027-01-01'), on(leap, '2028-01-01')]).toEqual(['2027-02-28', '2028-02-29']);
});

it('lists what comes next first', () => {
  const found = anchorsFrom({ ...policy, anchors: [summer, winter] }, toDayNumber('2026-12-25'));
  expect(found.map((it) => [it.anchor.name, it.isOn])).toEqual([
    ['Winter break', true],
    ['Summer break', false],
  ]);
});
