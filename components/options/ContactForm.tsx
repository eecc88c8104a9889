import type { Policy } from '#lib/core/policy.ts';
import { CheckField, TextField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';
import { ChannelOrder } from './ChannelOrder.tsx';
import { NumberField } from './NumberField.tsx';
import { SaveRow } from './SaveRow.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  policy: Policy;
  busy: boolean;
  saved: boolean;
  onSave: (policy: Policy) => void;
}

/** When, how often and on what ground patients are contacted. */
export function ContactForm({ policy, busy, saved, onSave }: Props) {
  const { t } = useWords();
  const { draft, error, edit, row } = useDraft(policy, onSave);
  const hours = draft.quietHours;
  return (
    <div className="flex flex-col gap-5">
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t('options_hours')}</legend>
        <p className="mb-2 text-xs text-ink-3">{t('options_hours_hint')}</p>
        <div className="grid grid-cols-2 gap-4 sm:max-w-80">
          <TextField
            label={t('options_hours_from')}
            type="time"
            value={hours.from}
            error={error('quietHours.from')}
            onChange={(e) => edit({ quietHours: { ...hours, from: e.target.value } })}
          />
          <TextField
            label={t('options_hours_to')}
            type="time"
            value={hours.to}
            error={error('quietHours.to')}
            onChange={(e) => edit({ quietHours: { ...hours, to: e.target.value } })}
          />
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField
          label={t('options_cap_day')}
          min={1}
          value={draft.capPerDay}
          error={error('capPerDay')}
          onChange={(capPerDay) => edit({ capPerDay })}
        />
        <NumberField
          label={t('options_cap_week')}
          min={1}
          value={draft.capPerWeek}
          error={error('capPerWeek')}
          onChange={(capPerWeek) => edit({ capPerWeek })}
        />
        <NumberField
          label={t('options_fresh')}
          min={1}
          unit={t('options_days')}
          hint={t('options_fresh_hint')}
          value={draft.freshnessDays}
          error={error('freshnessDays')}
          onChange={(freshnessDays) => edit({ freshnessDays })}
        />
      </div>
      <ChannelOrder
        order={draft.channelOrder}
        error={error('channelOrder')}
        onChange={(channelOrder) => edit({ channelOrder })}
      />
      <CheckField
        label={t('options_consent')}
        hint={t('options_consent_hint')}
        checked={draft.careNeedsRecordedConsent}
        onChange={(event) => edit({ careNeedsRecordedConsent: event.target.checked })}
      />
      <SaveRow {...row} busy={busy} saved={saved} />
    </div>
  );
}
