import { useState } from 'react';
import { type HoldReason, holdReason } from '#lib/messages/views.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';

/** "Not this patient", with the reason that colleagues will see. */
export function NotThisPatient({
  held,
  busy,
  onHold,
}: {
  held: HoldReason[];
  busy: boolean;
  onHold: (reason: HoldReason) => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState<HoldReason | null>(null);
  const options = holdReason.options
    .filter((option) => !held.includes(option))
    .map((value) => ({ value, label: t(`card_hold_${value}`) }));
  return (
    <div className="flex flex-col gap-2.5">
      <Choice legend={t('card_hold_why')} hideLegend value={reason} options={options} onChange={setReason} />
      <Button look="primary" disabled={!reason} busy={busy} onPress={() => reason && onHold(reason)}>
        {t('card_hold_confirm')}
      </Button>
    </div>
  );
}
