import type { Sentence } from '#lib/core/flag.ts';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Empty, Skeleton } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

function CloseRow({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className="flex justify-end px-3 pt-3">
      <button
        type="button"
        onClick={trusted(onClose)}
        aria-label={t('card_close')}
        className="grid size-7 place-items-center rounded-md text-ink-3 hover:bg-sunken hover:text-ink"
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Shown from the click until the background has confirmed the card. */
export function CardLoading({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <main className="bg-surface">
      <CloseRow onClose={onClose} />
      <div data-measure className="flex flex-col gap-6 px-4 pb-6">
        <Skeleton label={t('card_loading')} lines={2} />
        <Skeleton label="" lines={4} />
        <div className="skeleton h-10" />
      </div>
    </main>
  );
}

/** The card could not be shown; nothing was sent or changed. */
export function CardFailed({
  problem,
  onRetry,
  onClose,
}: {
  problem: Sentence;
  onRetry?: () => void;
  onClose: () => void;
}) {
  const { it, t } = useWords();
  return (
    <main className="bg-surface">
      <CloseRow onClose={onClose} />
      <div data-measure role="alert">
        <Empty icon="warn" title={t('card_failed_title')}>
          <p>{it(problem)}</p>
          <div className="mt-3 flex justify-center gap-2">
            {onRetry && (
              <Button look="primary" onPress={onRetry}>
                {t('card_retry')}
              </Button>
            )}
            <Button onPress={onClose}>{t('card_close')}</Button>
          </div>
        </Empty>
      </div>
    </main>
  );
}
