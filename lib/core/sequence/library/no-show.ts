import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * An appointment that was not kept. The same day, friendly, as if nothing had happened; then after three days, and a last time.
 */
export const noShow = compose({
  id: 'no-show',
  version: 1,
  flagKinds: ['no_show'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(3), channels: LETTER, phone: true },
    { id: 'last', delay: days(7), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: { say: "Today's plans can change. Shall we find you a new time?", subject: 'A new time for you' },
      letter: {
        subject: 'Shall we find you a new time?',
        letter: 'Your appointment did not take place, and these things happen. All our free times are on this page.',
      },
      last: { say: 'If you would still like a new time, it takes a minute.' },
    },
    es: {
      first: { say: 'Los planes cambian. ¿Le buscamos otra hora?', subject: 'Otra hora para usted' },
      letter: {
        subject: '¿Le buscamos otra hora?',
        letter: 'Su cita no tuvo lugar, y eso nos pasa a todos. En esta página están todas las horas libres.',
      },
      last: { say: 'Si quiere otra hora, elegirla lleva un minuto.' },
    },
    fr: {
      first: { say: 'Un imprévu arrive. Cherchons-nous un nouvel horaire ?', subject: 'Un nouvel horaire pour vous' },
      letter: {
        subject: 'Trouvons-nous un nouvel horaire ?',
        letter:
          'Votre rendez-vous n’a pas eu lieu, et cela arrive à tout le monde. Tous nos horaires libres sont sur cette page.',
      },
      last: { say: 'Si vous souhaitez un nouvel horaire, le choisir prend une minute.' },
    },
    de: {
      first: {
        say: 'Es kann etwas dazwischenkommen. Finden wir einen neuen Termin?',
        subject: 'Ein neuer Termin für Sie',
      },
      letter: {
        subject: 'Finden wir einen neuen Termin?',
        letter: 'Ihr Termin hat nicht stattgefunden, und das kommt vor. Alle freien Zeiten stehen auf dieser Seite.',
      },
      last: { say: 'Wenn Sie noch einen neuen Termin möchten, dauert das eine Minute.' },
    },
    pt: {
      first: { say: 'Imprevistos acontecem. Vamos achar uma nova hora?', subject: 'Um novo horário para você' },
      letter: {
        subject: 'Vamos achar um novo horário?',
        letter: 'Sua consulta não aconteceu, e imprevistos surgem. Todos os horários livres estão nesta página.',
      },
      last: { say: 'Se ainda quiser uma nova hora, leva um minuto.' },
    },
    hi: {
      first: { say: 'कभी-कभी आना नहीं हो पाता। नया समय ढूँढें?', subject: 'आपके लिए नया समय' },
      letter: {
        subject: 'क्या हम नया समय ढूँढें?',
        letter: 'आपकी अपॉइंटमेंट नहीं हो पाई, ऐसा हो जाता है। सभी खाली समय इस पेज पर हैं।',
      },
      last: { say: 'नया समय एक मिनट में मिल जाता है।' },
    },
  },
});
