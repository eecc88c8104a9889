import type { Screen } from '../schema.ts';
import { dateFormats, dateOrder, filterRange } from './shared.ts';

/** Label letters of the contact cell; any other letter is another language's and proves nothing about a missing line. */
const contactLines = ['C:', 'H:', 'E:'];

export const recallBoard: Screen = {
  name: 'recall-board',
  kind: 'recall_list',
  where: { path: '/interface/main/messages/messages\\.php$', query: { go: '^Recalls$' }, frames: ['rcb'] },
  must: ['form#rcb', '#show_recalls table thead'],
  scope: '#show_recalls',
  container: '#show_recalls',
  zone: { times: 'server', dateOnly: 'exact' },
  order: [
    ...dateOrder,
    {
      by: 'samples',
      source: { from: 'page', select: 'td.appt_date', hidden: true, take: { as: 'own', index: 0 } },
      formats: dateFormats,
    },
  ],
  range: filterRange,
  headCount: { select: '#show_recalls thead th', count: 8 },
  records: [
    {
      name: 'recall',
      shape: 'row',
      rows: 'tr[id^="recall_"]',
      ids: [
        { kind: 'patient', source: { take: { as: 'attr', name: 'data-pid' } } },
        { kind: 'patient', source: { take: { as: 'attr', name: 'id' }, pattern: '^recall_(?<v>\\d+)$' } },
        {
          kind: 'patient',
          source: {
            select: 'a[onclick^="show_patient"]',
            take: { as: 'argument', attr: 'onclick', call: 'show_patient', index: 0 },
          },
        },
      ],
      fields: {
        name: {
          sources: [{ select: 'a[onclick^="show_patient"]' }, { take: { as: 'attr', name: 'data-pname' } }],
          as: { to: 'text' },
        },
        birthOn: {
          sources: [
            { select: 'td:first-child', take: { as: 'line', label: ['DOB:'] }, pattern: '^(?<v>[0-9/-]+)' },
            { select: 'td:first-child', take: { as: 'line', index: -1 }, pattern: '(?<v>[0-9/-]{8,10}) \\(\\d+\\)$' },
          ],
          as: { to: 'date', formats: dateFormats },
        },
        phoneMobile: {
          sources: [{ select: 'td.phones', take: { as: 'line', label: ['C:'] } }],
          as: { to: 'phone' },
          missing: { means: 'absent', place: 'td.phones', onlyLines: contactLines },
        },
        phoneHome: {
          sources: [{ select: 'td.phones', take: { as: 'line', label: ['H:'] } }],
          as: { to: 'phone' },
          missing: { means: 'absent', place: 'td.phones', onlyLines: contactLines },
        },
        email: {
          sources: [{ select: 'td.phones a[href^="mailto:"]', take: { as: 'mailto' } }],
          as: { to: 'email' },
          missing: { means: 'absent', place: 'td.phones', onlyLines: contactLines },
        },
        recareDueOn: {
          sources: [{ select: 'td.appt_date', take: { as: 'own', index: 0 } }],
          as: { to: 'date', formats: dateFormats },
        },
        recareReason: {
          sources: [{ select: 'td.appt_date', take: { as: 'own', index: 1 } }],
          as: { to: 'text' },
          missing: { means: 'absent', place: 'td.appt_date' },
        },
      },
      required: ['identity', 'name', 'recareDueOn'],
      nothingBooked: { strength: 'hint' },
      anchor: 'a[onclick^="show_patient"]',
    },
  ],
  refresh: { by: 'navigation', attributes: ['style'] },
};
