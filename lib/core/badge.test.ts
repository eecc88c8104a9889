import { describe, expect, it } from 'vitest';
import { badgeFor } from './badge.ts';
import { appointment, assessed, emptyDiary, known, on, seeing, today } from './made-up.ts';

const overdue = emptyDiary({ recareDueOn: on('2026-03-01') });
const plain = { enrolment: null, unsure: false };

describe('badgeFor', () => {
  it('shows the primary flag with its number, and counts overdue and lapsed as one matter', () => {
    const long = assessed([overdue, seeing({ lastVisitOn: on('2025-10-01') })]);
    expect(long.flags.length).toBe(2);
    expect(badgeFor(long, plain)).toEqual({
      tone: 'overdue',
      icon: 'clock',
      label: { id: 'badge_overdue_recare', params: [{ count: 8, unit: 'month', short: true }] },
      more: 0,
    });
  });

  it('counts a missed appointment behind an overdue recall as one more', () => {
    const both = assessed([overdue, appointment('2026-11-10', 'no_show', { at: '2026-11-10' }), emptyDiary()]);
    expect(both.flags.map((flag) => flag.kind)).toEqual(expect.arrayContaining(['overdue_recare', 'no_show']));
    expect(badgeFor(both, plain)).toMatchObject({ more: 1 });
  });

  it('puts a running follow-up before a booking, a booking before a flag', () => {
    const booked = assessed([overdue, appointment('2026-12-12', 'booked', { at: '2026-11-21' })]);
    expect(badgeFor(booked, { enrolment: { state: 'active', day: 3 }, unsure: false })).toMatchObject({
      tone: 'running',
      label: { params: [3] },
    });
    expect(badgeFor(booked, { enrolment: { state: 'held', day: 3 }, unsure: false })).toMatchObject({
      tone: 'held',
      icon: 'pause',
    });
    expect(badgeFor(booked, plain)).toMatchObject({
      tone: 'booked',
      label: { id: 'badge_booked', params: [{ short: true }] },
      more: 0,
    });
  });

  it('is hollow where the screen is read without certainty', () => {
    expect(badgeFor(assessed([overdue]), { enrolment: null, unsure: true })).toMatchObject({
      tone: 'unsure',
      icon: 'question',
      label: { id: 'badge_overdue_recare' },
    });
  });

  it('is none without a flag, and none beside the name of someone who died, moved or is someone else', () => {
    expect(badgeFor(assessed([emptyDiary()]), plain)).toBeNull();
    expect(
      badgeFor(assessed([overdue, seeing({ deceased: known(true) })]), {
        enrolment: { state: 'active', day: 1 },
        unsure: false,
      }),
    ).toBeNull();
    expect(badgeFor(assessed([overdue, seeing({ moved: known(true) })]), plain)).toBeNull();
    expect(badgeFor(assessed([overdue], { situation: { holds: ['wrong_data'] } }), plain)).toBeNull();
  });

  it('says "do not contact" and "snoozed" rather than the flag', () => {
    expect(badgeFor(assessed([overdue], { situation: { optedOut: true } }), plain)).toMatchObject({
      tone: 'held',
      label: { id: 'badge_stopped' },
    });
    expect(badgeFor(assessed([overdue], { situation: { snoozedUntilDay: today + 9 } }), plain)).toMatchObject({
      label: { id: 'badge_snoozed', params: [{ day: today + 9 }] },
    });
  });
});
