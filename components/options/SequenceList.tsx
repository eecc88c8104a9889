import type { ReactNode } from 'react';
import { sequenceName, sequences } from '#lib/core/sequence/library/sequences.ts';
import type { Sequence, Step } from '#lib/core/sequence/sequence.ts';
import { Pill } from '../ui/Pill.tsx';
import { useWords } from '../words.tsx';

/** Every follow-up there is, step by step: to read, not to change; `entry` is how each one starts. */
export function SequenceList({ entry }: { entry?: (sequence: Sequence) => ReactNode }) {
  const { list, t } = useWords();
  return (
    <ul className="flex flex-col divide-y divide-line">
      {sequences.map((one) => (
        <li key={one.id} className="grid gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0 md:grid-cols-[1fr_1.4fr]">
          <div className="flex flex-col gap-1">
            <h3 className="text-sm font-semibold">{t(sequenceName(one.id))}</h3>
            <p className="text-xs text-ink-2">
              {t('options_seq_for', list(one.flagKinds.map((kind) => t(`flag_${kind}`))))}
            </p>
            {entry?.(one)}
          </div>
          <ol className="flex flex-col gap-1.5 text-sm">
            {one.steps.map((step) => (
              <li key={step.id} className="grid grid-cols-[6.5rem_1fr] items-baseline gap-x-2 sm:grid-cols-[8rem_1fr]">
                <span className="text-xs text-ink-2">{delayWords(step, t)}</span>
                <span className="flex flex-wrap gap-1">
                  {step.channels.map((channel) => (
                    <Pill key={channel} tone="held">
                      {t(`card_channel_${channel}`)}
                    </Pill>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}

/** `0 minutes` → "At once"; business days are told as such. */
function delayWords({ delay }: Step, t: ReturnType<typeof useWords>['t']): string {
  const { amount, unit } = delay;
  if (amount === 0) return t('options_seq_at_once');
  if (unit === 'day') return t('options_seq_day', { count: amount, unit });
  return t(`options_seq_${unit}`, amount);
}
