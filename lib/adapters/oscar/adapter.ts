import type { Adapter, Field, Screen } from '../schema.ts';

const seen = { grade: 'A' } as const;
const told = { grade: 'B' } as const;
const zone = { times: 'server', dateOnly: 'exact' } as const;

/** The link of an appointment; its class is missing where no doctor is set, its handler is not. */
const link = 'a[onclick*="appointmentcontrol.jsp"]';
const call = { as: 'attr', name: 'onclick' } as const;

/** Cancelled carries a blank at its end, which comparing ignores. Clinics name the others themselves. */
const status: Field['as'] = {
  to: 'word',
  words: { Cancelled: 'cancelled', 'No Show': 'no_show' },
  other: 'other',
};

/** The day sheet. Ids and the day stand in the link's handler, the whole name in its tooltip. */
const daySheet: Screen = {
  name: 'day-sheet',
  kind: 'day_list',
  ...seen,
  unseen: ['birthOn', 'phone', 'nextBookingOn'],
  where: { path: '/provider/(?:providercontrol|appointmentprovideradminday)\\.jsp$' },
  must: ['#providerSchedule, td.infirmaryView, #navList, #navlist'],
  zone,
  records: [
    {
      name: 'appointment',
      shape: 'row',
      rows: `td.appt:has(${link})`,
      // "Do not book" and notes are appointments of patient 0
      not: [':has(a[onclick*="demographic_no=0"])'],
      ids: [
        {
          kind: 'patient',
          source: { select: link, take: call, pattern: '[?&]demographic_no=(?<v>[1-9]\\d*)(?=[&\'"])' },
        },
      ],
      key: { select: link, take: call, pattern: '[?&]appointment_no=(?<v>\\d+)' },
      fields: {
        // The text is cut to the column's width and put in capitals; the tooltip's second line is the name.
        name: {
          sources: [
            {
              select: link,
              take: { as: 'attr', name: 'title' },
              pattern: '^\\d{1,2}:\\d{2,3}-[^\\n]*\\n(?<v>[^\\n]+)',
            },
            { select: link },
          ],
          as: { to: 'text' },
          ...seen,
        },
        appointmentId: {
          sources: [{ select: link, take: call, pattern: '[?&]appointment_no=(?<v>\\d+)' }],
          as: { to: 'text' },
          ...seen,
        },
        appointmentOn: {
          sources: [{ select: link, take: call, pattern: '[?&]year=(?<v>\\d{4}&month=\\d{1,2}&day=\\d{1,2})(?=&)' }],
          as: {
            to: 'date',
            formats: ["yyyy'&month='M'&day='d"],
            time: {
              sources: [{ select: link, take: call, pattern: '[?&]start_time=(?<v>\\d{1,2}:\\d{2})(?=&)' }],
              formats: ['H:mm'],
            },
          },
          ...told,
        },
        appointmentStatus: {
          sources: [
            { select: 'a.apptStatus img[title]', take: { as: 'attr', name: 'title' } },
            { select: 'a.apptStatus[title]', take: { as: 'attr', name: 'title' } },
          ],
          as: status,
          ...seen,
        },
      },
      required: ['identity', 'name', 'appointmentOn'],
      nothingBooked: { strength: 'none' },
      anchor: link,
    },
  ],
  refresh: { by: 'navigation', attributes: ['title'] },
};

/** The master record: whose it is, and where they are reached. */
const masterRecord: Screen = {
  name: 'master-record',
  kind: 'patient_page',
  ...seen,
  evidenceOn: '2022-09-28',
  unseen: ['name', 'birthOn', 'lastVisitOn', 'nextBookingOn'],
  where: { path: '/demographic/demographiccontrol\\.jsp$', query: { demographic_no: '^\\d+$', displaymode: '^edit$' } },
  must: ['input[name="email"]', 'input[name="phone"]'],
  zone,
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'body',
      ids: [
        {
          kind: 'patient',
          source: { take: { as: 'address', part: 'query', name: 'demographic_no' }, pattern: '^[1-9]\\d*$' },
        },
      ],
      fields: {
        phoneMobile: {
          sources: [{ select: 'input[name="demo_cell"]', hidden: true, take: { as: 'control' } }],
          as: { to: 'phone' },
          empty: { marks: [''], means: 'absent' },
          ...seen,
        },
        phoneHome: {
          sources: [{ select: 'input[name="phone"]', hidden: true, take: { as: 'control' } }],
          as: { to: 'phone' },
          ...seen,
        },
        email: {
          sources: [{ select: 'input[name="email"]', hidden: true, take: { as: 'control' } }],
          as: { to: 'email' },
          empty: { marks: [''], means: 'absent' },
          ...seen,
        },
      },
      required: ['identity'],
      nothingBooked: { strength: 'none' },
      anchor: 'h1, h2, [role="heading"]',
    },
  ],
  refresh: { by: 'navigation' },
};

/** OSCAR and the hosts that run it (Juno, KAI, OscarGo). Evidence, and what each screen lies about: README.md. */
export const oscar = {
  id: 'oscar',
  name: 'OSCAR (Juno, KAI, OscarGo)',
  hosts: ['*'],
  base: '^(?<v>(?:/[^/]+)?)/(?:provider|demographic)/',
  evidence: { version: 'OSCAR, September 2022 and August 2026', seenOn: '2026-08-01', grade: 'reported' },
  screens: [daySheet, masterRecord],
} satisfies Adapter;
