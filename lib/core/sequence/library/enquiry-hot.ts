import { CALL_AFTER_CLICK, compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Somebody has just asked and waits for an answer: the first message leaves at once, whatever hours and pace the practice keeps;
 * only the law's hours hold it. Its first words promise an answer, so they come true fast.
 */
export const enquiryHot = compose({
  id: 'enquiry-hot',
  version: 1,
  flagKinds: ['enquiry'],
  hot: true,
  bookings: 'end_it',
  purpose: 'service',
  steps: [
    { ...FIRST, ask: 'reach' },
    { id: 'letter', delay: days(1), channels: LETTER, ask: 'reach', phone: true },
    CALL_AFTER_CLICK,
    { id: 'last', delay: days(3), channels: TEXT, ask: 'reach', closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'Thank you for asking just now. We are here and will gladly help.',
        subject: 'Thank you for asking',
      },
      letter: {
        subject: 'Your question to us',
        letter:
          'Thank you for getting in touch yesterday. If you tell us when we can ring you, or choose a time yourself, everything else is quickly said.',
      },
      last: { say: 'Your question is still with us. We are easy to reach.' },
    },
    es: {
      first: {
        say: 'Gracias por escribirnos hace un momento. Le ayudamos con gusto.',
        subject: 'Gracias por escribirnos',
      },
      letter: {
        subject: 'Su pregunta',
        letter:
          'Gracias por escribirnos ayer. Si nos dice cuándo podemos llamarle, o elige usted una hora, lo demás se habla en un momento.',
      },
      last: { say: 'Seguimos a su servicio para resolver su pregunta.' },
    },
    fr: {
      first: {
        say: "Merci pour votre message de tout à l'heure. Nous vous aiderons volontiers.",
        subject: 'Merci pour votre message',
      },
      letter: {
        subject: 'Votre question',
        letter:
          'Merci de nous avoir écrit hier. Dites-nous quand vous appeler, ou choisissez un horaire : le reste se dit en un moment.',
      },
      last: { say: 'Votre question est toujours chez nous. Nous sommes faciles à joindre.' },
    },
    de: {
      first: {
        say: 'Danke für Ihre Nachricht eben. Wir sind da und helfen gern.',
        subject: 'Danke für Ihre Nachricht',
      },
      letter: {
        subject: 'Ihre Frage an uns',
        letter:
          'Danke, dass Sie sich gestern gemeldet haben. Wenn Sie uns sagen, wann wir anrufen dürfen, oder selbst eine Zeit wählen, ist alles Weitere schnell besprochen.',
      },
      last: { say: 'Ihre Frage ist noch bei uns. Wir sind leicht zu erreichen.' },
    },
    pt: {
      first: { say: 'Obrigado pela mensagem agora. Vamos ajudar com prazer.', subject: 'Obrigado pela mensagem' },
      letter: {
        subject: 'Sua pergunta',
        letter:
          'Obrigado pela mensagem de ontem. Se disser quando podemos ligar, ou escolher um horário, o resto se resolve rápido.',
      },
      last: { say: 'Sua pergunta segue com a gente. Fale quando quiser.' },
    },
    hi: {
      first: { say: 'अभी पूछने के लिए धन्यवाद। हम यहाँ हैं।', subject: 'पूछने के लिए धन्यवाद' },
      letter: {
        subject: 'आपका सवाल',
        letter: 'कल संपर्क करने के लिए धन्यवाद। बताएँ कि हम कब फ़ोन करें, या ख़ुद समय चुन लें, बाकी बात जल्दी हो जाएगी।',
      },
      last: { say: 'आपका सवाल हमारे पास है।' },
    },
  },
});
