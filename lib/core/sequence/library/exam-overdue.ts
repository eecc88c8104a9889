import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * A check by the doctor is owed, whatever became of other visits.
 */
export const examOverdue = compose({
  id: 'exam-overdue',
  version: 1,
  flagKinds: ['exam_overdue'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(7), channels: LETTER, phone: true },
    { id: 'last', delay: days(42), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: { say: 'Your yearly check-up is due.', subject: 'Your yearly check-up' },
      letter: {
        subject: 'A check-up once a year',
        letter:
          'It is about a year since your last check-up with us. It is a short visit that tells you where you stand.',
      },
      last: { say: 'Your yearly check-up is still open, whenever it suits you.' },
    },
    es: {
      first: { say: 'Ya toca su chequeo anual.', subject: 'Su chequeo anual' },
      letter: {
        subject: 'Un chequeo al año',
        letter:
          'Hace cerca de un año de su último chequeo con nosotros. Es una visita corta que le dice cómo está todo.',
      },
      last: { say: 'Su chequeo anual sigue pendiente, cuando le venga bien.' },
    },
    fr: {
      first: { say: 'Votre bilan annuel est à prévoir.', subject: 'Votre bilan annuel' },
      letter: {
        subject: 'Un bilan une fois par an',
        letter:
          'Votre dernier bilan chez nous date d’environ un an. C’est une visite courte qui vous dit où vous en êtes.',
      },
      last: { say: 'Votre bilan annuel reste à prévoir, quand vous le souhaitez.' },
    },
    de: {
      first: { say: 'Ihre jährliche Kontrolle steht an.', subject: 'Ihre jährliche Kontrolle' },
      letter: {
        subject: 'Einmal im Jahr zur Kontrolle',
        letter:
          'Ihre letzte Kontrolle bei uns ist etwa ein Jahr her. Es ist ein kurzer Besuch, nach dem Sie wissen, wie es steht.',
      },
      last: { say: 'Ihre jährliche Kontrolle ist noch offen, wann es Ihnen passt.' },
    },
    pt: {
      first: { say: 'Chegou a hora do seu check-up anual.', subject: 'Seu check-up anual' },
      letter: {
        subject: 'Um check-up por ano',
        letter:
          'Faz cerca de um ano do seu último check-up com a gente. É uma visita curta que mostra como estão as coisas.',
      },
      last: { say: 'Seu check-up anual segue em aberto, quando for melhor.' },
    },
    hi: {
      first: { say: 'आपके सालाना चेक-अप का समय है।', subject: 'आपका सालाना चेक-अप' },
      letter: {
        subject: 'साल में एक चेक-अप',
        letter: 'हमारे यहाँ आपके पिछले चेक-अप को करीब एक साल हो गया है। यह एक छोटी विज़िट है।',
      },
      last: { say: 'आपका सालाना चेक-अप बाकी है।' },
    },
  },
});
