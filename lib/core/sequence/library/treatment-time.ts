import { CALL_AFTER_CLICK, compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Chosen when time was what was missing: how long it takes, early and late hours, fewer and longer visits.
 */
export const treatmentTime = compose({
  id: 'treatment-time',
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
        say: 'The visit we talked about can be early, late or in one go.',
        subject: 'A time that fits your day',
      },
      letter: {
        subject: 'Fitting it into your day',
        letter:
          'We can tell you beforehand how long the visit we talked about takes. It can be early in the morning, late in the day, or all in one appointment if that saves you a way.',
      },
      last: { say: 'If a time outside your working hours helps, we will find one.' },
    },
    es: {
      first: {
        say: 'La visita de la que hablamos puede ser temprano, tarde o todo en una vez.',
        subject: 'Una hora que encaje con usted',
      },
      letter: {
        subject: 'Que encaje en su jornada',
        letter:
          'Podemos decirle antes cuánto dura la visita de la que hablamos. Puede ser a primera hora, a última o todo en una sola cita, si así se ahorra un viaje.',
      },
      last: { say: 'Si le ayuda una hora fuera de su jornada, la buscamos.' },
    },
    fr: {
      first: {
        say: 'La visite dont nous avons parlé peut se faire le matin, le soir ou en une seule fois.',
        subject: 'Un horaire qui vous arrange',
      },
      letter: {
        subject: 'Selon votre emploi du temps',
        letter:
          'Nous pouvons vous dire à l’avance combien de temps prend la visite dont nous avons parlé. Elle peut se faire tôt le matin, en fin de journée ou en une seule fois si cela vous évite un trajet.',
      },
      last: { say: 'Si un horaire en dehors de votre travail vous aide, nous le trouverons.' },
    },
    de: {
      first: {
        say: 'Der besprochene Besuch geht früh, spät oder alles auf einmal.',
        subject: 'Eine Zeit, die in Ihren Tag passt',
      },
      letter: {
        subject: 'Passend zu Ihrem Tag',
        letter:
          'Wir sagen Ihnen gern vorher, wie lange der besprochene Besuch dauert. Er geht früh am Morgen, spät am Tag oder alles in einem Termin, wenn Ihnen das einen Weg spart.',
      },
      last: { say: 'Wenn Ihnen eine Zeit nach der Arbeit hilft, finden wir eine.' },
    },
    pt: {
      first: {
        say: 'A visita de que falamos pode ser cedo, tarde ou de uma vez.',
        subject: 'Um horário que cabe no seu dia',
      },
      letter: {
        subject: 'Do jeito que cabe no seu dia',
        letter:
          'Podemos dizer antes quanto tempo leva a visita de que falamos. Pode ser cedo, no fim do dia ou tudo de uma vez, se isso evitar uma viagem.',
      },
      last: { say: 'Se ajudar uma hora fora do trabalho, a gente acha.' },
    },
    hi: {
      first: { say: 'बात हुई विज़िट सुबह, शाम या एक बार में हो सकती है।', subject: 'आपके दिन के हिसाब से समय' },
      letter: {
        subject: 'आपके दिन के हिसाब से',
        letter:
          'हम पहले बता सकते हैं कि जिस विज़िट की बात हुई थी, उसमें कितना समय लगेगा। वह सुबह जल्दी, शाम को या एक ही बार में हो सकती है।',
      },
      last: { say: 'काम के बाद का समय भी मिल सकता है।' },
    },
  },
});
