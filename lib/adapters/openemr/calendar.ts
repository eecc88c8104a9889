import type { RecordSpec, Screen } from '../schema.ts';
import { dateFormats, dateOrder, statusCodes, timeFormats } from './shared.ts';

type Provider = NonNullable<RecordSpec['fields']['provider']>;

const appointment = (provider: Provider): RecordSpec => ({
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

const screen = (name: string, nav: string, others: string[], provider: Provider): Screen => ({
  name,
  kind: 'calendar',
  where: { path: '/interface/main/calendar/(index\\.php|main_info\\.php)?$', frames: ['cal'] },
  must: ['#dateNAV', nav, 'td.schedule[date]'],
  mustNot: others,
  scope: '#bigCal',
  container: '#bigCal',
  zone: { times: 'server', dateOnly: 'exact' },
  order: dateOrder,
  records: [appointment(provider)],
  refresh: { by: 'navigation' },
});

/** Day and week. The month view shows no status and no date of its own, and is not read. */
export const calendar: Screen[] = [
  screen('calendar-day', '#prevday', ['#prevweek', '#prevmonth'], {
    sources: [{ closest: 'td.schedule', select: '.providerheader' }],
    as: { to: 'text' },
  }),
  screen('calendar-week', '#prevweek', ['#prevday', '#prevmonth'], {
    sources: [{ before: 'td.providerheader' }],
    as: { to: 'text' },
  }),
];
