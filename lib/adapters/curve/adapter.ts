import type { Adapter, Screen } from '../schema.ts';

const seen = { grade: 'A' } as const;
const told = { grade: 'B' } as const;

/** Nothing here has a class or an id to rely on: the smallest elements with text, told by their words. */
const leaf = ':is(div, span, p, td, th, li, label, b, strong, h1, h2, h3, h4):not(:has(*))';
const marks = ['Recare For', 'Recare Due', 'No recare found'];
/** Both orders are tried and neither is guessed: clinics in the US and in Canada write them differently. */
const dates = ['MM/dd/yyyy', 'M/d/yyyy', 'dd/MM/yyyy', 'd/M/yyyy', 'yyyy-MM-dd', 'MMM d, yyyy', 'MMMM d, yyyy'];

/**
 * The patient's recare page. That it shows recare, and that it says so when there is none, is seen; where it writes the
 * date is not. The name between two menu entries has been misread before, and no id is evidenced.
 */
const recare: Screen = {
  name: 'recare',
  kind: 'patient_page',
  ...seen,
  unseen: ['name', 'birthOn', 'recareType', 'lastVisitOn', 'nextBookingOn', 'planStatus'],
  where: { path: '/', href: '^[^?]*/patient/' },
  must: ['body'],
  mustShow: [{ select: leaf, text: marks }],
  zone: { times: 'clinic', dateOnly: 'exact' },
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'body',
      ids: [],
      fields: {
        recareDueOn: {
          sources: [
            { select: leaf, matching: '^No recare found', pattern: '^No recare found' },
            { select: leaf, matching: '^Recare Due ?:? ?\\S*\\d', pattern: '^Recare Due ?:? ?(?<v>.+)$' },
            { labelled: { label: leaf, is: ['Recare Due'] } },
          ],
          as: { to: 'date', formats: dates },
          empty: { marks: ['No recare found'], means: 'absent' },
          ...told,
        },
      },
      required: ['recareDueOn'],
      nothingBooked: { strength: 'none' },
      anchor: 'h1, h2, [role="heading"]',
    },
  ],
  refresh: { by: 'replaces' },
};

/** Curve Dental (Curve Hero). Evidence, and what each screen lies about: README.md beside this file. */
export const curve = {
  id: 'curve',
  name: 'Curve Dental',
  hosts: ['*.curvehero.com'],
  notHosts: ['*.sso.curvehero.com'],
  base: '^(?<v>)/',
  evidence: { version: 'Curve Hero, February 2026', seenOn: '2026-02-01', grade: 'reported' },
  screens: [recare],
} satisfies Adapter;
