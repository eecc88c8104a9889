import { explainFallen, lastFallen } from './fallen.ts';
import type { Rule } from './rule.ts';

/** Cancelled and not rebooked; also one that lies ahead, from the moment it is seen cancelled. Strength as in `no-show.ts`. */
export const cancelled: Rule = {
  kind: 'cancelled',
  holds: (record, _c, life) => lastFallen(record, life, 'cancelled') !== undefined,
  explain: (record, c, life) => explainFallen('cancelled', record, c, life),
};
