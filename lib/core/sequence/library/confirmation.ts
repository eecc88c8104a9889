import { compose, TEXT } from './compose.ts';

/**
 * Reminds of a booked appointment 7 days, 2 days and 2 hours before, with a way to move it. Starts by itself for a
 * booking that a follow-up brought. A moment that has passed at the launch is left out: booked for tomorrow, only the two
 * hours are left.
 */
export const confirmation = compose({
  id: 'confirmation',
  version: 1,
  flagKinds: [],
  startedBy: 'booking',
  bookings: 'needed',
  anchor: 'visit',
  purpose: 'service',
  steps: [
    {
      id: 'week',
      delay: { amount: 0, unit: 'minute' },
      before: { amount: 7, unit: 'day' },
      expires: { amount: 3, unit: 'day' },
      channels: TEXT,
      ask: 'move',
      phone: true,
    },
    {
      id: 'days',
      delay: { amount: 0, unit: 'minute' },
      before: { amount: 2, unit: 'day' },
      expires: { amount: 1, unit: 'day' },
      channels: TEXT,
      ask: 'move',
      phone: true,
    },
    {
      id: 'hours',
      delay: { amount: 0, unit: 'minute' },
      before: { amount: 120, unit: 'minute' },
      expires: { amount: 80, unit: 'minute' },
      channels: TEXT,
      ask: 'move',
      phone: true,
    },
  ],
  words: {
    en: {
      week: {
        say: 'Your visit is booked for {{visitDay}} at {{visitTime}}.',
        subject: 'Your visit on {{visitDay}}',
      },
      days: {
        say: 'We look forward to seeing you on {{visitDay}} at {{visitTime}}.',
        subject: 'See you on {{visitDay}}',
      },
      hours: { say: 'See you today at {{visitTime}}.', subject: 'See you today at {{visitTime}}' },
    },
    es: {
      week: { say: 'Su cita es el {{visitDay}} a las {{visitTime}}.', subject: 'Su cita del {{visitDay}}' },
      days: { say: 'Le esperamos el {{visitDay}} a las {{visitTime}}.', subject: 'Le esperamos el {{visitDay}}' },
      hours: { say: 'Le esperamos hoy a las {{visitTime}}.', subject: 'Le esperamos hoy a las {{visitTime}}' },
    },
    fr: {
      week: {
        say: 'Votre rendez-vous est le {{visitDay}} à {{visitTime}}.',
        subject: 'C’est noté : le {{visitDay}}',
      },
      days: {
        say: 'Nous vous attendons le {{visitDay}} à {{visitTime}}.',
        subject: 'Votre rendez-vous du {{visitDay}}',
      },
      hours: {
        say: "Nous vous attendons aujourd'hui à {{visitTime}}.",
        subject: 'À tout à l’heure, {{visitTime}}',
      },
    },
    de: {
      week: { say: 'Ihr Termin ist am {{visitDay}} um {{visitTime}} Uhr.', subject: 'Ihr Termin am {{visitDay}}' },
      days: {
        say: 'Wir freuen uns auf Sie am {{visitDay}} um {{visitTime}} Uhr.',
        subject: 'Bis {{visitDay}}',
      },
      hours: { say: 'Bis heute um {{visitTime}} Uhr.', subject: 'Bis heute um {{visitTime}} Uhr' },
    },
    pt: {
      week: { say: 'Sua consulta fica para {{visitDay}}, {{visitTime}}.', subject: 'Sua consulta de {{visitDay}}' },
      days: { say: 'Te esperamos: {{visitDay}}, {{visitTime}}.', subject: 'Te esperamos: {{visitDay}}' },
      hours: { say: 'Te esperamos hoje: {{visitTime}}.', subject: 'Te esperamos hoje, {{visitTime}}' },
    },
    hi: {
      week: { say: 'आपकी विज़िट {{visitDay}}, {{visitTime}} पर है।', subject: '{{visitDay}} को आपकी विज़िट' },
      days: { say: '{{visitDay}}, {{visitTime}} पर मिलते हैं।', subject: '{{visitDay}} को मिलते हैं' },
      hours: { say: 'आज {{visitTime}} पर मिलते हैं।', subject: 'आज {{visitTime}} पर मिलते हैं' },
    },
  },
});
