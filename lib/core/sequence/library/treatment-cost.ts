import { CALL_AFTER_CLICK, compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Chosen when the cost was what held the person back: ways to spread it, no figures, no pressure. Rates stand in the script.
 */
export const treatmentCost = compose({
  id: 'treatment-cost',
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
      first: {
        say: 'There are ways to spread the cost of the visit we talked about.',
        subject: 'Ways to spread the cost',
      },
      letter: {
        subject: 'What it would cost, and how to spread it',
        letter:
          'We can go through the cost of the visit we talked about with you beforehand: what your insurance pays, what can be paid in parts, and what can wait.',
      },
      last: { say: 'We are glad to go through the cost first, whenever you like.' },
    },
    es: {
      first: {
        say: 'Hay formas de repartir el coste de la visita de la que hablamos.',
        subject: 'Formas de repartir el coste',
      },
      letter: {
        subject: 'Cuánto costaría y cómo repartirlo',
        letter:
          'Podemos ver antes con usted el coste de la visita de la que hablamos: qué paga su seguro, qué puede pagar a plazos y qué puede esperar.',
      },
      last: { say: 'Vemos el coste con usted antes de nada, cuando quiera.' },
    },
    fr: {
      first: {
        say: 'Il est possible de régler en plusieurs fois la visite dont nous avons parlé.',
        subject: 'Régler en plusieurs fois',
      },
      letter: {
        subject: 'Le prix, et comment l’étaler',
        letter:
          'Nous pouvons voir avec vous, avant, le prix de la visite dont nous avons parlé : ce que paie votre assurance, ce qui se règle en plusieurs fois et ce qui peut attendre.',
      },
      last: { say: "Nous regarderons d'abord le prix avec vous, quand vous le souhaitez." },
    },
    de: {
      first: {
        say: 'Die Kosten des besprochenen Besuchs lassen sich verteilen.',
        subject: 'Kosten, die sich verteilen lassen',
      },
      letter: {
        subject: 'Was es kostet und wie es sich verteilen lässt',
        letter:
          'Wir gehen die Kosten des besprochenen Besuchs gern vorher mit Ihnen durch: was Ihre Versicherung zahlt, was in Raten geht und was warten kann.',
      },
      last: { say: 'Wir gehen die Kosten gern zuerst mit Ihnen durch, wann Sie möchten.' },
    },
    pt: {
      first: { say: 'Existem formas de parcelar a visita de que falamos.', subject: 'Formas de parcelar' },
      letter: {
        subject: 'Quanto custaria e como parcelar',
        letter:
          'Podemos ver com você, antes, o custo da visita de que falamos: o que o plano paga, o que dá para parcelar e o que pode esperar.',
      },
      last: { say: 'Vemos o custo com calma antes, quando quiser.' },
    },
    hi: {
      first: { say: 'बात हुई विज़िट का खर्च किस्तों में हो सकता है।', subject: 'खर्च बाँटने के तरीके' },
      letter: {
        subject: 'खर्च कितना, और कैसे बाँटें',
        letter:
          'जिस विज़िट की बात हुई थी, उसका खर्च हम पहले आपके साथ देख सकते हैं: बीमा क्या देगा, क्या किस्तों में हो सकता है और क्या रुक सकता है।',
      },
      last: { say: 'पहले खर्च पर बात कर लेते हैं।' },
    },
  },
});
