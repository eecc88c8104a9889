import { describe, expect, it } from 'vitest';
import { appointment, assessed, flagOf, known, on, seeing, type Told } from '../made-up.ts';

const flag = (born: string, day: string, told: Told = {}) =>
  flagOf(assessed([seeing({ birthOn: on(born), ...told })], { day, policy: { offKinds: [] } }), 'birthday');

describe('birthday', () => {
  it.each([
    ['1980-11-20', '2026-11-19', false],
    ['1980-11-20', '2026-11-20', true],
    ['1980-11-20', '2026-11-21', false],
    ['1980-02-29', '2028-02-29', true],
    ['1980-02-29', '2028-02-28', false],
    ['1980-02-29', '2027-02-28', true],
    ['1980-02-29', '2027-03-01', false],
    ['2026-11-20', '2026-11-20', false],
  ])('born %s, looked at %s', (born, day, yes) => expect(flag(born, day) !== undefined).toBe(yes));

  it('comes once a year at every age', () => {
    for (let year = 1910; year <= 2025; year++) expect(flag(`${year}-03-01`, '2026-03-01'), String(year)).toBeDefined();
  });

  it('prints no age, has nothing at stake, and is off at first', () => {
    const found = flag('1980-11-20', '2026-11-20');
    expect(found).toMatchObject({ numbers: {}, money: { low: 0, high: 0 }, reason: { params: [] } });
    expect(flagOf(assessed([seeing({ birthOn: on('1980-11-20') })]), 'birthday')).toBeUndefined();
  });

  it('skips the deceased, and a birth date known by its month', () => {
    expect(flag('1980-11-20', '2026-11-20', { deceased: known(true) })).toBeUndefined();
    expect(flag('1980-11', '2026-11-20')).toBeUndefined();
    const booked = assessed([seeing({ birthOn: on('1980-11-20') }), appointment('2026-12-01', 'booked')], {
      policy: { offKinds: [] },
    });
    expect(flagOf(booked, 'birthday')).toBeDefined();
  });
});
