import type { Policy } from '#lib/core/policy.ts';
import { type PresetId, presets } from '#lib/core/presets/index.ts';
import type { Preset } from '#lib/core/presets/preset.ts';
import { SelectField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';

const ids = Object.keys(presets) as PresetId[];

/** What a preset decides; everything else (who the practice is, hours, channels, consent, costs) stays as it was. */
export function withPreset(id: PresetId): Partial<Policy> {
  const { hidesRecallRate: _, ...specialty }: Preset = presets[id];
  // A preset without a set of its own clears one that an earlier preset or a person left behind.
  return { bands: undefined, offKinds: undefined, overdueBands: 'past_due', ...specialty };
}

/** The specialty the numbers start from. Choosing one changes the draft, and the effect below says what that would do. */
export function PresetPicker({ policy, onPick }: { policy: Policy; onPick: (part: Partial<Policy>) => void }) {
  const { percent, t } = useWords();
  const target = policy.targetRecallRate ?? (isPreset(policy.preset) ? presets[policy.preset].targetRecallRate : null);
  return (
    <SelectField
      label={t('options_preset')}
      hint={
        target ? t('options_preset_target', percent(target.low), percent(target.high)) : t('options_preset_no_target')
      }
      value={policy.preset}
      options={ids.map((value) => ({ value, label: t(`options_preset_${value}`) }))}
      onChange={(event) => {
        const id = event.target.value;
        if (isPreset(id)) onPick(withPreset(id));
      }}
    />
  );
}

const isPreset = (id: string): id is PresetId => Object.hasOwn(presets, id);
