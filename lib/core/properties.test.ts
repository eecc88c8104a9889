import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { badgeFor } from './badge.ts';
import { assessment, type Sentence } from './flag.ts';
import { leakage } from './leakage.ts';
import { lifeOf } from './lifecycle.ts';
import { absent, compiledFor, daysFromToday, known, on, policy, recordOf, seeing, unknown } from './made-up.ts';
import { mergeSightings } from './merge.ts';
import { appointmentStatus, planStatus, type Sighting } from './sighting.ts';
import { hold, type Situation } from './situation.ts';
import { type Catalogue, sayFrom, sayIt } from './words.ts';

const c = compiledFor();
const US = { country: 'US' };

const fact = <V>(value: fc.Arbitrary<V>) => fc.oneof(value, fc.constant(absent), fc.constant(unknown));
const dayWithin = (min: number, max: number) => fc.integer({ min, max }).map(daysFromToday);
const day = dayWithin(-60, 60);
const dateWithin = (min: number, max: number) =>
  fc.tuple(dayWithin(min, max), fc.boolean()).map(([d, byMonth]) => on(byMonth ? d.slice(0, 7) : d));
const TYPES = [
  'Prophy',
  'Exam',
  'Emergency',
  'Crown prep',
  'Crown seat',
  'Root canal',
  'Implant placement',
  'Aligner consult',
  'Consultation',
  'Cleaning',
  'Room 2',
];
const hour = fc.constantFrom(undefined, '09:00', '16:00');

/** Any sighting of one patient between 60 days ago and today, no two at one time (the odd millisecond sees to it). */
const someSighting = fc
  .record(
    {
      daysAgo: fc.integer({ min: 0, max: 60 }),
      millisecond: fc.integer({ min: 0, max: 86_399_999 }),
      nothingBooked: fc.constantFrom('none' as const, 'hint' as const, 'proof' as const),
      name: fact(fc.constantFrom('Ana Ruiz', 'A. Ruiz').map(known)),
      phoneMobile: fact(fc.constantFrom('(212) 555-0104', 'none').map(known)),
      doNotContact: fact(fc.boolean().map(known)),
      birthOn: fact(fc.constantFrom('1980-02-29', '2015-06-01').map((d) => on(d))),
      email: fact(fc.constant('ana@example.com').map(known)),
      consentSms: fact(fc.boolean().map(known)),
      deceased: fact(fc.boolean().map(known)),
      moved: fact(fc.boolean().map(known)),
      lastVisitOn: fact(dateWithin(-1000, 5)),
      nextBookingOn: fact(dateWithin(-60, 60)),
      recareDueOn: fact(dateWithin(-500, 60)),
      recareType: fact(fc.constantFrom('prophy', 'exam').map(known)),
      recareStatus: fact(fc.constantFrom('due' as const, 'done' as const).map(known)),
      appointmentId: fact(fc.constantFrom('1', '2').map(known)),
      appointmentOn: fact(fc.tuple(day, hour).map(([d, h]) => on(d, h))),
      appointmentStatus: fact(fc.constantFrom(...appointmentStatus.options).map(known)),
      planId: fact(fc.constantFrom('p1', 'p2').map(known)),
      planTitle: fact(fc.constantFrom('Crown', 'Filling').map(known)),
      planOn: fact(dateWithin(-200, 0)),
      planStatus: fact(fc.constantFrom(...planStatus.options).map(known)),
      planValue: fact(fc.integer({ min: 0, max: 9 }).map((amount) => known({ amount }))),
      appointmentType: fact(fc.constantFrom(...TYPES).map(known)),
      treatmentsDone: fact(fc.integer({ min: 0, max: 3 }).map(known)),
      treatmentsPlanned: fact(fc.integer({ min: 1, max: 4 }).map(known)),
      quoteSentOn: fact(dateWithin(-60, 0)),
      lastExamOn: fact(dateWithin(-700, 0)),
      enquiryOn: fact(dateWithin(-30, 0)),
      enquiryAssignedTo: fact(fc.constant(known('Kim'))),
      benefitsEndOn: fact(dateWithin(-30, 120)),
      balance: fact(fc.integer({ min: -50, max: 500 }).map((amount) => known({ amount }))),
      registeredOn: fact(dateWithin(-60, 0)),
    },
    { requiredKeys: ['daysAgo', 'millisecond', 'nothingBooked'] },
  )
  .map(({ daysAgo, millisecond, ...told }) => {
    const midnight = Date.parse(`${daysFromToday(-daysAgo)}T00:00:00Z`);
    return seeing({ ...told, at: new Date(midnight + millisecond).toISOString() });
  });

const someHistory = fc.array(someSighting, { minLength: 1, maxLength: 9 });
const someSituation: fc.Arbitrary<Situation> = fc.record({
  holds: fc.uniqueArray(fc.constantFrom(...hold.options), { maxLength: 2 }),
  snoozedUntilDay: fc.constantFrom(null, 20_000, 30_000),
  optedOut: fc.boolean(),
  enrolled: fc.boolean(),
  contactedDays: fc.array(
    fc.integer({ min: -9, max: 0 }).map((n) => c.today + n),
    { maxLength: 4 },
  ),
  screenUnsure: fc.boolean(),
});

