import { CALL_AFTER_CLICK, compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * A plan that was talked about and has no appointment; nothing is known of what holds the person back. Whoever followed the
 * link and booked nothing gets the letter that invites questions, everybody else the plain one, and a call may follow.
 */
export const treatment = compose({
  id: 'treatment',
  version: 1,
  flagKinds: ['unscheduled_treatment'],
  purpose: 'care',
  steps: [
    FIRST,
    {
      id: 'questions',
      delay: days(2),
      channels: LETTER,
      only: { step: 'first', outcome: 'clicked' },
      ask: 'reach',
      phone: true,
    },
    {
      id: 'letter',
      delay: days(1),
      channels: LETTER,
      unless: { step: 'questions', outcome: 'no_answer' },
      phone: true,
    },
    CALL_AFTER_CLICK,
    { id: 'last', delay: days(7), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: { say: 'The visit we talked about has no time yet.', subject: 'The visit we talked about' },
      questions: {
        subject: 'Any questions before you book?',
        letter:
          'You had a look at our free times, and perhaps a question is still open: about the cost, the time it takes or anything else. Ask us, and we will gladly go through it with you.',
      },
      letter: {
        subject: 'Your visit, when you are ready',
        letter:
          'The visit we talked about is not booked yet. A time is quickly found, and we are glad to talk it through first.',
      },
      last: { say: 'If you would like the visit we talked about, a time is quickly found.' },
    },
    es: {
      first: { say: 'La visita de la que hablamos sigue sin fecha.', subject: 'La visita de la que hablamos' },
      questions: {
        subject: '¿Alguna pregunta antes de reservar?',
        letter:
          'Ha mirado nuestras horas libres y quizá le quede alguna pregunta: sobre el precio, la duración o lo que sea. Pregúntenos y lo vemos con usted.',
      },
      letter: {
        subject: 'Su visita, cuando quiera',
        letter:
          'La visita de la que hablamos aún no tiene fecha. Encontrar una hora es rápido, y si quiere lo hablamos antes.',
      },
      last: { say: 'Si desea hacer la visita de la que hablamos, es sencillo encontrar hora.' },
    },
    fr: {
      first: {
        say: "La visite dont nous avons parlé n'a pas encore de date.",
        subject: 'La visite dont nous avons parlé',
      },
      questions: {
        subject: 'Une question avant de réserver ?',
        letter:
          'Vous avez regardé nos horaires, et il reste peut-être une question : sur le prix, la durée ou autre chose. Posez-la-nous, nous en parlerons volontiers.',
      },
      letter: {
        subject: 'Votre visite, quand vous serez disponible',
        letter:
          'La visite dont nous avons parlé n’est pas encore réservée. Un horaire se trouve facilement, et nous pouvons en parler d’abord.',
      },
      last: { say: 'Si vous souhaitez la visite dont nous avons parlé, un horaire se trouve facilement.' },
    },
    de: {
      first: {
        say: 'Der besprochene Besuch hat noch keinen Termin.',
        subject: 'Der Besuch, über den wir gesprochen haben',
      },
      questions: {
        subject: 'Noch Fragen vor dem Termin?',
        letter:
          'Sie haben sich unsere Zeiten angesehen, und vielleicht ist noch eine Frage offen: zu den Kosten, zur Dauer oder zu etwas anderem. Fragen Sie uns, wir gehen es gern mit Ihnen durch.',
      },
      letter: {
        subject: 'Ihr Besuch, wenn Sie so weit sind',
        letter:
          'Der Besuch, über den wir gesprochen haben, hat noch keinen Termin. Eine Zeit ist schnell gefunden, und wir sprechen gern vorher darüber.',
      },
      last: { say: 'Wenn Sie den besprochenen Besuch wünschen, findet sich leicht eine Zeit.' },
    },
    pt: {
      first: { say: 'A visita de que falamos segue sem data.', subject: 'A visita de que falamos' },
      questions: {
        subject: 'Alguma pergunta antes de marcar?',
        letter:
          'Você olhou nossos horários, e talvez tenha ficado alguma pergunta: sobre preço, duração ou outra coisa. Pergunte, e conversamos com calma.',
      },
      letter: {
        subject: 'Sua visita, quando quiser',
        letter: 'A visita de que falamos ainda não tem data. É fácil achar um horário, e podemos conversar antes.',
      },
      last: { say: 'Se quiser fazer a visita de que falamos, logo achamos uma hora.' },
    },
    hi: {
      first: { say: 'जिस विज़िट की बात हुई थी, वह बाकी है।', subject: 'जिस विज़िट की बात हुई थी' },
      questions: {
        subject: 'बुक करने से पहले कोई सवाल?',
        letter: 'आपने हमारे खाली समय देखे, शायद कोई सवाल बाकी हो: खर्च, समय या किसी और बात पर। हमसे पूछें, हम आराम से बात करेंगे।',
      },
      letter: {
        subject: 'आपकी विज़िट, जब आप तैयार हों',
        letter: 'जिस विज़िट की बात हुई थी, वह अभी बुक नहीं हुई है। समय आसानी से मिल जाता है, और पहले बात भी कर सकते हैं।',
      },
      last: { say: 'बात हुई विज़िट के लिए समय हैं।' },
    },
  },
});
