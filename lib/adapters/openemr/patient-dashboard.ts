import type { Field, IdRule, Screen } from '../schema.ts';
import { dateFormats, dateOrder, leadingCode, statusCodes, timeFormats } from './shared.ts';

/** The demographics card's cell of one layout field: raw value in `data-value`. A missing cell = not in this clinic's layout. */
const shown = (id: string, as: Field['as'], none: string[] = ['']): Field => ({
  sources: [{ from: 'page', select: `#text_${id}`, hidden: true, take: { as: 'attr', name: 'data-value' } }],
  as,
  empty: { marks: none, means: 'absent' },
});
/** Consent is three-valued: YES, NO, and empty for never asked. */
const consent = (id: string): Field => shown(id, { to: 'bool', yes: ['YES'], no: ['NO'] });

const ids: IdRule[] = [
  { kind: 'patient', source: { take: { as: 'address', part: 'query', name: 'set_pid' }, pattern: '^\\d+$' } },
  {
    kind: 'patient',
    source: {
      from: 'page',
      select: '#birthday_popup',
      hidden: true,
      take: { as: 'attr', name: 'href' },
      pattern: '[?&]pid=(?<v>\\d+)',
    },
  },
  {
    kind: 'patient',
    source: {
      from: 'page',
      select: 'input[type="hidden"][name="pid"]',
      hidden: true,
      take: { as: 'control', raw: true },
    },
  },
];

const card = '#appointments_ps_expand';
const item = `${card} .list-group-item:has(a[onclick*="oldEvt"])`;

export const patientDashboard: Screen = {
  name: 'patient-dashboard',
  kind: 'patient_page',
  where: { path: '/interface/patient_file/summary/demographics\\.php$', frames: ['pat'] },
  must: ['#text_fname, #appointments_ps_expand', '#birthday_popup, input[type="hidden"][name="pid"]'],
  zone: { times: 'server', dateOnly: 'exact' },
  order: dateOrder,
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'body',
      ids,
      fields: {
        name: {
          sources: [{ from: 'page', select: '.navbar-brand', pattern: ' - (?<v>.+)$' }],
          as: { to: 'text' },
        },
        birthOn: shown('DOB', { to: 'date', formats: ['yyyy-MM-dd'] }, ['', '0000-00-00']),
        phoneMobile: shown('phone_cell', { to: 'phone' }),
        phoneHome: shown('phone_home', { to: 'phone' }),
        phoneWork: shown('phone_biz', { to: 'phone' }),
        email: shown('email', { to: 'email' }),
        language: shown('language', {
          to: 'word',
          words: {
            English: 'en',
            Spanish: 'es',
            French: 'fr',
            German: 'de',
            Italian: 'it',
            Portuguese: 'pt',
            Dutch: 'nl',
            Arabic: 'ar',
            Hebrew: 'he',
          },
        }),
        guardianName: shown('guardiansname', { to: 'text' }),
        recareDueOn: {
          sources: [
            { from: 'page', select: '#recall_ps_expand .list-group-item', hidden: true, nth: 0, take: { as: 'own' } },
          ],
          as: { to: 'date', formats: dateFormats },
          missing: { means: 'absent', from: 'page', place: '#recall_ps_expand' },
        },
        recareReason: {
          sources: [
            { from: 'page', select: '#recall_ps_expand .list-group-item a', hidden: true, nth: 0, take: { as: 'raw' } },
          ],
          as: { to: 'text' },
        },
        nextBookingOn: {
          among: {
            items: item,
            from: 'page',
            drop: {
              source: { select: 'span:last-of-type', hidden: true, take: { as: 'raw' }, pattern: '\\S.*' },
              pattern: '^[x%?!>$](\\s|$)',
            },
            choose: 'soonest',
          },
          sources: [
            {
              select: 'a[onclick*="oldEvt"]',
              hidden: true,
              take: { as: 'argument', attr: 'onclick', call: 'oldEvt', index: 0 },
            },
          ],
          as: {
            to: 'date',
            formats: ['yyyyMMdd'],
            time: {
              sources: [
                { select: 'small', hidden: true, take: { as: 'raw' }, pattern: '(?<v>\\d{1,2}:\\d{2}( ?[ap]m)?)\\s*$' },
              ],
              formats: timeFormats,
            },
          },
          // a recurring series is bookings too, however its entries are written
          missing: {
            means: 'absent',
            from: 'page',
            place: `${card} .fa-history.fa-flip-horizontal`,
            unless: `${card} .list-group-item:has(.fa-retweet) ~ .list-group-item > *`,
          },
        },
        consentSms: consent('hipaa_allowsms'),
        consentEmail: consent('hipaa_allowemail'),
        consentVoice: consent('hipaa_voice'),
        deceased: shown('deceased_date', { to: 'bool', anything: true }, ['', '0000-00-00', '0000-00-00 00:00:00']),
      },
      required: ['identity', 'name'],
      nothingBooked: { strength: 'proof', whenAbsent: 'nextBookingOn' },
      anchor: '.navbar-brand',
    },
    {
      name: 'appointment',
      shape: 'row',
      rows: item,
      ids,
      key: { select: 'a[onclick*="oldEvt"]', take: { as: 'argument', attr: 'onclick', call: 'oldEvt', index: 1 } },
      fields: {
        appointmentId: {
          sources: [
            { select: 'a[onclick*="oldEvt"]', take: { as: 'argument', attr: 'onclick', call: 'oldEvt', index: 1 } },
          ],
          as: { to: 'text' },
        },
        appointmentOn: {
          sources: [
            { select: 'a[onclick*="oldEvt"]', take: { as: 'argument', attr: 'onclick', call: 'oldEvt', index: 0 } },
          ],
          as: {
            to: 'date',
            formats: ['yyyyMMdd'],
            time: {
              sources: [{ select: 'small', pattern: '(?<v>\\d{1,2}:\\d{2}( ?[ap]m)?)\\s*$' }],
              formats: timeFormats,
            },
          },
        },
        appointmentStatus: {
          sources: [{ select: 'span:last-of-type', pattern: leadingCode }, { select: 'span:last-of-type' }],
          as: statusCodes,
        },
        appointmentType: { sources: [{ select: 'a[onclick*="oldEvt"]' }], as: { to: 'text' } },
        provider: { sources: [{ select: 'span:first-of-type' }], as: { to: 'text' } },
      },
      required: ['appointmentOn', 'appointmentStatus'],
      nothingBooked: { strength: 'none' },
      anchor: 'a[onclick*="oldEvt"]',
    },
  ],
  refresh: { by: 'navigation', attributes: ['data-value'] },
};
