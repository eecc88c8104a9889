import type { ReactNode } from 'react';
import type { FlagKind } from '#lib/core/policy.ts';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'overdue' | 'missed' | 'treatment' | 'risk' | 'lapsed' | 'running' | 'booked' | 'held';

/* Written out, because the style builder finds class names by reading the source. */
const tones: Record<Tone, string> = {
  overdue: 'bg-tone-overdue text-tone-overdue-ink',
  missed: 'bg-tone-missed text-tone-missed-ink',
  treatment: 'bg-tone-treatment text-tone-treatment-ink',
  risk: 'bg-tone-risk text-tone-risk-ink',
  lapsed: 'bg-tone-lapsed text-tone-lapsed-ink',
  running: 'bg-tone-running text-tone-running-ink',
  booked: 'bg-tone-booked text-tone-booked-ink',
  held: 'bg-tone-held text-tone-held-ink',
};

/** How a flag looks, the same as its badge in the page. A kind that is not listed here yet looks like `held`. */
export const flagLook: Partial<Record<FlagKind, { tone: Tone; icon: IconName }>> = {
  overdue_recare: { tone: 'overdue', icon: 'clock' },
  no_show: { tone: 'missed', icon: 'missed' },
  cancelled: { tone: 'missed', icon: 'missed' },
  unscheduled_treatment: { tone: 'treatment', icon: 'tooth' },
  at_risk: { tone: 'risk', icon: 'drift' },
  lapsed: { tone: 'lapsed', icon: 'moon' },
  gone: { tone: 'lapsed', icon: 'moon' },
};

/** A state in an icon, a word and a colour: never the colour alone. */
export function Pill({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap ${tones[tone]}`}
    >
      {icon && <Icon name={icon} size={13} />}
      {children}
    </span>
  );
}
