import { toDayNumber } from '#lib/core/day.ts';
import type { CardView } from '#lib/messages/views.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import type { CardActions } from './PatientCard.tsx';

/** What staff decided about this patient before, each with its way back. An opt-out has none: only the patient lifts it. */
export function Standing({ view, busy, actions }: { view: CardView; busy: boolean; actions: CardActions }) {
  const { t } = useWords();
  return (
    <>
      {view.optedOut && <Notice look="warn">{t('card_opted_out')}</Notice>}
      {view.snoozedUntil && (
        <Notice
          action={
            <Button size="sm" busy={busy} onPress={() => actions.snooze(null)}>
              {t('card_wake')}
            </Button>
          }
        >
          {t('card_snoozed_until', { day: toDayNumber(view.snoozedUntil) })}
        </Notice>
      )}
      {view.holds.map((reason) => (
        <Notice
          key={reason}
          action={
            <Button size="sm" busy={busy} onPress={() => actions.hold(reason, false)}>
              {t('card_lift_hold')}
            </Button>
          }
        >
          {t('card_held', t(`card_hold_${reason}`))}
        </Notice>
      ))}
    </>
  );
}
