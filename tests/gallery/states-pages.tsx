import type { ComponentType, ReactNode } from 'react';
import { AdapterList } from '#components/options/AdapterList.tsx';
import { ContactForm } from '#components/options/ContactForm.tsx';
import { Ledger } from '#components/options/Ledger.tsx';
import { Pairing, type PairingView } from '#components/options/Pairing.tsx';
import { PracticeForm } from '#components/options/PracticeForm.tsx';
import { RulesForm } from '#components/options/RulesForm.tsx';
import { SettingsPage } from '#components/options/SettingsPage.tsx';
import { PauseNotices } from '#components/PauseNotices.tsx';
import { FirstRun } from '#components/popup/FirstRun.tsx';
import { GrantStep } from '#components/popup/GrantStep.tsx';
import { PracticeStep } from '#components/popup/PracticeStep.tsx';
import { Ready } from '#components/popup/Ready.tsx';
import { SummaryPage } from '#components/popup/SummaryPage.tsx';
import { useWords } from '#components/words.tsx';
import type { Sentence } from '#lib/core/flag.ts';
import type { PauseNotice } from '#lib/messages/pause-views.ts';
import type { Summary } from '#lib/messages/popup-views.ts';
import { policy, summary } from './fixtures.ts';
import { tell } from './said.ts';
import { week } from './states-manager.tsx';

const popup =
  (part: Partial<Summary>): ComponentType =>
  () => (
    <SummaryPage
      summary={{ ...summary, ...part }}
      problem={null}
      syncing={false}
      onGrant={tell('grant')}
      onAnswer={tell('answer')}
      onSync={tell('sync')}
      onTasks={tell('tasks')}
      onSetup={tell('setup')}
      onConnect={tell('connect')}
    />
  );

const pauses: PauseNotice[] = [
  { id: '1', level: 'paused', reason: 'opt_outs', hits: 3, sends: 53, name: 'Due for a visit', endsAlone: false },
  { id: '2', level: 'warned', reason: 'complaints', hits: 1, sends: 412, name: 'Email', endsAlone: false },
  { id: '3', level: 'paused', reason: 'failures', hits: 12, sends: 20, name: 'Text message', endsAlone: true },
];

const unsure: Summary['tab'] = {
  ...summary.tab,
  frames: summary.tab.frames.map((frame) => ({
    ...frame,
    health: {
      state: 'unsure',
      reasons: [
        { code: 'unparsed:recareDueOn', count: 12 },
        { code: 'rows_hidden', count: 4 },
      ],
    },
    rowsRead: 29,
    flagged: 0,
    ready: 0,
  })),
};

const question: NonNullable<Summary['tab']['frames'][number]['question']> = {
  origin: 'https://harbourphysio.example',
  adapter: 'jane',
  screen: 'unscheduled-patients',
  said: null,
  examples: [
    {
      name: 'Ines Halloran',
      fields: [
        { field: 'identity', value: { id: 'popup_confirm_value', params: ['1204'] } },
        { field: 'appointmentOn', value: { id: 'popup_confirm_at', params: [{ day: 20516 }, '09:30'] } },
        { field: 'appointmentStatus', value: { id: 'popup_confirm_status_completed', params: [] } },
        { field: 'recareDueOn', value: { id: 'popup_confirm_none', params: [] } },
      ],
    },
    {
      name: 'נועה ברק',
      fields: [
        { field: 'identity', value: { id: 'popup_confirm_value', params: ['1377'] } },
        { field: 'appointmentOn', value: { id: 'popup_confirm_unread', params: [] } },
        { field: 'appointmentStatus', value: { id: 'popup_confirm_status_no_show', params: [] } },
      ],
    },
    { name: null, fields: [{ field: 'provider', value: { id: 'popup_confirm_value', params: ['Tom Abara'] } }] },
  ],
};

const unconfirmed = (said: 'right' | 'wrong' | null): Summary['tab'] => ({
  ...summary.tab,
  adapter: 'Jane',
  frames: summary.tab.frames.map((frame) => ({
    ...frame,
    screenName: 'Unscheduled patients',
    health: {
      state: said === 'right' ? 'reading' : 'needs_confirmation',
      reasons: [
        { code: 'unseen:lastVisitOn' },
        { code: 'unseen:recareDueOn' },
        { code: 'unseen:phone' },
        ...(said === 'wrong' ? [{ code: 'said_wrong' }] : []),
      ],
    },
    total: 240,
    knownAsOf: { id: 'popup_confirm_known_as_of', params: [{ month: '2025-08' }] },
    question: { ...question, said, examples: said === null ? question.examples : [] },
  })),
});

