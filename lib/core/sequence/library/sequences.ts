import { z } from 'zod';
import type { FlagKind } from '../../policy.ts';
import { type Sequence, type Step, sequence } from '../sequence.ts';

/** The first text goes by SMS (email where no SMS may go), a longer one follows by email, a gentle one closes. */
function threeSteps(id: string, days: { second: number; last: number }): Step[] {
  return [
    {
      id: 'first',
      delay: { amount: 0, unit: 'minute' },
      channels: ['sms', 'email'],
      templates: { sms: `${id}.sms-first`, email: `${id}.email-first` },
    },
    {
      id: 'second',
      delay: { amount: days.second, unit: 'day' },
      channels: ['email'],
      templates: { email: `${id}.email-second` },
    },
    {
      id: 'last',
      delay: { amount: days.last, unit: 'business_day' },
      channels: ['sms', 'email'],
      templates: { sms: `${id}.sms-last`, email: `${id}.email-last` },
    },
  ];
}

/** The default sequences, in the order in which they are offered. Names: `seq_<id with underscores>` in `_locales`. */
export const sequences: readonly Sequence[] = z.array(sequence).parse([
  {
    id: 'overdue-recare',
    version: 1,
    flagKinds: ['overdue_recare', 'lapsed', 'gone', 'at_risk'],
    steps: threeSteps('overdue-recare', { second: 4, last: 10 }),
  },
  {
    id: 'unscheduled-treatment',
    version: 1,
    flagKinds: ['unscheduled_treatment'],
    steps: threeSteps('unscheduled-treatment', { second: 3, last: 7 }),
  },
  {
    id: 'missed-or-cancelled',
    version: 1,
    flagKinds: ['no_show', 'cancelled'],
    steps: threeSteps('missed-or-cancelled', { second: 2, last: 5 }),
  },
] satisfies Sequence[]);

/** The sequence a flag of this kind proposes, or null. */
export function sequenceFor(kind: FlagKind): Sequence | null {
  return sequences.find((one) => one.flagKinds.includes(kind)) ?? null;
}

/** The default sequence of this id, or null. */
export function findSequence(id: string): Sequence | null {
  return sequences.find((one) => one.id === id) ?? null;
}

/** Id of the sequence's name in `_locales`. */
export function sequenceName(id: string): string {
  return `seq_${id.replaceAll('-', '_')}`;
}
