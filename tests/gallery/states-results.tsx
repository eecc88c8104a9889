import type { ComponentProps, ComponentType } from 'react';
import { ResultsPage } from '#components/results/ResultsPage.tsx';
import type { ResultsView } from '#lib/messages/results-views.ts';
import { tell } from './said.ts';

const row = (key: string, part: Partial<NonNullable<ResultsView['report']>['total']> = {}) => ({
  key,
  enrolled: 120,
  sent: 210,
  sentBy: { sms: 140, email: 70 },
  paidBy: { sms: 140, email: 70 },
  delivered: 201,
  clicked: 44,
  replied: 19,
  booked: 17,
  attended: 11,
  optedOut: 1,
  ...part,
});
const recall = (from: string, to: string, rate: number | null) => ({
  due: rate === null ? 0 : 320,
  returned: 140,
  waiting: 40,
  unsure: 12,
  rate,
  from,
  to,
});
const report: NonNullable<ResultsView['report']> = {
  from: '2026-11-01',
  to: '2026-11-21',
  days: 60,
  rows: [row('overdue_recare'), row('unscheduled_treatment', { enrolled: 31, sent: 54, booked: 6, attended: 2 })],
  total: row('total', { enrolled: 151, sent: 264, booked: 23, attended: 13 }),
  outcomes: { rebooked: 17, treatment: 6, referrals: 1, attended: 13 },
  recovered: [
    {
      patientKey: 'a'.repeat(64),
      enrolmentId: '1dacddf5-00d1-4043-a0f5-0967a8c0576a',
      sequenceId: 'overdue-recare',
      on: '2026-12-02',
      seenAt: '2026-11-20T10:00:00Z',
      daysAfter: 3,
      attended: false,
    },
    {
      patientKey: 'b'.repeat(64),
      enrolmentId: '2dacddf5-00d1-4043-a0f5-0967a8c0576a',
      sequenceId: 'unscheduled-treatment',
      on: null,
      seenAt: '2026-11-18T10:00:00Z',
      daysAfter: 9,
      attended: true,
    },
  ],
  holdOut: {
    contacted: { hits: 48, of: 300 },
    alone: { hits: 2, of: 40 },
    difference: 0.11,
    low: 0.004,
    high: 0.17,
    verdict: 'better',
  },
  firstBookingDays: 4,
  better: [
    {
      stepId: 'first',
      channel: 'sms',
      better: 'overdue-recare.sms-first v2',
      than: 'overdue-recare.sms-first v1',
      shares: [
        { hits: 30, of: 120 },
        { hits: 12, of: 120 },
      ],
    },
  ],
  months: [{ month: '2026-11', enrolled: 151, booked: 23, attended: 13 }],
  firstSentAt: '2026-09-01T10:00:00Z',
  plan: { patients: 640, patientsMost: 2000, sequences: 3, sequencesMost: 3 },
};
const view: ResultsView = {
  practiceName: 'Riverside Dental',
  currency: 'GBP',
  today: '2026-11-21',
  paired: true,
  problem: null,
  report,
  names: { ['a'.repeat(64)]: { name: 'Zoë Okafor-O’Brien', patientKey: 'p1' } },
  sequences: { 'overdue-recare': 'Due for a visit', 'unscheduled-treatment': 'A visit still to book' },
  prices: { sms: 0.04, email: 0.001, whatsapp: 0 },
  value: { low: 65, high: 120 },
  lifetime: { patient: null, family: null },
  compared: {
    before: recall('2026-06-11', '2026-08-31', 0.41),
    after: recall('2026-09-01', '2026-11-21', 0.52),
    leakingBefore: 472,
    leakingNow: 391,
  },
  years: { last: recall('2025-11-22', '2026-11-21', 0.47), before: recall('2024-11-22', '2025-11-21', null) },
  untouched: { days: 14, count: 12 },
};

const show =
  (part: Partial<ResultsView>, more: Partial<ComponentProps<typeof ResultsPage>> = {}): ComponentType =>
  () => (
    <ResultsPage
      view={{ ...view, ...part }}
      asked={{ by: 'segment', span: 'month', sequence: '' }}
      problem={null}
      onAsk={tell('ask')}
      onSave={tell('save')}
      onReferral={tell('referral')}
      {...more}
    />
  );
const none = row('total', {
  enrolled: 0,
  sent: 0,
  sentBy: {},
  paidBy: {},
  delivered: 0,
  clicked: 0,
  replied: 0,
  booked: 0,
});

export const resultsStates: Record<string, ComponentType> = {
  'results-month': show({}),
  'results-too-few': show({
    prices: { sms: 0, email: 0, whatsapp: 0 },
    report: {
      ...report,
      better: [],
      holdOut: {
        ...report.holdOut,
        ...{ contacted: { hits: 2, of: 12 }, alone: { hits: 0, of: 2 }, difference: 0.16 },
        low: -0.5,
        high: 0.4,
        verdict: 'too_few',
      },
    },
  }),
  'results-nothing': show({
    compared: null,
    report: { ...report, rows: [], total: none, recovered: [], holdOut: null, better: [], firstBookingDays: null },
  }),
  'results-unpaired': show({ paired: false, report: null }),
  'results-away': show({ report: null, problem: { id: 'problem_offline', params: [] } }),
};
