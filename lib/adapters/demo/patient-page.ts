import type { Field, Screen } from '../schema.ts';
import {
  app,
  appointmentId,
  cell,
  order,
  pageIds,
  planOn,
  planStatus,
  pounds,
  printed,
  reminded,
  statusWord,
  yesNo,
  zone,
} from './shared.ts';

/** A line of the details, contact and consent cards; its dash says that there is none. */
const line = (name: string, as: Field['as'] = { to: 'text' }): Field => ({
  sources: [{ select: `[data-field="${name}"] dd` }],
  as,
  empty: { marks: ['—'], means: 'absent' },
});

/** A banner under the name; without it the page says that it is not so. */
const notice = (name: string): Field => ({
  sources: [{ select: `[data-notice="${name}"]` }],
  as: { to: 'bool', anything: true },
  missing: { means: 'absent', place: '[data-card="details"]' },
});

/**
 * The first line of a card's table; the other lines are records of their own below. An empty card says that there are none.
 */
const firstOf = (card: string, column: string, as: Field['as'] = { to: 'text' }): Field => ({
  sources: [{ select: `[data-card="${card}"] tbody [data-col="${column}"]` }],
  as,
  missing: { means: 'absent', place: `[data-empty="${card}"]` },
});

const bookingRow = '[data-card="bookings"] tr[data-appointment-id]';
const when: Field['as'] = { to: 'date', formats: ["yyyy-MM-dd'T'HH:mm"] };

/** Everything about one patient. Its appointment card lists all that is booked, so its sentence is proof. */
export const patientPage: Screen = {
  name: 'patient-page',
  kind: 'patient_page',
  where: { path: '/patients/[^/]+$' },
  must: [app, 'article[data-screen="patient"][data-patient-id]', '[data-card="bookings"]'],
  scope: 'article[data-screen="patient"]',
  language: 'en',
  zone,
  order,
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'article[data-screen="patient"]',
      ids: pageIds,
      fields: {
        name: { sources: [{ select: '#patient-name' }], as: { to: 'text' } },
        birthOn: {
          sources: [{ select: '[data-field="born"] dd', pattern: '^(?<v>\\S+)' }],
          as: { to: 'date', formats: printed },
        },
        phoneMobile: line('mobile', { to: 'phone' }),
        phoneHome: line('home', { to: 'phone' }),
        phoneWork: line('work', { to: 'phone' }),
        email: line('email', { to: 'email' }),
        language: line('language', {
          to: 'word',
          words: { English: 'en', French: 'fr', Polish: 'pl', Hebrew: 'he', Arabic: 'ar', Chinese: 'zh' },
        }),
        guardianName: line('guardian'),
        recareDueOn: firstOf('recare', 'due', { to: 'date', formats: printed }),
        recareType: firstOf('recare', 'type'),
        attempts: firstOf('recare', 'tries', { to: 'integer' }),
        remindedOn: reminded('[data-card="recare"] tbody '),
        lastVisitOn: {
          sources: [
            {
              select: '[data-card="history"] tr:has([data-col="status"] .completed) [data-col="day"]',
            },
          ],
          as: { to: 'date', formats: printed },
          missing: { means: 'absent', place: '[data-card="history"]' },
        },
        nextBookingOn: {
          sources: [{ select: 'time', take: { as: 'attr', name: 'datetime' } }],
          as: when,
          missing: { means: 'absent', place: '[data-empty="bookings"]' },
          among: { items: bookingRow, choose: 'soonest' },
        },
        planId: firstOf('plans', 'plan'),
        planTitle: firstOf('plans', 'title'),
        planStatus: { ...firstOf('plans', 'status'), as: planStatus.as },
        planOn: planOn('[data-card="plans"] tbody '),
        planValue: firstOf('plans', 'value', pounds),
        treatmentsDone: firstOf('plans', 'done', { to: 'of_total', part: 'done' }),
        treatmentsPlanned: firstOf('plans', 'done', { to: 'of_total', part: 'total' }),
        consentSms: line('consent-sms', yesNo),
        consentEmail: line('consent-email', yesNo),
        consentVoice: line('consent-voice', yesNo),
        doNotContact: notice('do-not-contact'),
        deceased: notice('deceased'),
        moved: notice('moved'),
        preferredChannel: line('prefers', {
          to: 'word',
          words: { 'Text message': 'sms', 'E-mail': 'email', Telephone: 'call' },
        }),
        balance: line('balance', pounds),
        familyId: line('household'),
      },
      required: ['identity', 'name', 'birthOn'],
      nothingBooked: { strength: 'proof', whenAbsent: 'nextBookingOn' },
      anchor: '#patient-name',
    },
    {
      name: 'booking',
      shape: 'row',
      rows: bookingRow,
      ids: pageIds,
      key: { take: { as: 'attr', name: 'data-appointment-id' } },
      fields: {
        appointmentId,
        appointmentOn: {
          sources: [{ select: 'time', take: { as: 'attr', name: 'datetime' } }],
          as: when,
        },
        appointmentStatus: statusWord,
        appointmentType: cell('type'),
        provider: cell('with'),
      },
      required: ['identity', 'appointmentOn', 'appointmentStatus'],
      nothingBooked: { strength: 'none' },
    },
    {
      name: 'visit',
      shape: 'row',
      rows: '[data-card="history"] tr[data-appointment-id]',
      ids: pageIds,
      key: { take: { as: 'attr', name: 'data-appointment-id' } },
      fields: {
        appointmentId,
        appointmentOn: {
          sources: [{ select: '[data-col="day"]' }],
          as: {
            to: 'date',
            formats: printed,
            time: { sources: [{ select: '[data-col="time"]' }], formats: ['HH:mm'] },
          },
        },
        appointmentStatus: statusWord,
        appointmentType: cell('type'),
        provider: cell('with'),
      },
      required: ['identity', 'appointmentOn', 'appointmentStatus'],
      nothingBooked: { strength: 'none' },
    },
    {
      name: 'recare',
      shape: 'row',
      rows: '[data-card="recare"] tr + tr[data-recare]',
      ids: pageIds,
      key: { take: { as: 'attr', name: 'data-recare' } },
      fields: {
        recareDueOn: cell('due', { to: 'date', formats: printed }),
        recareType: cell('type'),
        attempts: cell('tries', { to: 'integer' }),
        remindedOn: reminded(),
      },
      required: ['identity', 'recareDueOn'],
      nothingBooked: { strength: 'none' },
    },
    {
      name: 'plan',
      shape: 'row',
      rows: '[data-card="plans"] tr + tr[data-plan-id]',
      ids: pageIds,
      key: { take: { as: 'attr', name: 'data-plan-id' } },
      fields: {
        planId: { sources: [{ take: { as: 'attr', name: 'data-plan-id' } }], as: { to: 'text' } },
        planTitle: cell('title'),
        planStatus,
        planOn: planOn(),
        planValue: cell('value', pounds),
        treatmentsDone: cell('done', { to: 'of_total', part: 'done' }),
        treatmentsPlanned: cell('done', { to: 'of_total', part: 'total' }),
      },
      required: ['identity', 'planStatus'],
      nothingBooked: { strength: 'none' },
    },
  ],
  refresh: { by: 'navigation' },
};
