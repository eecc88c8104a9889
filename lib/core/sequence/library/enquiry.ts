import { businessDays, compose, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * An enquiry that has waited longer: paced, within the practice's hours.
 */
export const enquiry = compose({
  id: 'enquiry',
  version: 1,
  flagKinds: ['enquiry'],
  purpose: 'service',
  steps: [
    { ...FIRST, ask: 'reach' },
    { id: 'letter', delay: businessDays(1), channels: LETTER, ask: 'reach', phone: true },
    { id: 'last', delay: businessDays(4), channels: TEXT, ask: 'reach', closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'Thank you for asking. We have your enquiry and will gladly help.',
        subject: 'We have your enquiry',
      },
      letter: {
        subject: 'Your enquiry',
        letter:
          'Thank you for getting in touch. If you tell us when we can ring you, or choose a time yourself, everything else is quickly said.',
      },
      last: { say: 'If you still have a question for us, we are easy to reach.' },
    },
    es: {
      first: {
        say: 'Gracias por escribirnos. Tenemos su consulta y le ayudamos con gusto.',
        subject: 'Tenemos su consulta',
      },
      letter: {
        subject: 'Su consulta',
        letter:
          'Gracias por ponerse en contacto. Si nos dice cuándo podemos llamarle, o elige usted una hora, lo demás se habla en un momento.',
      },
      last: { say: 'Si le queda alguna pregunta, es sencillo hablar con nosotros.' },
    },
    fr: {
      first: {
        say: "Merci de votre demande. Nous l'avons et vous aiderons volontiers.",
        subject: 'Nous avons votre demande',
      },
      letter: {
        subject: 'Votre demande',
        letter:
          'Merci de nous avoir écrit. Dites-nous quand vous appeler, ou choisissez un horaire : le reste se dit en un moment.',
      },
      last: { say: "S'il vous reste une question, nous sommes faciles à joindre." },
    },
    de: {
      first: {
        say: 'Danke für Ihre Anfrage. Sie ist bei uns, und wir helfen gern.',
        subject: 'Ihre Anfrage ist bei uns',
      },
      letter: {
        subject: 'Ihre Anfrage',
        letter:
          'Danke, dass Sie sich gemeldet haben. Wenn Sie uns sagen, wann wir anrufen dürfen, oder selbst eine Zeit wählen, ist alles Weitere schnell besprochen.',
      },
      last: { say: 'Wenn Sie noch eine Frage haben, sind wir leicht zu erreichen.' },
    },
    pt: {
      first: { say: 'Obrigado pelo contato. Recebemos seu pedido e vamos ajudar.', subject: 'Recebemos seu pedido' },
      letter: {
        subject: 'Seu pedido',
        letter:
          'Obrigado pelo contato. Se disser quando podemos ligar, ou escolher um horário, o resto se resolve rápido.',
      },
      last: { say: 'Se ainda tiver alguma pergunta, estamos por perto.' },
    },
    hi: {
      first: { say: 'पूछने के लिए धन्यवाद। हम मदद करेंगे।', subject: 'हमें आपका संदेश मिला' },
      letter: {
        subject: 'आपका संदेश',
        letter: 'संपर्क करने के लिए धन्यवाद। बताएँ कि हम कब फ़ोन करें, या ख़ुद समय चुन लें, बाकी बात जल्दी हो जाएगी।',
      },
      last: { say: 'कोई सवाल हो तो हमसे पूछें।' },
    },
  },
});
