import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * For those who only ever come in an emergency, and now and then under an insurance that pays for regular visits: what a
 * planned visit is good for, without a word of blame. What is done in it stands in the call script.
 */
export const preventive = compose({
  id: 'preventive',
  version: 1,
  flagKinds: ['exam_overdue', 'overdue_recare', 'at_risk'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(7), channels: LETTER, phone: true },
    { id: 'last', delay: days(42), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'A short planned visit helps to find small things while they are simple.',
        subject: 'A short visit, planned in peace',
      },
      letter: {
        subject: 'What a planned visit is good for',
        letter:
          'You have come to us when something was wrong. A short planned visit helps to find small things while they are still simple and cost little, and many insurances cover it in full.',
      },
      last: { say: 'A planned visit is short and calm, whenever it suits you.' },
    },
    es: {
      first: {
        say: 'Una visita corta y tranquila ayuda a ver cosas a tiempo.',
        subject: 'Una visita corta, sin prisas',
      },
      letter: {
        subject: 'Para qué sirve una visita tranquila',
        letter:
          'Ha venido a vernos cuando algo iba mal. Una visita corta y planificada ayuda a encontrar las cosas pequeñas cuando aún son sencillas y cuestan poco, y muchos seguros la cubren entera.',
      },
      last: { say: 'Una visita planeada es corta y tranquila, cuando le venga bien.' },
    },
    fr: {
      first: {
        say: "Une courte visite prévue à l'avance aide à voir les petites choses tant qu'elles sont simples.",
        subject: 'Une courte visite, au calme',
      },
      letter: {
        subject: 'À quoi sert une visite prévue',
        letter:
          'Vous êtes venu nous voir quand quelque chose n’allait pas. Une courte visite prévue à l’avance aide à trouver les petites choses tant qu’elles sont simples et coûtent peu, et beaucoup d’assurances la prennent en charge.',
      },
      last: { say: 'Une visite prévue est courte et calme, quand cela vous convient.' },
    },
    de: {
      first: {
        say: 'Ein kurzer geplanter Besuch zeigt Kleines, solange es noch einfach ist.',
        subject: 'Ein kurzer Besuch in Ruhe',
      },
      letter: {
        subject: 'Wozu ein geplanter Besuch gut ist',
        letter:
          'Sie sind zu uns gekommen, als etwas nicht in Ordnung war. Ein kurzer geplanter Besuch zeigt Kleines, solange es noch einfach ist und wenig kostet, und viele Versicherungen zahlen ihn ganz.',
      },
      last: { say: 'Ein geplanter Besuch ist kurz und ruhig, wann es Ihnen passt.' },
    },
    pt: {
      first: {
        say: 'Uma visita curta e planejada ajuda a ver coisas pequenas a tempo.',
        subject: 'Uma visita curta, com calma',
      },
      letter: {
        subject: 'Para que serve uma visita planejada',
        letter:
          'Você veio quando algo não estava bem. Uma visita curta e planejada ajuda a encontrar coisas pequenas enquanto são simples e custam pouco, e muitos planos cobrem tudo.',
      },
      last: { say: 'Uma visita planejada é curta e calma, quando for melhor.' },
    },
    hi: {
      first: { say: 'तय समय की छोटी विज़िट से बातें सरल रहती हैं।', subject: 'आराम से एक छोटी विज़िट' },
      letter: {
        subject: 'तय समय की विज़िट क्यों',
        letter:
          'आप हमारे पास तब आए जब कुछ ठीक नहीं था। पहले से तय छोटी विज़िट में छोटी बातें तभी मिल जाती हैं जब वे सरल हों और खर्च कम हो, और कई बीमा योजनाएँ इसे पूरा देती हैं।',
      },
      last: { say: 'तय समय की विज़िट छोटी और आराम की है।' },
    },
  },
});
