import { describe, expect, it } from 'vitest';
import { appointment, assessed, emptyDiary, kinds, known, on, recordOf, seeing } from '../made-up.ts';

const seenAt = (clock: string) => `2026-11-20T${clock}:00Z`;

describe('an appointment moved to another day', () => {
  const moved = (told = {}) => appointment('2026-11-25', 'rescheduled', { at: seenAt('16:00'), ...told });
  const lapsed = seeing({ lastVisitOn: on('2025-01-10'), at: '2026-11-01' });

  it('ends evidence from before: the new day may be on a screen nobody has opened', () => {
    expect(recordOf(emptyDiary({ at: '2026-11-19' }), moved()).nothingBooked).toBeUndefined();
    expect(kinds(assessed([lapsed, emptyDiary({ at: '2026-11-19' }), moved()]))).toEqual([]);
  });

  it('and none that came after it', () => {
    const proof = emptyDiary({ at: seenAt('17:00') });
    expect(recordOf(moved(), proof).nothingBooked?.strength).toBe('proof');
    expect(recordOf(proof, moved()).nothingBooked?.strength).toBe('proof');
    expect(kinds(assessed([lapsed, moved(), proof]))).toEqual(['lapsed']);
  });

  it('nor what was moved away from a day that was over by then', () => {
    const past = appointment('2026-11-10', 'rescheduled', { at: seenAt('16:00') });
    expect(recordOf(emptyDiary({ at: '2026-11-19' }), past).nothingBooked?.strength).toBe('proof');
  });
});

describe('two appointments at one hour, each with an id', () => {
  const booked = (id: string) =>
    appointment('2026-11-25', 'booked', {
      at: '2026-11-18',
      appointmentId: known(id),
      appointmentOn: on('2026-11-25', '10:00'),
    });
  const byHour = appointment('2026-11-25', 'cancelled', { appointmentOn: on('2026-11-25', '10:00') });

  it('are not both cancelled by a screen that knows them by their hour', () => {
    expect(assessed([booked('a'), booked('b'), byHour]).blockers.map((it) => it.kind)).toEqual(['booked']);
    expect(kinds(assessed([booked('a'), byHour]))).toEqual(['cancelled']);
  });
});
