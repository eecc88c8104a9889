import type { Adapter, IdRule, Screen } from '../schema.ts';

const seen = { grade: 'A' } as const;
const told = { grade: 'B' } as const;
/** Named months only: how the reports write dates is not evidenced, and a numeric date could be read two ways. */
const namedDates = ['MMMM d, yyyy', 'MMM d, yyyy', 'yyyy-MM-dd'];
const zone = { times: 'clinic', dateOnly: 'exact' } as const;

/** Links to a patient carry the number in the path or behind the hash. */
const patientLink = 'a[href*="/admin/patients/"], a[href*="#patients/"]';
const linkId: IdRule = {
  kind: 'patient',
  source: {
    select: patientLink,
    take: { as: 'attr', name: 'href' },
    pattern: '(?:/admin/|#)patients/(?<v>\\d+)(?=[/?#]|$)',
  },
};

/** The recall list: who was here and has nothing booked. Its "last visit" may be one that was cancelled or missed. */
const unscheduled: Screen = {
  name: 'unscheduled-patients',
  kind: 'recall_list',
  ...told,
  evidenceOn: '2025-08-01',
  unseen: ['lastVisitOn', 'recareDueOn', 'phone'],
  where: { path: '/admin/?$', hash: '^#reports/unscheduled_patients(?:[/?]|$)' },
  must: ['[data-testid="date-range-picker-button"], [data-test-id="filter-reset"]', 'table'],
  waiting: [{ select: 'i.icon-spinner.icon-spin' }],
  broken: [{ select: '.alert-danger' }],
  zone,
  records: [
    {
      name: 'patient',
      shape: 'row',
      rows: `table tbody tr:has(${patientLink})`,
      ids: [linkId],
      columns: {
        headers: 'thead th',
        cells: ':scope > td',
        names: {
          last: { is: ['Last Visit', 'Last Visit Date', 'Last Appointment'] },
          state: { is: ['State', 'Status', 'Last Visit State'] },
          staff: { is: ['Staff', 'Staff Member', 'Practitioner'] },
        },
      },
      fields: {
        name: { sources: [{ select: patientLink }], as: { to: 'text' }, ...seen },
        appointmentOn: {
          sources: [{ header: 'last' }],
          as: { to: 'date', formats: namedDates, dateOnly: 'exact' },
          ...told,
        },
        appointmentStatus: {
          sources: [{ header: 'state' }],
          as: {
            to: 'word',
            words: {
              Booked: 'booked',
              Unarrived: 'booked',
              'Checked In': 'arrived',
              Arrived: 'completed',
              'No Show': 'no_show',
              Cancelled: 'cancelled',
              Rescheduled: 'rescheduled',
            },
            other: 'other',
          },
          ...told,
        },
        provider: { sources: [{ header: 'staff' }], as: { to: 'text' }, ...told },
      },
      required: ['identity', 'name', 'appointmentOn'],
      nothingBooked: { strength: 'hint' },
      anchor: patientLink,
    },
  ],
  refresh: { by: 'replaces' },
};

const patientPage: Screen = {
  name: 'patient-page',
  kind: 'patient_page',
  ...seen,
  unseen: ['lastVisitOn', 'nextBookingOn', 'recareDueOn'],
  where: { path: '/admin/?$', hash: '^#patients/\\d+(?:[/?]|$)' },
  must: ['h1', '[data-testid="patient-dob-info"]'],
  waiting: [{ select: 'i.icon-spinner.icon-spin' }],
  broken: [{ select: '.alert-danger' }],
  language: 'en',
  zone,
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'body',
      ids: [
        {
          kind: 'patient',
          source: { take: { as: 'address', part: 'hash' }, pattern: '^#patients/(?<v>\\d+)(?=[/?]|$)' },
        },
      ],
      fields: {
        name: { sources: [{ select: 'h1 span' }, { select: 'h1' }], as: { to: 'text' }, ...seen },
        birthOn: {
          sources: [
            { select: '[data-testid="patient-dob-info"]', pattern: '(?<v>\\p{L}+ \\d{1,2}, \\d{4}) *(?=\\(|$)' },
          ],
          as: { to: 'date', formats: namedDates },
          ...seen,
        },
      },
      required: ['identity', 'name'],
      nothingBooked: { strength: 'none' },
      anchor: 'h1',
    },
  ],
  refresh: { by: 'replaces' },
};

/** Jane App. Evidence, and what each screen lies about: README.md beside this file. */
export const jane = {
  id: 'jane',
  name: 'Jane',
  hosts: ['*.janeapp.com'],
  base: '^(?<v>)/',
  evidence: { version: 'web app, October 2025 to April 2026', seenOn: '2025-10-01', grade: 'reported' },
  screens: [unscheduled, patientPage],
} satisfies Adapter;
