import { compose, days, FIRST, LETTER } from './compose.ts';

/**
 * Before anybody is late: due soon, or later than their own rhythm. One message and one letter, no more.
 */
export const atRisk = compose({
  id: 'at-risk',
  version: 1,
  flagKinds: ['at_risk'],
  purpose: 'care',
  steps: [FIRST, { id: 'letter', delay: days(14), channels: LETTER, closes: true }],
  words: {
    en: {
      first: {
        say: 'Your next visit is coming up, and nothing is booked yet.',
        subject: 'Your next visit is coming up',
      },
      letter: {
        subject: 'While there is plenty to choose from',
        letter:
          'Your next visit is coming up, and nothing is booked yet. Choosing now leaves you the widest choice of times.',
      },
    },
    es: {
      first: {
        say: 'Se acerca su siguiente visita y no tiene hora reservada.',
        subject: 'Se acerca su próxima visita',
      },
      letter: {
        subject: 'Con más horas para elegir',
        letter:
          'Se acerca su próxima visita y aún no tiene hora. Si elige ahora, tiene más horas entre las que escoger.',
      },
    },
    fr: {
      first: {
        say: "Votre prochaine visite approche et rien n'est encore réservé.",
        subject: 'Votre prochaine visite approche',
      },
      letter: {
        subject: 'Pour avoir le choix',
        letter:
          'Votre prochaine visite approche et rien n’est encore réservé. En choisissant maintenant, vous avez le plus grand choix d’horaires.',
      },
    },
    de: {
      first: {
        say: 'Ihr nächster Besuch rückt näher, und es ist noch nichts gebucht.',
        subject: 'Ihr nächster Besuch rückt näher',
      },
      letter: {
        subject: 'Solange die Auswahl groß ist',
        letter:
          'Ihr nächster Besuch rückt näher, und es ist noch nichts gebucht. Wenn Sie jetzt wählen, ist die Auswahl am größten.',
      },
    },
    pt: {
      first: {
        say: 'Sua nova visita se aproxima, e nada foi marcado ainda.',
        subject: 'Sua próxima visita se aproxima',
      },
      letter: {
        subject: 'Com mais horários para escolher',
        letter:
          'Sua próxima visita se aproxima, e nada foi marcado ainda. Escolhendo agora, há mais opções de horário.',
      },
    },
    hi: {
      first: { say: 'अगली विज़िट पास है, अभी बुक नहीं है।', subject: 'आपकी अगली विज़िट पास है' },
      letter: {
        subject: 'जब तक पूरा चुनाव है',
        letter: 'आपकी अगली विज़िट पास आ रही है और अभी कुछ बुक नहीं है। अभी चुनने पर सबसे ज़्यादा समय उपलब्ध हैं।',
      },
    },
  },
});
