import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Cancelled and not booked anew. Thanks for having told us, then a new time.
 */
export const cancelled = compose({
  id: 'cancelled',
  version: 1,
  flagKinds: ['cancelled'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(3), channels: LETTER, phone: true },
    { id: 'last', delay: days(7), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'Thank you for letting us know. Shall we find another time for your visit?',
        subject: 'Another time for your visit',
      },
      letter: {
        subject: 'Another time for your visit?',
        letter:
          'Thank you for letting us know that your appointment did not suit you. There are other times, and you can choose one yourself.',
      },
      last: { say: 'Should another time suit you better, please take your pick.' },
    },
    es: {
      first: { say: 'Gracias por avisar. ¿Le buscamos otra hora para su visita?', subject: 'Otra hora para su visita' },
      letter: {
        subject: '¿Otra hora para su visita?',
        letter: 'Gracias por avisarnos de que la cita no le venía bien. Hay otras horas y puede elegir usted mismo.',
      },
      last: { say: 'Si le viene mejor otra hora, elija la que guste.' },
    },
    fr: {
      first: {
        say: 'Merci de nous avoir prévenus. Un autre horaire pour votre visite ?',
        subject: 'Un autre horaire pour votre visite',
      },
      letter: {
        subject: 'Un autre horaire ?',
        letter:
          'Merci de nous avoir prévenus que le rendez-vous ne vous convenait pas. Il y a d’autres horaires, et vous pouvez choisir vous-même.',
      },
      last: { say: 'Si un autre horaire vous convient mieux, choisissez-le librement.' },
    },
    de: {
      first: {
        say: 'Danke, dass Sie Bescheid gesagt haben. Finden wir eine andere Zeit?',
        subject: 'Eine andere Zeit für Ihren Besuch',
      },
      letter: {
        subject: 'Eine andere Zeit für Ihren Besuch?',
        letter:
          'Danke, dass Sie uns gesagt haben, dass der Termin nicht passte. Es gibt andere Zeiten, und Sie können selbst wählen.',
      },
      last: { say: 'Wenn Ihnen eine andere Zeit besser passt, suchen Sie sich eine aus.' },
    },
    pt: {
      first: {
        say: 'Obrigado por avisar. Vamos achar outra hora para sua visita?',
        subject: 'Outro horário para sua visita',
      },
      letter: {
        subject: 'Outro horário para sua visita?',
        letter: 'Obrigado por avisar que o horário não servia. Há outros, e você mesmo pode escolher.',
      },
      last: { say: 'Se outra hora for melhor, escolha com calma.' },
    },
    hi: {
      first: { say: 'बताने के लिए धन्यवाद। दूसरा समय ढूँढें?', subject: 'आपकी विज़िट के लिए दूसरा समय' },
      letter: {
        subject: 'आपकी विज़िट के लिए दूसरा समय?',
        letter: 'आपने बताया कि समय ठीक नहीं था, इसके लिए धन्यवाद। दूसरे समय भी हैं, आप ख़ुद चुन सकते हैं।',
      },
      last: { say: 'दूसरा समय ठीक लगे, तो चुनें।' },
    },
  },
});
