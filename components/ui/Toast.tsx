import type { ReactNode } from 'react';
import { useWords } from '../words.tsx';
import { Button } from './Button.tsx';

/** A ring that empties over `total` seconds; decoration beside the number that says the same. */
export function Ring({ left, total }: { left: number; total: number }) {
  const around = 2 * Math.PI * 6;
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" className="-rotate-90">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" opacity="0.25" />
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeDasharray={around}
        strokeDashoffset={around * (1 - Math.min(1, left / total))}
        className="transition-[stroke-dashoffset] duration-1000 ease-linear"
      />
    </svg>
  );
}

/** What was just done, with a way back. */
export function Toast({
  children,
  onUndo,
  busy,
  left,
  total = 10,
}: {
  children: ReactNode;
  onUndo?: () => void;
  busy?: boolean;
  left?: number;
  total?: number;
}) {
  const { t } = useWords();
  return (
    <div className="rise flex items-center gap-3 rounded-xl bg-ink px-3 py-2 text-sm text-surface shadow-lg">
      <div role="status" className="min-w-0 flex-1">
        {children}
      </div>
      {left !== undefined && left > 0 && <Ring left={left} total={total} />}
      {onUndo && (
        <Button
          size="sm"
          busy={busy}
          onPress={onUndo}
          className="!border-surface/35 !bg-transparent !text-surface hover:!bg-surface/15"
        >
          {left ? t('card_undo_seconds', left) : t('card_undo')}
        </Button>
      )}
    </div>
  );
}
