import type { RecordSpec, Screen } from '../schema.ts';
import { dateFormats, dateOrder, statusCodes, timeFormats } from './shared.ts';

const appointment = (provider: NonNullable<RecordSpec['fields']['provider']>): RecordSpec => ({
  name: 'appointment',
  shape: 'event',
  rows: 'td.schedule[date] .event_appointment[data-eid]',
  not: ['.month_event'],
  ids: [
    { kind: 'patient', source: { select: 'a.link_title[data-pid]', take: { as: 'attr', name: 'data-pid' } } },
    {
      kind: 'patient',
      source: { select: 'a.link_title', take: { as: 'argument', attr: 'href', call: 'goPid', index: 0 } },
    },
  ],
  key: { take: { as: 'attr', name: 'id' } },
  fields: {
    name: { sources: [{ select: 'a.link_title' }], as: { to: 'text' } },
    birthOn: {
      sources: [
        {
          select: 'a.link_title',
          take: { as: 'attr', name: 'title' },
          pattern: '\\nAge: [^\\n]*\\nDOB: (?<v>[0-9/-]{10})(?=\\s|$)',
        },
      ],
      as: { to: 'date', formats: dateFormats },
    },
    appointmentId: { sources: [{ take: { as: 'attr', name: 'data-eid' } }], as: { to: 'text' } },
    appointmentOn: {
      sources: [
        { take: { as: 'attr', name: 'id' }, pattern: '^(?<v>\\d{8})-' },
        { closest: 'td.schedule[date]', take: { as: 'attr', name: 'date' } },
      ],
      as: { to: 'date', formats: ['yyyyMMdd'], time: { sources: [{ select: 'a.event_time' }], formats: timeFormats } },
    },
    appointmentStatus: { sources: [{ select: '.appointment', take: { as: 'own' } }], as: statusCodes },
    provider,
  },
  required: ['identity', 'name', 'appointmentOn', 'appointmentStatus'],
  nothingBooked: { strength: 'none' },
  anchor: 'a.link_title',
});

const where: Screen['where'] = { path: '/interface/main/calendar/(index\\.php|main_info\\.php)?$', frames: ['cal'] };
const rest = {
  kind: 'calendar' as const,
  where,
  scope: '#bigCal',
  container: '#bigCal',
  zone: { times: 'server' as const, dateOnly: 'exact' as const },
  order: dateOrder,
  refresh: { by: 'navigation' as const },
};

/** Day and week. The month view shows no status and no date of its own, and is not read. */
export const calendar: Screen[] = [
  {
    name: 'calendar-day',
    ...rest,
    must: ['#dateNAV', '#prevday', 'td.schedule[date]'],
    mustNot: ['#prevweek', '#prevmonth'],
    records: [
      appointment({
        sources: [{ closest: 'td.schedule', select: '.providerheader' }],
        as: { to: 'text' },
      }),
    ],
  },
  {
    name: 'calendar-week',
    ...rest,
    must: ['#dateNAV', '#prevweek', 'td.schedule[date]'],
    mustNot: ['#prevday', '#prevmonth'],
    records: [appointment({ sources: [{ before: 'td.providerheader' }], as: { to: 'text' } })],
  },
];
