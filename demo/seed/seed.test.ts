import { describe, expect, it } from 'vitest';
import { addDays, addMonths, ageOn, daysBetween } from '../dates.ts';
import { isBooking, type Patient, type Practice } from '../model.ts';
import { defaultRange } from '../pages/recalls.ts';
import { seedPractice } from './seed.ts';

const today = '2026-11-20';
const practice = seedPractice(today, 1);
const { patients, appointments, plans } = practice;

const count = (is: (p: Patient) => unknown) => patients.filter(is).length;
const named = (text: string) => patients.filter((p) => p.name.includes(text));
const of = (p: Patient) => appointments.filter((a) => a.patientId === p.id);
const isBooked = (p: Patient) => of(p).some((a) => isBooking(a, today));
const lastVisit = (p: Patient) =>
  of(p)
    .filter((a) => a.status === 'completed')
    .map((a) => a.on)
    .sort()
    .at(-1);
const day = (due: string) => (due.length === 7 ? `${due}-01` : due);
const overdue = (p: Patient) => p.recares.some((r) => day(r.due) < today);

/** Everything that holds a day, moved by `days`: what the practice should look like on another day. */
const shape = (p: Practice) =>
  p.patients.map((x) => [x.name, x.mobile, x.consent, x.recares.map((r) => r.type)].flat());

