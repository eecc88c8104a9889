import type { Shape } from '../shape.ts';
import { days } from './eighth-days.ts';
import { grids } from './eighth-grids.ts';
import { lists } from './eighth-lists.ts';
import { others } from './eighth-others.ts';

/**
 * The eighth set: written by hand over layouts none of the others had, after how component libraries and old systems print
 * their lists, before anybody looked at the detector again. Measured once.
 */
export const eighth: Shape[] = [...grids, ...lists, ...days, ...others];
