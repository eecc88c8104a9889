import type { z } from 'zod';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { ResultsAnswer, resultsQuery } from '#lib/contract/results.ts';
import { dayInZone } from '#lib/core/day.ts';
import { mayHoldOut } from '#lib/core/results/hold-out.ts';
import { betterVariants, daysToFirstBooking, emptyRow, summarise } from '#lib/core/results/summary.ts';
import { uplift } from '#lib/core/results/uplift.ts';
import type { Ports } from '../../ports.ts';
import { planUse } from '../../store/plan-use.ts';
import { type Case, readCases } from './read-cases.ts';

const DAY_MS = 86_400_000;
const LISTED = 500;
/** Flags of treatment that was spoken of: a booking after one is treatment taken up, after any other care resumed. */
const TREATMENT = new Set(['unscheduled_treatment', 'unfinished_course', 'consultation_open', 'quote_open']);

export async function reportOf(
  ports: Ports,
  practiceId: string,
  practice: PracticeSettings,
  { from, to, by, days, sequence }: z.output<typeof resultsQuery>,
): Promise<ResultsAnswer> {
  // A day more on either side, since the practice's days begin elsewhere than UTC's; then by its own calendar.
  const span = { from: new Date(Date.parse(from) - DAY_MS), until: new Date(Date.parse(to) + 2 * DAY_MS) };
  const dayOf = (at: number) => dayInZone(new Date(at).toISOString(), practice.zone);
  const inSpan = (at: number) => dayOf(at) >= from && dayOf(at) <= to;
  const read = await readCases(ports.db, { practiceId, ...span, days, ...(sequence ? { sequence } : {}) });
  const cases = read.filter((it) => inSpan(it.launchedAt));
  const booked = cases.filter((it) => it.bookedAt !== null);
  const count = (test: (it: Case) => boolean) => cases.filter(test).length;
  const [whole] = summarise(
    cases.map((it) => ({ ...it, flagKind: 'total' })),
    'segment',
  );
  const first = await ports.db
    .selectFrom('messages')
    .select(({ fn }) => fn.min('attempt_at').as('at'))
    .where('practice_id', '=', practiceId)
    .executeTakeFirst();
  return {
    from,
    to,
    days,
    rows: summarise(cases, by),
    total: whole ?? emptyRow('total'),
    outcomes: {
      rebooked: booked.filter((it) => !TREATMENT.has(it.flagKind)).length,
      treatment: booked.filter((it) => TREATMENT.has(it.flagKind)).length,
      referrals: count((it) => it.referred),
      attended: count((it) => it.attended),
    },
    recovered: booked
      .sort((a, b) => (b.bookedAt ?? 0) - (a.bookedAt ?? 0))
      .slice(0, LISTED)
      .map((it) => ({
        patientKey: it.patientKey,
        enrolmentId: it.enrolmentId,
        sequenceId: it.sequenceId,
        on: it.bookedOn,
        seenAt: new Date(it.bookedAt ?? 0).toISOString(),
        daysAfter: Math.max(0, Math.floor(((it.bookedAt ?? 0) - (it.lastSentAt ?? 0)) / DAY_MS)),
        attended: it.attended,
      })),
    holdOut: await holdOutOf(ports, practiceId, cases, span, days, inSpan),
    firstBookingDays: daysToFirstBooking(cases),
    better: betterVariants(cases),
    months: monthsOf(cases, dayOf),
    firstSentAt: first?.at ? new Date(first.at).toISOString() : null,
    plan: practice.plan ? await planUse(ports.db, practiceId, practice.plan) : null,
  };
}

/** Those left alone against those contacted of the same kinds, each within `days` of the day it was decided. */
async function holdOutOf(
  ports: Ports,
  practiceId: string,
  cases: Case[],
  span: { from: Date; until: Date },
  days: number,
  inSpan: (at: number) => boolean,
): Promise<ResultsAnswer['holdOut']> {
  const rows = await ports.db
    .selectFrom('hold_outs')
    .select(['at', 'booked_at'])
    .where('practice_id', '=', practiceId)
    .where('at', '>=', span.from)
    .where('at', '<', span.until)
    .execute();
  const left = rows.filter((row) => inSpan(row.at.getTime()));
  if (left.length === 0) return null;
  const came = left.filter((row) => row.booked_at && row.booked_at.getTime() - row.at.getTime() <= days * DAY_MS);
  // Only flags of whom some were left alone can be compared.
  const like = cases.filter((it) => mayHoldOut(it.flagKind as Parameters<typeof mayHoldOut>[0], it.sequenceId));
  const contacted = { hits: like.filter((it) => it.bookedAt !== null).length, of: like.length };
  const alone = { hits: came.length, of: left.length };
  return { contacted, alone, ...uplift(contacted, alone) };
}

function monthsOf(cases: Case[], dayOf: (at: number) => string): ResultsAnswer['months'] {
  const months = Map.groupBy(cases, (it) => dayOf(it.launchedAt).slice(0, 7));
  return [...months]
    .map(([month, own]) => ({
      month,
      enrolled: own.length,
      booked: own.filter((it) => it.bookedAt !== null).length,
      attended: own.filter((it) => it.attended).length,
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
