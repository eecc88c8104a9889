import type { ComponentType } from 'react';
import { OwnScreens } from '#components/options/OwnScreens.tsx';
import { PageScreens, type PageScreensView } from '#components/popup/PageScreens.tsx';
import { SummaryPage } from '#components/popup/SummaryPage.tsx';
import { TeachPage } from '#components/teach/TeachPage.tsx';
import type { FinishForm, Preview, ProposalView, RepairView, ScreenLine } from '#lib/messages/teach-views.ts';
import type { Summary } from '#lib/messages/views.ts';
import { summary } from './fixtures.ts';
import { tell } from './said.ts';

const value = (param: string | number | { day: number }) => ({ id: 'popup_confirm_value', params: [param] });
const NAMES = ['Amara Novak', 'Ilse Lindqvist', 'נועה ברק', 'Greta Castellanos-van der Berg', 'Pavel Raman'];

const preview: Preview = {
  state: 'reading',
  reasons: [],
  rowsInPage: 24,
  rowsRead: 24,
  failing: 1,
  fields: ['recareDueOn', 'lastVisitOn', 'nextBookingOn', 'phone'],
  rows: NAMES.map((name, i) => ({
    name: i === 3 ? name : name,
    id: String(4100 + i * 17),
    cells: [
      i === 2
        ? { field: 'recareDueOn', state: 'unread' as const, value: null, text: 'see notes' }
        : { field: 'recareDueOn', state: 'read' as const, value: value({ day: 20_300 + i * 11 }), text: '' },
      { field: 'lastVisitOn', state: 'read' as const, value: value({ day: 19_980 + i * 13 }), text: '' },
      i % 2
        ? { field: 'nextBookingOn', state: 'none' as const, value: { id: 'popup_confirm_none', params: [] }, text: '' }
        : { field: 'nextBookingOn', state: 'empty' as const, value: null, text: '' },
      { field: 'phone', state: 'read' as const, value: value(`020 7946 00${i}1`), text: '' },
    ],
  })),
};

const proposal: ProposalView = {
  frameId: 0,
  confidence: 0.93,
  rows: 24,
  fields: [
    { field: 'identity', label: '', confidence: 0.96 },
    { field: 'name', label: 'Patient', confidence: 1 },
    { field: 'recareDueOn', label: 'Recall date', confidence: 0.95 },
    { field: 'lastVisitOn', label: 'Last visit', confidence: 0.9 },
  ],
  questions: [
    { id: 'read_as', options: ['no', 'yes'], fields: [] },
    { id: 'last_visit', options: ['unsure', 'came'], fields: ['lastVisitOn'] },
    { id: 'nothing_booked', options: ['no', 'yes'], fields: [] },
  ],
  warnings: ['fragile:phone:by_line', 'refused:nextBookingOn:unparsed'],
  proposal: null,
  preview,
};
const undecided: ProposalView = {
  ...proposal,
  confidence: 0.62,
  questions: [...proposal.questions, { id: 'date_order', options: ['unknown', 'dmy', 'mdy'], fields: ['recareDueOn'] }],
};

const repair: RepairView = {
  screens: [{ frameId: 0, adapterId: 'own-pms', screen: 'recall-list', screenName: 'Recall list' }],
  offers: [
    {
      frameId: 0,
      adapterId: 'own-pms',
      screen: 'recall-list',
      screenName: 'Recall list',
      field: 'recareDueOn',
      was: 'Recall date',
      now: 'Next recall',
      examples: [value('14/03/2026'), value('02/04/2026'), value('19/04/2026')],
      adapter: null,
    },
  ],
};

const nothing: Summary['tab'] = {
  ...summary.tab,
  adapter: null,
  frames: [
    {
      screen: null,
      screenName: '',
      health: { state: 'not_recognised', reasons: [] },
      rowsRead: 0,
      rowsShown: 0,
      rowsInPage: 0,
      flagged: 0,
      ready: 0,
    },
  ],
};

const popup =
  (part: Partial<PageScreensView>, tab: Summary['tab'] = nothing): ComponentType =>
  () => (
    <SummaryPage
      summary={{ ...summary, tab }}
      problem={null}
      syncing={false}
      onGrant={tell('grant')}
      onAnswer={tell('answer')}
      onSync={tell('sync')}
      onTasks={tell('tasks')}
      onSetup={tell('setup')}
      onConnect={tell('connect')}
      screens={
        <PageScreens
          tab={tab}
          onTeach={tell('teach')}
          screens={{
            proposals: undefined,
            repair: null,
            busy: false,
            kept: false,
            propose: tell('propose'),
            answered: tell('answered'),
            keep: tell('keep'),
            repairIt: tell('repair'),
            close: tell('close'),
            ...part,
          }}
        />
      }
    />
  );

