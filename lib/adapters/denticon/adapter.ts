import type { Adapter, IdRule, Screen } from '../schema.ts';

const seen = { grade: 'A' } as const;
const aspx = '/(?:aspx|ASPX)/';
const zone = { times: 'clinic', dateOnly: 'exact' } as const;

const addressId: IdRule = {
  kind: 'patient',
  source: { take: { as: 'address', part: 'query', name: 'patid' }, pattern: '^\\d+$' },
};

/** The schedule: everything stands in the tile's own attributes. Patient number 0 = a block under an invented name. */
const schedule: Screen = {
  name: 'schedule',
  kind: 'calendar',
  ...seen,
  unseen: ['appointmentStatus', 'birthOn', 'phone'],
  where: { path: aspx },
  must: ['div.appt[aid][pid][d]'],
  zone,
  records: [
    {
      name: 'appointment',
      shape: 'event',
      rows: 'div.appt[aid]',
      not: ['[pid="0"]', '[pid=""]', ':not([pid])'],
      ids: [{ kind: 'patient', source: { take: { as: 'attr', name: 'pid' }, pattern: '^[1-9]\\d*$' } }],
      key: { take: { as: 'attr', name: 'aid' } },
      fields: {
        name: { sources: [{ select: '.patn' }], as: { to: 'text' }, ...seen },
        appointmentId: { sources: [{ take: { as: 'attr', name: 'aid' } }], as: { to: 'text' }, ...seen },
        appointmentOn: {
          sources: [{ take: { as: 'attr', name: 'd' }, pattern: '^\\d{1,2}/\\d{1,2}/\\d{4}' }],
          as: {
            to: 'date',
            formats: ['M/d/yyyy'],
            time: { sources: [{ take: { as: 'attr', name: 't' } }], formats: ['h:mm a', 'HH:mm'] },
          },
          ...seen,
        },
        // Lines from the third on are procedures; the first of them stands for the visit.
        appointmentType: { sources: [{ select: 'tr:nth-child(n+3) td.apptmt', nth: 0 }], as: { to: 'text' }, ...seen },
      },
      required: ['identity', 'name', 'appointmentOn'],
      nothingBooked: { strength: 'none' },
      anchor: '.patn',
    },
  ],
  refresh: { by: 'replaces' },
};

const overview: Screen = {
  name: 'patient-overview',
  kind: 'patient_page',
  ...seen,
  unseen: ['birthOn', 'recareDueOn', 'lastVisitOn', 'nextBookingOn', 'planStatus'],
  where: { path: `${aspx}patients/AdvancedPatientOverview\\.aspx$`, query: { patid: '^\\d+$' } },
  must: ['#basicInfoPatName'],
  zone,
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'body',
      ids: [addressId],
      fields: {
        name: { sources: [{ select: '#basicInfoPatName', take: { as: 'control' } }], as: { to: 'text' }, ...seen },
      },
      required: ['identity', 'name'],
      nothingBooked: { strength: 'none' },
      anchor: '#basicInfoPatName',
    },
  ],
  refresh: { by: 'navigation' },
};

/** The newer overview, a page of the second host in a frame of the first: known by its address alone. */
const overviewFrame: Screen = {
  name: 'patient-overview-frame',
  kind: 'patient_page',
  ...seen,
  unseen: ['name', 'birthOn', 'recareDueOn', 'lastVisitOn', 'nextBookingOn', 'planStatus'],
  where: { path: '/PatientOverview/Index/?$', query: { patid: '^\\d+$' } },
  must: ['body'],
  zone,
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'body',
      ids: [addressId],
      fields: {},
      required: ['identity'],
      nothingBooked: { strength: 'none' },
      anchor: 'h1, h2, [role="heading"]',
    },
  ],
  refresh: { by: 'navigation' },
};

/** Denticon. Evidence, and what each screen lies about: README.md beside this file. */
export const denticon = {
  id: 'denticon',
  name: 'Denticon',
  hosts: ['a1.denticon.com', 'c1.denticon.com'],
  base: '^(?<v>)/',
  evidence: { version: 'web app, October 2025', seenOn: '2025-10-01', grade: 'reported' },
  screens: [overview, overviewFrame, schedule],
} satisfies Adapter;
