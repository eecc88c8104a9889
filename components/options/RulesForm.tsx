import { useEffect } from 'react';
import type { Policy } from '#lib/core/policy.ts';
import { Choice } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';
import { EffectPreview, type EffectState } from './EffectPreview.tsx';
import { NumberField } from './NumberField.tsx';
import { PresetPicker } from './PresetPicker.tsx';
import { RecareTypes } from './RecareTypes.tsx';
import { SaveRow } from './SaveRow.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  policy: Policy;
  busy: boolean;
  saved: boolean;
  onSave: (policy: Policy) => void;
  /** The draft as it is typed, or null when it is what is saved: for the preview. */
  onDraft?: (draft: Policy | null) => void;
  preview?: EffectState;
}

/** Who is flagged, and what a returned visit is worth. */
export function RulesForm({ policy, busy, saved, onSave, onDraft, preview }: Props) {
  const { t } = useWords();
  const { draft, error, edit, row } = useDraft(policy, onSave);
  const told = row.dirty ? JSON.stringify(draft) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is a new object each time; its text says when it changed
  useEffect(() => onDraft?.(row.dirty ? draft : null), [told]);
  const months = t('options_months');
  const days = t('options_days');
  const number = (
    key:
      | 'lapsedAfterMonths'
      | 'goneAfterMonths'
      | 'atRiskLeadDays'
      | 'planGraceDays'
      | 'minorUnderYears'
      | 'attributionDays',
  ) => ({
    label: t(`options_${key}`),
    value: draft[key],
    min: 0,
    error: error(key),
    onChange: (value: number) => edit({ [key]: value }),
  });
  const money = draft.valuePerVisit;
  return (
    <div className="flex flex-col gap-5">
      <PresetPicker policy={draft} onPick={edit} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField {...number('lapsedAfterMonths')} unit={months} hint={t('options_lapsed_hint')} />
        <NumberField {...number('goneAfterMonths')} unit={months} />
        <NumberField {...number('atRiskLeadDays')} unit={days} hint={t('options_atRisk_hint')} />
        <NumberField {...number('planGraceDays')} unit={days} hint={t('options_plan_hint')} />
      </div>
      <Choice
        legend={t('options_overdueBands')}
        value={draft.overdueBands}
        options={[
          { value: 'past_due', label: t('options_past_due'), hint: t('options_past_due_hint') },
          { value: 'since_visit', label: t('options_since_visit'), hint: t('options_since_visit_hint') },
        ]}
        onChange={(overdueBands) => edit({ overdueBands })}
      />
      <RecareTypes types={draft.recareTypes} error={error} onChange={(recareTypes) => edit({ recareTypes })} />
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField
          label={t('options_value_low')}
          unit={draft.practice.currency}
          min={0}
          step="any"
          value={money.low}
          error={error('valuePerVisit.low')}
          onChange={(low) => edit({ valuePerVisit: { ...money, low } })}
        />
        <NumberField
          label={t('options_value_high')}
          unit={draft.practice.currency}
          min={0}
          step="any"
          value={money.high}
          error={error('valuePerVisit.high')}
          onChange={(high) => edit({ valuePerVisit: { ...money, high } })}
        />
        <NumberField
          label={t('options_recovery')}
          unit="%"
          min={0}
          max={100}
          step="any"
          hint={t('options_recovery_hint')}
          value={Math.round(draft.recoveryRate * 1000) / 10}
          error={error('recoveryRate')}
          onChange={(percent) => edit({ recoveryRate: percent / 100 })}
        />
        <NumberField
          {...number('attributionDays')}
          unit={days}
          hint={t('options_attribution_hint')}
          className="sm:col-span-2"
        />
        <NumberField {...number('minorUnderYears')} unit={t('options_years')} />
      </div>
      {row.dirty && preview && <EffectPreview {...preview} />}
      <SaveRow {...row} busy={busy} saved={saved} />
    </div>
  );
}
