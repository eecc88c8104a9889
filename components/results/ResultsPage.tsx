import { toDayNumber } from '#lib/core/day.ts';
import type { Sentence } from '#lib/core/flag.ts';
import type { ResultsView } from '#lib/messages/results-views.ts';
import { csvOf, saveFile } from '../audit/csv.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Empty, Notice } from '../ui/Notice.tsx';
import { PageLinks } from '../ui/PageLinks.tsx';
import { Part } from '../ui/Part.tsx';
import { useWords } from '../words.tsx';
import type { Asked, By, Span } from './asked.ts';
import { Compared } from './Compared.tsx';
import { HoldOut } from './HoldOut.tsx';
import { Prices } from './Prices.tsx';
import { Recovered } from './Recovered.tsx';
import { ResultsHead } from './ResultsHead.tsx';
import { ResultsTable } from './ResultsTable.tsx';
import { resultsRows } from './results-rows.ts';
import { textName } from './text-name.ts';

interface Props {
  view: ResultsView;
  asked: Asked;
  problem: Sentence | null;
  onAsk: (asked: Asked) => void;
  onSave: (prices: ResultsView['prices'], lifetime: ResultsView['lifetime']) => void;
  onReferral: (hash: string) => void;
}

const spans: Span[] = ['month', 'last_month', 'year', 'push'];
const bys: By[] = ['segment', 'channel', 'variant'];

/** What follow-ups led to: to look at, to print, to keep as the month's report. */
export function ResultsPage({ view, asked, problem, onAsk, onSave, onReferral }: Props) {
  const words = useWords();
  const { it, t } = words;
  const { report } = view;
  const save = () =>
    saveFile(`comeback-results-${report?.from}-${report?.to}.csv`, csvOf(resultsRows(view, asked.by, words)));
  const trouble = problem ?? view.problem;
  const sequences = Object.entries(view.sequences).map(([value, label]) => ({ value, label }));
  return (
    <main className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-5 md:px-8 md:py-8 print:max-w-none print:gap-5 print:p-0">
      <PageLinks at="results" />
      <header className="flex flex-wrap items-center gap-x-3 gap-y-4">
        <Logo size={28} />
        <div className="min-w-0 flex-1 basis-48">
          <h1 className="text-2xl font-semibold tracking-tight">{t('results_title')}</h1>
          <p className="text-sm text-ink-2">
            <bdi>{view.practiceName}</bdi>
            {report && (
              <>
                {' · '}
                <bdi>{t('audit_period', { day: toDayNumber(report.from) }, { day: toDayNumber(report.to) })}</bdi>
              </>
            )}
          </p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button icon="download" disabled={!report} onPress={save}>
            {t('audit_csv')}
          </Button>
          <Button look="primary" disabled={!report} onPress={() => print()}>
            {t('audit_print')}
          </Button>
        </div>
      </header>
      {trouble && report && (
        <Notice look="warn" live>
          {it(trouble)}
        </Notice>
      )}
      <div className="grid gap-3 sm:grid-cols-3 print:hidden">
        <SelectField
          label={t('results_span')}
          value={asked.span}
          options={spans.map((value) => ({ value, label: t(`results_span_${value}`) }))}
          onChange={(event) => onAsk({ ...asked, span: event.target.value as Span })}
        />
        <SelectField
          label={t('results_table')}
          value={asked.by}
          options={bys.map((value) => ({ value, label: t(`results_by_${value}`) }))}
          onChange={(event) => onAsk({ ...asked, by: event.target.value as By })}
        />
        <SelectField
          label={t('results_sequence')}
          value={asked.sequence}
          options={[{ value: '', label: t('results_all') }, ...sequences]}
          onChange={(event) => onAsk({ ...asked, sequence: event.target.value })}
        />
      </div>
      {!report && (
        <div role="status">
          <Empty icon="info" title={t(view.paired ? 'results_away' : 'results_unpaired')}>
            {trouble && it(trouble)}
          </Empty>
        </div>
      )}
      {report && (
        <>
          <ResultsHead view={view} report={report} />
          <Part title={t('results_breakdown')}>
            <ResultsTable view={view} report={report} by={asked.by} />
            {report.better.map(({ stepId, channel, better, than, shares: [a, b] }) => (
              <Notice key={`${stepId}${channel}`} look="good">
                {t(
                  'results_better',
                  textName(better, view.sequences, words),
                  textName(than, view.sequences, words),
                  `${a.hits}/${a.of}`,
                  `${b.hits}/${b.of}`,
                )}
              </Notice>
            ))}
          </Part>
          <HoldOut holdOut={report.holdOut} />
          <Recovered view={view} report={report} onReferral={onReferral} />
          <Compared view={view} />
          <p className="text-xs text-ink-3">{t('results_how', report.days)}</p>
        </>
      )}
      <Prices view={view} onSave={onSave} />
    </main>
  );
}