describe('merge', () => {
  it('gives one record whatever order sightings arrive in', () => {
    fc.assert(
      fc.property(someHistory, fc.infiniteStream(fc.nat()), (sightings, picks) => {
        const rest = [...sightings];
        const shuffled: Sighting[] = [];
        while (rest.length > 0) shuffled.push(...rest.splice(picks.next().value % rest.length, 1));
        expect(mergeSightings(shuffled, US)).toEqual(mergeSightings(sightings, US));
      }),
      { numRuns: 1000 },
    );
  });

  it('is not moved by the same sightings arriving twice', () => {
    fc.assert(
      fc.property(someHistory, (sightings) => {
        expect(mergeSightings([...sightings, ...sightings], US)).toEqual(mergeSightings(sightings, US));
      }),
    );
  });
});

describe('assess', () => {
  it('gives every patient one state, no kind of flag twice, and never lapsed beside gone', () => {
    fc.assert(
      fc.property(someHistory, someSituation, (sightings, situation) => {
        const decided = assess(recordOf(...sightings), c, situation);
        expect(assessment.parse(decided)).toEqual(decided);
        const kinds = decided.flags.map((f) => f.kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        for (const kind of ['lapsed', 'gone', 'at_risk'] as const)
          if (kinds.includes(kind)) expect(decided.state).toBe(kind);
        expect(decided.primary === null).toBe(kinds.length === 0);
        if (decided.ready) expect(decided.blockers).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never flags a patient who is known to be booked', () => {
    fc.assert(
      fc.property(someHistory, someSituation, (sightings, situation) => {
        const record = recordOf(...sightings);
        fc.pre(lifeOf(record, c).booking !== null);
        const decided = assess(record, c, situation);
        expect(decided).toMatchObject({ state: 'active', flags: [], ready: false });
        expect(decided.blockers.map((b) => b.kind)).toContain('booked');
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a booking through any further sighting but a cancellation, a miss, a move, a visit or proof', () => {
    const harmless = someSighting.filter((s) => {
      const status = s.fields.appointmentStatus;
      const told = status?.state === 'known' ? status.value : 'other';
      const ends = ['cancelled', 'no_show', 'rescheduled', 'completed'].includes(told);
      return (
        s.nothingBooked !== 'proof' &&
        !ends &&
        s.fields.appointmentId?.state !== 'known' &&
        s.fields.nextBookingOn === undefined
      );
    });
    fc.assert(
      fc.property(someHistory, fc.array(harmless, { maxLength: 5 }), (sightings, more) => {
        fc.pre(lifeOf(recordOf(...sightings), c).booking !== null);
        expect(lifeOf(recordOf(...sightings, ...more), c).state).toBe('active');
      }),
      { numRuns: 1000 },
    );
  });

  it('calls nobody lapsed, overdue or drifting without evidence that nothing is booked', () => {
    const blind = someSighting.map((s): Sighting => ({ ...s, nothingBooked: 'none' }));
    fc.assert(
      fc.property(fc.array(blind, { minLength: 1, maxLength: 9 }), someSituation, (sightings, situation) => {
        const { flags, ready } = assess(recordOf(...sightings), c, situation);
        const unconfirmed = ['no_show', 'cancelled', 'enquiry'];
        expect(flags.every((f) => unconfirmed.includes(f.kind) && f.strength === 'none')).toBe(true);
        expect(ready).toBe(false);
      }),
    );
  });

  it('rests every flag on something that was seen', () => {
    fc.assert(
      fc.property(someHistory, someSituation, (sightings, situation) => {
        const times = sightings.map((s) => s.seenAt);
        for (const flag of assess(recordOf(...sightings), c, situation).flags) {
          expect(flag.evidence.length).toBeGreaterThan(flag.strength === 'none' ? 0 : 1);
          for (const source of flag.evidence) expect(times).toContain(source.seenAt);
        }
      }),
    );
  });
});

describe('words', () => {
  const catalogue: Catalogue = JSON.parse(
    readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
  );
  const say = sayFrom(catalogue);
  const complete = (it: Sentence) => {
    const blanks = new Set(catalogue[it.id]?.message.match(/\$\d/g) ?? []);
    expect(it.id in catalogue, it.id).toBe(true);
    expect(blanks.size, it.id).toBe(it.params.length);
    expect(sayIt(say, it, 'en')).not.toMatch(/undefined|NaN|\$\d/);
  };

  it('has a full sentence for everything that is ever decided', () => {
    const said = new Set<string>();
    fc.assert(
      fc.property(someHistory, someSituation, fc.boolean(), (sightings, situation, unsure) => {
        const decided = assess(recordOf(...sightings), c, situation);
        const badge = badgeFor(decided, { enrolment: situation.enrolled ? { state: 'active', day: 3 } : null, unsure });
        const sentences = [
          ...decided.flags.flatMap((f) => [f.reason, f.label]),
          ...decided.blockers.flatMap((b) => [b.reason, ...(b.lift ? [b.lift] : [])]),
          ...(badge ? [badge.label] : []),
          ...leakage([decided], policy).byKind.map((k) => k.label),
        ];
        for (const sentence of sentences) {
          said.add(sentence.id);
          complete(sentence);
        }
        if (badge) expect(sayIt(say, badge.label, 'en').length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 2000 },
    );
    expect(said.size).toBeGreaterThan(60);
  });
});
