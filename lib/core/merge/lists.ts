import { toDayRange } from '../day.ts';
import type { DateValue, MoneyValue } from '../fact.ts';
import type { DayRange, Plan, Recare, Source } from '../patient.ts';
import type { FieldName, PlanStatus, Sighting } from '../sighting.ts';
import { instantOf, isAbsent, isNewer, knownIn, newestBy, sourceOf } from './newest.ts';
import { noteNone } from './person.ts';

const ANSWERED = new Set(['done', 'booked', 'declined']);

/** Recares by type, the newest seen; a list seen to be empty since then clears them. `none` is updated in place. */
export function mergeRecares(recares: Recare[], none: Record<string, Source>, s: Sighting, seenDay: number): Recare[] {
  const seen = readRecare(s, seenDay);
  if (isAbsent(s, 'recareDueOn'))
    noteNone(none, 'recare', sourceOf(s, 'recareDueOn', s.fields.recareDueOn?.from ?? ''));
  if (seen?.status && ANSWERED.has(seen.status)) noteNone(none, answeredMark(seen), seen.source);

  const byType = new Map(recares.map((r) => [r.type, r]));
  if (seen) byType.set(seen.type, newestBy(byType.get(seen.type), seen) ?? seen);
  const emptied = none.recare;
  return [...byType.values()]
    .filter((r) => !(emptied && isNewer(emptied, r.source)))
    .map((r) => (!r.status && none[answeredMark(r)] ? { ...r, status: 'done' as const } : r))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** A screen without a status column must not reopen a recare that another screen showed to be answered. */
const answeredMark = (r: Recare): string => `recare:${r.type}@${r.due.from}`;

function readRecare(s: Sighting, seenDay: number): Recare | undefined {
  const due = knownIn<DateValue>(s, 'recareDueOn');
  if (!due) return undefined;
  const status = knownIn<Recare['status']>(s, 'recareStatus');
  return {
    type: knownIn<string>(s, 'recareType') ?? '',
    due: toDayRange(due),
    ...(status ? { status } : {}),
    seenDay,
    source: sourceOf(s, 'recareDueOn', s.fields.recareDueOn?.from ?? ''),
  };
}

type PlanValues = Omit<Plan, 'key' | 'toldAt' | 'source'>;

/** Plans by id, else by title; inside a plan each value is the newest that was told. `none` is updated in place. */
export function mergePlans(plans: Plan[], none: Record<string, Source>, s: Sighting, seenDay: number): Plan[] {
  const seen = readPlan(s, seenDay);
  if (!seen && (isAbsent(s, 'planTitle') || isAbsent(s, 'planId'))) {
    noteNone(none, 'plan', sourceOf(s, 'planTitle', s.fields.planTitle?.from ?? s.fields.planId?.from ?? ''));
  }
  const byKey = new Map(plans.map((p) => [p.key, p]));
  if (seen) byKey.set(seen.key, join(byKey.get(seen.key), seen));
  const emptied = none.plan;
  return [...byKey.values()]
    .filter((p) => !(emptied && isNewer(emptied, p.source)))
    .map((p) => (emptied ? toldSince(p, instantOf(emptied.seenAt)) : p))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A plan that came back after its list was empty keeps nothing that was told before. */
function toldSince(plan: Plan, since: number): Plan {
  const kept: Plan = { key: plan.key, status: 'other', toldAt: {}, source: plan.source };
  for (const name of VALUES) if (instantOf(plan.toldAt?.[name] ?? '') >= since) copyValue(plan, name, kept);
  return kept;
}

function readPlan(s: Sighting, seenDay: number): Plan | undefined {
  const title = knownIn<string>(s, 'planTitle');
  const status = knownIn<PlanStatus>(s, 'planStatus');
  const money = knownIn<MoneyValue>(s, 'planValue');
  const id = knownIn<string>(s, 'planId');
  const on = planDay(s, seenDay);
  if (id === undefined && title === undefined && status === undefined && money === undefined) return undefined;

  const values: PlanValues = { status: status ?? 'other' };
  if (title !== undefined) values.title = title;
  if (on) values.on = on;
  const sent = knownIn<DateValue>(s, 'quoteSentOn');
  if (sent) values.sent = toDayRange(sent);
  if (money) values.value = money.amount;
  if (money?.currency) values.currency = money.currency;
  const done = knownIn<number>(s, 'treatmentsDone');
  const planned = knownIn<number>(s, 'treatmentsPlanned');
  if (done !== undefined) values.done = done;
  if (planned !== undefined) values.planned = planned;
  if (knownIn(s, 'nextBookingOn')) values.booked = true;
  else if (s.nothingBooked !== 'none') values.booked = false;

  const told = (Object.keys(values) as (keyof PlanValues)[]).filter(
    (k) => k !== 'currency' && (k !== 'status' || status),
  );
  const field: FieldName = status ? 'planStatus' : 'planTitle';
  return {
    key: id !== undefined ? `id:${id}` : title !== undefined ? `title:${title}` : 'unnamed',
    ...values,
    toldAt: Object.fromEntries(told.map((k) => [k, s.seenAt])),
    source: sourceOf(s, field, s.fields[field]?.from ?? s.fields.planId?.from ?? ''),
  };
}

/** The plan's own date, else the day it entered its status where the screen counts the days. */
function planDay(s: Sighting, seenDay: number): DayRange | undefined {
  const on = knownIn<DateValue>(s, 'planOn');
  if (on) return toDayRange(on);
  const days = knownIn<number>(s, 'daysInStatus');
  return days === undefined ? undefined : { from: seenDay - days, to: seenDay - days };
}

/** What is told apart; a price and its currency go together. */
const VALUES = ['title', 'status', 'on', 'sent', 'value', 'done', 'planned', 'booked'] as const;

function join(a: Plan | undefined, b: Plan): Plan {
  if (!a) return b;
  const joined: Plan = { key: b.key, status: 'other', toldAt: {}, source: (newestBy(a, b) ?? b).source };
  for (const name of VALUES) {
    const from = pick(a, b, name);
    if (from) copyValue(from, name, joined);
  }
  return joined;
}

function copyValue(from: Plan, name: (typeof VALUES)[number], to: Plan): void {
  Object.assign(to, { [name]: from[name] });
  if (name === 'value' && from.currency) to.currency = from.currency;
  if (to.toldAt) to.toldAt[name] = from.toldAt?.[name] ?? from.source.seenAt;
}

/** Which of two tellings of a plan told `name` last; at one instant text order decides. */
function pick(a: Plan, b: Plan, name: (typeof VALUES)[number]): Plan | undefined {
  const [inA, inB] = [a.toldAt?.[name], b.toldAt?.[name]];
  if (!inA || !inB) return inA ? a : inB ? b : undefined;
  const gap = instantOf(inA) - instantOf(inB);
  if (gap !== 0) return gap > 0 ? a : b;
  return JSON.stringify(a[name] ?? null) >= JSON.stringify(b[name] ?? null) ? a : b;
}
