import { addDays, addMonths } from '../dates.ts';
import {
  type Appointment,
  type Consent,
  type Enquiry,
  type Patient,
  type Plan,
  type Practice,
  type Provider,
  providers,
  type RecareType,
  recareInterval,
  type Status,
} from '../model.ts';
import { family, given } from './names.ts';
import type { Random } from './random.ts';

const mornings = ['08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30'];
const afternoons = ['14:00', '14:30', '15:00', '15:30', '16:00', '16:30', '17:00', '17:30'];
/** Half-hour starts of the diary; closed over lunch. */
export const times = [...mornings, ...afternoons];

/** Puts people, visits, bookings and plans into a practice so that no chair is taken twice. */
export function builderFor(today: string, random: Random) {
  const practice: Practice = {
    seededOn: today,
    nextAppointment: 700_001,
    patients: [],
    appointments: [],
    plans: [],
    enquiries: [],
  };
  const taken = new Set<string>();
  const names = new Set<string>();
  let nextPatient = 40_117;
  let nextMobile = 101;
  let nextHome = 140;
  let nextPlan = 2_203;

  const closed = (on: string) => on !== today && new Date(`${on}T00:00:00Z`).getUTCDay() === 0;

  function slot(on: string, provider: Provider, minutes: number, wish: string, step: 1 | -1 | 0) {
    for (let day = on; ; day = addDays(day, step)) {
      const from = Math.max(0, times.indexOf(wish));
      for (let i = 0; !closed(day) && i < times.length; i++) {
        const start = (from + i) % times.length;
        const cells = Array.from({ length: Math.ceil(minutes / 30) }, (_, n) => times[start + n]);
        const splitByLunch = cells.includes('12:30') && cells.includes('14:00');
        if (cells.includes(undefined) || splitByLunch) continue;
        if (cells.some((time) => taken.has(`${provider} ${day} ${time}`))) continue;
        for (const time of cells) taken.add(`${provider} ${day} ${time}`);
        return { on: day, time: times[start] as string };
      }
      if (step === 0) throw new Error('the diary has no room left on that day');
    }
  }

  const mobile = () => {
    const digits = String(nextMobile++).padStart(3, '0');
    return random.pick([`07700 900${digits}`, `07700 900${digits}`, `07700900${digits}`, `+44 7700 900${digits}`]);
  };
  const home = () => `020 7946 0${String(nextHome++).padStart(3, '0')}`;

  const address = (name: string, id: string) => {
    const plain = name.normalize('NFD').replace(/[^A-Za-z ]/g, '');
    const words = plain.toLowerCase().split(' ').filter(Boolean);
    const local = words.length > 1 ? `${words[0]}.${words.at(-1)}` : `patient${id}`;
    return `${local.slice(0, 40)}@${random.pick(['example.com', 'example.org', 'example.net'])}`;
  };

  function freshName(): string {
    for (;;) {
      const name = `${random.pick(given)} ${random.pick(family)}`;
      if (names.has(name)) continue;
      names.add(name);
      return name;
    }
  }

  const asked = (yes: number, no: number): Consent => {
    const roll = random.int(1, 100);
    return roll <= yes ? true : roll <= yes + no ? false : null;
  };

  /** A patient with everything a person usually has; `detail` replaces what is special about this one. */
  function person(detail: Partial<Patient> = {}): Patient {
    const id = String(nextPatient);
    nextPatient += random.int(1, 6);
    const name = detail.name ?? freshName();
    const patient: Patient = {
      id,
      birthOn: addDays(addMonths(today, -12 * random.int(19, 88)), -random.int(0, 364)),
      mobile: mobile(),
      home: random.chance(0.35) ? home() : undefined,
      work: random.chance(0.08) ? home() : undefined,
      email: random.chance(0.86) ? address(name, id) : undefined,
      language: 'English',
      prefers: random.pick(['sms', 'sms', 'email', 'phone', undefined, undefined] as const),
      consent: { sms: asked(74, 6), email: asked(66, 8), voice: asked(50, 5) },
      dentist: random.pick(providers.slice(0, 2)),
      registeredOn: addMonths(today, -random.int(26, 120)),
      recares: [],
      balance: random.chance(0.1) ? random.int(2, 24) * 10 : 0,
      ...detail,
      name,
    };
    practice.patients.push(patient);
    return patient;
  }

  const chairFor = (patient: Patient, type: string): Provider =>
    type === 'Hygiene' || type === 'Perio maintenance' ? 'T. Lindqvist (hyg.)' : patient.dentist;

  /** An appointment on or near a day: earlier days for the past, later ones for the future, today only for today. */
  function appointment(patient: Patient, on: string, type: string, status: Status, more: Partial<Appointment> = {}) {
    const minutes = more.minutes ?? (type === 'Crown prep' || type === 'Root canal' ? 60 : 30);
    const provider = more.provider ?? chairFor(patient, type);
    const step = on === today ? 0 : on > today ? 1 : -1;
    const where = slot(on, provider, minutes, more.time ?? random.pick(times), step);
    const made: Appointment = {
      id: String(practice.nextAppointment++),
      patientId: patient.id,
      minutes,
      type,
      provider,
      status,
      planId: more.planId,
      ...where,
    };
    practice.appointments.push(made);
    return made;
  }

  /** Attended visits back from `last`, one each `every` months; returns the day of the newest. */
  function history(patient: Patient, last: string, visits: number, every: number, type: string): string {
    let newest = last;
    for (let i = 0; i < visits; i++) {
      const made = appointment(
        patient,
        addMonths(last, -every * i),
        i === 0 ? type : random.pick([type, 'Check-up']),
        'completed',
      );
      if (i === 0) newest = made.on;
    }
    const first = addMonths(last, -every * visits);
    if (patient.registeredOn > first) patient.registeredOn = first;
    return newest;
  }

  /** Recare lines that follow from the newest visit. */
  function owes(patient: Patient, lastVisit: string, types: RecareType[], monthOnly = false) {
    for (const type of types) {
      const due = addMonths(lastVisit, recareInterval[type]);
      const late = due < today;
      patient.recares.push({
        type,
        due: monthOnly ? due.slice(0, 7) : due,
        attempts: late ? random.pick([0, 0, 1, 1, 2, 3]) : 0,
        remindedOn: late && random.chance(0.3) ? addDays(today, -random.int(9, 80)) : undefined,
      });
    }
  }

  function plan(patient: Patient, detail: Omit<Plan, 'id' | 'patientId'>): Plan {
    const made = { id: `TP-${nextPlan++}`, patientId: patient.id, ...detail };
    practice.plans.push(made);
    return made;
  }

  function enquiry(patient: Patient, detail: Omit<Enquiry, 'id' | 'patientId'>): Enquiry {
    const made = { id: `EQ-${(practice.enquiries?.length ?? 0) + 311}`, patientId: patient.id, ...detail };
    practice.enquiries?.push(made);
    return made;
  }

  return { today, random, practice, person, appointment, history, owes, plan, enquiry, mobile, home };
}
export type Builder = ReturnType<typeof builderFor>;
