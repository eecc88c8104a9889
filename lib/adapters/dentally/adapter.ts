import type { Adapter, Screen } from '../schema.ts';

const seen = { grade: 'A' } as const;
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const zone = { times: 'clinic', dateOnly: 'exact' } as const;

/** The diary of one day: how many and on which day. Who and when stands in a text whose form is not evidenced. */
const diary: Screen = {
  name: 'diary-day',
  kind: 'calendar',
  ...seen,
  unseen: ['name', 'appointmentStatus', 'appointmentType', 'provider'],
  where: { path: '/calendar/day/\\d{4}-\\d{2}-\\d{2}/?$' },
  must: ['.calendar-header'],
  zone,
  records: [
    {
      name: 'appointment',
      shape: 'event',
      rows: '[data-test-data="calendar-day-appointment"]',
      ids: [],
      fields: {
        appointmentOn: {
          sources: [{ take: { as: 'address', part: 'path' }, pattern: '/day/(?<v>\\d{4}-\\d{2}-\\d{2})' }],
          as: { to: 'date', formats: ['yyyy-MM-dd'] },
          ...seen,
        },
      },
      required: ['appointmentOn'],
      nothingBooked: { strength: 'none' },
    },
  ],
  refresh: { by: 'replaces' },
};

/** Every page of one patient, by its address alone. */
const patient: Screen = {
  name: 'patient',
  kind: 'patient_page',
  ...seen,
  unseen: ['name', 'recareDueOn', 'lastVisitOn', 'nextBookingOn', 'planStatus'],
  where: { path: `/patients/(?:${uuid}|\\d+)(?:/|$)` },
  must: ['body'],
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
            take: { as: 'address', part: 'path' },
            pattern: `^/patients/(?<v>${uuid}|\\d+)(?=/|$)`,
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

/** Dentally. Evidence, and what each screen lies about: README.md beside this file. */
export const dentally = {
  id: 'dentally',
  name: 'Dentally',
  hosts: ['app.dentally.co'],
  base: '^(?<v>)/',
  evidence: { version: 'web app, March 2026', seenOn: '2026-03-01', grade: 'reported' },
  screens: [diary, patient],
} satisfies Adapter;
