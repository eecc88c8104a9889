import type { Drift, ShapeName } from '../pages/teach-pages.ts';

/** One shape of page, and how it is taught. */
export interface Case {
  shape: ShapeName;
  /** Two names, and where each field stands in some row. */
  names: [string, string];
  fields: Record<string, string>;
  /** How the screen may read after each change of the page. Whatever it says: nothing it reads is ever wrong. */
  after: Record<Exclude<Drift, 'none'>, string[]>;
}

const UNSURE = ['unsure', 'not_recognised'];
export const cases: Case[] = [
  {
    shape: 'table',
    names: ['#rows tr:nth-child(2) a', '#rows tr:nth-child(5) a'],
    fields: {
      'Due date': '#rows tr:nth-child(3) td:nth-child(2)',
      'Last visit': '#rows tr:nth-child(4) td:nth-child(3)',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: ['reading', ...UNSURE] },
  },
  {
    shape: 'grid',
    names: ['#rows > div:nth-child(2) a', '#rows > div:nth-child(5) a'],
    fields: {
      'Due date': '#rows > div:nth-child(3) > div:nth-child(2)',
      'Last visit': '#rows > div:nth-child(4) > div:nth-child(3)',
    },
    after: {
      inserted: ['reading'],
      moved: ['reading'],
      renamed: ['reading', ...UNSURE],
      class: ['reading', ...UNSURE],
    },
  },
  {
    shape: 'cards',
    names: ['article:nth-child(2) h3', 'article:nth-child(6) h3'],
    fields: {
      'Patient number': 'article:nth-child(3) .chart-no',
      'Due date': 'article:nth-child(3) dd:nth-of-type(1)',
      'Last visit': 'article:nth-child(4) dd:nth-of-type(2)',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: UNSURE },
  },
  {
    shape: 'frame',
    names: ['#rows tr:nth-child(2) a', '#rows tr:nth-child(5) a'],
    fields: {
      'Due date': '#rows tr:nth-child(3) td:nth-child(2)',
      'Last visit': '#rows tr:nth-child(4) td:nth-child(3)',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: ['reading', ...UNSURE] },
  },
  {
    shape: 'virtual',
    names: ['#rows > div:nth-child(2) a', '#rows > div:nth-child(5) a'],
    fields: {
      'Due date': '#rows > div:nth-child(3) > div:nth-child(2)',
      'Last visit': '#rows > div:nth-child(4) > div:nth-child(3)',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: ['reading', ...UNSURE] },
  },
  {
    shape: 'shadow',
    names: ['#rows tr:nth-child(2) a', '#rows tr:nth-child(5) a'],
    fields: {
      'Due date': '#rows tr:nth-child(3) td:nth-child(2)',
      'Last visit': '#rows tr:nth-child(4) td:nth-child(3)',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: ['reading', ...UNSURE] },
  },
  {
    shape: 'rows',
    names: ['recall-row:nth-child(2) a', 'recall-row:nth-child(5) a'],
    fields: {
      'Due date': 'recall-row:nth-child(3) due-day b',
      'Last visit': 'recall-row:nth-child(4) .last-visit',
    },
    after: { inserted: ['reading'], moved: ['reading'], renamed: UNSURE, class: UNSURE },
  },
];
