import { worth } from '#lib/core/leakage.ts';
import type { AuditInputs } from '#lib/messages/manager-views.ts';

export interface Sum {
  recoverable: number;
  low: number;
  high: number;
}

/** The leakage formula of the rules over inputs that are being edited; nonsense while typing counts as zero. */
export function sumOf(count: number, inputs: AuditInputs, currency: string): Sum {
  const number = (value: number) => (Number.isFinite(value) && value > 0 ? value : 0);
  const { recoverable, low, high } = worth(number(count), {
    recoveryRate: Math.min(1, number(inputs.recoveryRate)),
    valuePerVisit: { low: number(inputs.low), high: number(inputs.high) },
    followUpCost: number(inputs.messageCost),
    practice: { currency },
  });
  return { recoverable, low, high };
}

/** How many of `active` patients don't return at a recall rate (0 to 1). 800 at 41% leave 472. */
export function notReturning(active: number, recallRate: number): number {
  if (!Number.isFinite(active) || !Number.isFinite(recallRate)) return 0;
  return Math.max(0, Math.round(active * (1 - Math.min(1, Math.max(0, recallRate)))));
}
