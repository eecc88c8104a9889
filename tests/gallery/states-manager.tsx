import { type ComponentType, type ReactNode, useState } from 'react';
import { AuditPage } from '#components/audit/AuditPage.tsx';
import { ConsentPanel } from '#components/consent/ConsentPanel.tsx';
import { EffectPreview } from '#components/options/EffectPreview.tsx';
import { Privacy } from '#components/options/Privacy.tsx';
import { RulesForm } from '#components/options/RulesForm.tsx';
import { PatientsPage } from '#components/patients/PatientsPage.tsx';
import { everybody } from '#components/patients/query-hash.ts';
import { fromDayNumber } from '#lib/core/day.ts';
import type { AuditView, ConsentView, PatientLine, WeekView } from '#lib/messages/manager-views.ts';
import { gbp, policy } from './fixtures.ts';
import { tell } from './said.ts';
import { setupStates } from './states-setup.tsx';

const DAY = 20_778; // 21 November 2026
const history = Array.from({ length: 90 }, (_, i) => ({
  day: fromDayNumber(DAY - 89 + i),
  leaking: Math.round(402 - i * 0.8 + 14 * Math.sin(i / 6)),
}));

export const audit: AuditView = {
  practiceName: 'Riverside Dental',
  currency: 'GBP',
  today: '2026-11-21',
  patients: 2_431,
  states: { active: 1_612, at_risk: 214, lapsed: 298, gone: 161, unknown: 146 },
  kinds: [
    {
      kind: 'overdue_recare',
      flagged: 231,
      leaking: 187,
      bands: [
        { band: '0-6', count: 92 },
        { band: '6-9', count: 44 },
        { band: '9-12', count: 30 },
        { band: '12+', count: 21 },
      ],
    },
    { kind: 'lapsed', flagged: 298, leaking: 71, bands: [{ band: '', count: 71 }] },
    { kind: 'at_risk', flagged: 96, leaking: 22, bands: [{ band: 'rhythm', count: 22 }] },
    {
      kind: 'unscheduled_treatment',
      flagged: 61,
      leaking: 52,
      bands: [
        { band: '0-30', count: 14 },
        { band: '30-90', count: 23 },
        { band: '90+', count: 15 },
      ],
    },
    { kind: 'no_show', flagged: 19, leaking: 7, bands: [{ band: '14+', count: 7 }] },
  ],
  leaking: 339,
  inputs: { recoveryRate: 0.1, low: 65, high: 120, messageCost: 0.12 },
  movements: [
    {
      from: '2026-09-30',
      to: '2026-10-31',
      moved: { 'active>at_risk': 61, 'at_risk>lapsed': 33, 'lapsed>gone': 9, 'at_risk>active': 24, 'lapsed>active': 8 },
      before: {},
      after: {},
    },
    {
      from: '2026-10-31',
      to: '2026-11-21',
      moved: {
        'active>at_risk': 38,
        'at_risk>lapsed': 19,
        'lapsed>gone': 4,
        'at_risk>active': 29,
        'lapsed>active': 17,
      },
      before: {},
      after: {},
    },
  ],
  history,
  recallHidden: false,
  target: { low: 0.65, high: 0.75 },
  targets: { setOn: '2026-09-20', baseline: 0.41, in90Days: 0.5, in12Months: 0.66 },
};

function Audit({ view, known = true }: { view: AuditView; known?: boolean }) {
  return (
    <AuditPage
      view={view}
      problem={null}
      saving={false}
      recall={
        known
          ? { due: 640, returned: 292, waiting: 118, unsure: 41, rate: 292 / 640 }
          : { due: 0, returned: 0, waiting: 0, unsure: 0, rate: null }
      }
      period="last_year"
      onPeriod={tell('period')}
      onSave={tell('save')}
    />
  );
}

const names = [
  'Okafor, Zoë',
  'Marchetti, Aldo',
  'Nguyễn, Thảo',
  'O’Shea, Niamh',
  'बख्शी, मीरा',
  'حداد, ليلى',
  'Lindqvist, Per',
];
const kinds = ['overdue_recare', 'lapsed', 'unscheduled_treatment', 'no_show', null] as const;

/** Line `index` of as many as are asked for. */
export function lineOf(index: number): PatientLine {
  const kind = kinds[index % kinds.length] ?? null;
  const label = {
    overdue_recare: 'fx_overdue',
    lapsed: 'fx_lapsed',
    unscheduled_treatment: 'fx_plan',
    no_show: 'fx_noshow',
  };
  const ready = kind !== null && index % 3 !== 0;
  return {
    patientKey: `https://pms.riverside.example|${index}`,
    name: `${names[index % names.length]} ${index + 1}`,
    state: kind === 'lapsed' ? 'lapsed' : kind ? 'at_risk' : 'active',
    kind,
    label: kind ? { id: label[kind], params: [] } : null,
    more: index % 4 === 0 && kind ? 1 : 0,
    money: kind ? gbp(65, 120) : null,
    ready,
    blocker: kind && !ready ? { id: 'fx_stale', params: [] } : null,
    running: index % 17 === 5,
    seenAt: '2026-11-20T09:12:00Z',
    contactDay: 20_000 + index * 3,
  };
}

