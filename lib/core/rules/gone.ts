import { sinceVisit } from './lapsed.ts';
import type { Rule } from './rule.ts';

/** Last visit at least `goneAfterMonths` ago and nothing booked. Takes the place of `lapsed`, never beside it. */
export const gone: Rule = {
  kind: 'gone',
  holds: (_record, _c, life) => life.state === 'gone',
  explain: (record, c, life) => sinceVisit('gone', record, c, life),
};
