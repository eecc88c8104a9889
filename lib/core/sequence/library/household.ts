import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * One message for the members of a household who are due, to the one who is reached for them; it greets them all by name.
 */
export const household = compose({
  id: 'household',
  version: 1,
  flagKinds: ['household'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(7), channels: LETTER, phone: true },
    { id: 'last', delay: days(42), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'More than one of your household is due. One trip can do for all.',
        subject: 'One trip for the household',
      },
      letter: {
        subject: 'Together or one by one',
        letter:
          'More than one visit in your household is due. We can put them one after the other on the same day, or find each a time of its own.',
      },
      last: { say: 'If visits on the same day help your household, we will arrange it.' },
    },
    es: {
      first: {
        say: 'En su casa toca la visita de varios. Pueden venir todos a la vez.',
        subject: 'Una sola salida para toda la casa',
      },
      letter: {
        subject: 'Juntos o por separado',
        letter:
          'En su casa toca la visita de más de una persona. Podemos ponerlas seguidas el mismo día o buscar una hora para cada una.',
      },
      last: { say: 'Si les ayuda venir todos a la vez, lo organizamos.' },
    },
    fr: {
      first: {
        say: 'Plusieurs visites sont à prévoir chez vous. Un seul trajet peut suffire.',
        subject: 'Un seul trajet pour toute la maison',
      },
      letter: {
        subject: 'Ensemble ou séparément',
        letter:
          'Plusieurs visites sont à prévoir dans votre foyer. Nous pouvons les placer l’une après l’autre le même jour, ou trouver un horaire pour chacun.',
      },
      last: { say: "Si venir ensemble vous arrange, nous l'organisons volontiers." },
    },
    de: {
      first: {
        say: 'In Ihrem Haushalt steht mehr als ein Besuch an. Ein Weg kann für alle reichen.',
        subject: 'Ein Weg für alle',
      },
      letter: {
        subject: 'Gemeinsam oder einzeln',
        letter:
          'In Ihrem Haushalt steht mehr als ein Besuch an. Wir können sie am selben Tag hintereinander legen oder für jeden eine eigene Zeit finden.',
      },
      last: { say: 'Wenn Besuche am selben Tag helfen, richten wir es ein.' },
    },
    pt: {
      first: {
        say: 'Na sua casa, mais de uma visita chegou na hora. Uma ida pode bastar.',
        subject: 'Uma ida para a casa toda',
      },
      letter: {
        subject: 'Juntos ou separados',
        letter:
          'Na sua casa, mais de uma visita está na hora. Podemos marcar uma depois da outra no mesmo dia, ou achar um horário para cada pessoa.',
      },
      last: { say: 'Se vir no mesmo dia ajuda, a gente organiza.' },
    },
    hi: {
      first: { say: 'घर में एक से ज़्यादा विज़िट बाकी हैं।', subject: 'पूरे घर के लिए एक बार' },
      letter: {
        subject: 'साथ या अलग-अलग',
        letter:
          'आपके घर में एक से ज़्यादा विज़िट बाकी हैं। हम उन्हें एक ही दिन एक के बाद एक रख सकते हैं, या हर एक के लिए अलग समय ढूँढ सकते हैं।',
      },
      last: { say: 'एक ही दिन आना हो तो बताएँ।' },
    },
  },
});
