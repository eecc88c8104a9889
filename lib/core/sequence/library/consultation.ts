import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Came for a talk, and nothing was decided or booked since.
 */
export const consultation = compose({
  id: 'consultation',
  version: 1,
  flagKinds: ['consultation_open'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(3), channels: LETTER, ask: 'reach', phone: true },
    { id: 'last', delay: days(7), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'Thank you for coming in. When you have made up your mind, we have a time.',
        subject: 'Thank you for coming in',
      },
      letter: {
        subject: 'Has a question come up?',
        letter:
          'Thank you for coming in to talk with us. Questions often come up afterwards, so please ask, and take the time you need.',
      },
      last: { say: 'We are here if you would like to go on after our talk.' },
    },
    es: {
      first: { say: 'Gracias por venir. Cuando lo tenga pensado, le damos hora.', subject: 'Gracias por venir' },
      letter: {
        subject: '¿Le ha surgido alguna pregunta?',
        letter:
          'Gracias por venir a hablar con nosotros. Las preguntas suelen surgir después, así que pregunte lo que quiera y tómese el tiempo que necesite.',
      },
      last: { say: 'Si quiere seguir adelante tras nuestra charla, cuente con nosotros.' },
    },
    fr: {
      first: {
        say: 'Merci de votre venue. Quand vous aurez réfléchi, nous aurons un horaire.',
        subject: 'Merci de votre venue',
      },
      letter: {
        subject: 'Une question vous est venue ?',
        letter:
          'Merci d’être venu en parler avec nous. Les questions viennent souvent après : posez-les, et prenez le temps qu’il vous faut.',
      },
      last: { say: 'Si vous souhaitez continuer après notre échange, nous sommes là.' },
    },
    de: {
      first: {
        say: 'Danke, dass Sie da waren. Wenn Sie sich entschieden haben, haben wir eine Zeit.',
        subject: 'Danke, dass Sie da waren',
      },
      letter: {
        subject: 'Ist noch eine Frage aufgetaucht?',
        letter:
          'Danke, dass Sie zum Gespräch gekommen sind. Fragen tauchen oft erst danach auf. Fragen Sie uns gern, und nehmen Sie sich die Zeit, die Sie brauchen.',
      },
      last: { say: 'Wenn Sie nach unserem Gespräch weitermachen möchten, sind wir da.' },
    },
    pt: {
      first: { say: 'Obrigado pela visita. Quando decidir, temos uma hora.', subject: 'Obrigado pela visita' },
      letter: {
        subject: 'Surgiu alguma pergunta?',
        letter:
          'Obrigado por vir conversar com a gente. As perguntas costumam surgir depois, então pergunte à vontade e leve o tempo que precisar.',
      },
      last: { say: 'Se quiser seguir depois da nossa conversa, conte com a gente.' },
    },
    hi: {
      first: { say: 'आने के लिए धन्यवाद। तय कर लें तो समय है।', subject: 'आने के लिए धन्यवाद' },
      letter: {
        subject: 'क्या कोई सवाल आया?',
        letter: 'हमसे बात करने आने के लिए धन्यवाद। सवाल अक्सर बाद में आते हैं, ज़रूर पूछें, और जितना समय चाहिए लें।',
      },
      last: { say: 'आगे बढ़ना हो तो हम हैं।' },
    },
  },
});
