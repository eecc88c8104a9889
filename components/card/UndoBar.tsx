import { Toast } from '../ui/Toast.tsx';
import { secondsLeft, useNow } from '../use-now.ts';
import { useWords } from '../words.tsx';

/** The ten seconds in which a started follow-up can be taken back; nothing has left this computer yet. */
export function UndoBar({ undoUntil, busy, onUndo }: { undoUntil: string; busy: boolean; onUndo: () => void }) {
  const { t } = useWords();
  const now = useNow(250);
  const left = secondsLeft(undoUntil, now);
  if (left === 0) return null;
  return (
    <Toast left={left} busy={busy} onUndo={onUndo}>
      {t('card_started')}
    </Toast>
  );
}
