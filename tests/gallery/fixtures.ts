import type { Flag } from '#lib/core/flag.ts';
import type { Source } from '#lib/core/patient.ts';
import type { Policy } from '#lib/core/policy.ts';
import type { Summary } from '#lib/messages/popup-views.ts';
import type { CardView, EnrolmentLine, ReviewRow, SequencePreview } from '#lib/messages/views.ts';
import type { TaskView } from '#lib/messages/work-views.ts';

export const gbp = (low: number, high: number) => ({ low, high, currency: 'GBP' });

export const source = (
  screen: string,
  field: string,
  seenAt = '2026-11-20T09:12:00Z',
  from = 'td.recall-date',
): Source => ({ adapter: 'openemr', screen, field, from, seenAt });

export const overdue: Flag = {
  kind: 'overdue_recare',
  band: '6-9',
  reason: { id: 'fx_overdue_why', params: [{ day: 20530 }] },
  label: { id: 'fx_overdue', params: [] },
  money: gbp(65, 120),
  evidence: [
    source('recall-board', 'recareDueOn'),
    source('recall-board', 'recareType', '2026-11-20T09:12:00Z', 'column type'),
  ],
  strength: 'proof',
  numbers: { pastDueMonths: 8 },
};

export const unscheduled: Flag = {
  ...overdue,
  kind: 'unscheduled_treatment',
  band: '30-90',
  reason: { id: 'fx_plan_why', params: [{ day: 20700 }] },
  label: { id: 'fx_plan', params: [] },
  money: gbp(640, 640),
  evidence: [source('plans', 'planOn', '2026-11-18T15:40:00Z')],
};

export const text = `Hi Zoë, it’s Riverside Dental. It’s time for your next visit with us. Choose a time: https://rd.example/b/7Q2F or call 020 7946 0123. Reply STOP to opt out.`;

export const sequence: SequencePreview = {
  id: 'overdue-recare',
  name: 'Overdue visit, gentle',
  proposed: true,
  steps: [
    {
      stepId: 's1',
      channel: 'sms',
      dueAt: '2026-11-21T10:00:00Z',
      to: '+44 7700 900123',
      subject: null,
      body: text,
      segments: 2,
      problems: [],
    },
    {
      stepId: 's2',
      channel: 'email',
      dueAt: '2026-11-25T10:00:00Z',
      to: 'zoe.okafor@example.org',
      subject: 'Your next visit at Riverside Dental',
      body: 'Hello Zoë,\n\nyour next visit is due. You can choose a time that suits you here: https://rd.example/b/7Q2F\n\nRiverside Dental',
      segments: null,
      problems: [],
    },
    {
      stepId: 's3',
      channel: 'call',
      dueAt: '2026-12-02T10:00:00Z',
      to: null,
      subject: null,
      body: null,
      segments: null,
      problems: [],
    },
  ],
};

export const card: CardView = {
  patientKey: 'https://pms.example/openemr|41',
  name: 'Zoë Okafor-O’Brien',
  ageYears: 43,
  phones: [
    { kind: 'mobile', raw: '07700 900123', e164: '+447700900123' },
    { kind: 'home', raw: '020 7946 0999', e164: '+442079460999' },
  ],
  email: 'zoe.okafor@example.org',
  language: 'en',
  assessment: { state: 'at_risk', flags: [overdue, unscheduled], blockers: [], primary: 1, ready: true },
  nothingBooked: { strength: 'proof', source: source('patient-dashboard', 'nextBookingOn', '2026-11-20T09:15:00Z') },
  lastVisit: {
    text: { id: 'fx_last_visit', params: [{ day: 20345 }] },
    source: source('patient-dashboard', 'lastVisitOn', '2026-11-20T09:15:00Z'),
  },
  sequences: [sequence, { ...sequence, id: 'plan', name: 'Unscheduled treatment', proposed: false }],
  enrolment: null,
  history: [
    { at: '2026-11-20T09:12:00Z', text: { id: 'fx_history_seen', params: [] }, by: null },
    {
      at: '2026-10-02T14:05:00Z',
      text: { id: 'fx_history_call', params: [] },
      by: 'Mina',
      id: 'p1 a',
      note: '2026-10-02 15:05 Comeback: Called, no answer (M)',
      written: null,
    },
  ],
  holds: [],
  snoozedUntil: null,
  optedOut: false,
  note: '21 Nov 2026, Comeback: overdue recare, text planned. MN',
  callScript:
    'Hello, this is Riverside Dental. May I speak to Zoë?\nIt’s been a while since your last visit, and we’d like to find you a time.',
  paired: true,
  practiceName: 'Riverside Dental',
  dir: 'ltr',
};

export const running: EnrolmentLine = {
  id: 'e1',
  sequenceId: 'overdue-recare',
  sequenceName: 'Overdue visit, gentle',
  state: 'active',
  cause: null,
  launchedAt: '2026-11-20T09:20:00Z',
  launchedBy: 'Mina',
  delivery: 'server',
  undoUntil: null,
  problem: null,
  steps: [
    { stepId: 's1', channel: 'sms', state: 'delivered', reason: null, at: '2026-11-20T10:00:00Z' },
    { stepId: 's2', channel: 'email', state: 'held', reason: 'stale', at: '2026-11-24T10:00:00Z' },
    { stepId: 's3', channel: 'call', state: 'queued', reason: null, at: '2026-12-02T10:00:00Z' },
  ],
};

