import { drawnDecoys } from '../drawn/decoys.ts';
import { drawn } from '../drawn/draw.ts';
import { skeletons } from '../drawn/skeletons.ts';
import type { Shape } from '../shape.ts';

/**
 * The fifth held-back set isn't written page by page but drawn: layouts, languages, words for heads, dates, ways of
 * carrying the id and columns that say nothing are thrown together by dice. Its seed was measured once, before the
 * detector was changed again; pages of other seeds are new pages.
 */
export const fifth: Shape[] = [...drawn(20261127, 60, { layouts: skeletons }), ...drawnDecoys(20261127, skeletons)];
