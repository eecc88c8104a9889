import { CALL_AFTER_CLICK, compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Chosen when it was too much at once: one part first, the rest when it suits.
 */
export const treatmentPhased = compose({
  id: 'treatment-phased',
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
      first: { say: 'What we talked about can be done in parts, one at a time.', subject: 'One part at a time' },
      letter: {
        subject: 'Step by step',
        letter:
          'What we talked about does not have to happen all at once. We can begin with the part that matters most and leave the rest until it suits you.',
      },
      last: { say: 'You can begin with one part and see. We will plan the rest later.' },
    },
    es: {
      first: { say: 'Lo que hablamos puede hacerse por partes, una cada vez.', subject: 'Una parte cada vez' },
      letter: {
        subject: 'Paso a paso',
        letter:
          'Lo que hablamos no tiene que ser todo a la vez. Podemos empezar por la parte que más importa y dejar el resto para cuando le venga bien.',
      },
      last: { say: 'Puede empezar por una parte y el resto lo planeamos luego.' },
    },
    fr: {
      first: {
        say: 'Ce dont nous avons parlé peut se faire par étapes, une à la fois.',
        subject: 'Une étape à la fois',
      },
      letter: {
        subject: 'Étape par étape',
        letter:
          'Ce dont nous avons parlé n’a pas à se faire en une fois. Nous pouvons commencer par la partie la plus utile et laisser le reste pour plus tard.',
      },
      last: { say: 'Vous pouvez commencer par une étape. Le reste se verra plus tard.' },
    },
    de: {
      first: {
        say: 'Was wir besprochen haben, geht auch in Teilen, einer nach dem anderen.',
        subject: 'Ein Teil nach dem anderen',
      },
      letter: {
        subject: 'Schritt für Schritt',
        letter:
          'Was wir besprochen haben, muss nicht auf einmal geschehen. Wir können mit dem wichtigsten Teil beginnen und den Rest lassen, bis es Ihnen passt.',
      },
      last: { say: 'Sie können mit einem Teil beginnen. Den Rest planen wir später.' },
    },
    pt: {
      first: { say: 'O que combinamos pode ser feito em partes, uma de cada vez.', subject: 'Uma parte de cada vez' },
      letter: {
        subject: 'Passo a passo',
        letter:
          'O que combinamos não precisa ser tudo de uma vez. Podemos começar pela parte mais importante e deixar o resto para quando for melhor.',
      },
      last: { say: 'Pode ser uma parte primeiro. O resto vemos depois.' },
    },
    hi: {
      first: { say: 'जो बात हुई थी, वह हिस्सों में हो सकता है।', subject: 'एक बार में एक हिस्सा' },
      letter: {
        subject: 'एक-एक करके',
        letter:
          'जो बात हुई थी, वह सब एक साथ होना ज़रूरी नहीं। हम सबसे ज़रूरी हिस्से से शुरू कर सकते हैं और बाकी तब, जब आपको सुविधा हो।',
      },
      last: { say: 'एक हिस्से से शुरू कर सकते हैं।' },
    },
  },
});
