import type { ComponentType } from 'react';
import { ChooseFile } from '#components/import/ChooseFile.tsx';
import { DoneStep } from '#components/import/DoneStep.tsx';
import { ImportPage } from '#components/import/ImportPage.tsx';
import type { MappingView } from '#components/import/list-view.ts';
import { type MappingActs, MappingStep } from '#components/import/MappingStep.tsx';
import { Matches } from '#components/import/Matches.tsx';
import { RowsStep } from '#components/import/RowsStep.tsx';
import { Working } from '#components/import/Working.tsx';
import type { ImportResult } from '#lib/messages/import-views.ts';
import { tell } from './said.ts';

const choose =
  (problem: string | null, practiceKnown: boolean): ComponentType =>
  () => (
    <ImportPage step="choose">
      <ChooseFile
        problem={problem ? { id: problem, params: [] } : null}
        practiceKnown={practiceKnown}
        onFile={tell('file')}
        onText={tell('text')}
        onSetup={tell('setup')}
      />
    </ImportPage>
  );

const acts: MappingActs = {
  onMeaning: tell('meaning'),
  onSheet: tell('sheet'),
  onOrder: tell('order'),
  onEmpty: tell('empty'),
  onPlace: tell('place'),
  onAsOf: tell('asOf'),
  onBack: tell('back'),
  onNext: tell('next'),
};

const mapping: MappingView = {
  fileName: 'Patients-Cliniko-20261118.csv',
  rows: 4210,
  known: 'Cliniko',
  remembered: false,
  sheets: [],
  sheet: null,
  columns: [
    { header: 'Patient Id', examples: ['1234567890123456789'], filled: 4210, meaning: 'patientId', order: null },
    { header: 'First Name', examples: ['Aroha', 'Tomas', 'Lucia'], filled: 4210, meaning: 'firstName', order: null },
    { header: 'Last Name', examples: ['Ngata', 'Brandt', 'Ferreira'], filled: 4210, meaning: 'lastName', order: null },
    {
      header: 'Date of Birth',
      examples: ['11/02/1984', '25/12/1979'],
      filled: 4100,
      meaning: 'birthOn',
      order: { state: 'decided', order: 'dmy' },
    },
    {
      header: 'Phone - Mobile',
      examples: ['0412 345 678', '0412 345 679'],
      filled: 3990,
      meaning: 'phoneMobile',
      order: null,
    },
    {
      header: 'Last Appointment',
      examples: ['2025-03-04'],
      filled: 4001,
      meaning: 'lastVisitOn',
      order: { state: 'fine' },
    },
    {
      header: 'Next Appointment',
      examples: ['2027-01-08'],
      filled: 812,
      meaning: 'nextBookingOn',
      order: { state: 'fine' },
    },
    { header: 'Notes', examples: [], filled: 0, meaning: 'skip', order: null },
  ],
  problems: [],
  ask: null,
  order: null,
  emptyMeansNothingBooked: true,
  place: {
    value: 'file:cliniko',
    options: [
      { value: 'https://harbour.example', label: 'harbour.example' },
      { value: 'file:cliniko', label: 'Cliniko, no screen of it set up' },
    ],
  },
  asOf: '2026-11-18',
  today: '2026-11-20',
};

const map =
  (part: Partial<MappingView>): ComponentType =>
  () => (
    <ImportPage step="mapping">
      <MappingStep view={{ ...mapping, ...part }} acts={acts} />
    </ImportPage>
  );

const asking: Partial<MappingView> = {
  fileName: 'recall list.xlsx',
  known: null,
  sheets: ['Patients', 'Old'],
  sheet: 'Patients',
  columns: [
    { header: 'الاسم', examples: ['سارة حداد', 'يوسف نصر'], filled: 90, meaning: 'name', order: null },
    { header: 'Mobile', examples: ['07700 900101'], filled: 88, meaning: 'phoneMobile', order: null },
    { header: 'Last visit', examples: ['03/04/2026'], filled: 90, meaning: 'lastVisitOn', order: { state: 'asked' } },
    {
      header: 'Due',
      examples: ['25/03/2026', '03/26/2026'],
      filled: 90,
      meaning: 'recareDueOn',
      order: { state: 'refused' },
    },
  ],
  ask: { example: '03/04/2026', asDmy: '2026-04-03', asMdy: '2026-03-04' },
  emptyMeansNothingBooked: null,
  place: null,
  problems: [
    { id: 'import_need_one_order', params: ['Due', '25/03/2026', 2, '03/26/2026', 3] },
    { id: 'import_need_order', params: ['Last visit', '03/04/2026'] },
  ],
};

