import { drawnDecoys } from '../drawn/decoys.ts';
import { drawn } from '../drawn/draw.ts';
import { moreSkeletons } from '../drawn/more-skeletons.ts';
import { skeletons } from '../drawn/skeletons.ts';
import type { Shape } from '../shape.ts';

const layouts = { ...skeletons, ...moreSkeletons };

/**
 * The seventh set: new dice over every layout of the fifth and sixth, dressed. Each page of it is new; layouts and words
 * are not, so it says how the parts hold together, not how an unknown layout fares. Measured once.
 */
export const seventh: Shape[] = [
  ...drawn(271828, 60, { layouts, dressed: true }).map((shape) => ({ ...shape, name: `seventh ${shape.name}` })),
  ...drawnDecoys(271828, layouts).map((shape) => ({ ...shape, name: `seventh ${shape.name}` })),
];
