import { CALL_AFTER_CLICK, compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Chosen when the person is unsure, or much time has passed: a short second look before anything is decided.
 */
export const treatmentReevaluation = compose({
  id: 'treatment-reevaluation',
  version: 1,
  flagKinds: ['unscheduled_treatment', 'unfinished_course', 'quote_open'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(2), channels: LETTER, phone: true },
    CALL_AFTER_CLICK,
    { id: 'last', delay: days(7), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: { say: 'Shall we take a short second look before you decide anything?', subject: 'A short second look' },
      letter: {
        subject: 'A short second look',
        letter:
          'Some time has passed since we talked. A short visit is enough to see how things stand and whether the plan still fits, and you decide afterwards.',
      },
      last: { say: 'A short second look is always possible, and nothing more has to follow.' },
    },
    es: {
      first: {
        say: '¿Lo volvemos a mirar en una visita corta antes de decidir nada?',
        subject: 'Una visita corta para volver a mirar',
      },
      letter: {
        subject: 'Mirarlo otra vez, sin compromiso',
        letter:
          'Ha pasado un tiempo desde que hablamos. Basta una visita corta para ver cómo está todo y si el plan sigue valiendo, y usted decide después.',
      },
      last: { say: 'Siempre puede venir a que lo miremos otra vez, sin compromiso.' },
    },
    fr: {
      first: {
        say: 'Voulez-vous que nous regardions à nouveau, en une courte visite, avant de décider ?',
        subject: 'Une courte visite pour refaire le point',
      },
      letter: {
        subject: 'Refaire le point',
        letter:
          'Un peu de temps a passé depuis notre échange. Une courte visite suffit pour voir où vous en êtes et si le plan convient encore, et vous déciderez ensuite.',
      },
      last: { say: 'Refaire le point reste possible à tout moment, sans engagement.' },
    },
    de: {
      first: {
        say: 'Möchten Sie, dass wir es in einem kurzen Besuch noch einmal ansehen?',
        subject: 'Ein kurzer zweiter Blick',
      },
      letter: {
        subject: 'Ein kurzer zweiter Blick',
        letter:
          'Seit unserem Gespräch ist etwas Zeit vergangen. Ein kurzer Besuch genügt, um zu sehen, wie es steht und ob der Plan noch passt, und Sie entscheiden danach.',
      },
      last: { say: 'Ein zweiter Blick ist immer möglich und verpflichtet zu nichts.' },
    },
    pt: {
      first: {
        say: 'Quer que a gente olhe de novo, em uma visita curta, antes de decidir?',
        subject: 'Uma visita curta para olhar de novo',
      },
      letter: {
        subject: 'Olhar de novo, sem compromisso',
        letter:
          'Passou algum tempo desde que conversamos. Uma visita curta basta para ver como estão as coisas e se o plano ainda serve, e você decide depois.',
      },
      last: { say: 'Olhar de novo sempre vale, e sem compromisso.' },
    },
    hi: {
      first: { say: 'तय करने से पहले छोटी विज़िट में फिर देख लें?', subject: 'एक बार फिर देख लेते हैं' },
      letter: {
        subject: 'एक बार फिर देख लेते हैं',
        letter:
          'हमारी बात हुए कुछ समय हो गया है। एक छोटी विज़िट में देख लेंगे कि अब क्या स्थिति है और योजना अब भी ठीक है या नहीं, फिर आप तय करें।',
      },
      last: { say: 'फिर देखना कभी भी हो सकता है।' },
    },
  },
});
