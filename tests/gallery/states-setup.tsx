import { type ComponentType, type ReactNode, useState } from 'react';
import { HouseholdsPage } from '#components/households/HouseholdsPage.tsx';
import { ConsentWording } from '#components/options/ConsentWording.tsx';
import { ContactForm } from '#components/options/ContactForm.tsx';
import { EntryForm } from '#components/options/EntryForm.tsx';
import { LinkStep } from '#components/options/LinkStep.tsx';
import { Locked } from '#components/options/Locked.tsx';
import { OfferForm } from '#components/options/OfferForm.tsx';
import { Pairing } from '#components/options/Pairing.tsx';
import { PracticeDaysForm } from '#components/options/PracticeDaysForm.tsx';
import { PracticeForm } from '#components/options/PracticeForm.tsx';
import { Senders } from '#components/options/Senders.tsx';
import { SettingsPage } from '#components/options/SettingsPage.tsx';
import { type SetupProofs, SetupWizard } from '#components/options/SetupWizard.tsx';
import { ValuesStep } from '#components/options/ValuesStep.tsx';
import { YearlyReview } from '#components/options/YearlyReview.tsx';
import { GrantStep } from '#components/popup/GrantStep.tsx';
import { Leakage } from '#components/popup/Leakage.tsx';
import { PracticeStep } from '#components/popup/PracticeStep.tsx';
import { useWords } from '#components/words.tsx';
import type { HomeStanding, SenderView } from '#lib/messages/manager-views.ts';
import type { SetupStep } from '#lib/messages/setup-views.ts';
import { policy, summary } from './fixtures.ts';
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
    limits: { launchesPerHour: 30, callsPerDay: 25, holdOut: 0.1, confirmVisits: null, entries: null },
    mayChange: true,
    problem: null,
  },
  today: '2026-11-21',
};
const entries = [
  { sequenceId: 'overdue-recare', how: 'propose' as const, since: '2026-11-02' },
  { sequenceId: 'no-show', how: 'start' as const, since: '2026-11-16' },
];
const offer = { terms: 'Check-up and cleaning for £60.', endsOn: '2026-12-31' };

const said: SetupProofs = {
  practice: 'Messages are from “Riverside Dental”, and patients answer to 020 7946 0018.',
  permission: 'May be read: pms.riverside.example',
  imported: '2,431 patients are known.',
  values: 'A visit counts as £120 – £300.',
  bookingLink: 'Messages carry https://riverside.example/book',
  paired: 'Sending is connected.',
};
const none: SetupProofs = {
  practice: null,
  permission: null,
  imported: null,
  values: null,
  bookingLink: null,
  paired: null,
};
const proven = (...steps: SetupStep[]) => Object.fromEntries(steps.map((step) => [step, said[step]]));
const practiceWords = { name: '', country: 'GB', phone: '', bookingLink: '', staff: '' };

/** The set-up as it stands in the settings: a chapter of its own, with the next one under it. */
function Chapter({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const bodies = { setup: children, practice: <PracticeForm {...saving} policy={policy} staff="Mina" /> };
  const said = (id: string) => ({ title: t(`options_chapter_${id}`), lead: t(`options_lead_${id}`) });
  return <SettingsPage chapters={Object.entries(bodies).map(([id, body]) => ({ id, ...said(id), body }))} />;
}

const wizard = (proofs: Partial<SetupProofs>, passed: SetupStep[]) => (
  <Chapter>
    <SetupWizard
      proofs={{ ...none, ...proofs }}
      passed={passed}
      onPass={tell('pass')}
      end={<Leakage leakage={summary.leakage} bare />}
      bodies={{
        practice: <PracticeStep start={practiceWords} busy={false} onSave={tell('save')} />,
        permission: <GrantStep origin={null} busy={false} refused={false} onGrant={tell('grant')} />,
        imported: <Leakage leakage={summary.leakage} bare />,
        values: (
          <>
            <ValuesStep policy={policy} onSave={tell('save')} />
            <Leakage leakage={summary.leakage} bare />
          </>
        ),
        bookingLink: <LinkStep policy={policy} onSave={tell('save')} />,
        paired: (
          <Pairing
            pairing={{ state: 'none', request: null, problem: null }}
            deviceName="Front desk"
            busy={false}
            refused={false}
            onPair={tell('pair')}
            onUnpair={tell('unpair')}
          />
        ),
      }}
    />
  </Chapter>
);

/** Set-up that really goes on: the practice's form proves its step, going past one is kept. */
function LiveSetup() {
  const [proofs, setProofs] = useState(none);
  const [passed, setPassed] = useState<SetupStep[]>([]);
  const prove = (step: SetupStep) => setProofs((now) => ({ ...now, [step]: said[step] }));
  const bodies = {
    practice: proofs.practice ? null : (
      <PracticeStep start={practiceWords} busy={false} onSave={() => prove('practice')} />
    ),
    permission: <GrantStep origin={null} busy={false} refused={false} onGrant={() => prove('permission')} />,
    imported: null,
    values: (onDone: () => void) => <ValuesStep policy={policy} onSave={onDone} />,
    bookingLink: (onDone: () => void) => <LinkStep policy={policy} onSave={onDone} />,
    paired: null,
  };
  const pass = (step: SetupStep) => {
    setPassed((now) => [...now, step]);
    if (step === 'values') prove(step);
  };
  return panel(<SetupWizard proofs={proofs} passed={passed} bodies={bodies} end={<p>All of it</p>} onPass={pass} />);
}

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
  'options-setup': () => wizard({}, []),
  'options-setup-read': () => wizard(proven('practice', 'permission'), ['practice', 'permission']),
  'options-setup-values': () =>
    wizard(proven('practice', 'permission', 'imported'), ['practice', 'permission', 'imported']),
  'options-setup-link': () =>
    wizard(proven('practice', 'permission', 'imported', 'values', 'bookingLink'), [
      'practice',
      'permission',
      'imported',
      'values',
    ]),
  'options-setup-connect': () =>
    wizard(proven('practice', 'imported', 'values'), ['practice', 'permission', 'imported', 'values', 'bookingLink']),
  'options-setup-over': () => wizard(said, Object.keys(said) as SetupStep[]),
  'options-setup-live': LiveSetup,
  'options-practice': () => panel(<PracticeForm policy={policy} staff="Mina" {...saving} />),
  'options-practice-locked': () => panel(<PracticeForm locked policy={policy} staff="Mina" {...saving} />),
  'options-contact-locked': () =>
    panel(
      <Locked locked>
        <ContactForm policy={policy} {...saving} />
      </Locked>,
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
  'options-sequences': () =>
    panel(
      <EntryForm {...saving} view={{ ...days.view, limits: { ...days.view.limits, entries } }} today={days.today} />,
    ),
  'options-sequences-locked': () =>
    panel(<EntryForm {...saving} view={{ ...days.view, mayChange: false }} today={days.today} />),
  'options-sequences-alone': () =>
    panel(<EntryForm {...saving} view={{ ...days.view, limits: null }} today={days.today} />),
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