const bad = [
  {
    line: 14,
    left: true,
    reasons: [{ id: 'import_bad_nobody', params: [] }],
    cells: ['Chidi Okafor', '', '01/02/2025'],
  },
  {
    line: 31,
    left: true,
    reasons: [{ id: 'import_bad_two_people', params: [30, 31] }],
    cells: ['6', 'Emil Novak', '07700 900107'],
  },
  {
    line: 57,
    left: false,
    reasons: [{ id: 'import_bad_phone', params: ['Mobile'] }],
    cells: ['שרה כהן', '12', '15/03/2025'],
  },
  {
    line: 58,
    left: true,
    reasons: [
      { id: 'import_bad_no_name', params: [] },
      { id: 'import_bad_formula', params: ['Name'] },
    ],
    cells: ['=HYPERLINK("http://example.org")', '07700 900101'],
  },
];

const rows =
  (part: Partial<Parameters<typeof RowsStep>[0]['view']>): ComponentType =>
  () => (
    <ImportPage step="rows">
      <RowsStep
        view={{ good: 4163, left: 47, partly: 112, nameless: 0, bad, badTotal: 159, check: null, ...part }}
        busy={false}
        onDownload={tell('download')}
        onBack={tell('back')}
        onBring={tell('bring')}
      />
    </ImportPage>
  );

const working =
  (what: Parameters<typeof Working>[0]['what'], of: number | null): ComponentType =>
  () => (
    <ImportPage step="rows">
      <Working what={what} done={61_500} of={of} onCancel={what === 'committing' ? null : tell('cancel')} />
    </ImportPage>
  );

const result: ImportResult = {
  rows: 4163,
  people: 4102,
  added: 3200,
  changed: 902,
  sameRows: 0,
  stopped: 12,
  conflicts: [
    { line: 31, doubt: 'birth' },
    { line: 88, doubt: 'name' },
  ],
  conflictRows: 2,
  leaking: {
    count: 640,
    byKind: [
      { kind: 'lapsed', label: 'Lapsed', count: 412 },
      { kind: 'overdue_recare', label: 'Overdue recall', count: 228 },
    ],
    low: 7680,
    high: 19200,
    currency: 'GBP',
  },
  unseen: { count: 0, low: 0, high: 0, currency: 'GBP' },
  lapsedAfterMonths: 12,
  recoveryRate: 0.1,
  perVisitLow: 120,
  perVisitHigh: 300,
};
const person = { birthDay: 3773, phone: '07700 900101', lastVisitDay: 19796 };
const pairs = [
  {
    why: 'phone_birth' as const,
    file: { key: 'file|1', name: 'Maria Okafor', place: 'file', ...person },
    patient: { key: 'p|1', name: 'Okafor, Maria', place: 'harbour.example', ...person, lastVisitDay: null },
  },
];

const done =
  (part: Partial<ImportResult>, asked: boolean): ComponentType =>
  () => (
    <ImportPage step="done">
      <DoneStep
        result={{ ...result, ...part }}
        matches={asked ? <Matches matches={{ total: 1, pairs }} busy={false} onAnswer={tell('answer')} /> : null}
        onAnother={tell('another')}
        onPatients={tell('patients')}
      />
    </ImportPage>
  );

const unseen = { count: 1204, low: 14_448, high: 36_120, currency: 'GBP' };

export const importStates: Record<string, ComponentType> = {
  'options-import-choose': choose(null, true),
  'options-import-problem': choose('import_problem_password', false),
  'options-import-known': map({}),
  'options-import-asking': map(asking),
  'options-import-rows': rows({ check: { known: 310, others: 0, place: 'harbour.example' } }),
  'options-import-rows-others': rows({ check: { known: 310, others: 300, place: 'harbour.example' }, nameless: 12 }),
  'options-import-rows-fine': rows({ bad: [], badTotal: 0, left: 0, partly: 0, nameless: 4163 }),
  'options-import-staging': working('staging', 200_000),
  'options-import-committing': working('committing', 200_000),
  'options-import-opening': working('opening', null),
  'options-import-done': done({}, true),
  'options-import-done-unseen': done(
    { leaking: { ...result.leaking, count: 0, byKind: [] }, unseen, conflictRows: 0 },
    false,
  ),
  'options-import-done-same': done({ added: 0, changed: 0, sameRows: 4163, stopped: 0, conflictRows: 0 }, false),
};