function Settings({ pairing, problem }: { pairing: PairingView; problem?: Sentence }) {
  const { t } = useWords();
  const form = { policy, busy: false, saved: false, onSave: tell('save') };
  const bodies: Record<string, ReactNode> = {
    practice: <PracticeForm {...form} staff="Mina" />,
    rules: <RulesForm {...form} />,
    contact: <ContactForm {...form} />,
    sending: (
      <Pairing
        pairing={pairing}
        deviceName="Front desk"
        busy={false}
        refused={false}
        onPair={tell('pair')}
        onUnpair={tell('unpair')}
      />
    ),
    software: (
      <AdapterList
        adapters={[
          {
            id: 'openemr',
            name: 'OpenEMR',
            evidenceOn: '2026-10-30',
            origins: ['https://pms.riverside.example'],
            screens: ['recall-board', 'flow-board', 'calendar-day'],
          },
          {
            id: 'dentalpin',
            name: 'DentalPin',
            evidenceOn: '2026-10-28',
            origins: [],
            screens: ['recalls', 'patient'],
          },
        ]}
      />
    ),
    privacy: (
      <Ledger
        lines={[
          {
            at: '2026-11-21T09:12:00Z',
            what: 'launch',
            fields: ['firstName', 'phoneMobile', 'language', 'zone'],
            to: 'https://send.riverside.example',
          },
          { at: '2026-11-20T16:02:00Z', what: 'stop', fields: ['patientKey'], to: 'https://send.riverside.example' },
        ]}
      />
    ),
  };
  return (
    <SettingsPage
      problem={problem ?? null}
      chapters={Object.entries(bodies).map(([id, body]) => ({
        id,
        body,
        title: t(`options_chapter_${id}`),
        lead: t(`options_lead_${id}`),
      }))}
    />
  );
}

const pairing = (state: PairingView['state'], part: Partial<PairingView> = {}): PairingView => ({
  state,
  request: null,
  problem: null,
  ...part,
});
const waiting = () => ({
  code: 'K7QM3XPA',
  approveUrl: 'https://send.riverside.example/pair',
  expiresAt: new Date(Date.now() + 540_000).toISOString(),
});

export const pageStates: Record<string, ComponentType> = {
  'popup-practice': () => (
    <FirstRun step="practice" problem={null}>
      <PracticeStep
        start={{ name: '', country: 'GB', phone: '', bookingLink: '', staff: '' }}
        busy={false}
        onSave={tell('save')}
      />
    </FirstRun>
  ),
  'popup-grant': () => (
    <FirstRun step="grant" problem={null}>
      <GrantStep origin="https://pms.riverside.example" busy={false} refused={false} onGrant={tell('grant')} />
    </FirstRun>
  ),
  'popup-grant-address': () => (
    <FirstRun step="grant" problem={null}>
      <GrantStep origin={null} busy={false} refused onGrant={tell('grant')} />
    </FirstRun>
  ),
  'popup-done': () => (
    <FirstRun step="done" problem={null}>
      <Ready tab={summary.tab} onAnswer={tell('answer')} onFinish={tell('finish')} onConnect={tell('connect')} />
    </FirstRun>
  ),
  'popup-summary': popup({}),
  'popup-pauses': () => (
    <main className="bg-surface p-4">
      <PauseNotices pauses={pauses} />
    </main>
  ),
  'popup-week': popup({ week }),
  'popup-week-first': popup({
    week: { ...week, since: null, moved: {}, trend: [], untouched: { days: 14, count: 0 }, owners: [], screens: [] },
  }),
  'popup-unsure': popup({ tab: unsure, sync: { ...summary.sync, problem: { id: 'fx_api_down', params: [] } } }),
  'popup-revoked': popup({
    setup: { ...summary.setup, paired: false, deviceProblem: { id: 'problem_unauthorised', params: [] } },
    week,
  }),
  'popup-nothing': popup({
    leakage: { ...summary.leakage, patientsSeen: 0 },
    month: { sent: 0, delivered: 0, replied: 0, booked: 0, optedOut: 0 },
    followUps: { active: 0, held: 0, waiting: 0, failed: 0 },
    tasks: { due: 0, overdue: 0 },
  }),
  'popup-unconfirmed': popup({ tab: unconfirmed(null) }),
  'popup-confirmed': popup({ tab: unconfirmed('right') }),
  'popup-said-wrong': popup({ tab: unconfirmed('wrong') }),
  'popup-first-day': popup({
    tab: { ...summary.tab, granted: false, frames: [], adapter: null },
    setup: { ...summary.setup, paired: false },
    leakage: { ...summary.leakage, patientsSeen: 0 },
    month: { sent: 0, delivered: 0, replied: 0, booked: 0, optedOut: 0 },
    followUps: { active: 0, held: 0, waiting: 0, failed: 0 },
    tasks: { due: 0, overdue: 0 },
  }),
  'options-unpaired': () => <Settings pairing={pairing('none')} />,
  'options-waiting': () => <Settings pairing={pairing('waiting', { request: waiting() })} />,
  'options-paired': () => <Settings pairing={pairing('approved')} />,
  'options-problem': () => <Settings pairing={pairing('approved')} problem={{ id: 'problem_disk_full', params: [] }} />,
  'options-failed': () => <Settings pairing={pairing('failed')} />,
};
