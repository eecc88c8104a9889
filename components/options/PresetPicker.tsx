import { useState } from 'react';
import type { Policy } from '#lib/core/policy.ts';
import { type PresetId, presets } from '#lib/core/presets/index.ts';
import type { Preset } from '#lib/core/presets/preset.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

const ids = Object.keys(presets) as PresetId[];

/** What a preset decides; everything else (who the practice is, hours, channels, consent, costs) stays as it was. */
export function withPreset(id: PresetId): Partial<Policy> {
  const { hidesRecallRate: _, ...specialty }: Preset = presets[id];
  // A preset without a set of its own clears one that an earlier preset or a person left behind.
  return { bands: undefined, offKinds: undefined, overdueBands: 'past_due', ...specialty };
}

/** True = what a visit is worth was given by somebody, and is not what the specialty starts with. */
export function hasOwnValues({ preset, valuePerVisit: { low, high } }: Pick<Policy, 'preset' | 'valuePerVisit'>) {
  if (!isPreset(preset)) return true;
  const start = presets[preset].valuePerVisit;
  return low !== start.low || high !== start.high;
}

/**
 * The specialty the numbers start from. Choosing one changes the draft, and the effect below says what that would do.
 * What a visit is worth is the practice's own once it was given: it stays, this says so, and offers the usual values.
 */
export function PresetPicker({ policy, onPick }: { policy: Policy; onPick: (part: Partial<Policy>) => void }) {
  const { percent, range, t } = useWords();
  const [keptIn, setKeptIn] = useState<PresetId | null>(null);
  const target = policy.targetRecallRate ?? (isPreset(policy.preset) ? presets[policy.preset].targetRecallRate : null);
  const money = ({ low, high }: Policy['valuePerVisit']) => range(low, high, policy.practice.currency);
  const pick = (id: PresetId) => {
    const { valuePerVisit, ...rest } = withPreset(id);
    const keep = hasOwnValues(policy);
    setKeptIn(keep ? id : null);
    onPick(keep ? rest : { ...rest, valuePerVisit });
  };
  const usual = keptIn === policy.preset && hasOwnValues(policy) ? presets[keptIn].valuePerVisit : null;
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={t('options_preset')}
        hint={
          target ? t('options_preset_target', percent(target.low), percent(target.high)) : t('options_preset_no_target')
        }
        value={policy.preset}
        options={ids.map((value) => ({ value, label: t(`options_preset_${value}`) }))}
        onChange={(event) => {
          const id = event.target.value;
          if (isPreset(id)) pick(id);
        }}
      />
      {usual && (
        <Notice live>
          <p>{t('options_preset_kept', money(policy.valuePerVisit))}</p>
          <Button size="sm" className="mt-2" onPress={() => onPick({ valuePerVisit: usual })}>
            {t('options_preset_usual', money(usual))}
          </Button>
        </Notice>
      )}
    </div>
  );
}

const isPreset = (id: string): id is PresetId => Object.hasOwn(presets, id);
