import type { ResultsView } from '#lib/messages/results-views.ts';
import { Notice } from '../ui/Notice.tsx';
import { Part } from '../ui/Part.tsx';
import { useWords } from '../words.tsx';

/** What contacting people changed, against those left alone by chance; in words when too few to tell. */
export function HoldOut({ holdOut }: { holdOut: NonNullable<ResultsView['report']>['holdOut'] }) {
  const { t, locale } = useWords();
  const points = (share: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(share * 100);
  return (
    <Part title={t('results_hold_out')}>
      {!holdOut && <p className="text-sm text-ink-2">{t('results_hold_out_off')}</p>}
      {holdOut && (
        <>
          <p className="text-sm text-ink-2">
            {t(
              'results_hold_out_shares',
              holdOut.contacted.hits,
              holdOut.contacted.of,
              holdOut.alone.hits,
              holdOut.alone.of,
            )}
          </p>
          {holdOut.verdict === 'too_few' ? (
            <Notice>{t('results_too_few')}</Notice>
          ) : (
            <Notice look={holdOut.verdict === 'better' ? 'good' : 'info'}>
              {t(
                `results_verdict_${holdOut.verdict}`,
                points(holdOut.difference),
                points(holdOut.low),
                points(holdOut.high),
              )}
            </Notice>
          )}
        </>
      )}
    </Part>
  );
}
