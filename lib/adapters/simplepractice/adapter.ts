import type { Adapter, IdRule, Screen } from '../schema.ts';

const seen = { grade: 'A' } as const;
const told = { grade: 'B' } as const;
const zone = { times: 'clinic', dateOnly: 'exact' } as const;
const heading = ':is(h1, h2, h3, h4, h5, h6, [role="heading"])';

const addressId: IdRule = {
  kind: 'patient',
  source: { take: { as: 'address', part: 'path' }, pattern: '^/clients/(?<v>[0-9a-f]{16})(?=/|$)' },
};

/** The client's overview. Its heading stands above links to what is booked; without one nothing is concluded. */
const overview: Screen = {
  name: 'client-overview',
  kind: 'patient_page',
  ...seen,
  unseen: ['name', 'birthOn', 'lastVisitOn'],
  where: { path: '/clients/[0-9a-f]{16}/overview/?$' },
  must: ['body', heading],
  mustShow: [{ select: heading, text: ['Upcoming appointments'] }],
  zone,
  records: [
    {
      name: 'client',
      shape: 'page',
      rows: 'body',
      ids: [addressId],
      fields: {
        nextBookingOn: {
          sources: [
            {
              labelled: { label: heading, is: ['Upcoming appointments'], value: 'a' },
              pattern: '(?<v>\\d{2}/\\d{2}/\\d{4})',
            },
          ],
          as: { to: 'date', formats: ['MM/dd/yyyy'] },
          ...told,
        },
      },
      required: ['identity'],
      nothingBooked: { strength: 'none' },
      anchor: 'h1, h2, [role="heading"]',
    },
  ],
  refresh: { by: 'replaces' },
};

/** The client's other pages, by their address alone. */
const client: Screen = {
  name: 'client',
  kind: 'patient_page',
  ...seen,
  unseen: ['name', 'lastVisitOn', 'nextBookingOn'],
  where: { path: '/clients/[0-9a-f]{16}/(?:billing|intake_notes|insurance_claims)(?:/|$)' },
  must: ['body'],
  zone,
  records: [
    {
      name: 'client',
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

/** SimplePractice. Evidence, and what each screen lies about: README.md beside this file. */
export const simplepractice = {
  id: 'simplepractice',
  name: 'SimplePractice',
  hosts: ['secure.simplepractice.com'],
  base: '^(?<v>)/',
  evidence: { version: 'web app, 2026', seenOn: '2026-01-01', grade: 'reported' },
  screens: [overview, client],
} satisfies Adapter;
