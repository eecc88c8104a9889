import { useState } from 'react';
import type { HoldReason } from '#lib/messages/views.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';

/** Total over the reasons there are. Spelled out, because the list of the schema would bring zod into the card's frame. */
const every: Record<HoldReason, true> = {
  already_spoke: true,
  in_treatment: true,
  wrong_data: true,
  moved: true,
  complaint: true,
  asked_not_contacted: true,
  deceased: true,
};
const reasons = Object.keys(every) as HoldReason[];

interface Props {
  held: HoldReason[];
  busy: boolean;
  onHold: (reason: HoldReason) => void;
}

/** "Not this patient", with the reason that colleagues will see. */
export function NotThisPatient({ held, busy, onHold }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState<HoldReason | null>(null);
  const options = reasons
    .filter((value) => !held.includes(value))
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
