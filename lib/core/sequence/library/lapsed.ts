import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Somebody who has been away for a year or so, by the practice's own measure.
 */
export const lapsed = compose({
  id: 'lapsed',
  version: 1,
  flagKinds: ['lapsed'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(7), channels: LETTER, phone: true },
    { id: 'last', delay: days(42), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: { say: 'Your records with us are up to date, and a visit is due.', subject: 'Ready when you are' },
      letter: {
        subject: 'Coming back is simple',
        letter:
          'A visit with us is due. Your records are here, so there is nothing to fill in again, and we take as much time as you need.',
      },
      last: { say: 'Should you want to come by again, our free times are here.' },
    },
    es: {
      first: { say: 'Su ficha sigue con nosotros y ya toca una visita.', subject: 'Cuando usted quiera' },
      letter: {
        subject: 'Volver es sencillo',
        letter:
          'Ya toca una visita. Su ficha sigue aquí, así que no hay que rellenar nada de nuevo, y le dedicamos el tiempo que necesite.',
      },
      last: { say: 'Si quiere volver a vernos, tenemos horas libres.' },
    },
    fr: {
      first: {
        say: 'Votre dossier est à jour chez nous et une visite est à prévoir.',
        subject: 'Quand vous serez disponible',
      },
      letter: {
        subject: 'Revenir est simple',
        letter:
          'Une visite chez nous est à prévoir. Votre dossier est ici, il n’y a donc rien à remplir à nouveau, et nous prendrons le temps qu’il faut.',
      },
      last: { say: 'Si vous souhaitez revenir, nos horaires libres sont sur cette page.' },
    },
    de: {
      first: { say: 'Ihre Akte ist bei uns aktuell, und ein Besuch steht an.', subject: 'Sobald Sie möchten' },
      letter: {
        subject: 'Wiederkommen ist einfach',
        letter:
          'Ein Besuch bei uns steht an. Ihre Akte ist da, Sie müssen nichts neu ausfüllen, und wir nehmen uns die Zeit, die Sie brauchen.',
      },
      last: { say: 'Wenn Sie wieder vorbeikommen möchten, sind unsere freien Zeiten hier.' },
    },
    pt: {
      first: { say: 'Sua ficha segue com a gente, e chegou a hora de uma visita.', subject: 'Quando você quiser' },
      letter: {
        subject: 'Voltar é simples',
        letter:
          'Chegou a hora de uma visita. Sua ficha está aqui, então não é preciso preencher nada de novo, e dedicamos o tempo que for preciso.',
      },
      last: { say: 'Se quiser voltar, temos horas livres.' },
    },
    hi: {
      first: { say: 'आपका रिकॉर्ड हमारे पास है, विज़िट बाकी है।', subject: 'जब आप चाहें' },
      letter: {
        subject: 'वापस आना आसान है',
        letter: 'आपकी एक विज़िट बाकी है। आपका रिकॉर्ड हमारे पास है, इसलिए कुछ दोबारा भरना नहीं है, और हम आपको पूरा समय देंगे।',
      },
      last: { say: 'फिर आना चाहें तो समय हैं।' },
    },
  },
});
