import { expect, test } from 'vitest';
import { zoneAsTold, zoneHere } from './zone-day.ts';

const NOW = new Date('2026-11-27T10:00:00Z');

test('the zone that was asked for elsewhere counts where the clocks go alike', () => {
  const here = zoneHere(NOW);
  expect(here.name).not.toBe('');
  expect(zoneAsTold({ name: 'Europe/Somewhere', hours: here.hours }, NOW)).toBe('Europe/Somewhere');
});

test('a page whose clock goes otherwise says its own zone', () => {
  const here = zoneHere(NOW);
  expect(zoneAsTold({ name: 'Europe/Somewhere', hours: '1 2 3 4' }, NOW)).toBe(here.name);
});
