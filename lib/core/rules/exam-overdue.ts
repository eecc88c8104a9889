import { type Compiled, monthsSince } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { Appointment, DayRange, PatientRecord, Source } from '../patient.ts';
import { bandOf, dateWord, dayAt, evidence, type Rule, visitMoney } from './rule.ts';
import { lastOf, whatOf } from './visits.ts';

/** Fewer emergency visits than this are chance, not a habit. */
const HABIT = 2;

/**
 * No exam for twelve months, whatever became of hygiene. It rests on the last exam that was seen; a later visit of which it
 * isn't known what it was may have been one, and keeps it quiet. Who only ever came in an emergency has had no exam either.
 */
export const examOverdue: Rule = {
  kind: 'exam_overdue',
  holds(record, c, life) {
    if (life.booking !== null || life.strength === 'none' || life.visit === undefined) return false;
    const exam = examOf(record, c, life);
    if (exam !== undefined) return exam.on.to <= c.examUntil;
    return emergenciesOnly(record, c, life) !== undefined;
  },
  explain,
};

type Exam = { on: DayRange; source: Source };

function examOf(record: PatientRecord, c: Compiled, life: Life): Exam | undefined {
  const told = record.lastExam;
  const seen = record.appointments.length === 0 ? undefined : lastOf('exam', record, c, life);
  if (told?.value && (seen === undefined || told.value.to >= seen.day)) {
    // A visit since the day the screen told of: it may have been the next exam.
    const toldDay = dayAt(told.source.seenAt, c);
    const since = record.appointments.some(
      (a) => a.status === 'completed' && a.day >= toldDay && (whatOf(a, c).size === 0 || whatOf(a, c).has('exam')),
    );
    const later =
      life.visit !== undefined && life.visit.to > toldDay && !record.appointments.some((a) => a.day === life.visit?.to);
    return since || later ? undefined : { on: told.value, source: told.source };
  }
  return seen && { on: { from: seen.day, to: seen.day }, source: seen.source };
}

/** All visits ever seen, where each of them was an emergency and the first one is as long ago as an exam may be. */
function emergenciesOnly(record: PatientRecord, c: Compiled, life: Life): Appointment[] | undefined {
  const { appointments } = record;
  if (appointments.length < HABIT || record.lastExam !== undefined) return undefined;
  const last = appointments.findLast((a) => a.status === 'completed');
  if (last === undefined || !whatOf(last, c).has('emergency')) return undefined;
  const visits = appointments.filter((a) => a.status === 'completed' && a.day <= c.today);
  const [first] = visits;
  if (visits.length < HABIT || first === undefined || first.day > c.examUntil) return undefined;
  if (life.visit !== undefined && life.visit.to > (visits.at(-1)?.day ?? 0)) return undefined;
  const only = visits.every((a) => whatOf(a, c).has('emergency') && !whatOf(a, c).has('exam'));
  return only ? visits : undefined;
}

function explain(record: PatientRecord, c: Compiled, life: Life): Flag {
  const exam = examOf(record, c, life);
  const base = { kind: 'exam_overdue' as const, money: visitMoney(c), strength: life.strength };
  if (exam === undefined) {
    const visits = emergenciesOnly(record, c, life) ?? [];
    const since = { day: visits[0]?.day ?? c.today };
    return {
      ...base,
      band: 'emergency_only',
      reason: { id: 'reason_exam_emergency_only', params: [visits.length, since] },
      label: { id: 'badge_exam_emergency_only', params: [] },
      evidence: evidence(record, ...visits.map((a) => a.source)),
      numbers: { emergencyVisits: visits.length },
    };
  }
  const months = monthsSince(exam.on.to, c);
  const ago = { count: months, unit: 'month' as const };
  const band = bandOf(months, c.bands.exam);
  return {
    ...base,
    ...(band ? { band } : {}),
    reason: { id: 'reason_exam_overdue', params: [dateWord(exam.on), ago] },
    label: { id: 'badge_exam_overdue', params: [{ ...ago, short: true }] },
    evidence: evidence(record, exam.source),
    numbers: { sinceExamMonths: months },
  };
}
