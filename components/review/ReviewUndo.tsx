import { useEffect, useRef } from 'react';
import type { LaunchResult } from '#lib/messages/views.ts';
import { Button } from '../ui/Button.tsx';
import { Toast } from '../ui/Toast.tsx';
import { secondsLeft, useNow } from '../use-now.ts';
import { useWords } from '../words.tsx';

interface Props {
  results: Map<string, LaunchResult>;
  asked: number;
  running: boolean;
  onUndoAll: (enrolmentIds: string[]) => void;
  onClose: () => void;
}

/** How the run stands, and while its first undo window is open, the way back for all of it. */
export function ReviewUndo({ results, asked, running, onUndoAll, onClose }: Props) {
  const { t } = useWords();
  const now = useNow(250);
  const close = useRef<HTMLButtonElement>(null);
  const started = [...results.values()].filter((result) => result.state === 'started');
  const left = started.length === 0 ? 0 : Math.min(...started.map((result) => secondsLeft(result.undoUntil, now)));
  useEffect(() => {
    if (!running) close.current?.focus();
  }, [running]);
  return (
    <>
      <p role="status" className="text-sm text-ink-2">
        {running ? t('review_progress', results.size, asked) : t('review_finished', started.length, asked)}
      </p>
      {running && (
        <progress
          className="meter"
          max={asked}
          value={results.size}
          aria-label={t('review_progress', results.size, asked)}
        />
      )}
      {!running && left > 0 && (
        <Toast left={left} onUndo={() => onUndoAll(started.map((result) => result.enrolmentId))}>
          {t('card_started')}
        </Toast>
      )}
      {!running && (
        <Button ref={close} onPress={onClose}>
          {t('review_done')}
        </Button>
      )}
    </>
  );
}
