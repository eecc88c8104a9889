import type { Adapter, Screen } from '../schema.ts';

/** Every page of one patient, by its address alone: nothing of Cliniko's own markup is evidenced. */
const patient: Screen = {
  name: 'patient',
  kind: 'patient_page',
  grade: 'A',
  unseen: ['name', 'birthOn', 'lastVisitOn', 'nextBookingOn', 'recareDueOn'],
  where: { path: '/patients/(?:\\d{7,9}|\\d{18,19})(?:/|$)' },
  must: ['body'],
  zone: { times: 'clinic', dateOnly: 'exact' },
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'body',
      ids: [
        {
          kind: 'patient',
          source: {
            take: { as: 'address', part: 'path' },
            // 18 and 19 digits don't fit a number: they stay text
            pattern: '^/patients/(?<v>\\d{18,19}|\\d{7,9})(?=/|$)',
          },
        },
      ],
      fields: {},
      required: ['identity'],
      nothingBooked: { strength: 'none' },
      anchor: 'h1, h2, [role="heading"]',
    },
  ],
  refresh: { by: 'navigation' },
};

/** Cliniko. Evidence, and what it can't see: README.md beside this file. */
export const cliniko = {
  id: 'cliniko',
  name: 'Cliniko',
  hosts: [
    '*.au1.cliniko.com',
    '*.au2.cliniko.com',
    '*.au3.cliniko.com',
    '*.au4.cliniko.com',
    '*.ca1.cliniko.com',
    '*.eu1.cliniko.com',
  ],
  base: '^(?<v>)/',
  evidence: { version: 'web app, 2026', seenOn: '2026-01-01', grade: 'reported' },
  screens: [patient],
} satisfies Adapter;
