import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { compiledFor, emptyDiary, known, on, seeing, type Told } from '../made-up.ts';
import { mergeSightings } from '../merge.ts';
import type { PatientRecord } from '../patient.ts';
import { quietSituation, type Situation } from '../situation.ts';
import { aroundOf, householdView } from './around.ts';
import { findHouseholds } from './find-households.ts';
import type { Household } from './household.ts';

const people = (...told: Told[]): PatientRecord[] =>
  told.map((fields, i) => {
    const patient = fields.patient ?? String(i + 1);
    const seen = [seeing({ at: '2026-11-01', ...fields, patient }), emptyDiary({ patient })];
    return mergeSightings(seen, { country: 'US' }).values().next().value as PatientRecord;
  });
const home = known('(212) 555-0142');
const key = (id: number) => `https://pms.example|${id}`;
const keys = (found: Household[]) => found.map((it) => it.members);

describe('findHouseholds', () => {
  it.each<[string, Told, Told]>([
    ['phone', { phoneHome: home }, { phoneMobile: home }],
    ['email', { email: known('Ruiz@example.com') }, { email: known('ruiz@example.com') }],
    ['address', { address: known('12 Elm St, Springfield') }, { address: known('12 elm st. Springfield') }],
  ])('a shared %s proposes one', (tie, a, b) => {
    expect(findHouseholds(people(a, b, {}))).toEqual([
      { members: [key(1), key(2)], ties: [tie], standing: 'proposed' },
    ]);
  });

  it('a name alone ties nobody, nor do a work phone or a town', () => {
    const told: Told = { name: known('Ana Ruiz'), phoneWork: home, address: known('Springfield') };
    expect(findHouseholds(people(told, told, { guardianName: known('Ana Ruiz') }))).toEqual([]);
  });

  it('the PMS’s own link stands by itself; staff confirm or reject the rest', () => {
    expect(findHouseholds(people({ familyId: known('f1') }, { familyId: known('f1') }))[0]?.standing).toBe('linked');
    const two = people({ phoneHome: home }, { phoneHome: home });
    const say = (verdict: 'confirmed' | 'rejected') => findHouseholds(two, [{ members: [key(2), key(1)], verdict }]);
    expect(say('confirmed')[0]?.standing).toBe('confirmed');
    expect(say('rejected')).toEqual([]);
  });

  it('a number behind many people is a front desk’s, and nobody is in two households', () => {
    expect(findHouseholds(people(...Array.from({ length: 9 }, () => ({ phoneHome: home }))))).toEqual([]);
    const found = findHouseholds(
      people({ familyId: known('f1') }, { familyId: known('f1'), phoneHome: home }, { phoneHome: home }),
    );
    expect(keys(found)).toEqual([[key(1), key(2)]]);
  });

  it('tells that one is named as another’s guardian', () => {
    const found = findHouseholds(
      people({ name: known('Ruiz, Ana'), phoneHome: home }, { guardianName: known('Ana Ruiz'), phoneHome: home }),
    );
    expect(found[0]?.ties).toEqual(['guardian', 'phone']);
  });
});

describe('householdView', () => {
  const c = compiledFor();
  const adult: Told = {
    birthOn: on('1984-05-01'),
    lastVisitOn: on('2026-09-01'),
    phoneMobile: home,
    name: known('Ana Ruiz'),
  };
  const child: Told = { birthOn: on('2016-05-01'), lastVisitOn: on('2025-03-01'), phoneHome: home };
  const viewOf = (
    standing: Household['standing'],
    records: PatientRecord[],
    situations: Record<number, Partial<Situation>> = {},
  ) => {
    const known = new Map(
      records.map((record, i) => [
        record.key,
        { record, assessment: assess(record, c, { ...quietSituation, ...situations[i + 1] }) },
      ]),
    );
    return householdView({ members: records.map((r) => r.key), ties: ['phone'], standing }, known, c);
  };

  it('lists lapsed members under one message to the adult who answers for them', () => {
    const view = viewOf('confirmed', people(adult, child, child));
    expect(view.people.map((it) => [it.state, it.minor, it.guardian])).toEqual([
      ['active', false, null],
      ['lapsed', true, key(1)],
      ['lapsed', true, key(1)],
    ]);
    expect([view.contact, view.covers]).toEqual([key(1), [key(2), key(3)]]);
  });

  it('takes the named guardian among several adults, and nobody without a name', () => {
    const other: Told = { ...adult, name: known('Leo Ruiz') };
    expect(viewOf('confirmed', people(adult, other, { ...child, guardianName: known('Leo Ruiz') })).contact).toBe(
      key(2),
    );
    expect(viewOf('confirmed', people(adult, other, child)).contact).toBeNull();
  });

  it('leaves out who must not be written to', () => {
    expect(viewOf('confirmed', people(adult, child, child), { 2: { optedOut: true } }).covers).toEqual([key(3)]);
    expect(viewOf('confirmed', people(adult, child), { 1: { optedOut: true } }).contact).toBeNull();
  });

  it('tells members of each other only where the PMS or staff stand behind it', () => {
    expect(aroundOf(viewOf('proposed', people(adult, child))).size).toBe(0);
    const around = aroundOf(viewOf('linked', people(adult, child)));
    expect(around.get(key(1))).toEqual({ othersFlagged: 1, othersLapsed: 1, selfFlagged: false, selfActive: true });
  });
});
