import { addDays, addMonths } from '../dates.ts';
import type { Enquiry, Patient, PlanStatus, Provider, Status } from '../model.ts';
import { type Builder, times } from './builder.ts';

/** Treatments people accept and forget, with what each is worth in pounds. */
const treatments = [
  ['Crown, upper left 6', 640],
  ['Root canal and crown, lower right 7', 1_180],
  ['Two fillings', 190],
  ['Implant, upper right 4', 2_350],
  ['Night guard', 260],
  ['Clear aligners, 14 months', 3_200],
  ['Bridge, lower left 4 to 6', 1_480],
  ['Whitening', 320],
  ['Veneers, upper 3 to 3', 2_900],
] as const;

const ago = (b: Builder, months: number) => addDays(addMonths(b.today, -months), -b.random.int(0, 27));

/** Comes as they should and the next one is in the diary. */
export function regular(b: Builder, soon: boolean) {
  const patient = b.person();
  const last = b.history(patient, ago(b, b.random.int(2, 5)), b.random.int(2, 4), 6, 'Hygiene');
  b.owes(patient, last, ['Hygiene', 'Check-up']);
  const on = addDays(b.today, soon ? b.random.int(1, 6) : b.random.int(7, 75));
  b.appointment(patient, on, b.random.pick(['Hygiene', 'Check-up', 'Filling']), b.random.pick(['booked', 'confirmed']));
  if (soon && b.random.chance(0.5)) b.appointment(patient, addDays(on, b.random.int(3, 20)), 'Filling', 'booked');
}

/** Was here lately; nothing booked and nothing owed yet. */
export function lately(b: Builder, thisWeek: boolean) {
  const patient = b.person();
  const day = addDays(b.today, -(thisWeek ? b.random.int(1, 5) : b.random.int(6, 120)));
  if (thisWeek) b.appointment(patient, addDays(day, -b.random.int(1, 5)), 'Filling', 'completed');
  const last = b.history(patient, day, b.random.int(1, 3), 7, b.random.pick(['Hygiene', 'Check-up']));
  b.owes(patient, last, ['Hygiene', 'Check-up']);
}

/** Last came `months` ago, nothing booked: on the recall list, or fallen off its end. */
export function overdue(b: Builder, months: number, monthOnly = false) {
  const patient = b.person();
  const last = b.history(patient, ago(b, months), b.random.int(1, 4), 6, b.random.pick(['Hygiene', 'Check-up']));
  b.owes(patient, last, b.random.chance(0.7) ? ['Hygiene', 'Check-up'] : ['Check-up'], monthOnly);
}

/** Due within the coming month, nothing booked. */
export function dueSoon(b: Builder) {
  const patient = b.person();
  const last = b.history(patient, addDays(addMonths(b.today, -6), b.random.int(2, 26)), 3, 6, 'Hygiene');
  b.owes(patient, last, ['Hygiene']);
}

/** Owes a recall, has a booking for it, and is kept on the list all the same. */
export function bookedButListed(b: Builder) {
  const patient = b.person();
  const last = b.history(patient, ago(b, b.random.int(7, 11)), 3, 6, 'Hygiene');
  b.owes(patient, last, ['Hygiene']);
  b.appointment(patient, addDays(b.today, b.random.int(2, 45)), 'Hygiene', b.random.pick(['booked', 'confirmed']));
}

/** Came every two months, then stopped; no recare is due yet. */
export function brokenRhythm(b: Builder) {
  const patient = b.person();
  const last = b.history(patient, addDays(b.today, -b.random.int(95, 130)), 5, 2, 'Filling');
  b.owes(patient, last, ['Hygiene', 'Check-up']);
}

/** Cancelled or missed twice or more within half a year and not seen since. */
export function unsettled(b: Builder) {
  const patient = b.person();
  const last = b.history(patient, ago(b, 5), 2, 6, 'Check-up');
  b.owes(patient, last, ['Check-up']);
  for (const days of [b.random.int(80, 110), b.random.int(15, 60)]) {
    b.appointment(patient, addDays(b.today, -days), 'Check-up', b.random.pick(['missed', 'cancelled']));
  }
}

/** Missed or cancelled lately, nothing booked since. */
export function fellThrough(b: Builder, status: 'missed' | 'cancelled', days: number) {
  const patient = b.person();
  const last = b.history(patient, ago(b, b.random.int(3, 5)), 2, 6, 'Check-up');
  b.owes(patient, last, ['Hygiene', 'Check-up']);
  b.appointment(patient, addDays(b.today, -days), b.random.pick(['Hygiene', 'Filling', 'Check-up']), status);
}

