import { useState } from 'react';
import { toDayNumber } from '#lib/core/day.ts';
import { REVIEW_ITEMS } from '#lib/core/yearly-review.ts';
import type { ReviewView } from '#lib/messages/manager-views.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

/** The yearly look at how people are contacted: a list to tick, and a date that is kept. */
export function YearlyReview({ review, busy, onDone }: { review: ReviewView; busy: boolean; onDone: () => void }) {
  const { t } = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <div className="flex flex-col gap-4">
      {review.due && review.dueOn && (
        <Notice look="warn">{t('options_review_due', { day: toDayNumber(review.dueOn) })}</Notice>
      )}
      <p className="text-sm text-ink-2">
        {review.last
          ? t('options_review_last', { day: toDayNumber(review.last.on) }, review.last.by)
          : t('options_review_never')}
        {!review.due && review.dueOn && ` ${t('options_review_next', { day: toDayNumber(review.dueOn) })}`}
      </p>
      <div className="flex flex-col gap-3">
        {REVIEW_ITEMS.map((id) => (
          <CheckField
            key={id}
            label={t(`options_review_${id}`)}
            hint={t(`options_review_${id}_hint`)}
            checked={ticked.has(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={ticked.size < REVIEW_ITEMS.length}
          onPress={() => {
            setTicked(new Set());
            onDone();
          }}
        >
          {t('options_review_confirm')}
        </Button>
      </div>
    </div>
  );
}
