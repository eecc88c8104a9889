import { expect, test } from 'vitest';
import { type Box, overlaps } from './box.ts';
import { findSpot, findSpotIn, type Room } from './spot.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const sizes = { full: { width: 100, height: 20 }, short: { width: 24, height: 20 }, dot: { width: 16, height: 16 } };
const name = box(12, 10, 100, 20);
const room = (more: Partial<Room> = {}): Room => ({
  name,
  cell: box(0, 0, 300, 40),
  row: box(0, 0, 900, 40),
  taken: [name],
  clip: box(0, 0, 1200, 800),
  ...more,
});

test('behind the name, on its line, where its cell has room', () => {
  expect(findSpot(room(), sizes)).toEqual({ left: 118, top: 10, looks: 'full' });
});

test('behind a chip that follows the name', () => {
  expect(findSpot(room({ taken: [name, box(116, 10, 40, 20)] }), sizes)).toMatchObject({ left: 162, looks: 'full' });
});

test('a narrow cell: the next free stretch of the record, before a smaller badge', () => {
  const taken = [name, box(130, 10, 80, 20)];
  expect(findSpot(room({ cell: box(0, 0, 120, 40), taken }), sizes)).toMatchObject({ left: 216, looks: 'full' });
});

test('no stretch is wide enough: icon and count, then the icon alone, then outside, then nowhere', () => {
  const packed = (gap: number) => [name, box(112 + gap, 0, 788 - gap, 40)];
  const narrow = { cell: box(0, 0, 112, 40) };
  expect(findSpot(room({ ...narrow, taken: packed(34) }), sizes)?.looks).toBe('short');
  expect(findSpot(room({ ...narrow, taken: packed(26) }), sizes)?.looks).toBe('dot');
  const full = packed(0);
  expect(findSpot(room({ ...narrow, taken: full, clip: box(-40, 0, 1200, 800) }), sizes)).toMatchObject({
    left: -18,
    looks: 'dot',
  });
  expect(findSpot(room({ ...narrow, taken: full, clip: box(0, 0, 900, 800) }), sizes)).toBeNull();
});

test('no room in an event of a calendar: nowhere, since beside it stands another patient', () => {
  const event = box(0, 0, 140, 40);
  const packed = { cell: event, row: event, taken: [name, box(0, 0, 140, 40)], clip: box(-40, 0, 1200, 800) };
  expect(findSpot(room(packed), sizes)).toBeNull();
  // a narrow table's row has nobody beside it
  expect(findSpot(room({ ...packed, cell: box(0, 0, 120, 40) }), sizes)).toMatchObject({ looks: 'dot' });
});

test('a tall card whose name line is full: under the name, inside the card', () => {
  const card = box(0, 0, 130, 120);
  const spot = findSpot(room({ cell: card, row: card, taken: [name, box(112, 10, 18, 20)] }), sizes);
  expect(spot).toMatchObject({ left: 12, looks: 'full' });
  expect(spot && spot.top >= name.bottom).toBe(true);
});

test('right to left is the mirror image', () => {
  const turned = room({ name: box(788, 10, 100, 20), cell: box(600, 0, 300, 40), taken: [box(788, 10, 100, 20)] });
  expect(findSpotIn(turned, sizes, true)).toEqual({ left: 788 - 6 - 100, top: 10, looks: 'full' });
});

test('whatever the record holds, a badge is on none of it', () => {
  let seed = 7;
  const random = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % most;
  };
  for (let n = 0; n < 500; n++) {
    const taken = [
      name,
      ...Array.from({ length: random(9) }, () => box(random(880), random(36), 10 + random(300), 10 + random(20))),
    ];
    const spot = findSpot(room({ taken }), sizes);
    if (!spot) continue;
    const { width, height } = sizes[spot.looks];
    const at = box(spot.left, spot.top, width, height);
    expect(taken.filter((t) => overlaps(t, at))).toEqual([]);
  }
});
