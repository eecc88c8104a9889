import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Long overdue, and dropped from the practice's own list. Plain words, since nobody has written for long.
 */
export const fellOff = compose({
  id: 'fell-off',
  version: 1,
  flagKinds: ['fell_off'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(7), channels: LETTER, phone: true },
    { id: 'last', delay: days(42), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'A visit of yours had dropped off our list. We are putting that right.',
        subject: 'A visit that dropped off our list',
      },
      letter: {
        subject: 'Our oversight',
        letter:
          'A visit of yours was due and had dropped off our list. That was our oversight. If you would still like it, we have times.',
      },
      last: { say: 'If you would still like the visit that dropped off our list, it is yours.' },
    },
    es: {
      first: {
        say: 'Una visita suya se nos fue de la lista. Lo queremos arreglar.',
        subject: 'Una visita que se nos fue de la lista',
      },
      letter: {
        subject: 'Un descuido nuestro',
        letter:
          'Una visita suya estaba pendiente y se nos fue de la lista. Fue un descuido nuestro. Si aún la quiere, tenemos horas.',
      },
      last: { say: 'Si desea la visita que se nos fue de la lista, cuente con ella.' },
    },
    fr: {
      first: {
        say: 'Une de vos visites avait disparu de notre liste. Nous réparons cela.',
        subject: 'Une visite disparue de notre liste',
      },
      letter: {
        subject: 'Un oubli de notre part',
        letter:
          'Une de vos visites était à prévoir et avait disparu de notre liste. C’est un oubli de notre part. Si vous la souhaitez encore, nous avons des horaires.',
      },
      last: { say: 'Si vous souhaitez encore la visite oubliée de notre liste, elle est à vous.' },
    },
    de: {
      first: {
        say: 'Ein Besuch von Ihnen war von unserer Liste gefallen. Das holen wir nach.',
        subject: 'Ein Besuch, der von der Liste gefallen war',
      },
      letter: {
        subject: 'Unser Versehen',
        letter:
          'Ein Besuch von Ihnen stand an und war von unserer Liste gefallen. Das war unser Versehen. Wenn Sie ihn noch möchten, haben wir Zeiten.',
      },
      last: { say: 'Wenn Sie den Besuch, der uns entgangen war, noch möchten, gern.' },
    },
    pt: {
      first: {
        say: 'Uma visita sua saiu da nossa lista. Queremos corrigir isso.',
        subject: 'Uma visita que saiu da nossa lista',
      },
      letter: {
        subject: 'Um descuido nosso',
        letter:
          'Uma visita sua estava na hora e saiu da nossa lista. Foi um descuido nosso. Se ainda quiser, temos horários.',
      },
      last: { say: 'Se ainda quiser a visita que saiu da lista, ela segue sua.' },
    },
    hi: {
      first: { say: 'आपकी विज़िट हमारी सूची में रह गई थी।', subject: 'सूची में रह गई एक विज़िट' },
      letter: {
        subject: 'हमारी चूक',
        letter: 'आपकी एक विज़िट का समय था और वह हमारी सूची में रह गई थी। यह हमारी चूक थी। अगर आप अब भी चाहें, तो समय हैं।',
      },
      last: { say: 'रह गई विज़िट के लिए समय हैं।' },
    },
  },
});
