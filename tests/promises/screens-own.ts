import type { Adapter, Field } from '#lib/adapters/schema.ts';

const date: Field['as'] = { to: 'date', formats: ['d MMM yyyy'] };
const stamp: Field['as'] = { to: 'date', formats: ['d MMM yyyy HH:mm'] };
const under = (header: string, as: Field['as'] = { to: 'text' }): Field => ({ sources: [{ header }], as });
/** A dash in its place says that there is none. */
const orNone = (header: string, as: Field['as'] = { to: 'text' }): Field => ({
  ...under(header, as),
  empty: { marks: ['—'], means: 'absent' },
});
const ids: Adapter['screens'][number]['records'][number]['ids'] = [
  {
    kind: 'patient',
    source: { select: 'a[href^="/people/"]', take: { as: 'attr', name: 'href' }, pattern: '/people/(?<v>\\d+)' },
  },
];
const columns = (names: Record<string, string>) => ({
  headers: 'thead > tr > th',
  cells: ':scope > td',
  names: Object.fromEntries(Object.entries(names).map(([key, head]) => [key, { is: [head] }])),
});

/** An adapter as a practice would write it: two lists that no shipped system shows. */
const adapter: Adapter = {
  id: 'own-front-desk',
  name: 'Front desk',
  hosts: ['*'],
  base: '^(?<v>)/',
  evidence: { version: 'own', seenOn: '2026-11-21', grade: 'seen' },
  screens: [
    {
      name: 'enquiries',
      kind: 'patient_list',
      where: { path: '/enquiries$' },
      must: ['#enquiries'],
      language: 'en',
      zone: { times: 'clinic', dateOnly: 'exact' },
      records: [
        {
          name: 'enquiry',
          shape: 'row',
          rows: '#enquiries > tbody > tr',
          ids,
          columns: columns({ who: 'Name', asked: 'Asked', owner: 'Owner', reply: 'First reply' }),
          fields: {
            name: under('who'),
            enquiryOn: under('asked', stamp),
            enquiryAssignedTo: orNone('owner'),
            enquiryRepliedOn: orNone('reply', stamp),
          },
          required: ['identity', 'name', 'enquiryOn'],
          nothingBooked: { strength: 'none' },
        },
      ],
      refresh: { by: 'navigation' },
    },
    {
      name: 'quotes',
      kind: 'plan_list',
      where: { path: '/quotes$' },
      must: ['#quotes'],
      language: 'en',
      zone: { times: 'clinic', dateOnly: 'exact' },
      records: [
        {
          name: 'quote',
          shape: 'row',
          rows: '#quotes > tbody > tr',
          ids,
          columns: columns({ who: 'Patient', no: 'Quote', state: 'Answer', sent: 'Sent', next: 'Next visit' }),
          fields: {
            name: under('who'),
            nextBookingOn: orNone('next', date),
            planId: under('no'),
            planStatus: under('state', {
              to: 'word',
              words: { none: 'proposed', accepted: 'accepted', declined: 'declined' },
            }),
            quoteSentOn: under('sent', date),
          },
          required: ['identity', 'name', 'planStatus'],
          nothingBooked: { strength: 'hint', whenAbsent: 'nextBookingOn' },
        },
      ],
      refresh: { by: 'navigation' },
    },
  ],
};

const table = (id: string, heads: string[], rows: string[][]): string =>
  `<!doctype html><html lang="en"><body><table id="${id}"><thead><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>${rows
    .map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></body></html>`;
const person = (id: string, name: string): string => `<a href="/people/${id}">${name}</a>`;

/** The adapter and its two pages, with invented people. */
export const own = {
  adapter,
  enquiries: table(
    'enquiries',
    ['Name', 'Asked', 'Owner', 'First reply'],
    [
      [person('901', 'Imogen Farrant'), '21 Nov 2026 11:40', '—', '—'],
      [person('902', 'Luca Haverford'), '21 Nov 2026 11:00', 'Kim', '21 Nov 2026 11:10'],
    ],
  ),
  quotes: table(
    'quotes',
    ['Patient', 'Quote', 'Answer', 'Sent', 'Next visit'],
    [
      [person('911', 'Rhoda Penrice'), 'Q-1', 'None', '12 Nov 2026', '—'],
      [person('912', 'Otis Valdemar'), 'Q-2', 'Accepted', '12 Nov 2026', '—'],
      [person('913', 'Tilda Okoro'), 'Q-3', 'None', '12 Nov 2026', '1 Dec 2026'],
    ],
  ),
};
