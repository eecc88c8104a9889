import { businessDays, CALL_AFTER_CLICK, compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Begun and not finished: the next visit of a course is missing.
 */
export const unfinishedCourse = compose({
  id: 'unfinished-course',
  version: 1,
  flagKinds: ['unfinished_course'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(3), channels: LETTER, phone: true },
    { ...CALL_AFTER_CLICK, delay: businessDays(2) },
    { id: 'last', delay: days(7), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'The next visit of what we began together is not booked yet.',
        subject: 'The next visit of what we began',
      },
      letter: {
        subject: 'The next part',
        letter:
          'What we began together is not finished, and its next visit has no time yet. We know where we stopped, so it goes on from there.',
      },
      last: { say: 'Whenever you want to go on with what we began, there is a time for it.' },
    },
    es: {
      first: {
        say: 'La siguiente visita de lo que empezamos sigue sin fecha.',
        subject: 'La siguiente visita de lo que empezamos',
      },
      letter: {
        subject: 'La parte que sigue',
        letter:
          'Lo que empezamos juntos no está terminado, y su siguiente visita aún no tiene fecha. Sabemos dónde lo dejamos y seguimos desde ahí.',
      },
      last: { say: 'Cuando quiera seguir con lo que empezamos, hay hora para ello.' },
    },
    fr: {
      first: {
        say: 'La prochaine visite de ce que nous avons commencé reste à prévoir.',
        subject: 'La suite de ce que nous avons commencé',
      },
      letter: {
        subject: 'La suite',
        letter:
          'Ce que nous avons commencé ensemble n’est pas terminé, et la prochaine visite n’a pas de date. Nous savons où nous en sommes et reprendrons là.',
      },
      last: { say: 'Quand vous voudrez continuer ce que nous avons commencé, un horaire est libre.' },
    },
    de: {
      first: {
        say: 'Der nächste Besuch zu dem, was wir begonnen haben, ist noch offen.',
        subject: 'Wie es weitergeht',
      },
      letter: {
        subject: 'Der nächste Schritt',
        letter:
          'Was wir gemeinsam begonnen haben, ist noch nicht fertig, und der nächste Besuch hat keinen Termin. Wir wissen, wo wir stehen, und machen dort weiter.',
      },
      last: { say: 'Wenn Sie mit dem Begonnenen weitermachen möchten, gibt es eine Zeit dafür.' },
    },
    pt: {
      first: { say: 'A nova visita do que a gente iniciou segue sem data.', subject: 'A continuação do que começamos' },
      letter: {
        subject: 'A próxima parte',
        letter:
          'O que começamos juntos não terminou, e a próxima visita ainda não tem data. Sabemos onde paramos e seguimos dali.',
      },
      last: { say: 'Quando quiser seguir com o que a gente iniciou, temos hora.' },
    },
    hi: {
      first: { say: 'जो शुरू किया था, उसकी अगली विज़िट बाकी है।', subject: 'जो शुरू किया था, उसका अगला भाग' },
      letter: {
        subject: 'अगला भाग',
        letter:
          'हमने साथ जो शुरू किया था, वह पूरा नहीं हुआ है, और अगली विज़िट का समय तय नहीं है। हमें पता है कहाँ रुके थे, वहीं से आगे बढ़ेंगे।',
      },
      last: { say: 'आगे बढ़ने के लिए समय हैं।' },
    },
  },
});
