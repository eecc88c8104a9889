import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, isDay } from './dates.ts';
import {
  type Appointment,
  isBooking,
  type Practice,
  type Provider,
  providers,
  type RecareType,
  recareInterval,
  type Status,
  statusWords,
  visitTypes,
} from './model.ts';
import { times } from './seed/builder.ts';
import { seedPractice } from './seed/seed.ts';

/** Done, or a sentence for the person at the desk. */
export type Outcome<T = null> = { ok: true; value: T } | { ok: false; problem: string };
const refuse = (problem: string): { ok: false; problem: string } => ({ ok: false, problem });

const FILE = 'practice.json';

function load(dataDir: string | undefined, today: string, seed: number, clock?: string): Practice {
  if (!dataDir) return seedPractice(today, seed, clock);
  mkdirSync(dataDir, { recursive: true });
  try {
    return JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')) as Practice;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return seedPractice(today, seed, clock);
    throw new Error(`${FILE} in the data folder cannot be read. Move it away to begin with a new practice.`);
  }
}

/**
 * The practice in memory; with a data folder every change is on disk before the click is answered (written beside the
 * file, then renamed over it). `today` is asked at each use: the desk may be open past midnight.
 */
export function createStore(options: { today: () => string; seed: number; dataDir?: string; clock?: string }) {
  const { today, dataDir } = options;
  const practice = load(dataDir, today(), options.seed, options.clock);
  const patients = new Map(practice.patients.map((p) => [p.id, p]));

  function save() {
    if (!dataDir) return;
    const path = join(dataDir, FILE);
    writeFileSync(`${path}.new`, JSON.stringify(practice));
    renameSync(`${path}.new`, path);
  }

  const standing = (a: Appointment) => a.status !== 'cancelled' && a.status !== 'missed';

  function book(input: {
    patientId: string;
    on: string;
    time: string;
    type: string;
    provider: string;
    planId?: string;
  }): Outcome<Appointment> {
    const patient = patients.get(input.patientId);
    if (!patient) return refuse('That patient is not in this practice.');
    if (patient.deceasedOn) return refuse('This patient has died. Nothing can be booked.');
    if (!isDay(input.on)) return refuse('Choose a day for the appointment.');
    if (input.on < today()) return refuse('That day has passed. Choose today or a later day.');
    if (!times.includes(input.time)) return refuse('Choose one of the diary’s times.');
    if (!visitTypes.some((type) => type === input.type)) return refuse('Choose what the appointment is for.');
    const provider = providers.find((p) => p === input.provider);
    if (!provider) return refuse('Choose who the appointment is with.');
    if (!isFree(input.on, input.time, provider)) {
      return refuse(`${provider} already has an appointment at ${input.time} that day.`);
    }
    const plan = practice.plans.find((p) => p.id === input.planId && p.patientId === patient.id);
    const made: Appointment = {
      id: String(practice.nextAppointment++),
      patientId: patient.id,
      on: input.on,
      time: input.time,
      minutes: 30,
      type: input.type,
      provider,
      status: 'booked',
      planId: plan?.id,
    };
    practice.appointments.push(made);
    save();
    return { ok: true, value: made };
  }

  /** Half-hour cells of one chair that a standing appointment covers. */
  function isFree(on: string, time: string, provider: Provider): boolean {
    const cell = times.indexOf(time);
    return !practice.appointments.some((a) => {
      if (a.on !== on || a.provider !== provider || !standing(a)) return false;
      const from = times.indexOf(a.time);
      return cell >= from && cell < from + Math.ceil(a.minutes / 30);
    });
  }

  /**
   * Marks an appointment. One that lies ahead and is marked attended or missed is moved to today, so that a whole
   * story can be played in one sitting. An attended visit starts its recare line anew and ticks off a planned step.
   */
  function mark(id: string, status: Status): Outcome<Appointment> {
    const found = practice.appointments.find((a) => a.id === id);
    if (!found) return refuse('That appointment is no longer in the diary.');
    if (!(status in statusWords)) return refuse('That is not a status of the diary.');
    if (found.status === status) return { ok: true, value: found };
    if ((status === 'completed' || status === 'missed') && found.on > today()) found.on = today();
    found.status = status;
    if (status === 'completed') settle(found);
    save();
    return { ok: true, value: found };
  }

  function settle(visit: Appointment) {
    const patient = patients.get(visit.patientId);
    const months = recareInterval[visit.type as RecareType];
    const line = patient?.recares.find((r) => r.type === visit.type);
    if (patient && months !== undefined) {
      const fresh = { type: visit.type as RecareType, due: addMonths(visit.on, months), attempts: 0 };
      patient.recares = line ? patient.recares.map((r) => (r === line ? fresh : r)) : [...patient.recares, fresh];
    }
    const plan = practice.plans.find((p) => p.id === visit.planId);
    if (plan && plan.done < plan.planned) {
      plan.done++;
      plan.status = plan.done === plan.planned ? 'completed' : 'in_progress';
    }
  }

  const ofPatient = (id: string) =>
    practice.appointments
      .filter((a) => a.patientId === id)
      .sort((a, b) => (`${a.on} ${a.time}` < `${b.on} ${b.time}` ? -1 : 1));

  return {
    practice,
    today,
    patient: (id: string) => patients.get(id),
    ofPatient,
    bookings: (id: string) => ofPatient(id).filter((a) => isBooking(a, today())),
    /** Newest attended visit, as the practice knows it. */
    lastVisit: (id: string) => ofPatient(id).findLast((a) => a.status === 'completed')?.on,
    onDay: (on: string) =>
      practice.appointments.filter((a) => a.on === on).sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)),
    plansOf: (id: string) => practice.plans.filter((p) => p.patientId === id),
    book,
    mark,
  };
}
export type Store = ReturnType<typeof createStore>;