const changed: Summary['tab'] = {
  ...summary.tab,
  frames: summary.tab.frames.map((frame) => ({
    ...frame,
    screenName: 'Recall list',
    health: { state: 'unsure', reasons: [{ code: 'headers_changed', count: 1 }] },
    flagged: 0,
    ready: 0,
  })),
};

const form: FinishForm = {
  name: 'recall list',
  kind: 'recall_list',
  order: 'dmy',
  absence: 'empty_next',
  trustId: true,
  leaveOut: [],
};
const teach =
  (part: Partial<Parameters<typeof TeachPage>[0]>): ComponentType =>
  () => (
    <TeachPage
      host="pms.riverside.example"
      page="open"
      aiming={null}
      known={['name', 'identity', 'recareDueOn', 'lastVisitOn', 'nextBookingOn', 'phone']}
      form={form}
      preview={preview}
      warnings={[]}
      asks={[]}
      refused={null}
      fixed={false}
      saved={false}
      saving={false}
      problem={null}
      onAim={tell('aim')}
      onRest={tell('rest')}
      onKey={tell('key')}
      onChange={tell('change')}
      onSave={tell('save')}
      {...part}
    />
  );

const line = (id: string, made: ScreenLine['made'], part: Partial<ScreenLine> = {}): ScreenLine => ({
  id,
  adapterId: id.split('/')[0] ?? id,
  screen: id.split('/')[1] ?? id,
  screenName: 'Recall list',
  adapterName: 'pms.riverside.example',
  made,
  kind: 'recall_list',
  hosts: ['pms.riverside.example'],
  on: '2026-11-20',
  by: 'Mina',
  unused: false,
  health: { state: 'reading', at: '2026-11-21T09:12:00Z', wellAt: '2026-11-21T09:12:00Z' },
  ...part,
});
const screens: ScreenLine[] = [
  line('own-pms/recall-list', 'taught'),
  line('own-pms/call-list', 'detected', {
    screenName: 'Call list',
    health: { state: 'unsure', at: '2026-11-21T08:02:00Z', wellAt: null },
  }),
  line('openemr/recall-board', 'repaired', { screenName: 'Recall board', adapterName: 'OpenEMR', unused: true }),
  line('own-other/due', 'imported', { screenName: 'Due', by: '', health: null }),
  line('openemr/flow-board', 'shipped', { screenName: 'Flow board', adapterName: 'OpenEMR', by: '', on: '2026-10-30' }),
];
const options =
  (list: ScreenLine[], imported = 0): ComponentType =>
  () => (
    <main className="p-4">
      <OwnScreens
        screens={list}
        origins={['https://pms.riverside.example']}
        imported={imported}
        busy={false}
        onEdit={tell('edit')}
        onExport={tell('export')}
        onDelete={tell('delete')}
        onImport={tell('import')}
      />
    </main>
  );

/** Pages no adapter knows: proposed, pointed at, put right, and the list of what came of it. */
export const teachStates: Record<string, ComponentType> = {
  'popup-unknown': popup({}),
  'popup-propose-looking': popup({ proposals: null }),
  'popup-propose': popup({ proposals: [proposal, undecided] }),
  'popup-propose-order': popup({ proposals: [undecided] }),
  'popup-propose-none': popup({ proposals: [] }),
  'popup-repair': popup({ repair }, changed),
  'popup-repair-no-offer': popup({ repair: { ...repair, offers: [] } }, changed),
  'teach-opening': teach({ page: 'opening', form: null, known: [] }),
  'teach-closed': teach({ page: 'closed', form: null, known: [] }),
  'teach-first': teach({ aiming: 'first', form: null, known: [], preview: null }),
  'teach-second-refused': teach({
    aiming: 'second',
    form: null,
    known: [],
    preview: null,
    refused: { want: 'second', why: 'not_two_records' },
  }),
  'teach-fields': teach({ warnings: ['fragile:phone:by_nesting', 'fragile:rows:tags_only'] }),
  'teach-aiming': teach({ aiming: 'email', refused: { want: 'email', why: 'not_read' } }),
  'teach-order': teach({ asks: ['date_order', 'patient_id'], form: { ...form, order: null } }),
  'teach-saved': teach({ saved: true }),
  'teach-problem': teach({
    problem: { id: 'problem_adapter_unsteady', params: ['own-pms/recall-list: rows hangs on a generated id'] },
    preview: { ...preview, rows: [], rowsRead: 0 },
  }),
  'options-screens': options(screens),
  'options-screens-none': options([], 2),
};
