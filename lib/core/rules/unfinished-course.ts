import type { Compiled } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { PatientRecord, Plan, Source } from '../patient.ts';
import { type CoursePair, coursePairs } from '../procedure/course-pairs.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { dayAt, evidence, type Rule, shorten, visitMoney } from './rule.ts';
import { planMoney } from './unscheduled-treatment.ts';
import { whatOf } from './visits.ts';

/**
 * Treatment begun and left: an opening item is done and what finishes it is neither done nor booked, or some of a course's
 * visits are done and nothing was booked for 14 days after the last one.
 */
export const unfinishedCourse: Rule = {
  kind: 'unfinished_course',
  holds(record, c, life) {
    if (life.booking !== null || life.strength === 'none') return false;
    if (record.plans.length === 0 && life.visit === undefined) return false;
    return openPair(record, c, life) !== undefined || openCourse(record, c, life) !== undefined;
  },
  explain,
};

type OpenPair = { pair: CoursePair; day: number; source: Source; closing: Plan | undefined };

function openPair(record: PatientRecord, c: Compiled, life: Life): OpenPair | undefined {
  if (!opensAny(record, c)) return undefined;
  for (const pair of coursePairs) {
    const opened = lastOpening(pair, record, c);
    if (opened === undefined || opened.day + pair.afterDays > c.today) continue;
    if (isClosed(pair, opened.day, record, c) || isDoubtful(opened.day, record, c, life)) continue;
    const closing = record.plans.find((plan) => named(plan, c, pair.closes) && isAhead(plan));
    return { pair, ...opened, closing };
  }
  return undefined;
}

/** Whether anything on the record opens a pair: few do, and the rest need no closer look. */
function opensAny(record: PatientRecord, c: Compiled): boolean {
  const { appointments, plans } = record;
  for (let i = 0; i < appointments.length; i++) if (opens(appointments[i]?.type, c)) return true;
  for (let i = 0; i < plans.length; i++) if (opens(plans[i]?.title, c)) return true;
  return false;
}

function opens(text: string | undefined, c: Compiled): boolean {
  if (text === undefined) return false;
  const what = c.procedures(text);
  for (const is of what) if (OPENINGS.has(is)) return true;
  return false;
}

const OPENINGS: ReadonlySet<Procedure> = new Set(coursePairs.map((pair) => pair.opens));

function lastOpening(
  pair: CoursePair,
  record: PatientRecord,
  c: Compiled,
): { day: number; source: Source } | undefined {
  let last: { day: number; source: Source } | undefined;
  for (const a of record.appointments) {
    if (a.status !== 'completed' || a.day > c.today) continue;
    const what = whatOf(a, c);
    if (what.has(pair.opens) && !pair.closes.some((is) => what.has(is))) last = { day: a.day, source: a.source };
  }
  for (const plan of record.plans) {
    // A plan tells that it is done and not since when; on the day it was seen it was.
    if (plan.status === 'completed' && named(plan, c, [pair.opens]) && !named(plan, c, pair.closes))
      if (last === undefined) last = { day: dayAt(plan.source.seenAt, c), source: plan.source };
  }
  return last;
}

/** Finished, or as good as: the closing item was done since, stands in a diary, is under way, or was declined. */
function isClosed(pair: CoursePair, since: number, record: PatientRecord, c: Compiled): boolean {
  const visited = record.appointments.some(
    (a) => a.status === 'completed' && a.day >= since && pair.closes.some((is) => whatOf(a, c).has(is)),
  );
  return visited || record.plans.some((plan) => named(plan, c, pair.closes) && !isAhead(plan));
}

/** Since the opening the patient came for something nobody can name: it may have been the end of it. */
function isDoubtful(since: number, record: PatientRecord, c: Compiled, life: Life): boolean {
  const visits = record.appointments.filter((a) => a.status === 'completed' && a.day > since && a.day <= c.today);
  if (visits.some((a) => whatOf(a, c).size === 0)) return true;
  return life.visit !== undefined && life.visit.to > Math.max(since, visits.at(-1)?.day ?? since);
}

const isAhead = (plan: Plan): boolean =>
  (plan.status === 'proposed' || plan.status === 'accepted') && plan.booked !== true && (plan.done ?? 0) === 0;

function named(plan: Plan, c: Compiled, wanted: readonly Procedure[]): boolean {
  if (plan.title === undefined) return false;
  const what = c.procedures(plan.title);
  return wanted.some((is) => what.has(is));
}

/** n of m visits done, n at least one, and the last of them past its days of grace. */
function openCourse(record: PatientRecord, c: Compiled, life: Life): Plan | undefined {
  return record.plans.find((plan) => {
    const { done = 0, planned = 0, status } = plan;
    if (done < 1 || done >= planned || plan.booked === true) return false;
    if (status === 'completed' || status === 'declined' || status === 'other') return false;
    return lastDay(plan, c, life) <= c.courseUntil;
  });
}

/** The last visit; or where none is known the day the count was seen, by which all that was done had been. */
const lastDay = (plan: Plan, c: Compiled, life: Life): number =>
  life.visit?.to ?? dayAt(plan.toldAt?.done ?? plan.source.seenAt, c);

function explain(record: PatientRecord, c: Compiled, life: Life): Flag {
  const open = openPair(record, c, life);
  const base = { kind: 'unfinished_course' as const, strength: life.strength };
  if (open !== undefined) {
    const ageDays = c.today - open.day;
    return {
      ...base,
      band: open.pair.id,
      reason: { id: `reason_unfinished_${open.pair.id}`, params: [{ day: open.day }] },
      label: { id: `badge_unfinished_${open.pair.id}`, params: [] },
      money: open.closing ? planMoney(open.closing, c) : visitMoney(c),
      evidence: evidence(record, open.source, open.closing?.source),
      numbers: { ageDays },
    };
  }
  const plan = openCourse(record, c, life) as Plan;
  const { done = 0, planned = 0 } = plan;
  return {
    ...base,
    band: 'course',
    reason: plan.title
      ? { id: 'reason_unfinished_course', params: [done, planned, plan.title, { day: lastDay(plan, c, life) }] }
      : { id: 'reason_unfinished_course_untitled', params: [done, planned, { day: lastDay(plan, c, life) }] },
    label: plan.title
      ? { id: 'badge_unfinished_course', params: [shorten(plan.title), done, planned] }
      : { id: 'badge_unfinished_course_untitled', params: [done, planned] },
    money: visitMoney(c),
    evidence: evidence(record, plan.source, life.visit && record.lastVisit?.source),
    numbers: { done, planned, ageDays: c.today - lastDay(plan, c, life) },
  };
}
