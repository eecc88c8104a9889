import { drawnDecoys } from '../drawn/decoys.ts';
import { drawn } from '../drawn/draw.ts';
import { moreSkeletons } from '../drawn/more-skeletons.ts';
import type { Shape } from '../shape.ts';

/**
 * The sixth held-back set: drawn by other dice over layouts that none of the sets before had, with heads in capitals and
 * sort marks, dates in words, times behind bookings and ids in tick boxes. Written after the fifth had been mended,
 * measured once before the detector was changed again.
 */
export const sixth: Shape[] = [
  ...drawn(31415, 60, { layouts: moreSkeletons, dressed: true }),
  ...drawnDecoys(31415, moreSkeletons),
];