function Patients({
  total,
  start = everybody,
  card = null,
}: {
  total: number;
  start?: typeof everybody;
  card?: ReactNode;
}) {
  const [query, setQuery] = useState(start);
  return (
    <PatientsPage
      query={query}
      total={total}
      lineAt={lineOf}
      onRange={() => {}}
      onQuery={setQuery}
      onOpen={tell('open')}
      onExport={tell('export')}
      exporting={false}
      openKey={null}
      problem={null}
      card={card}
    />
  );
}

export const week: WeekView = {
  moved: { 'active>at_risk': 11, 'at_risk>lapsed': 6, 'at_risk>active': 9, 'lapsed>active': 4 },
  since: '2026-11-14',
  untouched: { days: 14, count: 23 },
  trend: history.slice(-30).map((it) => it.leaking),
  optOutRate: 0.018,
  owners: [
    { owner: 'Mina', count: 4, overdue: 1 },
    { owner: null, count: 2, overdue: 0 },
  ],
  screens: [
    { adapter: 'openemr', screen: 'recall-board', state: 'reading', at: '2026-11-21T09:12:00Z' },
    { adapter: 'openemr', screen: 'flow-board', state: 'unsure', at: '2026-11-20T15:40:00Z' },
  ],
};

const said = { from: 'desk', at: '2026-11-20T15:40:00Z', by: 'Mina', to: '+44 7700 900123' } as const;
const wording =
  '¿Podemos recordarle por mensaje de texto, de parte de Riverside Dental, cuándo le toca su próxima visita?';
export const consent: ConsentView = {
  language: 'es',
  lines: [
    { channel: 'sms', given: true, ...said, wording },
    { channel: 'email', given: false, from: 'screen', at: said.at, by: null, to: 'zoe@example.org', wording },
    { channel: 'whatsapp', given: null, from: null, at: null, by: null, to: said.to, wording },
    { channel: 'call', given: null, from: null, at: null, by: null, to: said.to, wording },
  ],
};

const panel = (part: React.ReactNode) => <main className="mx-auto max-w-3xl bg-surface p-5">{part}</main>;

export const managerStates: Record<string, ComponentType> = {
  ...setupStates,
  'audit-full': () => <Audit view={audit} />,
  'audit-first-day': () => (
    <Audit
      known={false}
      view={{ ...audit, patients: 0, states: {}, kinds: [], leaking: 0, movements: [], history: [], targets: null }}
    />
  ),
  'audit-surgical': () => <Audit view={{ ...audit, recallHidden: true, target: null, targets: null }} />,
  'patients-many': () => <Patients total={100_000} />,
  'patients-card': () => <Patients total={44} card={<aside className="hidden w-95 shrink-0 lg:block" />} />,
  'patients-filtered': () => (
    <Patients total={44} start={{ ...everybody, flag: 'overdue_recare', band: '6-9', leaking: true }} />
  ),
  'patients-quiet': () => <Patients total={312} start={{ ...everybody, quietMonths: 12 }} />,
  'patients-none-fit': () => <Patients total={0} start={{ ...everybody, state: 'gone', ready: true }} />,
  'patients-empty': () => <Patients total={0} />,
  'options-effect': () =>
    panel(
      <EffectPreview
        counting={false}
        effect={{
          patients: 2_431,
          kinds: [
            { kind: 'lapsed', before: 298, added: 0, removed: 87 },
            { kind: 'at_risk', before: 96, added: 41, removed: 3 },
            { kind: 'no_show', before: 19, added: 0, removed: 0 },
          ],
        }}
      />,
    ),
  'options-rules': () =>
    panel(<RulesForm policy={policy} busy={false} saved={false} onSave={tell('save')} onDraft={tell('draft')} />),
  'card-consent': () => (
    <main className="bg-surface p-4">
      <h1 className="mb-2 text-sm font-semibold">Consent</h1>
      <ConsentPanel consent={consent} busy={false} onConsent={tell('consent')} />
    </main>
  ),
  'options-data': () =>
    panel(
      <Privacy
        retention={{ sightingDays: 90, patientMonths: null }}
        busy={null}
        exported={null}
        onRetention={tell('retention')}
        onExport={tell('export')}
        onErase={tell('erase')}
      />,
    ),
};
