import type { Policy } from '#lib/core/policy.ts';
import { useWords } from '../words.tsx';
import { NumberField } from './NumberField.tsx';
import { PresetPicker } from './PresetPicker.tsx';
import { SaveRow } from './SaveRow.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  policy: Policy;
  busy: boolean;
  saved: boolean;
  onSave: (policy: Policy) => void;
}

/** The specialty, and what a returned visit is worth: what the figure is made of. */
export function ValuesStep({ policy, busy, saved, onSave }: Props) {
  const { t } = useWords();
  const { draft, error, edit, row } = useDraft(policy, onSave);
  const money = draft.valuePerVisit;
  return (
    <div className="flex flex-col gap-4">
      <PresetPicker policy={draft} onPick={edit} />
      <div className="grid gap-4 sm:grid-cols-2">
        {(['low', 'high'] as const).map((end) => (
          <NumberField
            key={end}
            label={t(`options_value_${end}`)}
            unit={draft.practice.currency}
            min={0}
            step="any"
            value={money[end]}
            error={error(`valuePerVisit.${end}`)}
            onChange={(value) => edit({ valuePerVisit: { ...money, [end]: value } })}
          />
        ))}
      </div>
      <SaveRow {...row} busy={busy} saved={saved} />
    </div>
  );
}
