import { useRef, useState } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { LaunchResult, ReviewRow } from '#lib/messages/views.ts';
import { useCardKeys } from '../card/use-card-keys.ts';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Empty, Notice } from '../ui/Notice.tsx';
import { Scroller } from '../ui/Scroller.tsx';
import { Fold } from '../ui/Section.tsx';
import { useFirstFocus } from '../use-first-focus.ts';
import { useWords } from '../words.tsx';
import { ReviewLine } from './ReviewLine.tsx';
import { ReviewTotal } from './ReviewTotal.tsx';
import { ReviewUndo } from './ReviewUndo.tsx';

export interface ReviewProps {
  rows: ReviewRow[];
  /** Answers so far, by patient key; a key that is being asked for has none yet. */
  results: Map<string, LaunchResult>;
  /** How many were asked for in this run; null before the start. */
  asked: number | null;
  problem: Sentence | null;
  offline: boolean;
  /** An earlier run over this screen that ended half-way; null = there is none. */
  interrupted?: { done: number; left: number } | null;
  onStart: (patientKeys: string[]) => void;
  onGoOn?: () => void;
  onUndoAll: (enrolmentIds: string[]) => void;
  onOpen: (patientKey: string) => void;
  onClose: () => void;
}

/** Everybody flagged on this screen: those ready, all ticked, and the others with why. */
export function ReviewList({
  rows,
  results,
  asked,
  problem,
  offline,
  interrupted,
  onStart,
  onGoOn = () => {},
  onUndoAll,
  onOpen,
  onClose,
}: ReviewProps) {
  const { it, t } = useWords();
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const ready = rows.filter((row) => row.ready && row.patientKey !== null);
  const rest = rows.filter((row) => !ready.includes(row));
  const chosen = ready.filter((row) => row.patientKey !== null && !unticked.has(row.patientKey));
  const running = asked !== null && results.size < asked;

  useFirstFocus(heading);
  useCardKeys(page, (key) => {
    if (key === 'Escape') onClose();
  });
  const tick = (key: string, on: boolean) => {
    const next = new Set(unticked);
    if (on) next.delete(key);
    else next.add(key);
    setUnticked(next);
  };
  const all = chosen.length === ready.length;

  return (
    <main ref={page} className="flex h-dvh max-h-dvh flex-col bg-surface">
      <header className="flex items-start gap-2 border-b border-line px-4 pt-3.5 pb-3">
        <div className="flex-1">
          <h1 ref={heading} tabIndex={-1} className="text-lg font-semibold">
            {t('review_title', rows.length, ready.length)}
          </h1>
          {ready.length > 0 && <p className="text-xs text-ink-2">{t('review_lead')}</p>}
        </div>
        <button
          type="button"
          onClick={trusted(onClose)}
          aria-label={t('card_close')}
          className="-me-1.5 grid size-7 place-items-center rounded-md text-ink-3 hover:bg-sunken hover:text-ink"
        >
          <Icon name="close" />
        </button>
      </header>
      <Scroller label={t('review_list')} className="flex-1">
        <div data-measure className="flex flex-col gap-3 px-4 py-3">
          {offline && <Notice live>{t('card_offline')}</Notice>}
          {problem && (
            <Notice look="problem" live>
              {it(problem)}
            </Notice>
          )}
          {interrupted && asked === null && (
            <Notice
              look="warn"
              live
              action={
                <Button size="sm" look="primary" onPress={onGoOn}>
                  {t('review_go_on', interrupted.left)}
                </Button>
              }
            >
              {t('review_interrupted', interrupted.done, interrupted.done + interrupted.left)}
            </Notice>
          )}
          {rows.length === 0 && <Empty icon="check" title={t('review_empty')} />}
          {ready.length > 0 && asked === null && (
            <label className="flex items-center gap-2.5 text-xs font-medium text-ink-2">
              <input
                type="checkbox"
                className="tick"
                checked={all}
                ref={(box) => {
                  if (box) box.indeterminate = !all && chosen.length > 0;
                }}
                onChange={() => setUnticked(all ? new Set(ready.map((row) => row.patientKey ?? '')) : new Set())}
              />
              {t('review_all')}
            </label>
          )}
          <ul className="flex flex-col divide-y divide-line">
            {ready.map((row) => {
              const key = row.patientKey ?? '';
              return (
                <ReviewLine
                  key={key}
                  row={row}
                  ticked={!unticked.has(key)}
                  started={asked !== null}
                  result={results.get(key)}
                  onTick={(on) => tick(key, on)}
                  onOpen={() => onOpen(key)}
                />
              );
            })}
          </ul>
          {rest.length > 0 && (
            <Fold title={t('review_not_ready', rest.length)} open={ready.length === 0}>
              <ul className="flex flex-col divide-y divide-line">
                {rest.map((row, index) => (
                  <ReviewLine
                    key={row.patientKey ?? `${row.name}${index}`}
                    row={row}
                    onOpen={row.patientKey ? () => onOpen(row.patientKey ?? '') : undefined}
                  />
                ))}
              </ul>
            </Fold>
          )}
        </div>
      </Scroller>
      {ready.length > 0 && (
        <footer className="flex flex-col gap-2.5 border-t border-line px-4 py-3">
          {asked === null ? (
            <>
              <ReviewTotal rows={chosen} />
              <Button
                look="primary"
                size="lg"
                disabled={chosen.length === 0}
                onPress={() => onStart(chosen.map((row) => row.patientKey ?? ''))}
              >
                {t('review_start', chosen.length)}
              </Button>
            </>
          ) : (
            <ReviewUndo results={results} asked={asked} running={running} onUndoAll={onUndoAll} onClose={onClose} />
          )}
        </footer>
      )}
    </main>
  );
}
