import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Routine hygiene on the usual interval (prophy, adults and children). The text says that the routine visit is due and nothing
 * of what is done in it: that stands in the call script.
 */
export const recareProphy = compose({
  id: 'recare-prophy',
  version: 1,
  flagKinds: ['overdue_recare'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(4), channels: LETTER, phone: true },
    { id: 'again', delay: days(42), channels: TEXT, repeats: 'again' },
    { id: 'last', delay: days(42), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: { say: 'Your routine visit is due.', subject: 'Your routine visit at {{practiceName}}' },
      letter: {
        subject: 'Your routine visit, {{firstName}}',
        letter:
          'Your routine visit is due and not booked yet. Regular visits are short, and early, late and lunchtime appointments are all on this page.',
      },
      again: { say: 'Your routine visit is not booked yet. New times have opened.' },
      last: { say: 'When you would like your routine visit, we have a time for you.' },
    },
    es: {
      first: { say: 'Ya toca su visita de rutina.', subject: 'Su visita de rutina a {{practiceName}}' },
      letter: {
        subject: 'Su visita de rutina, {{firstName}}',
        letter:
          'Ya toca su visita de rutina y aún no tiene fecha. Las visitas regulares son cortas, y en esta página hay horas a primera hora, a mediodía y por la tarde.',
      },
      again: { say: 'Su visita de rutina sigue sin fecha. Hay horas nuevas.' },
      last: { say: 'Cuando quiera su visita de rutina, le buscamos una hora.' },
    },
    fr: {
      first: {
        say: 'Votre visite de routine est à prévoir.',
        subject: 'Votre visite de routine chez {{practiceName}}',
      },
      letter: {
        subject: 'Votre visite de routine, {{firstName}}',
        letter:
          'Votre visite de routine est à prévoir et n’a pas encore de date. Les visites régulières sont courtes, et cette page montre des horaires tôt le matin, à midi et en fin de journée.',
      },
      again: { say: "Votre visite de routine n'a pas encore de date. De nouveaux horaires sont libres." },
      last: { say: 'Quand vous voudrez votre visite de routine, nous aurons un horaire pour vous.' },
    },
    de: {
      first: { say: 'Ihr Routinebesuch steht an.', subject: 'Ihr Routinebesuch bei {{practiceName}}' },
      letter: {
        subject: 'Ihr Routinebesuch, {{firstName}}',
        letter:
          'Ihr Routinebesuch steht an und hat noch keinen Termin. Regelmäßige Besuche sind kurz, und auf dieser Seite stehen Zeiten am frühen Morgen, mittags und am Abend.',
      },
      again: { say: 'Ihr Routinebesuch hat noch keinen Termin. Es gibt neue Zeiten.' },
      last: { say: 'Wenn Sie zum Routinebesuch kommen möchten, haben wir eine Zeit für Sie.' },
    },
    pt: {
      first: { say: 'Chegou a hora da sua visita de rotina.', subject: 'Sua visita de rotina à {{practiceName}}' },
      letter: {
        subject: 'Sua visita de rotina, {{firstName}}',
        letter:
          'Chegou a hora da sua visita de rotina, que ainda não tem data. Visitas regulares são curtas, e nesta página há horários cedo, na hora do almoço e no fim do dia.',
      },
      again: { say: 'Sua visita de rotina segue sem data. Abriram novas horas.' },
      last: { say: 'Quando quiser sua visita de rotina, temos uma hora para marcar.' },
    },
    hi: {
      first: { say: 'आपकी नियमित विज़िट का समय है।', subject: '{{practiceName}} में आपकी नियमित विज़िट' },
      letter: {
        subject: '{{firstName}}, आपकी नियमित विज़िट',
        letter:
          'आपकी नियमित विज़िट का समय है और वह अभी बुक नहीं हुई है। नियमित विज़िट छोटी होती हैं, और इस पेज पर सुबह, दोपहर और शाम के समय हैं।',
      },
      again: { say: 'नियमित विज़िट बाकी है, नए समय हैं।' },
      last: { say: 'नियमित विज़िट के लिए समय हैं।' },
    },
  },
});
