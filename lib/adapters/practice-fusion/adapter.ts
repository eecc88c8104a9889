import type { Adapter, Screen } from '../schema.ts';

const seen = { grade: 'A' } as const;
const app = '/apps/ehr/(?:index\\.html)?$';
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const zone = { times: 'clinic', dateOnly: 'exact' } as const;

/** One day of appointments. Rows carry nobody's id; rows of other users are hidden until a box is ticked. */
const agenda: Screen = {
  name: 'agenda',
  kind: 'day_list',
  ...seen,
  evidenceOn: '2025-11-01',
  unseen: ['appointmentType', 'provider', 'nextBookingOn'],
  where: { path: app, hash: '^#/PF/schedule/scheduler/agenda(?:[/?]|$)' },
  must: ['div[data-element="appointments-table"]'],
  scope: 'div[data-element="appointments-table"]',
  language: 'en',
  zone,
  range: {
    from: { from: 'page', select: 'h3.h3.box-margin-Bn' },
    to: { from: 'page', select: 'h3.h3.box-margin-Bn' },
    formats: ['EEE, MMM d, yyyy'],
  },
  records: [
    {
      name: 'appointment',
      shape: 'row',
      rows: 'tr[data-element^="data-table-row-"]',
      ids: [],
      fields: {
        name: { sources: [{ select: 'td[data-element^="cell-patient-"] a' }], as: { to: 'text' }, ...seen },
        birthOn: {
          sources: [{ select: 'span[data-element="cell-dob"]', pattern: '\\d{2}/\\d{2}/\\d{4}' }],
          as: { to: 'date', formats: ['MM/dd/yyyy'] },
          ...seen,
        },
        phone: { sources: [{ select: 'span[data-element="cell-phone"]' }], as: { to: 'phone' }, ...seen },
        appointmentOn: {
          sources: [{ from: 'page', select: 'h3.h3.box-margin-Bn' }],
          as: {
            to: 'date',
            formats: ['EEE, MMM d, yyyy'],
            time: { sources: [{ select: 'td[data-element^="cell-time-"]' }], formats: ['h:mm a', 'h:mma'] },
          },
          ...seen,
        },
        // Words seen in use; any other may well mean "coming", and deleted or void is nobody's cancelling.
        appointmentStatus: {
          sources: [
            {
              select: 'div[data-element^="intake-status-select-"] div[title]',
              take: { as: 'attr', name: 'title' },
            },
          ],
          as: {
            to: 'word',
            words: {
              Seen: 'completed',
              Completed: 'completed',
              'Checked out': 'completed',
              Signed: 'completed',
              'No show': 'no_show',
              'No-show': 'no_show',
              Cancelled: 'cancelled',
              Canceled: 'cancelled',
              Rescheduled: 'rescheduled',
            },
            other: 'other',
          },
          ...seen,
        },
      },
      required: ['name', 'appointmentOn', 'appointmentStatus'],
      nothingBooked: { strength: 'none' },
      anchor: 'td[data-element^="cell-patient-"] a',
    },
  ],
  refresh: { by: 'replaces', attributes: ['title'] },
};

const chart: Screen = {
  name: 'chart',
  kind: 'patient_page',
  ...seen,
  evidenceOn: '2025-11-01',
  unseen: ['lastVisitOn', 'nextBookingOn', 'recareDueOn'],
  where: { path: app, hash: `^#/PF/charts/patients/${uuid}(?:/|$)` },
  must: ["[data-element='full-name']", "[data-element='prn-text']"],
  zone,
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'body',
      ids: [
        {
          kind: 'patient',
          source: {
            take: { as: 'address', part: 'hash' },
            pattern: `^#/PF/charts/patients/(?<v>${uuid})(?=/|$)`,
          },
        },
      ],
      fields: { name: { sources: [{ select: "[data-element='full-name']" }], as: { to: 'text' }, ...seen } },
      required: ['identity', 'name'],
      nothingBooked: { strength: 'none' },
      anchor: "[data-element='full-name']",
    },
  ],
  refresh: { by: 'replaces' },
};

/** Practice Fusion. Evidence, and what each screen lies about: README.md beside this file. */
export const practiceFusion = {
  id: 'practice-fusion',
  name: 'Practice Fusion',
  hosts: ['static.practicefusion.com'],
  base: '^(?<v>)/',
  evidence: { version: 'web app, November 2025 and July 2026', seenOn: '2026-07-01', grade: 'reported' },
  screens: [agenda, chart],
} satisfies Adapter;
