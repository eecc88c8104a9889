import { type Box, overlaps, type Size } from './box.ts';

/** `full`: icon, word, `+2`. `short`: icon and the brief word. `dot`: the icon alone, as small as it can be hit. */
export type Looks = 'full' | 'short' | 'dot';
export type Spot = { left: number; top: number; looks: Looks };

export type Room = {
  /** The name's text, first line. */
  name: Box;
  /** The table cell (or the record itself) that holds the name. */
  cell: Box;
  /** The whole record. */
  row: Box;
  /** Every text and control of the record; nothing may be put on these. */
  taken: Box[];
  /** Where anything can be seen at all: the viewport cut by clipping containers. */
  clip: Box;
};

const GAP = 6;
const EDGE = 2;

/** Free stretches of `within`, left to right, in the band between `top` and `top + height`. */
function gaps(within: Box, top: number, height: number, taken: Box[]): { left: number; right: number }[] {
  const band = { ...within, top, bottom: top + height };
  const inBand = taken.filter((t) => overlaps(t, band)).sort((a, b) => a.left - b.left);
  const free: { left: number; right: number }[] = [];
  let left = within.left;
  for (const t of inBand) {
    if (t.left > left) free.push({ left, right: t.left });
    left = Math.max(left, t.right);
  }
  if (within.right > left) free.push({ left, right: within.right });
  return free;
}

const fits = (box: Box, room: Room): boolean =>
  box.left >= room.clip.left && box.right <= room.clip.right && !room.taken.some((t) => overlaps(t, box));

const boxAt = (left: number, top: number, size: Size): Box => ({
  left,
  top,
  right: left + size.width,
  bottom: top + size.height,
});

/** On the name's own line, behind it: first inside its cell, then in the first gap further along the record. */
function behindName(room: Room, size: Size, wholeRow: boolean): { left: number; top: number } | null {
  const middle = (room.name.top + room.name.bottom) / 2;
  const within = wholeRow ? room.row : room.cell;
  let top = middle - size.height / 2;
  // A pill a little taller than its line may not stick out of the record.
  top = Math.max(room.row.top + 1, Math.min(top, room.row.bottom - 1 - size.height));
  if (size.height > room.row.bottom - room.row.top) top = middle - size.height / 2;
  for (const gap of gaps({ ...within, right: within.right - EDGE }, top, size.height, room.taken)) {
    const left = Math.max(gap.left, room.name.right) + GAP;
    if (left + size.width <= gap.right - EDGE && fits(boxAt(left, top, size), room)) return { left, top };
  }
  return null;
}

/** Under the name's line or above it, inside the cell, starting where the name starts: cards and tall cells. */
function nearName(room: Room, size: Size): { left: number; top: number } | null {
  const low = room.cell.bottom - EDGE - size.height;
  for (let top = room.name.bottom + 1; top <= low; top += 4) {
    if (fits(boxAt(room.name.left, top, size), room) && room.name.left + size.width <= room.cell.right - EDGE)
      return { left: room.name.left, top };
  }
  const right = room.cell.right - EDGE - size.width;
  for (const top of [room.cell.top + EDGE, low]) {
    if (right >= room.cell.left && top >= room.cell.top && fits(boxAt(right, top, size), room))
      return { left: right, top };
  }
  return null;
}

/**
 * Just outside the record: the last resort of lists packed to the edge. Beside what has no cells and takes less than half
 * of the width stand others (events of a calendar, cards), whose badge it would seem to be.
 */
function outside(room: Room, size: Size): { left: number; top: number } | null {
  const { cell, row, clip } = room;
  const hasCells = cell.left > row.left || cell.right < row.right;
  if (!hasCells && (row.right - row.left) * 2 < clip.right - clip.left) return null;
  const top = (room.name.top + room.name.bottom - size.height) / 2;
  const beside = [room.row.left - EDGE - size.width, room.row.right + EDGE].map((left) => boxAt(left, top, size));
  return beside.find((box) => fits(box, room)) ?? null;
}

/**
 * Where the badge may stand so that it covers neither a text nor a control of the record, in the largest looks that
 * fit; null when the record is so packed that there is no such place. Pure geometry, left-to-right.
 */
export function findSpot(room: Room, sizes: Record<Looks, Size>): Spot | null {
  for (const looks of ['full', 'short', 'dot'] as const) {
    const size = sizes[looks];
    const at = behindName(room, size, false) ?? behindName(room, size, true) ?? nearName(room, size);
    if (at) return { ...at, looks };
  }
  const at = outside(room, sizes.dot);
  return at && { ...at, looks: 'dot' };
}

const mirror = (b: Box): Box => ({ left: -b.right, right: -b.left, top: b.top, bottom: b.bottom });

/** The same for a record written right to left: the plane is turned over, and back. */
export function findSpotIn(room: Room, sizes: Record<Looks, Size>, rightToLeft: boolean): Spot | null {
  if (!rightToLeft) return findSpot(room, sizes);
  const spot = findSpot(
    {
      name: mirror(room.name),
      cell: mirror(room.cell),
      row: mirror(room.row),
      taken: room.taken.map(mirror),
      clip: mirror(room.clip),
    },
    sizes,
  );
  return spot && { ...spot, left: -spot.left - sizes[spot.looks].width };
}
