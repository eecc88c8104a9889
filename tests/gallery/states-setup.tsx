import type { ComponentType, ReactNode } from 'react';
import { HouseholdsPage } from '#components/households/HouseholdsPage.tsx';
import { ConsentWording } from '#components/options/ConsentWording.tsx';
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
