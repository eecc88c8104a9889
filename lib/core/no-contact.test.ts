import { expect, it } from 'vitest';
import { fromDayNumber } from './day.ts';
import { nextBookingDay } from './lifecycle.ts';
import { appointment, on, recordOf, seeing, today } from './made-up.ts';
import { lastBookingDay, lastContactDay } from './no-contact.ts';

const last = (reached: number | null, ...told: Parameters<typeof recordOf>) => {
  const day = lastContactDay(recordOf(...told), reached, today);
  return day === null ? null : fromDayNumber(day);
};
const visit = seeing({ lastVisitOn: on('2026-01-01') });

it('the newest of visit, message, call, reminder, enquiry and quote counts, and nothing to come', () => {
  expect(last(null, visit)).toBe('2026-01-01');
  expect(last(today - 10, visit)).toBe('2026-11-10');
  expect(last(today - 1000, visit)).toBe('2026-01-01');
  expect(last(null, visit, seeing({ remindedOn: on('2026-11-01') }))).toBe('2026-11-01');
  expect(last(null, visit, seeing({ enquiryOn: on('2026-10-02') }))).toBe('2026-10-02');
  expect(last(null, visit, appointment('2026-05-05', 'completed'))).toBe('2026-05-05');
  expect(last(null, visit, appointment('2026-05-05', 'cancelled'))).toBe('2026-01-01');
  expect(last(null, visit, appointment('2026-12-01', 'booked'))).toBe('2026-01-01');
});

it('a visit known by its month may have been on the month’s last day, though not after today', () => {
  expect(last(null, seeing({ lastVisitOn: on('2026-02') }))).toBe('2026-02-28');
  expect(last(null, seeing({ lastVisitOn: on('2026-11') }))).toBe('2026-11-20');
});

it('of whom nothing is known there is no last contact', () => {
  expect(last(null, seeing({}))).toBeNull();
  expect(last(today - 5, seeing({}))).toBe('2026-11-15');
});

it('there is a last booking exactly where there is a next one', () => {
  const cases: Parameters<typeof recordOf>[] = [
    [visit],
    [seeing({ nextBookingOn: on('2026-12-01') })],
    [seeing({ nextBookingOn: on('2026-11-01') })],
    [appointment('2026-11-25', 'booked'), appointment('2026-12-09', 'confirmed')],
    [appointment('2026-12-09', 'cancelled')],
    [appointment('2026-12-09', 'completed')],
  ];
  const found = cases.map((told) => [
    nextBookingDay(recordOf(...told), today),
    lastBookingDay(recordOf(...told), today),
  ]);
  const days = found.map((pair) => pair.map((it) => it && fromDayNumber(it)));
  expect(days).toEqual([
    [null, null],
    ['2026-12-01', '2026-12-01'],
    [null, null],
    ['2026-11-25', '2026-12-09'],
    [null, null],
    ['2026-12-09', '2026-12-09'],
  ]);
});
