import type { Screen } from '../schema.ts';
import { dateFormats, dateOrder, filterRange, statusCodes, timeFormats } from './shared.ts';

export const flowBoard: Screen = {
  name: 'flow-board',
  kind: 'day_list',
  where: { path: '/interface/patient_tracker/patient_tracker\\.php$', frames: ['flb'] },
  must: ['#flb_table', '#form_from_date'],
  waiting: [{ select: '#loader' }],
  broken: [{ select: '#flb_table', text: ['Site ID is missing from session data'] }],
  scope: '#flb_table',
  container: '#flb_table',
  zone: { times: 'server', dateOnly: 'exact' },
  order: dateOrder,
  range: filterRange,
  total: { source: { select: '#status_summary', pattern: ':\\s*(?<v>\\d+)' }, of: 'list' },
  records: [
    {
      name: 'appointment',
      shape: 'row',
      rows: 'tbody tr[data-pid]',
      ids: [
        { kind: 'patient', source: { take: { as: 'attr', name: 'data-pid' } } },
        {
          kind: 'patient',
          source: {
            select: 'a[onclick*="topatient"]',
            take: { as: 'argument', attr: 'onclick', call: 'topatient', index: 0 },
          },
        },
      ],
      key: { select: 'a[onclick*="popup("]', take: { as: 'attr', name: 'onclick' }, pattern: 'popup\\((?<v>\\d+)' },
      columns: {
        headers: 'thead td, thead th',
        cells: ':scope > td',
        skip: '.d-sm-none, [name="kiosk_show"]',
        names: {
          date: { is: ['Appt Date'] },
          time: { is: ['Appt Time'] },
          type: { is: ['Visit Type'] },
          provider: { is: ['Provider'] },
        },
      },
      fields: {
        name: {
          sources: [
            { select: 'td[name="kiosk_hide"] a[onclick*="topatient"]' },
            { take: { as: 'attr', name: 'data-pname' } },
          ],
          as: { to: 'text' },
        },
        appointmentOn: {
          sources: [
            { header: 'date' },
            { select: 'td', matching: '^(\\d{4}-\\d{2}-\\d{2}|\\d{2}/\\d{2}/\\d{4})$', nth: 0 },
          ],
          as: {
            to: 'date',
            formats: dateFormats,
            time: {
              sources: [{ header: 'time' }, { select: 'td', matching: '^\\d{1,2}:\\d{2}( ?[ap]m)?$', nth: 0 }],
              formats: timeFormats,
            },
          },
        },
        appointmentStatus: {
          sources: [{ take: { as: 'attr', name: 'data-apptstatus' } }],
          as: statusCodes,
        },
        appointmentType: { sources: [{ header: 'type' }], as: { to: 'text' } },
        provider: { sources: [{ header: 'provider' }], as: { to: 'text' } },
      },
      required: ['identity', 'name', 'appointmentOn', 'appointmentStatus'],
      nothingBooked: { strength: 'none' },
      anchor: 'td[name="kiosk_hide"] a[onclick*="topatient"]',
    },
  ],
  refresh: { by: 'replaces', everySeconds: 20, attributes: ['style', 'data-apptstatus'] },
};
