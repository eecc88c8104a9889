import type { Screen } from '../schema.ts';
import {
  app,
  appointmentId,
  cell,
  cellOrNone,
  order,
  planOn,
  planStatus,
  pounds,
  printed,
  reminded,
  rowIds,
  statusCode,
  yesNo,
  zone,
} from './shared.ts';

/** Who owes a recall. It keeps people who have a booking, who moved, or who asked not to be written to: a hint, no more. */
export const recalls: Screen = {
  name: 'recalls',
  kind: 'recall_list',
  where: { path: '/recalls/?$' },
  must: [app, 'section[data-screen="recalls"]'],
  empty: [{ select: '#recalls-empty' }],
  scope: 'section[data-screen="recalls"]',
  container: '#recall-list tbody',
  language: 'en',
  zone,
  order,
  range: {
    from: { from: 'page', select: '#due-from', take: { as: 'control' } },
    to: { from: 'page', select: '#due-to', take: { as: 'control' } },
    formats: ['yyyy-MM-dd'],
  },
  filters: [{ from: 'page', select: '#recall-type', take: { as: 'control', raw: true } }],
  total: { source: { from: 'page', select: '#recalls-count b', nth: 1 }, of: 'list' },
  records: [
    {
      name: 'recall',
      shape: 'row',
      rows: '#recall-list tr[data-patient-id]',
      ids: rowIds,
      fields: {
        name: { sources: [{ select: '[data-col="patient"] a' }], as: { to: 'text' } },
        birthOn: {
          sources: [{ select: '[data-col="born"]', take: { as: 'own', index: 0 } }],
          as: { to: 'date', formats: printed },
        },
        // One number is printed, the mobile before the others: another kind in its place means that there is no mobile.
        phoneMobile: {
          sources: [{ select: '[data-phone="mobile"]' }],
          as: { to: 'phone' },
          missing: { means: 'absent', place: '[data-col="phone"]' },
        },
        phoneHome: {
          sources: [{ select: '[data-phone="home"]' }],
          as: { to: 'phone' },
          missing: { means: 'absent', place: '[data-col="phone"]', unless: '[data-phone="mobile"]' },
        },
        phoneWork: {
          sources: [{ select: '[data-phone="work"]' }],
          as: { to: 'phone' },
          missing: { means: 'absent', place: '[data-col="phone"]', unless: '[data-phone]' },
        },
        email: {
          sources: [{ select: '[data-col="email"] a[href^="mailto:"]', take: { as: 'mailto' } }],
          as: { to: 'email' },
          missing: { means: 'absent', place: '[data-col="email"]' },
        },
        recareDueOn: cell('due', { to: 'date', formats: printed }),
        recareType: cell('recall'),
        attempts: cell('tries', { to: 'integer' }),
        remindedOn: reminded(),
        lastVisitOn: cellOrNone('last', { to: 'date', formats: printed }, 'never'),
        consentSms: cellOrNone('texts', yesNo, '—'),
        consentEmail: cellOrNone('emails', yesNo, '—'),
      },
      required: ['identity', 'name', 'recareDueOn'],
      nothingBooked: { strength: 'hint' },
      anchor: '[data-col="patient"] a',
    },
  ],
  refresh: { by: 'navigation' },
};

/** One day, drawn by script and drawn anew every quarter of a minute. Says nothing of any other day. */
export const dayList: Screen = {
  name: 'day-list',
  kind: 'day_list',
  where: { path: '/day/?$' },
  must: [app, 'section[data-screen="day"][data-date]'],
  waiting: [{ select: '#day-loading' }],
  empty: [{ select: '#day-empty' }],
  broken: [{ select: '#day-failed' }],
  scope: 'section[data-screen="day"]',
  container: '#day-list tbody',
  language: 'en',
  zone,
  order,
  total: {
    source: { from: 'page', select: '#day-summary', pattern: '^(?<v>\\d+) appointments' },
    of: 'list',
  },
  records: [
    {
      name: 'appointment',
      shape: 'row',
      rows: '#day-list tr[data-appointment-id]',
      ids: rowIds,
      key: { take: { as: 'attr', name: 'data-appointment-id' } },
      fields: {
        name: { sources: [{ select: '[data-col="patient"] a' }], as: { to: 'text' } },
        phone: cellOrNone('phone', { to: 'phone' }, '—'),
        appointmentId,
        appointmentOn: {
          sources: [{ closest: 'section[data-date]', take: { as: 'attr', name: 'data-date' } }],
          as: {
            to: 'date',
            formats: ['yyyy-MM-dd'],
            time: { sources: [{ select: '[data-col="time"]' }], formats: ['HH:mm'] },
          },
        },
        appointmentStatus: statusCode,
        appointmentType: cell('type'),
        provider: cell('with'),
      },
      required: ['identity', 'name', 'appointmentOn', 'appointmentStatus'],
      nothingBooked: { strength: 'none' },
      anchor: '[data-col="patient"] a',
    },
  ],
  refresh: { by: 'replaces', everySeconds: 15, attributes: ['hidden', 'data-date'] },
};