const people = [
  ['Amélie Brontë', 'fx_overdue', 'fx_overdue_why', 65, 120],
  ['נועה לוי', 'fx_lapsed', 'fx_lapsed_why', 65, 120],
  ['<b>Robert</b> Tables', 'fx_noshow', 'fx_noshow_why', 65, 120],
  ['李小龙', 'fx_plan', 'fx_plan_why', 640, 640],
  ['Siobhán Ní Dhuibhir', 'fx_overdue', 'fx_overdue_why', 65, 120],
] as const;

export const reviewRows: ReviewRow[] = [
  ...people.map(([name, label, why, low, high], index) => ({
    patientKey: `p${index}`,
    name,
    label,
    reason: { id: why, params: [why === 'fx_lapsed_why' ? { month: '2025-09' } : { day: 20600 + index }] },
    money: gbp(low, high),
    ready: true,
    blockers: [],
    sequenceId: 'overdue-recare',
    sequenceName: 'Overdue visit, gentle',
  })),
  {
    patientKey: 'p8',
    name: 'Tomasz Kowalczyk',
    label: 'Overdue',
    reason: { id: 'fx_overdue_why', params: [{ day: 20600 }] },
    money: gbp(65, 120),
    ready: false,
    blockers: [{ id: 'fx_booked', params: [{ day: 20810 }] }],
    sequenceId: null,
    sequenceName: null,
  },
  {
    patientKey: null,
    name: 'Ana-Maria Popescu',
    label: 'Overdue',
    reason: { id: 'fx_overdue_why', params: [{ day: 20600 }] },
    money: gbp(65, 120),
    ready: false,
    blockers: [{ id: 'fx_no_phone', params: [] }],
    sequenceId: null,
    sequenceName: null,
  },
];

export const summary: Summary = {
  tab: {
    origin: 'https://pms.riverside.example',
    granted: true,
    adapter: 'OpenEMR',
    frames: [
      {
        screen: 'recall-board',
        screenName: 'Recall board',
        health: { state: 'reading', reasons: [] },
        rowsRead: 33,
        rowsShown: 33,
        rowsInPage: 33,
        flagged: 29,
        ready: 21,
      },
    ],
  },
  setup: { practice: true, permission: true, paired: true, deviceProblem: null },
  leakage: {
    count: 472,
    byKind: [
      { kind: 'overdue_recare', label: 'Overdue', count: 288 },
      { kind: 'lapsed', label: 'Lapsed', count: 104 },
      { kind: 'unscheduled_treatment', label: 'Unscheduled treatment', count: 52 },
      { kind: 'no_show', label: 'No-show', count: 28 },
    ],
    recoveryRate: 0.1,
    recoverable: 47.2,
    low: 3068,
    high: 5664,
    perVisitLow: 65,
    perVisitHigh: 120,
    currency: 'GBP',
    patientsSeen: 1312,
  },
  followUps: { active: 38, held: 3, waiting: 1, failed: 0 },
  month: { sent: 124, delivered: 119, replied: 31, booked: 22, optedOut: 1 },
  tasks: { due: 7, overdue: 2 },
  sync: { pending: 1, lastPullAt: '2026-11-21T09:58:00Z', problem: null },
};

const task = (
  id: string,
  kind: TaskView['kind'],
  name: string,
  why: string,
  dueAt: string,
  rest: Partial<TaskView> = {},
): TaskView => ({
  id,
  kind,
  patientKey: id,
  name,
  phone: '+44 7700 900123',
  why: { id: why, params: [] },
  script: card.callScript,
  dueAt,
  owner: null,
  state: 'open',
  ...rest,
});

/** The moment of the gallery, in ms. */
export const now = Date.parse('2026-11-21T09:00:00Z');

export const tasks: TaskView[] = [
  task('t1', 'call', 'Zoë Okafor-O’Brien', 'fx_call_why', '2026-11-20T10:00:00Z', { owner: 'Mina' }),
  task('t2', 'reply', 'יוסף כהן', 'fx_reply', '2026-11-21T11:30:00Z'),
  task('t3', 'look_and_release', 'Siobhán Ní Dhuibhir', 'fx_look_why', '2026-11-21T15:00:00Z', {
    phone: null,
    script: '',
  }),
  task('t4', 'booking_request', '李小龙', 'fx_call_why', '2026-11-25T09:00:00Z'),
];

export const policy: Policy = {
  practice: {
    name: 'Riverside Dental',
    country: 'GB',
    zone: 'Europe/London',
    language: 'en',
    currency: 'GBP',
    phone: '020 7946 0123',
    bookingLink: 'https://rd.example/book',
  },
  preset: 'dental',
  lapsedAfterMonths: 12,
  goneAfterMonths: 24,
  atRiskLeadDays: 30,
  recareTypes: [
    { type: 'exam', intervalMonths: 12 },
    { type: 'prophy', intervalMonths: 6 },
    { type: 'perio maintenance', intervalMonths: 3 },
  ],
  overdueBands: 'past_due',
  planGraceDays: 7,
  freshnessDays: 7,
  valuePerVisit: { low: 65, high: 120 },
  recoveryRate: 0.1,
  channelOrder: ['sms', 'email'],
  quietHours: { from: '08:00', to: '20:00' },
  capPerDay: 1,
  capPerWeek: 3,
  careNeedsRecordedConsent: false,
  attributionDays: 60,
  minorUnderYears: 18,
};
