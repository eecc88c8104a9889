import type { ReactNode } from 'react';
import type { ImportResult } from '#lib/messages/import-views.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { oneLine, useWords } from '../words.tsx';
import { Figure } from './Figure.tsx';

interface Props {
  result: ImportResult;
  /** The pairs to be asked about, where there are any. */
  matches: ReactNode;
  onAnother: () => void;
  onPatients: (() => void) | null;
}

/** What the list did, and the first figure that follows from it, with what it does not know. */
export function DoneStep({ result, matches, onAnother, onPatients }: Props) {
  const { t } = useWords();
  const { people, added, changed, sameRows, stopped, conflicts, conflictRows } = result;
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h2 className="text-lg font-semibold">{t('import_done', people)}</h2>
        {added === 0 && changed === 0 && <p className="text-sm text-ink-2">{t('import_done_nothing_new')}</p>}
      </div>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Figure value={added} label={t('import_done_added')} />
        <Figure value={changed} label={t('import_done_changed')} />
        <Figure value={sameRows} label={t('import_done_same')} />
        <Figure value={stopped} label={t('import_done_stopped')} />
      </div>
      {conflictRows > 0 && (
        <Notice look="warn">
          {t(
            'import_done_conflicts',
            conflictRows,
            conflicts
              .slice(0, 20)
              .map((it) => it.line)
              .join(', '),
          )}
        </Notice>
      )}
      <Leaking result={result} />
      {matches}
      <div className="flex flex-wrap gap-2">
        <Button onPress={onAnother}>{t('import_another')}</Button>
        {onPatients && (
          <Button look="primary" onPress={onPatients}>
            {t('import_see_patients')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Leaking({ result }: { result: ImportResult }) {
  const { percent, range, t } = useWords();
  const { leaking, unseen, recoveryRate, perVisitLow, perVisitHigh, lapsedAfterMonths } = result;
  const formula = (count: number) =>
    t('import_formula', count, percent(recoveryRate), oneLine(range(perVisitLow, perVisitHigh, leaking.currency)));
  return (
    <Section title={t('import_leaking')}>
      {leaking.count > 0 && (
        <div>
          <p className="text-2xl font-semibold tracking-tight tabular-nums">
            {range(leaking.low, leaking.high, leaking.currency)}
          </p>
          <p className="text-xs text-ink-2">{formula(leaking.count)}</p>
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
            {leaking.byKind.map((it) => (
              <li key={it.kind}>{t('import_kind_count', it.label, it.count)}</li>
            ))}
          </ul>
        </div>
      )}
      {unseen.count > 0 && (
        <Notice>
          <p className="font-semibold text-ink">
            {t('import_unseen', unseen.count, { count: lapsedAfterMonths, unit: 'month' })}
          </p>
          <p>{t('import_unseen_why')}</p>
          <p className="mt-1">
            {t('import_unseen_worth', range(unseen.low, unseen.high, unseen.currency), formula(unseen.count))}
          </p>
        </Notice>
      )}
      {leaking.count === 0 && unseen.count === 0 && <p className="text-sm text-ink-2">{t('import_leaking_none')}</p>}
    </Section>
  );
}
