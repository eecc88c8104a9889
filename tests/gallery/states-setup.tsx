import type { ComponentType, ReactNode } from 'react';
import { HouseholdsPage } from '#components/households/HouseholdsPage.tsx';
import { ConsentWording } from '#components/options/ConsentWording.tsx';
import { OfferForm } from '#components/options/OfferForm.tsx';
import { PracticeDaysForm } from '#components/options/PracticeDaysForm.tsx';
import { Senders } from '#components/options/Senders.tsx';
import { SequenceList } from '#components/options/SequenceList.tsx';
import { SetupSteps } from '#components/options/SetupSteps.tsx';
import { YearlyReview } from '#components/options/YearlyReview.tsx';
import type { HomeStanding, SenderView } from '#lib/messages/manager-views.ts';
import { policy } from './fixtures.ts';
import { tell } from './said.ts';
import { home } from './states-card.tsx';

const panel = (part: ReactNode) => <main className="mx-auto max-w-3xl bg-surface p-5">{part}</main>;

const sender = (channel: SenderView['channel'], over: Partial<SenderView> = {}): SenderView => ({
  channel,
  provider: 'twilio',
  from: '+44 7700 900100',
  name: null,
  limit: null,
  ready: true,
  checks: [
    { id: 'provider', state: 'ok', needed: true },
    { id: 'sender', state: 'ok', needed: true },
    { id: 'reports', state: 'unknown', needed: false },
  ],
  ...over,
});
const senders: SenderView[] = [
  sender('sms'),
  sender('email', { provider: 'smtp', from: 'hello@riverside.example' }),
  sender('whatsapp', {
    provider: 'meta',
    name: 'Riverside Dental',
    ready: false,
    checks: [
      { id: 'number_verified', state: 'ok', needed: true },
      { id: 'business_verified', state: 'missing', needed: false },
      { id: 'texts_approved', state: 'missing', needed: true },
    ],
  }),
];

const saving = { busy: false, saved: false, onSave: tell('save') };
const days = {
  view: {
    days: {
      openWeekdays: [1, 2, 3, 4, 5],
      closedDates: ['2026-12-24', '2026-12-25', '2027-01-01'],
      quietWhenClosed: true,
    },
    limits: { launchesPerHour: 30, callsPerDay: 25, holdOut: 0.1 },
    mayChange: true,
    problem: null,
  },
  today: '2026-11-21',
};
const offer = { terms: 'Check-up and cleaning for £60.', endsOn: '2026-12-31' };

const Homes = ({ standing, empty = false }: { standing: HomeStanding; empty?: boolean }) => (
  <HouseholdsPage
    standing={standing}
    page={{
      counts: { proposed: 2, linked: 4, confirmed: 1, rejected: 0 },
      total: empty ? 0 : 2,
      homes: empty
        ? []
        : [
            { ...home, standing, members: home.members.map((it) => ({ ...it, self: false })) },
            {
              ...home,
              id: 'h2',
              standing,
              ties: ['address'],
              contact: null,
              members: home.members.slice(1).map((it, i) => ({
                ...it,
                self: false,
                patientKey: `h2-${i}`,
                name: ['Ines Carvalho', 'Rui Carvalho'][i] ?? '',
                minor: false,
                guardian: null,
              })),
            },
          ],
    }}
    busy={false}
    problem={null}
    onStanding={tell('standing')}
    onDecide={tell('decide')}
    onOpen={tell('open')}
    onMore={tell('more')}
    card={null}
  />
);

export const setupStates: Record<string, ComponentType> = {
  'options-setup': () =>
    panel(
      <SetupSteps
        state={{
          practice: true,
          permission: true,
          values: false,
          bookingLink: false,
          paired: false,
          imported: true,
        }}
      />,
    ),
  'options-days': () => panel(<PracticeDaysForm {...days} {...saving} />),
  'options-days-alone': () =>
    panel(<PracticeDaysForm {...saving} view={{ ...days.view, limits: null }} today={days.today} />),
  'options-days-locked': () =>
    panel(<PracticeDaysForm {...saving} view={{ ...days.view, mayChange: false }} today={days.today} />),
  'options-days-away': () =>
    panel(
      <PracticeDaysForm
        {...saving}
        view={{ ...days.view, limits: null, mayChange: false, problem: { id: 'problem_offline', params: [] } }}
        today={days.today}
      />,
    ),
  'options-offer': () =>
    panel(<OfferForm {...saving} policy={{ ...policy, offer, messagePrices: { sms: 0.09 } }} today="2026-11-21" />),
  'options-offer-over': () =>
    panel(
      <OfferForm {...saving} policy={{ ...policy, offer: { ...offer, endsOn: '2026-11-20' } }} today="2026-11-21" />,
    ),
  'options-senders': () => panel(<Senders senders={senders} problem={null} />),
  'options-senders-unpaired': () => panel(<Senders senders={null} problem={null} />),
  'options-sequences': () => panel(<SequenceList />),
  'options-wording': () => panel(<ConsentWording practice={policy.practice} />),
  'options-review': () =>
    panel(
      <YearlyReview
        review={{ last: { on: '2025-11-19', by: 'Mina' }, dueOn: '2026-11-19', due: true }}
        busy={false}
        onDone={tell('reviewed')}
      />,
    ),
  'patients-households': () => <Homes standing="proposed" />,
  'patients-households-none': () => <Homes standing="rejected" empty />,
};
