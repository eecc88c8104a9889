import { findTemplate } from './library/templates.ts';
import type { Purpose, Step } from './sequence.ts';

const STRICTEST: readonly Purpose[] = ['marketing', 'care', 'service'];

/** Why a step writes: the strictest purpose of its templates, since any of them may be the one that leaves. */
export function purposeOf(step: Step): Purpose {
  const purposes = step.channels.flatMap((channel) => findTemplate(step.templates[channel] ?? '')?.purpose ?? []);
  return STRICTEST.find((one) => purposes.includes(one)) ?? 'care';
}
