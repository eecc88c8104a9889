import { compose, days, FIRST, LETTER } from './compose.ts';

/**
 * Gone for two years or so. It asks whether the person would still like to be looked after here, and takes no for an answer.
 */
export const dormant = compose({
  id: 'dormant',
  version: 1,
  flagKinds: ['gone'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(14), channels: LETTER, phone: true },
    { id: 'last', delay: days(60), channels: LETTER, closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'We still hold your records. Would you like to stay a patient here?',
        subject: 'Would you like to stay a patient here?',
      },
      letter: {
        subject: 'Your records with us',
        letter:
          'We still hold your records and would gladly look after you. If you would like to stay a patient here, a visit is the way to begin.',
      },
      last: {
        letter: 'We will keep your records as the law asks. If you would like to come again, a time is easily found.',
      },
    },
    es: {
      first: {
        say: 'Conservamos su ficha. ¿Quiere seguir siendo paciente nuestro?',
        subject: '¿Quiere seguir siendo paciente nuestro?',
      },
      letter: {
        subject: 'Su ficha con nosotros',
        letter:
          'Conservamos su ficha y le atenderemos con gusto. Si quiere seguir siendo paciente nuestro, una visita es la forma de empezar.',
      },
      last: { letter: 'Guardaremos su ficha como pide la ley. Si quiere volver, encontrar una hora es fácil.' },
    },
    fr: {
      first: {
        say: 'Nous gardons votre dossier. Souhaitez-vous rester notre patient ?',
        subject: 'Souhaitez-vous rester notre patient ?',
      },
      letter: {
        subject: 'Votre dossier chez nous',
        letter:
          'Nous gardons votre dossier et nous serons heureux de vous accueillir. Si vous souhaitez rester notre patient, une visite est le bon début.',
      },
      last: {
        letter:
          'Nous garderons votre dossier comme la loi le demande. Si vous voulez revenir, un horaire se trouve facilement.',
      },
    },
    de: {
      first: {
        say: 'Ihre Akte ist noch bei uns. Möchten Sie unser Patient bleiben?',
        subject: 'Möchten Sie unser Patient bleiben?',
      },
      letter: {
        subject: 'Ihre Akte bei uns',
        letter:
          'Ihre Akte ist noch bei uns, und wir sind gern für Sie da. Wenn Sie unser Patient bleiben möchten, ist ein Besuch der Anfang.',
      },
      last: {
        letter:
          'Wir bewahren Ihre Akte auf, wie es das Gesetz verlangt. Wenn Sie wiederkommen möchten, findet sich leicht eine Zeit.',
      },
    },
    pt: {
      first: {
        say: 'Ainda temos sua ficha. Quer seguir como nosso paciente?',
        subject: 'Quer continuar como nosso paciente?',
      },
      letter: {
        subject: 'Sua ficha com a gente',
        letter:
          'Ainda temos sua ficha e teremos prazer em atender você. Se quiser continuar como nosso paciente, uma visita é o começo.',
      },
      last: { letter: 'Vamos guardar sua ficha como a lei pede. Se quiser voltar, é fácil achar um horário.' },
    },
    hi: {
      first: { say: 'आपका रिकॉर्ड हमारे पास है। क्या आप आना चाहेंगे?', subject: 'क्या आप आगे भी आना चाहेंगे?' },
      letter: {
        subject: 'हमारे पास आपका रिकॉर्ड',
        letter: 'आपका रिकॉर्ड हमारे पास है और हमें आपकी सेवा करके ख़ुशी होगी। अगर आप आगे भी आना चाहें, तो एक विज़िट से शुरू कर सकते हैं।',
      },
      last: { letter: 'हम आपका रिकॉर्ड नियम के अनुसार रखेंगे। अगर आप फिर आना चाहें, तो समय आसानी से मिल जाएगा।' },
    },
  },
});
