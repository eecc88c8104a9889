import type { Screen } from '../schema.ts';
import { dateFormats, dateOrder, filterRange, leadingCode, statusCodes, timeFormats } from './shared.ts';

export const appointmentsReport: Screen = {
  name: 'appointments-report',
  kind: 'appointment_list',
  where: { path: '/interface/reports/appointments_report\\.php$', frames: ['rep'] },
  must: ['#theform', '#report_results thead a[onclick*="pubpid"]'],
  scope: '#report_results',
  container: '#report_results',
  zone: { times: 'server', dateOnly: 'exact' },
  order: dateOrder,
  range: filterRange,
  records: [
    {
      name: 'appointment',
      shape: 'row',
      rows: 'tbody tr[id^="p1."]',
      siblings: 'tr[id^="p2."]',
      ids: [{ kind: 'patient', source: { take: { as: 'attr', name: 'id' }, pattern: '^p1\\.(?<v>\\d+)$' } }],
      columns: {
        headers: 'thead th',
        cells: ':scope > td',
        names: {
          provider: { has: 'a[onclick*="\'doctor\'"]' },
          date: { has: 'a[onclick*="\'date\'"]' },
          time: { has: 'a[onclick*="\'time\'"]' },
          patient: { has: 'a[onclick*="\'patient\'"]' },
          home: { is: ['Home'] },
          cell: { is: ['Cell'] },
          type: { has: 'a[onclick*="\'type\'"]' },
          status: { has: 'a[onclick*="\'status\'"]' },
        },
      },
      fields: {
        name: { sources: [{ header: 'patient' }], as: { to: 'text' } },
        phoneMobile: {
          sources: [{ header: 'cell' }],
          as: { to: 'phone' },
          empty: { marks: [''], means: 'absent' },
        },
        phoneHome: {
          sources: [{ header: 'home' }],
          as: { to: 'phone' },
          empty: { marks: [''], means: 'absent' },
        },
        appointmentOn: {
          sources: [{ header: 'date', hidden: true, take: { as: 'raw' } }],
          as: { to: 'date', formats: dateFormats, time: { sources: [{ header: 'time' }], formats: timeFormats } },
        },
        appointmentStatus: {
          sources: [{ header: 'status', pattern: leadingCode }, { header: 'status' }],
          as: statusCodes,
        },
        appointmentType: { sources: [{ header: 'type' }], as: { to: 'text' } },
        provider: { sources: [{ header: 'provider' }], as: { to: 'text' } },
      },
      required: ['identity', 'name', 'appointmentOn', 'appointmentStatus'],
      nothingBooked: { strength: 'none' },
    },
  ],
  refresh: { by: 'navigation', attributes: ['style'] },
};