describe('the seed', () => {
  it('is the same for the same number and day, and another for another number', () => {
    expect(seedPractice(today, 1)).toEqual(practice);
    expect(shape(seedPractice(today, 2))).not.toEqual(shape(practice));
  });

  it('moves with today: same people, every day as far from today as before', () => {
    const later = addDays(today, 364); // 52 weeks: the same weekday, so the diary closes on the same days
    const moved = seedPractice(later, 1);
    expect(moved.patients.map((p) => p.name)).toEqual(patients.map((p) => p.name));
    const near = (p: Practice, on: string) =>
      p.appointments.map((a) => daysBetween(on, a.on)).filter((d) => d > -20 && d < 20);
    expect(near(moved, later)).toEqual(near(practice, today));
    expect(near(moved, later).length).toBeGreaterThan(80);
  });

  it.each(['2026-01-01', '2026-02-28', '2028-02-29', '2026-12-31', '2026-11-22', '2027-03-28'])('works on %s', (on) => {
    const made = seedPractice(on, 7);
    expect(made.patients.length).toBe(patients.length);
    expect(made.appointments.filter((a) => a.on === on).length).toBeGreaterThan(25);
  });

  it('makes about 300 people with unique numbers', () => {
    expect(patients.length).toBeGreaterThanOrEqual(290);
    expect(patients.length).toBeLessThanOrEqual(320);
    expect(new Set(patients.map((p) => p.id)).size).toBe(patients.length);
    expect(new Set(appointments.map((a) => a.id)).size).toBe(appointments.length);
  });

  it('takes no chair twice', () => {
    const cells = appointments.map((a) => `${a.on} ${a.time} ${a.provider}`);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('uses only numbers reserved for drama and example addresses', () => {
    for (const p of patients) {
      if (p.mobile) expect(p.mobile.replace(/\D/g, '').replace(/^44/, '0')).toMatch(/^07700900\d{3}$/);
      for (const phone of [p.home, p.work]) if (phone) expect(phone).toMatch(/^020 7946 0\d{3}$/);
      if (p.email) expect(p.email).toMatch(/^[\w.]+@example\.(com|org|net)$/);
    }
  });
});

describe('the people', () => {
  it('have names from everywhere, and names that look like markup', () => {
    expect(named("<b>Bold</b> O'Neil")).toHaveLength(1);
    expect(named('<img src=x onerror')).toHaveLength(1);
    expect(count((p) => /\p{Script=Hebrew}/u.test(p.name))).toBe(2);
    expect(count((p) => /\p{Script=Arabic}/u.test(p.name))).toBe(2);
    expect(count((p) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(p.name))).toBe(3);
    expect(count((p) => /[’']/.test(p.name))).toBeGreaterThanOrEqual(3);
    expect(count((p) => /[À-ž]/.test(p.name))).toBeGreaterThanOrEqual(10);
  });

  it('include two John Smiths, one booked and one overdue', () => {
    const [a, b] = named('John Smith');
    expect(named('John Smith')).toHaveLength(2);
    expect(a?.birthOn).not.toBe(b?.birthOn);
    expect([a, b].map((p) => p && isBooked(p)).sort()).toEqual([false, true]);
  });

  it('include families on one phone with guardians for the children', () => {
    const households = Map.groupBy(
      patients.filter((p) => p.household),
      (p) => p.household,
    );
    expect([...households.values()].map((m) => m.length).sort()).toEqual([2, 3, 4, 5]);
    for (const members of households.values()) expect(new Set(members.map((m) => m.mobile)).size).toBe(1);
    const minors = patients.filter((p) => ageOn(p.birthOn, today) < 18);
    expect(minors.length).toBe(8);
    expect(minors.filter((p) => !p.guardian).map((p) => p.name)).toEqual(['Kit Sandford']);
  });

  it('include those who must not or cannot be written to', () => {
    expect(count((p) => p.deceasedOn)).toBe(3);
    expect(count((p) => p.movedOn)).toBe(3);
    expect(count((p) => p.doNotContact)).toBe(4);
    expect(count((p) => p.consent.sms === false && p.consent.email === false)).toBeGreaterThanOrEqual(6);
    expect(count((p) => p.consent.sms === null && p.consent.email === null)).toBeGreaterThanOrEqual(6);
    expect(count((p) => !p.mobile && !p.home && !p.work)).toBeGreaterThanOrEqual(8);
    expect(count((p) => !p.mobile && (p.home || p.work))).toBe(4);
    expect(count((p) => !p.mobile && !p.home && !p.work && !p.email)).toBeGreaterThanOrEqual(3);
  });

  it('include every way of slipping away, and those who have not', () => {
    const gone = addMonths(today, -24);
    const lapsed = addMonths(today, -12);
    const idle = (p: Patient) => !isBooked(p) && !p.deceasedOn;
    expect(count((p) => idle(p) && overdue(p))).toBeGreaterThan(70);
    expect(count((p) => isBooked(p) && overdue(p))).toBeGreaterThanOrEqual(10);
    expect(count((p) => idle(p) && (lastVisit(p) ?? today) <= gone)).toBeGreaterThanOrEqual(8);
    expect(count((p) => idle(p) && (lastVisit(p) ?? today) <= lapsed)).toBeGreaterThanOrEqual(25);
    expect(count((p) => p.recares.some((r) => r.due.length === 7))).toBeGreaterThanOrEqual(6);
    expect(count(isBooked)).toBeGreaterThan(70);
    expect(count((p) => of(p).length > 0 && !lastVisit(p) && isBooked(p))).toBe(7);
  });

  it('include missed and cancelled appointments, today and before, some booked again', () => {
    const spoilt = (status: string, on?: string) =>
      appointments.filter((a) => a.status === status && (on === undefined || a.on === on));
    expect(spoilt('missed', today).length).toBeGreaterThanOrEqual(2);
    expect(spoilt('cancelled', today).length).toBeGreaterThanOrEqual(2);
    for (const status of ['missed', 'cancelled'] as const) {
      const open = patients.filter(
        (p) => !isBooked(p) && of(p).some((a) => a.status === status && a.on >= addDays(today, -31)),
      );
      expect(open.length).toBeGreaterThanOrEqual(7);
    }
    expect(
      count((p) => isBooked(p) && of(p).some((a) => a.status === 'missed' || a.status === 'cancelled')),
    ).toBeGreaterThanOrEqual(4);
    expect(
      count((p) => of(p).filter((a) => a.status === 'missed' || a.status === 'cancelled').length >= 2),
    ).toBeGreaterThanOrEqual(5);
  });

  it('include people whose own rhythm broke before any recare was due', () => {
    const broken = patients.filter((p) => {
      const visits = of(p)
        .filter((a) => a.status === 'completed')
        .map((a) => a.on)
        .sort();
      if (isBooked(p) || overdue(p) || visits.length < 3) return false;
      const gaps = visits
        .slice(1)
        .map((on, i) => daysBetween(visits[i] ?? on, on))
        .sort((a, b) => a - b);
      const median = gaps[Math.floor(gaps.length / 2)] ?? 0;
      return daysBetween(visits.at(-1) ?? today, today) > 1.25 * median;
    });
    expect(broken.length).toBeGreaterThanOrEqual(6);
  });

  it('include plans accepted and never booked, with their value', () => {
    const booked = new Set(appointments.filter((a) => isBooking(a, today)).map((a) => a.planId));
    expect(plans.filter((p) => p.status === 'accepted' && !booked.has(p.id) && p.value > 0)).toHaveLength(14);
    expect(plans.filter((p) => p.status === 'accepted' && booked.has(p.id))).toHaveLength(4);
    expect(plans.filter((p) => p.status === 'proposed')).toHaveLength(9);
    expect(plans.filter((p) => p.status === 'in_progress' && p.done > 0 && p.done < p.planned)).toHaveLength(5);
  });

  it('fill the recall list, and some have fallen off its end', () => {
    const { from, to } = defaultRange(today);
    const listed = patients.filter(
      (p) => !p.deceasedOn && p.recares.some((r) => day(r.due) >= from && day(r.due) <= to),
    );
    const off = patients.filter(
      (p) => !p.deceasedOn && p.recares.length > 0 && p.recares.every((r) => day(r.due) < from),
    );
    expect(listed.length).toBeGreaterThanOrEqual(60);
    expect(listed.length).toBeLessThanOrEqual(120);
    expect(off.length).toBeGreaterThanOrEqual(5);
  });
});
