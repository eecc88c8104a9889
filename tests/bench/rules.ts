/**
 * Rules over 100,000 patient records, as a ratio against a plain loop in the same run that takes every day number of the
 * same records, held as integers, past every cut-off (bound: 3). `node tests/bench/rules.ts`; ends with 1 when the bound is
 * broken. Never a timed test: only a ratio of two things measured side by side means the same on every machine.
 *
 * For the curious it also prints the ratio against the same numbers packed into one typed array, which no store would hand
 * out: the gap between the two is the price of following pointers, not of the rules.
 */
import { assess } from '../../lib/core/assess.ts';
import { type Compiled, compile } from '../../lib/core/cutoffs.ts';
import { toDayNumber } from '../../lib/core/day.ts';
import { lifeOf } from '../../lib/core/lifecycle.ts';
import type { Appointment, PatientRecord, Plan, Recare, Source } from '../../lib/core/patient.ts';
import { presetPolicy } from '../../lib/core/presets/index.ts';
import { rulesOn } from '../../lib/core/rules/index.ts';
import { quietSituation } from '../../lib/core/situation.ts';

const RECORDS = 100_000;
const ROUNDS = 25;
const BOUND = 3;
const TODAY = toDayNumber('2026-11-20');

/** A small seeded generator: the same practice on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const source = (field: string): Source => ({
  adapter: 'bench',
  screen: 'patient_page',
  field,
  from: 'bench',
  seenAt: '2026-11-19T09:00:00Z',
});

const TYPES = [
  'Prophy',
  'Periodic exam',
  'Exam and prophy',
  'Crown prep',
  'Crown seat',
  'Filling',
  'Perio maintenance',
  'D0140',
  'Room 2',
];

/** Half of all appointments say what they are for. */
const typeOf = (random: (below: number) => number) =>
  random(2) ? { type: TYPES[random(TYPES.length)] as string } : {};

function makeRecord(i: number, random: (below: number) => number): PatientRecord {
  const visit = TODAY - random(1100);
  const booked = random(100) < 35;
  const appointments: Appointment[] = [];
  const add = (day: number, status: Appointment['status']) =>
    appointments.push({ key: `at:${day}`, day, status, ...typeOf(random), source: source('appointmentStatus') });
  for (let n = random(4); n > 0; n--) add(visit - n * (150 + random(60)), 'completed');
  add(visit, 'completed');
  if (random(100) < 8) add(TODAY - random(60), random(2) ? 'no_show' : 'cancelled');
  if (booked) add(TODAY + 1 + random(120), 'booked');
  const due = visit + 182;
  const day = TODAY - random(7);
  return {
    key: `bench|${i}`,
    pms: 'bench',
    patientId: String(i),
    phones: [],
    consent: {},
    lastSeenAt: '2026-11-19T09:00:00Z',
    lastVisit: { value: { from: visit, to: visit }, source: source('lastVisitOn') },
    appointments: appointments.sort((a, b) => a.day - b.day),
    plans:
      random(100) < 15
        ? [
            {
              key: 'id:1',
              title: 'Crown',
              status: 'accepted',
              on: { from: visit, to: visit },
              source: source('planStatus'),
            },
          ]
        : [],
    recares:
      random(100) < 80
        ? [{ type: 'prophy', due: { from: due, to: due }, seenDay: day, source: source('recareDueOn') }]
        : [],
    ...(booked || random(100) < 10
      ? {}
      : { nothingBooked: { strength: random(2) ? 'proof' : 'hint', source: source('nothingBooked'), day } }),
  };
}

/** What the rules do, for counting: which flags each patient has. */
function countFlags(records: PatientRecord[], c: Compiled): number {
  let flags = 0;
  const rules = rulesOn(c);
  for (let i = 0; i < records.length; i++) {
    const record = records[i] as PatientRecord;
    const life = lifeOf(record, c);
    for (let r = 0; r < rules.length; r++) if (rules[r]?.holds(record, c, life)) flags++;
  }
  return flags;
}

/** The yardstick: every day number of every record once against every cut-off, and nothing decided. */
function countDays(records: PatientRecord[], cutoffs: number[]): number {
  let hits = 0;
  const compare = (day: number) => {
    for (let k = 0; k < cutoffs.length; k++) if (day <= (cutoffs[k] as number)) hits++;
  };
  for (let i = 0; i < records.length; i++) {
    const r = records[i] as PatientRecord;
    if (r.lastVisit?.value) compare(r.lastVisit.value.to);
    if (r.nothingBooked?.day) compare(r.nothingBooked.day);
    for (let n = 0; n < r.recares.length; n++) compare((r.recares[n] as Recare).due.to);
    for (let n = 0; n < r.plans.length; n++) compare((r.plans[n] as Plan).on?.to ?? 0);
    for (let n = 0; n < r.appointments.length; n++) compare((r.appointments[n] as Appointment).day);
  }
  return hits;
}

function pack(records: PatientRecord[]): Int32Array {
  const days: number[] = [];
  for (const r of records) {
    days.push(r.lastVisit?.value?.to ?? 0, r.nothingBooked?.day ?? 0);
    days.push(
      ...r.recares.map((x) => x.due.to),
      ...r.plans.map((x) => x.on?.to ?? 0),
      ...r.appointments.map((x) => x.day),
    );
  }
  return Int32Array.from(days);
}

function countPacked(days: Int32Array, cutoffs: number[]): number {
  let hits = 0;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    for (let k = 0; k < cutoffs.length; k++) if (day <= (cutoffs[k] as number)) hits++;
  }
  return hits;
}

function timed(run: () => number): number {
  const start = performance.now();
  if (run() < 0) throw new Error('never: keeps the work from being optimised away');
  return performance.now() - start;
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] as number;

const random = seeded(7);
const records = Array.from({ length: RECORDS }, (_, i) => makeRecord(i, random));
const policy = presetPolicy('dental', {
  name: 'Bench',
  country: 'US',
  zone: 'UTC',
  language: 'en',
  currency: 'USD',
  phone: '1',
});
const compiled = compile(policy, TODAY);
const { lapsedUntil, goneUntil, dueSoonUntil, missesFrom, planUntil, freshFrom } = compiled;
const cutoffs = [lapsedUntil, goneUntil, dueSoonUntil, missesFrom, planUntil, freshFrom, TODAY];
const packed = pack(records);

const times = { loop: [] as number[], packed: [] as number[], rules: [] as number[], assess: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  times.loop.push(timed(() => countDays(records, cutoffs)));
  times.packed.push(timed(() => countPacked(packed, cutoffs)));
  times.rules.push(timed(() => countFlags(records, compiled)));
  if (round % 5 === 0)
    times.assess.push(timed(() => records.reduce((n, r) => n + assess(r, compiled, quietSituation).flags.length, 0)));
}
const compileMs = timed(() => compile(policy, TODAY + 1).today);
const [loop, flat, judged, whole] = [
  median(times.loop),
  median(times.packed),
  median(times.rules),
  median(times.assess),
];
const ratio = judged / loop;
console.log(
  `rules: ${RECORDS} records, ${countFlags(records, compiled)} flags in ${judged.toFixed(1)} ms = ${ratio.toFixed(2)} x the integer loop ` +
    `over the same records (${loop.toFixed(1)} ms), bound ${BOUND}; ${(judged / flat).toFixed(1)} x the same numbers in one typed array; ` +
    `with reasons, evidence and blockers ${(whole / loop).toFixed(1)} x; compiling a policy ${compileMs.toFixed(1)} ms`,
);
process.exitCode = ratio <= BOUND ? 0 : 1;
