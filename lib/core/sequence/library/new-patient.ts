import { compose, days, FIRST, LETTER } from './compose.ts';

/**
 * Welcomes somebody who has just joined: how to reach us, then what to bring. A booking doesn't end it.
 */
export const newPatient = compose({
  id: 'new-patient',
  version: 1,
  flagKinds: ['new_patient'],
  bookings: 'no_matter',
  purpose: 'service',
  steps: [
    { ...FIRST, ask: 'reach' },
    { id: 'letter', delay: days(3), channels: LETTER, ask: 'reach', phone: true },
  ],
  words: {
    en: {
      first: { say: 'Welcome! We are glad to look after you.', subject: 'Welcome to {{practiceName}}' },
      letter: {
        subject: 'Before you come',
        letter:
          'For your first visit, please bring your insurance card and a list of anything you take, and come ten minutes early. Early, late and lunchtime appointments can all be had.',
      },
    },
    es: {
      first: { say: 'Bienvenido. Nos alegra atenderle.', subject: 'Bienvenido a {{practiceName}}' },
      letter: {
        subject: 'Antes de venir',
        letter:
          'Para su primera visita, traiga la tarjeta de su seguro y una lista de lo que toma, y venga diez minutos antes. Hay horas a primera hora, a mediodía y por la tarde.',
      },
    },
    fr: {
      first: { say: 'Bienvenue ! Nous sommes heureux de vous accueillir.', subject: 'Bienvenue chez {{practiceName}}' },
      letter: {
        subject: 'Avant votre venue',
        letter:
          'Pour votre première visite, apportez votre carte d’assurance et la liste de ce que vous prenez, et venez dix minutes en avance. Nous avons des horaires tôt le matin, à midi et en fin de journée.',
      },
    },
    de: {
      first: { say: 'Willkommen! Wir freuen uns, dass Sie bei uns sind.', subject: 'Willkommen bei {{practiceName}}' },
      letter: {
        subject: 'Bevor Sie kommen',
        letter:
          'Bitte bringen Sie zum ersten Besuch Ihre Versicherungskarte und eine Liste dessen mit, was Sie einnehmen, und kommen Sie zehn Minuten früher. Es gibt Zeiten am frühen Morgen, mittags und am Abend.',
      },
    },
    pt: {
      first: { say: 'Que bom ter a sua companhia aqui! Conte com a gente.', subject: 'Boas-vindas à {{practiceName}}' },
      letter: {
        subject: 'Antes de vir',
        letter:
          'Na primeira visita, traga a carteirinha do plano e uma lista do que você toma, e chegue dez minutos antes. Há horários cedo, na hora do almoço e no fim do dia.',
      },
    },
    hi: {
      first: { say: 'आपका स्वागत है! हमें ख़ुशी है।', subject: '{{practiceName}} में आपका स्वागत है' },
      letter: {
        subject: 'आने से पहले',
        letter:
          'पहली विज़िट पर अपना बीमा कार्ड और जो भी आप लेते हैं उसकी सूची साथ लाएँ, और दस मिनट पहले आएँ। सुबह, दोपहर और शाम के समय मिल सकते हैं।',
      },
    },
  },
});
