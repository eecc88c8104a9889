import type { ComponentProps, ComponentType } from 'react';
import { useState } from 'react';
import { CardFailed, CardLoading } from '#components/card/CardStates.tsx';
import { type CardActions, PatientCard } from '#components/card/PatientCard.tsx';
import type { Blocker } from '#lib/core/flag.ts';
import type { HomeView } from '#lib/messages/manager-views.ts';
import type { CardView } from '#lib/messages/views.ts';
import { card, overdue, running, sequence, source } from './fixtures.ts';
import { tell } from './said.ts';

const member = (patientKey: string, name: string, over: Partial<HomeView['members'][number]> = {}) => ({
  patientKey,
  name,
  self: false,
  state: 'lapsed' as const,
  kind: 'overdue_recare' as const,
  label: { id: 'fx_overdue', params: [] },
  minor: false,
  guardian: null,
  running: false,
  covered: true,
  ...over,
});
export const home: HomeView = {
  id: 'h1',
  standing: 'proposed',
  ties: ['guardian', 'phone'],
  decided: null,
  contact: { patientKey: '1', name: 'Zoë Okafor-O’Brien' },
  members: [
    member('1', 'Zoë Okafor-O’Brien', { self: true }),
    member('2', 'Obi Okafor', { minor: true, guardian: 'Zoë Okafor-O’Brien' }),
    member('3', 'Chike Okafor', { state: 'active', kind: null, label: null, covered: false }),
  ],
};

const actions: CardActions = {
  launch: tell('launch'),
  wish: tell('wish'),
  stall: tell('stall'),
  undo: tell('undo'),
  stop: tell('stop'),
  noted: tell('noted'),
  snooze: tell('snooze'),
  hold: tell('hold'),
  optOut: tell('optOut'),
  call: tell('call'),
  consent: tell('consent'),
  home: tell('home'),
  launchHome: tell('launchHome'),
  close: tell('close'),
  openSetup: tell('openSetup'),
};

type Rest = Partial<Omit<ComponentProps<typeof PatientCard>, 'view'>>;

const show =
  (view: Partial<CardView>, rest: Rest = {}): ComponentType =>
  () => (
    <PatientCard
      view={{ ...card, ...view }}
      busy={null}
      problems={[]}
      done={null}
      offline={false}
      today="2026-11-21"
      actions={actions}
      {...rest}
    />
  );

const blocker = (
  kind: Blocker['kind'],
  words: string,
  overridable: boolean,
  evidence: Blocker['evidence'] = [],
): Blocker => ({
  kind,
  reason: { id: words, params: [{ day: 20810 }] },
  lift: { id: `${words}_lift`, params: [] },
  overridable,
  evidence,
});

/** The ten seconds start when the state is shown, so that the countdown can be watched. */
function Undo() {
  const [undoUntil] = useState(() => new Date(Date.now() + 10_000).toISOString());
  const View = show({ enrolment: { ...running, delivery: 'waiting', undoUntil, steps: [] } });
  return <View />;
}

export const cardStates: Record<string, ComponentType> = {
  'card-ready': show({}),
  'card-hint': show({
    nothingBooked: { strength: 'hint', source: overdue.evidence[0] ?? null },
    assessment: { ...card.assessment, flags: [{ ...overdue, strength: 'hint' }], primary: 0 },
    sequences: [sequence],
  }),
  'card-booked': show({
    assessment: {
      state: 'active',
      flags: [],
      primary: null,
      ready: false,
      blockers: [
        blocker('booked', 'fx_booked', true, [source('diary', 'nextBookingOn', '2026-11-19T16:05:00Z', 'label Next')]),
        blocker('stale', 'fx_stale', true),
      ],
    },
  }),
  'card-blocked': show({
    assessment: {
      ...card.assessment,
      ready: false,
      primary: null,
      blockers: [blocker('complaint', 'fx_complaint', false)],
    },
    holds: ['complaint'],
  }),
  'card-opted-out': show({ optedOut: true, assessment: { ...card.assessment, ready: false, primary: null } }),
  'card-household-proposed': show({ home }),
  'card-household': show({
    home: {
      ...home,
      worth: { amount: 9000, currency: 'GBP' },
      standing: 'confirmed',
      decided: { by: 'Mina', at: '2026-11-20T15:40:00Z' },
    },
  }),
  'card-no-id': show({ patientKey: null, phones: [], email: null, ageYears: null }),
  'card-unpaired': show({ paired: false }),
  'card-language': show({
    sequences: [
      {
        ...sequence,
        steps: sequence.steps.map((step, index) =>
          index === 0
            ? { ...step, body: null, segments: null, problems: [{ id: 'fx_no_language', params: [] }] }
            : step,
        ),
      },
    ],
  }),
  'card-plan': show(
    {
      stall: { reason: 'cost' },
      starts: [
        { on: '2026-12-19', name: 'Christmas break' },
        { on: '2027-02-13', name: 'Half term' },
      ],
      snippets: [
        { id: 'early_mornings', text: 'We also have early morning appointments, before work or school.' },
        { id: 'insurance_update', text: 'If your insurance has changed, tell us and we can update it for you.' },
      ],
      offer: { terms: 'Check-up and cleaning for £60.', endsOn: '2026-12-31' },
      language: 'pl',
      sequences: [
        {
          ...sequence,
          id: 'treatment-cost',
          name: 'Plan: the cost',
          steps: sequence.steps.map((step, index) => ({
            ...step,
            price: step.channel === 'sms' ? { amount: 0.0916, currency: 'GBP' } : null,
            ...(index === 0 ? { instead: { id: 'problem_text_instead', params: ['Polish', 'English'] } } : {}),
            ...(step.channel === 'call' ? { condition: { id: 'step_only_clicked', params: [] } } : {}),
          })),
        },
        { ...sequence, id: 'treatment', name: 'Plan without a date', proposed: false },
      ],
    },
    { wish: { startOn: '2026-12-19', snippets: ['early_mornings'] } },
  ),
  'card-rtl-text': show({
    name: 'יוסף כהן-אברמוביץ׳',
    sequences: [
      {
        ...sequence,
        steps: sequence.steps.map((step) => ({
          ...step,
          body:
            step.body && 'שלום יוסף, כאן Riverside Dental. הגיע הזמן לביקור הבא. לקביעת תור: https://rd.example/b/7Q2F',
        })),
      },
    ],
  }),
  'card-undo': Undo,
  'card-running': show({ enrolment: running }),
  'card-stopped': show({ enrolment: { ...running, state: 'stopped', cause: 'replied' } }),
  'card-problem': show(
    { enrolment: { ...running, delivery: 'failed', problem: { id: 'fx_refused', params: [] } } },
    { problems: [{ id: 'fx_api_down', params: [] }], offline: true },
  ),
  'card-snoozed': show(
    { snoozedUntil: '2026-12-21' },
    { done: { text: { id: 'card_done_snooze', params: [] }, undo: tell('undo-snooze') } },
  ),
  'card-starting': show({}, { busy: 'launch' }),
  'card-loading': () => <CardLoading onClose={actions.close} />,
  'card-failed': () => (
    <CardFailed problem={{ id: 'fx_api_down', params: [] }} onRetry={tell('retry')} onClose={actions.close} />
  ),
};