/** Missed one, but already has another. */
export function rebooked(b: Builder) {
  const patient = b.person();
  const last = b.history(patient, ago(b, 4), 2, 6, 'Hygiene');
  b.owes(patient, last, ['Hygiene', 'Check-up']);
  b.appointment(patient, addDays(b.today, -b.random.int(3, 25)), 'Filling', b.random.pick(['missed', 'cancelled']));
  b.appointment(patient, addDays(b.today, b.random.int(3, 30)), 'Filling', 'booked');
}

/** A treatment plan; `booked` = an appointment for it stands. Returns whose it is. */
export function planned(b: Builder, status: PlanStatus, age: number, booked = false): Patient {
  const patient = b.person();
  const last = b.history(patient, addDays(b.today, -Math.max(age, 5)), 2, 7, 'Check-up');
  b.owes(patient, last, ['Hygiene', 'Check-up']);
  const [title, value] = b.random.pick(treatments);
  const steps = b.random.int(2, 4);
  const proposedOn = addDays(b.today, -age - b.random.int(0, 3));
  const plan = b.plan(patient, {
    title,
    value,
    status,
    proposedOn,
    acceptedOn: status === 'proposed' || status === 'declined' ? undefined : addDays(b.today, -age),
    done: status === 'in_progress' ? b.random.int(1, steps - 1) : status === 'completed' ? steps : 0,
    planned: steps,
  });
  if (booked)
    b.appointment(patient, addDays(b.today, b.random.int(2, 20)), 'Crown prep', 'booked', { planId: plan.id });
  return patient;
}

/** Said yes to one thing and is still thinking about another. */
export function secondThoughts(b: Builder) {
  const patient = planned(b, 'accepted', b.random.int(20, 50));
  const [title, value] = b.random.pick(treatments);
  const proposedOn = addDays(b.today, -b.random.int(9, 18));
  b.plan(patient, { title, value, status: 'proposed', proposedOn, done: 0, planned: 2 });
}

/** New people with a first appointment and no past. */
export function newcomer(b: Builder) {
  const patient = b.person({ registeredOn: addDays(b.today, -b.random.int(1, 20)) });
  b.appointment(patient, addDays(b.today, b.random.int(1, 14)), 'Check-up', 'booked');
}

/** `HH:mm` so many minutes before `clock`, never before the day began. */
function before(clock: string, minutes: number): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const at = Math.max(0, hour * 60 + minute - minutes);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/**
 * People who asked to become patients: one a quarter of an hour ago whom nobody has, one from the morning, one of three
 * days ago without a reply, and one who was answered. `clock` = the practice's `HH:mm`.
 */
export function enquiries(b: Builder, clock: string) {
  const ask = (name: string, day: string, time: string, about: string, more: Partial<Enquiry> = {}) => {
    const patient = b.person({ name, registeredOn: day, consent: { sms: true, email: true, voice: null } });
    b.enquiry(patient, { asked: `${day}T${time}`, about, ...more });
    return patient;
  };
  ask('Beatrix Lomax', b.today, before(clock, 15), 'Check-up for a new patient');
  ask('Osman Tekin', b.today, before(clock, 150), 'Whitening, price');
  ask('Verity Sands', addDays(b.today, -3), '16:40', 'Two children, first visit', { assignedTo: 'Front desk' });
  const answered = ask('Jonah Pritchard', addDays(b.today, -2), '09:15', 'Broken filling', {
    assignedTo: 'Front desk',
    repliedOn: addDays(b.today, -2),
  });
  b.appointment(answered, addDays(b.today, 6), 'Check-up', 'booked');
}

/** Today's diary: seen, missed and cancelled in the morning, someone in the waiting room, the afternoon to come. */
export function todaysDiary(b: Builder, chairs: readonly Provider[]) {
  const morning = times.filter((time) => time < '11:00');
  chairs.forEach((provider, chair) => {
    for (const [i, time] of times.entries()) {
      if ((i + chair) % 3 === 2 && time !== '11:00') continue;
      const before = morning.includes(time);
      const spoilt: Status | null = i === chair ? 'missed' : i === 3 && chair < 2 ? 'cancelled' : null;
      const afternoon = b.random.pick(['booked', 'confirmed', 'confirmed'] as const);
      const status: Status = spoilt ?? (before ? 'completed' : time === '11:00' ? 'arrived' : afternoon);
      const patient = b.person({ dentist: provider === 'T. Lindqvist (hyg.)' ? 'Dr M. Whitlock' : provider });
      const last = b.history(patient, ago(b, b.random.int(4, 6)), 2, 6, 'Check-up');
      const type = provider === 'T. Lindqvist (hyg.)' ? 'Hygiene' : b.random.pick(['Check-up', 'Filling']);
      const made = b.appointment(patient, b.today, type, status, { provider, time });
      b.owes(patient, status === 'completed' ? made.on : last, ['Hygiene', 'Check-up']);
      if (status === 'completed') b.appointment(patient, addDays(b.today, b.random.int(1, 5)), 'Filling', 'booked');
    }
  });
}
