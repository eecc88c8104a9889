import type { Field, Screen } from '../schema.ts';
import { appointmentStatus, clockFormats, headingFormats, menu, zone } from './shared.ts';

/** The chosen one of the three views; the address is the same for all. */
const view = (words: string[]) => [{ select: 'main [role="tab"][aria-selected="true"]', text: words }];

/** The day in the heading; the board and the day view show that one day. */
const headingDay = { from: 'page' as const, select: 'main h2' };

/** Name, time and type of a card, without what ticks (minutes late, minutes waiting). */
const told = ':scope > div:first-child > div:first-child';

/** A day block's line with the name; a status icon may stand before it. */
const nameLine = ':scope > div:first-child > div:has(> span)';

const start: Field['as'] = {
  to: 'date',
  formats: headingFormats,
  time: {
    sources: [{ select: `${told} > div + div > span`, nth: 0, pattern: '^(?<v>[^–]+?) ?–' }],
    formats: clockFormats,
  },
  dateOnly: 'exact',
};

/** The only view with times and status words. Cards carry nobody's id. */
export const kanban: Screen = {
  name: 'kanban',
  kind: 'day_list',
  where: { path: '/appointments/?$' },
  must: [menu('/appointments'), 'main h2'],
  mustShow: view(['Kanban']),
  waiting: [{ select: 'main [aria-busy="true"]' }],
  scope: 'main',
  zone,
  range: { from: headingDay, to: headingDay, formats: headingFormats },
  records: [
    {
      name: 'appointment',
      shape: 'card',
      rows: '[draggable="true"]',
      ids: [],
      key: { select: told },
      fields: {
        name: { sources: [{ select: `${told} > div:first-child > span:not([aria-hidden])` }], as: { to: 'text' } },
        appointmentOn: { sources: [headingDay], as: start },
        // The status is a word for screen readers at the card's end; the column's heading only gives a group of them.
        appointmentStatus: { sources: [{ select: ':scope > div:last-child' }], as: appointmentStatus },
        appointmentType: {
          sources: [{ select: `${told} > div + div > span`, nth: 1, pattern: '^·? ?(?<v>.+)$' }],
          as: { to: 'text' },
        },
      },
      required: ['name', 'appointmentOn', 'appointmentStatus'],
      nothingBooked: { strength: 'none' },
    },
  ],
  refresh: { by: 'replaces', everySeconds: 30 },
};

/** Says who comes on a day and for what; neither when nor whether they did. Blocks are found by the style that places them. */
export const dayView: Screen = {
  name: 'day',
  kind: 'calendar',
  where: { path: '/appointments/?$' },
  must: [menu('/appointments'), 'main h2'],
  mustShow: view(['Day', 'Día', 'Jour']),
  waiting: [{ select: 'main [aria-busy="true"]' }],
  scope: 'main',
  hiddenBy: ['negative_top'],
  zone,
  range: { from: headingDay, to: headingDay, formats: headingFormats },
  records: [
    {
      name: 'appointment',
      shape: 'event',
      rows: 'div[style*="top:"][style*="min-height:"][style*="border-left-color:"]',
      ids: [],
      fields: {
        name: { sources: [{ select: `${nameLine} > span:not([aria-hidden])` }], as: { to: 'text' } },
        appointmentOn: {
          sources: [headingDay],
          as: { to: 'date', formats: headingFormats, dateOnly: 'exact' },
        },
        appointmentType: {
          sources: [{ select: `${nameLine} + div` }],
          as: { to: 'text' },
        },
      },
      required: ['name', 'appointmentOn'],
      nothingBooked: { strength: 'none' },
      anchor: `${nameLine} > span:not([aria-hidden])`,
    },
  ],
  refresh: { by: 'replaces' },
};
