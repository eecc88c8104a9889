import { explainFallen, lastFallen } from './fallen.ts';
import type { Rule } from './rule.ts';

/**
 * Missed and nothing booked since. A day list alone may raise it (strength `none`): the miss itself was seen, only what was
 * booked since wasn't, so it is shown and not ready to start.
 */
export const noShow: Rule = {
  kind: 'no_show',
  holds(record, c, life) {
    const fallen = lastFallen(record, life, 'no_show');
    return fallen !== undefined && fallen.day <= c.today;
  },
  explain: (record, c, life) => explainFallen('no_show', record, c, life),
};
