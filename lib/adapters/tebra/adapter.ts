import type { Adapter, Screen } from '../schema.ts';

const seen = { grade: 'A' } as const;
const shell = '/v2/?$';
const zone = { times: 'clinic', dateOnly: 'exact' } as const;

/**
 * The appointments worklist, a grid that draws only the rows in view: a cell that isn't there is not mounted, not
 * empty. Its total counts the head as a row.
 */
const worklist: Screen = {
  name: 'appointments-worklist',
  kind: 'appointment_list',
  ...seen,
  unseen: ['appointmentOn', 'appointmentStatus', 'lastVisitOn', 'nextBookingOn'],
  where: { path: shell, hash: '^#/worklist/appointments(?:[/?]|$)' },
  must: ['.MuiDataGrid-main .MuiDataGrid-virtualScroller'],
  empty: [
    { select: '.MuiDataGrid-main [class*="MuiDataGrid-overlay"]' },
    { select: '.MuiDataGrid-main', text: ['No rows'] },
  ],
  scope: '.MuiDataGrid-main',
  container: '.MuiDataGrid-virtualScroller',
  zone,
  total: {
    source: { from: 'page', select: '.MuiDataGrid-main[aria-rowcount]', take: { as: 'attr', name: 'aria-rowcount' } },
    of: 'list',
    less: 1,
  },
  records: [
    {
      name: 'appointment',
      shape: 'row',
      rows: '.MuiDataGrid-row[data-id]',
      ids: [{ kind: 'patient', source: { select: 'div[data-field="PATIENT_ID"]', pattern: '^\\d+$' } }],
      key: { take: { as: 'attr', name: 'data-id' } },
      fields: {
        name: {
          sources: [{ select: 'div[data-field="PATIENT_NAME"] button.MuiLink-button' }],
          as: { to: 'text' },
          ...seen,
        },
        appointmentId: { sources: [{ select: 'div[data-field="APPOINTMENT_ID"]' }], as: { to: 'text' }, ...seen },
      },
      required: ['identity', 'name'],
      nothingBooked: { strength: 'none' },
      anchor: 'div[data-field="PATIENT_NAME"] button.MuiLink-button',
    },
  ],
  refresh: { by: 'replaces', attributes: ['data-id'] },
};

/** The day's cards. They name the patient and nobody's id; which tab is in front decides whom they show. */
const dashboard: Screen = {
  name: 'dashboard-day',
  kind: 'day_list',
  ...seen,
  unseen: ['appointmentStatus', 'nextBookingOn'],
  where: { path: shell, hash: '^#/scheduling/dashboard/day/\\d{4}-\\d{2}-\\d{2}' },
  must: ["button[role='tab']", "[data-testid$='-checkbox-group']"],
  zone,
  records: [
    {
      name: 'appointment',
      shape: 'card',
      rows: "[data-testid^='appointment-list-item']",
      not: ["[data-testid^='appointment-list-item'] *"],
      ids: [],
      fields: {
        name: { sources: [{ select: "a[data-testid='patient-link']" }], as: { to: 'text' }, ...seen },
        appointmentOn: {
          sources: [{ take: { as: 'address', part: 'hash' }, pattern: '/day/(?<v>\\d{4}-\\d{2}-\\d{2})' }],
          as: { to: 'date', formats: ['yyyy-MM-dd'] },
          ...seen,
        },
      },
      required: ['name', 'appointmentOn'],
      nothingBooked: { strength: 'none' },
      anchor: "a[data-testid='patient-link']",
    },
  ],
  refresh: { by: 'replaces' },
};

/** The chart's demographics: the patient's number and nothing else is known of it. */
const demographics: Screen = {
  name: 'chart-demographics',
  kind: 'patient_page',
  ...seen,
  unseen: ['name', 'birthOn', 'lastVisitOn', 'nextBookingOn'],
  where: { path: '/', href: '/Facesheet/' },
  must: ["a[data-testid='clinical-page-nav-link-demographics']", 'div.pair > div.label'],
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
            from: 'page',
            labelled: { label: 'div.pair > div.label', is: ['Tebra Patient ID'], value: 'div.value' },
            pattern: '^\\d+$',
          },
        },
      ],
      fields: {},
      required: ['identity'],
      nothingBooked: { strength: 'none' },
      anchor: "a[data-testid='clinical-page-nav-link-demographics']",
    },
  ],
  refresh: { by: 'replaces' },
};

/** Tebra, once Kareo. Evidence, and what each screen lies about: README.md beside this file. */
export const tebra = {
  id: 'tebra',
  name: 'Tebra (Kareo)',
  hosts: ['app.kareo.com'],
  base: '^(?<v>)/',
  evidence: { version: 'web app, August to October 2026', seenOn: '2026-08-01', grade: 'reported' },
  screens: [worklist, dashboard, demographics],
} satisfies Adapter;
