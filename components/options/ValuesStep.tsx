import type { Policy } from '#lib/core/policy.ts';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { NumberField } from './NumberField.tsx';
import { PresetPicker } from './PresetPicker.tsx';
import { formOf } from './SetupWizard.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  policy: Policy;
  /** What was typed, checked; the same as `policy` where nothing was changed. */
  onSave: (policy: Policy) => void;
}

/** The specialty, and what a returned visit is worth: what the figure is made of. Going on saves it. */
export function ValuesStep({ policy, onSave }: Props) {
  const { t } = useWords();
  const { draft, error, edit, row } = useDraft(policy, onSave);
  const money = draft.valuePerVisit;
  return (
    <form
      id={formOf('values')}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        row.onSave();
      }}
    >
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
      {row.wrong && (
        <Notice look="problem" live>
          {t('options_wrong')}
        </Notice>
      )}
    </form>
  );
}
