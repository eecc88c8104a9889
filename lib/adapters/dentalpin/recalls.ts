import type { Screen } from '../schema.ts';
import { menu, monthFormats, recallStatus, uuid, zone } from './shared.ts';

/** The line below the name: month, then phone and attempts where there are any. */
const line = 'div:has(> a[href^="/patients/"]) + div';

/** The call list: one card a recall. Badges are told apart by their order, the line below by what its parts look like. */
export const recalls: Screen = {
  name: 'recalls',
  kind: 'recall_list',
  where: { path: '/recalls/?$' },
  must: [menu('/recalls'), 'main h1'],
  waiting: [{ select: 'main [aria-busy="true"]' }],
  empty: [
    {
      select: 'main',
      text: [
        'No pending recalls this month',
        'No hay recordatorios pendientes este mes',
        'Aucun rappel en attente ce mois-ci',
      ],
    },
  ],
  scope: 'main',
  zone,
  range: {
    from: { from: 'page', select: 'main section button[aria-haspopup="dialog"]' },
    to: { from: 'page', select: 'main section button[aria-haspopup="dialog"]' },
    formats: monthFormats,
  },
  records: [
    {
      name: 'recall',
      shape: 'card',
      rows: 'ul > li:has(a[href^="/patients/"])',
      ids: [
        {
          kind: 'patient',
          source: {
            select: 'a[href^="/patients/"]',
            take: { as: 'attr', name: 'href' },
            pattern: `^/patients/(?<v>${uuid})$`,
          },
        },
      ],
      fields: {
        name: { sources: [{ select: 'a[href^="/patients/"]' }], as: { to: 'text' } },
        phone: {
          sources: [
            { select: `${line} > span`, matching: '^📞', pattern: '^📞 ?(?<v>.+)$' },
            { select: 'a[href^="tel:"]', take: { as: 'tel' } },
          ],
          as: { to: 'phone' },
          missing: { means: 'absent', place: line },
        },
        recareDueOn: {
          sources: [{ select: `${line} > span`, nth: 0 }],
          as: { to: 'date', formats: monthFormats },
        },
        recareType: { sources: [{ select: 'a[href^="/patients/"] + span + span' }], as: { to: 'text' } },
        recareStatus: {
          sources: [{ select: 'a[href^="/patients/"] + span + span + span' }],
          as: recallStatus,
        },
        // The words after the number are a button's; only the number means anything.
        attempts: {
          sources: [{ select: `${line} > span`, matching: '^\\d+ \\D+$', pattern: '^\\d+' }],
          as: { to: 'integer' },
          missing: { means: 'absent', place: line },
        },
      },
      required: ['identity', 'name', 'recareDueOn', 'recareStatus'],
      nothingBooked: { strength: 'hint', whenIs: { field: 'recareStatus', values: ['due', 'contacted'] } },
      anchor: 'a[href^="/patients/"]',
    },
  ],
  refresh: { by: 'replaces' },
};
