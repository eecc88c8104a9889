import type { Badge } from '#lib/messages/views.ts';
import { type Box, type Size, shift } from './box.ts';
import type { Clip } from './clips.ts';
import { drawnBox } from './drawn-box.ts';
import type { Pill } from './pill.ts';
import type { Looks } from './spot.ts';

/** A badge to be shown at a row that is in view (or nearly). */
export type Shown = { row: string; handle: Placed; badge: Badge; print: string };
/**
 * Where a record is on the page; `anchor` is what the badge belongs beside, looked up when it is asked for, and `roots`
 * the record with the shadow roots that are part of it.
 */
type Placed = { readonly element: Element; readonly anchor: Element; readonly roots?: readonly Node[] | undefined };

/**
 * Why badges are painted: something moved or opened; an answer came; the host rendered (records that read the same and
 * are as large keep their places for now); or all records are to be measured anew.
 */
export type Reason = 'moved' | 'answered' | 'rendered' | 'measure';

/** Offsets from the row's own top left corner: they hold while the row only moves. */
export type Layout = {
  width: number;
  height: number;
  name: Box;
  left: number;
  top: number;
  looks: Looks;
  /** Where the row's own part that stays while the list scrolls sideways stood in it; null where the name is in none. */
  stuck: number | null;
};
export type Live = {
  shown: Shown;
  pill: Pill;
  clip: Clip;
  layout: Layout | null;
  /** The row's corner in the coordinates of its clip. */
  relative: { left: number; top: number };
  /** Something of the page lay over it when last looked. */
  covered: boolean;
  /** The host hides the patient's name. */
  veiled: boolean;
};

/** How far into its row a frozen part has been scrolled by now. */
export const stuckAt = ({ anchor }: Placed, { left }: DOMRect): number => drawnBox(anchor).left - left;

/** Whether what was measured of a record still goes for it. */
export function holds({ layout, shown }: Live, next: Shown, at: DOMRect): boolean {
  return (
    layout !== null &&
    shown.print === next.print &&
    Math.abs(layout.width - at.width) < 0.5 &&
    Math.abs(layout.height - at.height) < 0.5 &&
    (layout.stuck === null || Math.abs(stuckAt(next.handle, at) - layout.stuck) < 0.5)
  );
}

/** Whether a badge is where it was put beside its row. */
export function stands({ clip, relative, shown }: Live): boolean {
  const { left, top } = clip.content.getBoundingClientRect();
  const at = drawnBox(shown.handle.element);
  clip.origin = { left, top };
  return Math.abs(at.left - left - relative.left) + Math.abs(at.top - top - relative.top) < 1;
}

/** Where the name and the badge are in the viewport. */
export function boxesOf({ clip, relative }: Live, layout: Layout, { width, height }: Size): { name: Box; badge: Box } {
  const left = relative.left + clip.origin.left;
  const top = relative.top + clip.origin.top;
  const badge = { left: layout.left, top: layout.top, right: layout.left + width, bottom: layout.top + height };
  return { name: shift(layout.name, left, top), badge: shift(badge, left, top) };
}
