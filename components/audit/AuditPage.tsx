import { useState } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { AuditInputs, AuditView } from '#lib/messages/manager-views.ts';
import { Button } from '../ui/Button.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageLinks } from '../ui/PageLinks.tsx';
import { Part } from '../ui/Part.tsx';
import { useWords } from '../words.tsx';
import { auditRows } from './audit-rows.ts';
import { Calculator } from './Calculator.tsx';
import { csvOf, saveFile } from './csv.ts';
import { FlagTable } from './FlagTable.tsx';
import { Headline } from './Headline.tsx';
import { MovementTable } from './MovementTable.tsx';
import { RecallRate, type RecallRateProps } from './RecallRate.tsx';
import { States } from './States.tsx';

interface Props {
  view: AuditView;
  problem: Sentence | null;
  saving: boolean;
  recall: RecallRateProps['recall'];
  onPeriod: RecallRateProps['onPeriod'];
  period: RecallRateProps['period'];
  onSave: (inputs: AuditInputs, targets: AuditView['targets']) => void;
}

/** What is leaking, from what was read on this computer alone: to look at, to change the inputs of, to print, to keep. */
export function AuditPage({ view, problem, saving, recall, period, onPeriod, onSave }: Props) {
  const words = useWords();
  const { it, t } = words;
  const [edits, setEdits] = useState<Partial<AuditInputs>>({});
  const inputs = { ...view.inputs, ...edits };
  const date = it({
    id: 'audit_day',
    params: [{ day: Math.round(Date.parse(`${view.today}T00:00:00Z`) / 86_400_000) }],
  });
  const save = () => saveFile(`comeback-audit-${view.today}.csv`, csvOf(auditRows(view, inputs, words)));
  return (
    <main className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-5 *:w-full *:max-w-4xl md:px-8 md:py-8 print:max-w-none print:gap-5 print:p-0 print:*:max-w-none">
      <PageLinks at="audit" />
      <header className="flex flex-wrap items-center gap-x-3 gap-y-4">
        <Logo size={28} />
        <div className="min-w-0 flex-1 basis-48">
          <h1 className="text-2xl font-semibold tracking-tight">{t('audit_title')}</h1>
          <p className="text-sm text-ink-2">
            <bdi>{view.practiceName}</bdi> · <bdi>{date}</bdi>
          </p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button icon="download" onPress={save}>
            {t('audit_csv')}
          </Button>
          <Button look="primary" onPress={() => print()}>
            {t('audit_print')}
          </Button>
        </div>
      </header>
      {problem && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      {view.patients === 0 && (
        <Notice>
          {t('audit_empty')}{' '}
          <a href="import.html" className="font-medium text-brand-text underline underline-offset-3">
            {t('options_import_link')}
          </a>
        </Notice>
      )}
      <Headline
        view={view}
        inputs={inputs}
        dirty={JSON.stringify(inputs) !== JSON.stringify(view.inputs)}
        saving={saving}
        onEdit={(part) => setEdits({ ...edits, ...part })}
        onDiscard={() => setEdits({})}
        onSave={() => onSave(inputs, null)}
      />
      <Part title={t('audit_by_flag')} lead={t('audit_by_flag_lead')}>
        <FlagTable kinds={view.kinds} leaking={view.leaking} read={view.patients > 0} />
      </Part>
      <Part title={t('audit_states')} lead={t('audit_states_lead')}>
        <States states={view.states} patients={view.patients} />
      </Part>
      <Part title={t('audit_movement')} lead={t('audit_movement_lead')}>
        <MovementTable movements={view.movements} history={view.history} />
      </Part>
      {!view.recallHidden && (
        <Part title={t('audit_recall')} lead={t('audit_recall_definition')}>
          <RecallRate
            view={view}
            recall={recall}
            period={period}
            saving={saving}
            onPeriod={onPeriod}
            onTargets={(targets) => onSave(view.inputs, targets)}
          />
        </Part>
      )}
      <Part title={t('audit_calculator')} lead={t('audit_calculator_lead')}>
        <Calculator currency={view.currency} start={view.inputs} />
      </Part>
    </main>
  );
}
