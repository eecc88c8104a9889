import { useId } from 'react';
import type { LaunchResult, ReviewRow } from '#lib/messages/views.ts';
import { trusted } from '../trusted.ts';
import { Icon } from '../ui/Icon.tsx';
import { Money } from '../ui/Money.tsx';
import { useWords } from '../words.tsx';

interface Props {
  row: ReviewRow;
  ticked?: boolean;
  /** True once the run has begun: ticks give way to results. */
  started?: boolean;
  result?: LaunchResult;
  onTick?: (on: boolean) => void;
  onOpen?: () => void;
}

/** One patient of the review: tick, name, why, money; later what came of it. */
export function ReviewLine({ row, ticked, started, result, onTick, onOpen }: Props) {
  const { it, t } = useWords();
  const id = useId();
  return (
    <li className="flex items-start gap-2.5 py-2">
      {onTick && !started && (
        <input
          id={id}
          type="checkbox"
          className="tick mt-0.5"
          checked={ticked}
          onChange={(event) => onTick(event.target.checked)}
        />
      )}
      {started && ticked && <ResultIcon result={result} />}
      <div className={`min-w-0 flex-1 ${started && !ticked ? 'opacity-60' : ''}`}>
        <div className="flex items-baseline justify-between gap-3">
          <label htmlFor={onTick && !started ? id : undefined} className="min-w-0 text-sm font-medium">
            <bdi>{row.name || t('card_no_name')}</bdi>
          </label>
          {row.money.high > 0 && <Money {...row.money} className="shrink-0 text-xs text-ink-2" />}
        </div>
        <p className="text-xs text-ink-2">
          {row.ready || row.blockers.length === 0
            ? it(row.reason)
            : row.blockers.map((blocker) => it(blocker)).join(' ')}
        </p>
        {started && ticked ? (
          <ResultWords result={result} />
        ) : (
          row.sequenceName && row.ready && <p className="text-2xs text-ink-3">{row.sequenceName}</p>
        )}
      </div>
      {onOpen && (
        <button
          type="button"
          onClick={trusted(onOpen)}
          aria-label={t('review_open', row.name)}
          className="grid size-7 shrink-0 place-items-center rounded-md text-ink-3 hover:bg-sunken hover:text-ink"
        >
          <Icon name="chevron" />
        </button>
      )}
    </li>
  );
}

function ResultIcon({ result }: { result?: LaunchResult }) {
  if (!result)
    return (
      <span className="mt-0.5 size-4 shrink-0 animate-spin rounded-full border-2 border-brand border-t-transparent" />
    );
  if (result.state === 'refused') return <Icon name="warn" className="mt-0.5 text-danger" />;
  return <Icon name={result.state === 'started' ? 'check' : 'info'} className="mt-0.5 text-brand-text" />;
}

function ResultWords({ result }: { result?: LaunchResult }) {
  const { it, t, when } = useWords();
  if (!result) return <p className="text-xs text-ink-3">{t('review_starting')}</p>;
  if (result.state === 'started') return <p className="text-xs font-medium text-brand-text">{t('review_started')}</p>;
  if (result.state === 'already')
    return <p className="text-xs text-ink-2">{t('review_already', result.by || t('card_someone'), when(result.at))}</p>;
  return <p className="text-xs font-medium text-danger">{result.reasons.map((reason) => it(reason)).join(' ')}</p>;
}
