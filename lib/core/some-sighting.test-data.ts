import fc from 'fast-check';
import { absent, daysFromToday, known, on, seeing, unknown } from './made-up.ts';
import { appointmentStatus, planStatus } from './sighting.ts';

const fact = <V>(value: fc.Arbitrary<V>) => fc.oneof(value, fc.constant(absent), fc.constant(unknown));
const day = fc.integer({ min: -60, max: 60 }).map(daysFromToday);
const date = fc.oneof(
  day.map((d) => on(d)),
  day.map((d) => on(d.slice(0, 7))),
);
const hour = fc.constantFrom(undefined, '09:00', '16:00');

/** Any sighting of one patient between 60 days ago and today, no two at one time (the odd millisecond sees to it). */
export const someSighting = fc
  .record(
    {
      daysAgo: fc.integer({ min: 0, max: 60 }),
      millisecond: fc.integer({ min: 0, max: 86_399_999 }),
      nothingBooked: fc.constantFrom('none' as const, 'hint' as const, 'proof' as const),
      name: fact(fc.constantFrom('Ana Ruiz', 'A. Ruiz').map(known)),
      phoneMobile: fact(fc.constantFrom('(212) 555-0104', 'none').map(known)),
      doNotContact: fact(fc.boolean().map(known)),
      lastVisitOn: fact(date),
      nextBookingOn: fact(date),
      recareDueOn: fact(date),
      recareType: fact(fc.constantFrom('prophy', 'exam').map(known)),
      recareStatus: fact(fc.constantFrom('due' as const, 'done' as const).map(known)),
      appointmentId: fact(fc.constantFrom('1', '2').map(known)),
      appointmentOn: fact(fc.tuple(day, hour).map(([d, h]) => on(d, h))),
      appointmentStatus: fact(fc.constantFrom(...appointmentStatus.options).map(known)),
      planId: fact(fc.constantFrom('p1', 'p2').map(known)),
      planTitle: fact(fc.constantFrom('Crown', 'Filling').map(known)),
      planStatus: fact(fc.constantFrom(...planStatus.options).map(known)),
      planValue: fact(fc.integer({ min: 0, max: 9 }).map((amount) => known({ amount }))),
    },
    { requiredKeys: ['daysAgo', 'millisecond', 'nothingBooked'] },
  )
  .map(({ daysAgo, millisecond, ...told }) => {
    const midnight = Date.parse(`${daysFromToday(-daysAgo)}T00:00:00Z`);
    return seeing({ ...told, at: new Date(midnight + millisecond).toISOString() });
  });
