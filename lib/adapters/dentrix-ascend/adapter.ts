import type { Adapter, Screen } from '../schema.ts';

const seen = { grade: 'A' } as const;
const zone = { times: 'clinic', dateOnly: 'exact' } as const;

/** Names on the calendar, and nothing that tells whose, when or whether they came. Hidden copies of names are usual. */
const calendar: Screen = {
  name: 'calendar',
  kind: 'calendar',
  ...seen,
  unseen: ['appointmentOn', 'appointmentStatus', 'appointmentType'],
  where: { path: '/pm/?$', hash: '^#/?schedule/calendar(?:[/?]|$)' },
  must: ['[name="displayFullNameWrapper"] .displayFullName'],
  zone,
  records: [
    {
      name: 'appointment',
      shape: 'event',
      rows: '[name="displayFullNameWrapper"]',
      ids: [],
      fields: { name: { sources: [{ select: '.displayFullName' }], as: { to: 'text' }, ...seen } },
      required: ['name'],
      nothingBooked: { strength: 'none' },
      anchor: '.displayFullName',
    },
  ],
  refresh: { by: 'replaces' },
};

const patientHash = '#/?(?:patient/(?:overview|information|insurance|document|edit)|ledger)/';

const patient: Screen = {
  name: 'patient',
  kind: 'patient_page',
  ...seen,
  unseen: ['lastVisitOn', 'nextBookingOn', 'recareDueOn', 'planStatus'],
  where: { path: '/pm/?$', hash: `^${patientHash}\\d{13,14}(?:[/?]|$)` },
  must: ["[data-name='chartNumber']"],
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
            pattern: `^${patientHash}(?<v>\\d{13,14})(?=[/?]|$)`,
          },
        },
      ],
      fields: {
        name: {
          sources: [{ select: '.patientName' }, { select: "[data-name='displayName']" }],
          as: { to: 'text' },
          ...seen,
        },
        birthOn: {
          sources: [{ select: "[data-name='dateOfBirth']", pattern: '\\d{2}/\\d{2}/\\d{4}' }],
          as: { to: 'date', formats: ['MM/dd/yyyy'] },
          ...seen,
        },
      },
      required: ['identity', 'name'],
      nothingBooked: { strength: 'none' },
      anchor: ".patientName, [data-name='displayName']",
    },
  ],
  refresh: { by: 'replaces' },
};

/** Dentrix Ascend. Evidence, and what each screen lies about: README.md beside this file. */
export const dentrixAscend = {
  id: 'dentrix-ascend',
  name: 'Dentrix Ascend',
  hosts: ['live*.dentrixascend.com'],
  base: '^(?<v>)/',
  evidence: { version: 'web app, 2026', seenOn: '2026-01-01', grade: 'reported' },
  screens: [calendar, patient],
} satisfies Adapter;