/** A week of appointments. Missed and cancelled ones stay where they were, marked. */
export const calendar: Screen = {
  name: 'calendar',
  kind: 'calendar',
  where: { path: '/calendar/?$' },
  must: [app, 'section[data-screen="calendar"][data-week]'],
  scope: 'section[data-screen="calendar"]',
  container: '#week',
  language: 'en',
  zone,
  order,
  range: {
    from: { from: 'page', select: '#week-title', pattern: '^(?<v>\\S+) –' },
    to: { from: 'page', select: '#week-title', pattern: '– (?<v>\\S+)$' },
    formats: printed,
  },
  records: [
    {
      name: 'appointment',
      shape: 'event',
      rows: 'a[data-appointment-id]',
      ids: [
        { kind: 'patient', source: { take: { as: 'attr', name: 'data-patient-id' } } },
        {
          kind: 'patient',
          source: { take: { as: 'attr', name: 'href' }, pattern: '^/patients/(?<v>[^/?#]+)' },
        },
      ],
      key: { take: { as: 'attr', name: 'data-appointment-id' } },
      fields: {
        name: { sources: [{ select: 'bdi' }], as: { to: 'text' } },
        appointmentId,
        appointmentOn: {
          sources: [{ take: { as: 'attr', name: 'data-start' } }],
          as: { to: 'date', formats: ["yyyy-MM-dd'T'HH:mm"] },
        },
        appointmentStatus: statusCode,
        appointmentType: { sources: [{ select: 'bdi + span' }], as: { to: 'text' } },
      },
      required: ['identity', 'name', 'appointmentOn', 'appointmentStatus'],
      nothingBooked: { strength: 'none' },
      anchor: 'bdi',
    },
  ],
  refresh: { by: 'navigation' },
};

/** Plans with their patients' next appointment, whatever that is for. People who have died keep their plans here. */
export const plans: Screen = {
  name: 'plans',
  kind: 'plan_list',
  where: { path: '/plans/?$' },
  must: [app, 'section[data-screen="plans"]'],
  empty: [{ select: '#plans-empty' }],
  scope: 'section[data-screen="plans"]',
  container: '#plan-list tbody',
  language: 'en',
  zone,
  order,
  total: { source: { from: 'page', select: '#plans-count b', nth: 1 }, of: 'list' },
  records: [
    {
      name: 'plan',
      shape: 'row',
      rows: '#plan-list tr[data-plan-id]',
      ids: [...rowIds, { kind: 'plan', source: { take: { as: 'attr', name: 'data-plan-id' } } }],
      key: { take: { as: 'attr', name: 'data-plan-id' } },
      fields: {
        name: { sources: [{ select: '[data-col="patient"] a' }], as: { to: 'text' } },
        nextBookingOn: {
          sources: [{ select: '[data-col="appointment"] time', take: { as: 'attr', name: 'datetime' } }],
          as: { to: 'date', formats: ["yyyy-MM-dd'T'HH:mm"] },
          missing: { means: 'absent', place: '[data-col="appointment"] span', unless: 'time' },
        },
        planId: { sources: [{ take: { as: 'attr', name: 'data-plan-id' } }], as: { to: 'text' } },
        planTitle: cell('title'),
        planStatus,
        planOn: planOn(),
        planValue: cell('value', pounds),
        treatmentsDone: cell('done', { to: 'of_total', part: 'done' }),
        treatmentsPlanned: cell('done', { to: 'of_total', part: 'total' }),
      },
      required: ['identity', 'name', 'planStatus', 'planOn'],
      nothingBooked: { strength: 'hint', whenAbsent: 'nextBookingOn' },
      anchor: '[data-col="patient"] a',
    },
  ],
  refresh: { by: 'navigation' },
};
