import { describe, expect, it } from 'vitest';
import { appointment, assessed, daysFromToday, emptyDiary, flagOf, known, seeing } from '../made-up.ts';

const came = (ago: number, type: string) =>
  appointment(daysFromToday(-ago), 'completed', { at: daysFromToday(-ago), appointmentType: known(type) });
const flag = (...sightings: Parameters<typeof assessed>[0]) =>
  flagOf(assessed([...sightings, emptyDiary()]), 'consultation_open');
const plan = (status: 'accepted' | 'proposed' | 'declined' | 'in_progress') =>
  seeing({ planId: known('p'), planTitle: known('Implant'), planStatus: known(status) });

describe('consultation_open', () => {
  it.each([
    [3, undefined],
    [4, 4],
    [200, 200],
  ])('%s days after the consultation', (ago, age) => {
    expect(flag(came(ago, 'New patient consultation'))?.numbers.ageDays).toBe(age);
  });

  it('ends with a plan agreed or declined, a later visit, or a booking; a proposal is no next step', () => {
    const consult = came(10, 'Consultation');
    expect(flag(consult, plan('proposed'))).toBeDefined();
    for (const status of ['accepted', 'declined', 'in_progress'] as const)
      expect(flag(consult, plan(status))).toBeUndefined();
    expect(flag(consult, came(5, 'Filling'))).toBeUndefined();
    expect(flag(consult, appointment('2026-12-01', 'booked'))).toBeUndefined();
    expect(flag(came(10, 'Consultation and filling'))).toBeUndefined();
  });

  it('is not raised for a visit of any other kind, nor without evidence', () => {
    expect(flag(came(10, 'Filling'))).toBeUndefined();
    expect(flagOf(assessed([came(10, 'Consultation')]), 'consultation_open')).toBeUndefined();
  });
});
