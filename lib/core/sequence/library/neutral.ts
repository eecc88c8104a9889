import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * For somebody of whom no visit is known: it takes nothing for granted, neither that they came nor when.
 */
export const neutral = compose({
  id: 'neutral',
  version: 1,
  flagKinds: ['overdue_recare', 'exam_overdue', 'lapsed', 'gone', 'at_risk', 'fell_off', 'household'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(7), channels: LETTER, phone: true },
    { id: 'last', delay: days(42), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'If you would like an appointment with us, we have free times.',
        subject: 'An appointment with us',
      },
      letter: {
        subject: 'How to find a time',
        letter:
          'If you would like an appointment with us, you can choose one yourself or ask us to ring you. It takes about a minute.',
      },
      last: { say: 'Should you want an appointment, this page always shows our free times.' },
    },
    es: {
      first: { say: 'Si desea una cita con nosotros, tenemos horas libres.', subject: 'Una cita con nosotros' },
      letter: {
        subject: 'Cómo encontrar una hora',
        letter:
          'Si desea una cita con nosotros, puede elegirla usted mismo o pedirnos que le llamemos. Lleva un minuto.',
      },
      last: { say: 'Si alguna vez desea una cita, nuestras horas libres siguen en esta web.' },
    },
    fr: {
      first: {
        say: 'Si vous souhaitez un rendez-vous chez nous, des horaires sont libres.',
        subject: 'Un rendez-vous chez nous',
      },
      letter: {
        subject: 'Comment trouver un horaire',
        letter:
          'Si vous souhaitez un rendez-vous chez nous, vous pouvez le choisir vous-même ou nous demander de vous appeler. Cela prend une minute.',
      },
      last: { say: 'Si vous souhaitez un rendez-vous un jour, cette page montre nos horaires libres.' },
    },
    de: {
      first: { say: 'Wenn Sie einen Termin bei uns möchten, haben wir freie Zeiten.', subject: 'Ein Termin bei uns' },
      letter: {
        subject: 'So finden Sie eine Zeit',
        letter:
          'Wenn Sie einen Termin bei uns möchten, können Sie selbst wählen oder um einen Anruf bitten. Es dauert eine Minute.',
      },
      last: { say: 'Sollten Sie einmal einen Termin möchten, zeigt diese Seite unsere freien Zeiten.' },
    },
    pt: {
      first: { say: 'Se quiser uma consulta com a gente, temos horas livres.', subject: 'Uma consulta com a gente' },
      letter: {
        subject: 'Como achar um horário',
        letter:
          'Se quiser uma consulta com a gente, você mesmo pode escolher ou pedir que a gente ligue. Leva um minuto.',
      },
      last: { say: 'Se um dia quiser uma consulta, as horas livres seguem nesta web.' },
    },
    hi: {
      first: { say: 'अपॉइंटमेंट चाहिए तो खाली समय हैं।', subject: 'हमारे यहाँ अपॉइंटमेंट' },
      letter: {
        subject: 'समय कैसे मिले',
        letter: 'अगर आपको हमारे यहाँ अपॉइंटमेंट चाहिए, तो ख़ुद समय चुन सकते हैं या हमें फ़ोन करने को कह सकते हैं। एक मिनट लगता है।',
      },
      last: { say: 'अपॉइंटमेंट चाहिए तो समय यहाँ हैं।' },
    },
  },
});
