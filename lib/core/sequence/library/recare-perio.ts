import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Maintenance on a short interval (perio, 3 to 4 months). Closer together than routine recare, since the interval is. It never
 * speaks of a cleaning, nor of what is maintained.
 */
export const recarePerio = compose({
  id: 'recare-perio',
  version: 1,
  flagKinds: ['overdue_recare', 'fell_off'],
  urgent: true,
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(3), channels: LETTER, phone: true },
    { id: 'again', delay: days(14), channels: TEXT, repeats: 'again' },
    { id: 'last', delay: days(30), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: { say: 'Your next visit in the plan we agreed is due.', subject: 'The next visit in your plan' },
      letter: {
        subject: 'Keeping to the plan we agreed',
        letter:
          'The next visit in the plan we agreed with you is due. These visits work best at the interval we chose together, so we keep times free for them.',
      },
      again: { say: 'The next visit in your plan is not booked yet.' },
      last: { say: 'We keep times free for the visits in your plan, whenever you are ready.' },
    },
    es: {
      first: { say: 'Ya toca la siguiente visita del plan que acordamos.', subject: 'La siguiente visita de su plan' },
      letter: {
        subject: 'Seguimos con el plan que acordamos',
        letter:
          'Ya toca la siguiente visita del plan que acordamos con usted. Estas visitas funcionan mejor con el intervalo que elegimos juntos, y por eso les guardamos horas.',
      },
      again: { say: 'La siguiente visita de su plan sigue sin fecha.' },
      last: { say: 'Le guardamos horas para las visitas de su plan, cuando quiera.' },
    },
    fr: {
      first: {
        say: 'La prochaine visite du rythme convenu avec vous est à prévoir.',
        subject: 'La prochaine visite prévue avec vous',
      },
      letter: {
        subject: 'Garder le rythme convenu',
        letter:
          'La prochaine visite du rythme convenu avec vous est à prévoir. Ces visites sont le plus utiles à l’intervalle choisi ensemble, et nous leur gardons des horaires.',
      },
      again: { say: "La prochaine visite convenue n'a pas encore de date." },
      last: { say: 'Nous gardons des horaires pour les visites convenues, quand vous le voudrez.' },
    },
    de: {
      first: {
        say: 'Der nächste Besuch in Ihrem vereinbarten Abstand steht an.',
        subject: 'Der nächste vereinbarte Besuch',
      },
      letter: {
        subject: 'Im vereinbarten Abstand',
        letter:
          'Der nächste Besuch in dem Abstand, den wir mit Ihnen vereinbart haben, steht an. Diese Besuche nützen am meisten, wenn der Abstand stimmt, deshalb halten wir Zeiten dafür frei.',
      },
      again: { say: 'Ihr nächster vereinbarter Besuch hat noch keinen Termin.' },
      last: { say: 'Für Ihre vereinbarten Besuche halten wir Zeiten frei, wann immer Sie möchten.' },
    },
    pt: {
      first: { say: 'Chegou a vez da nova visita do plano que combinamos.', subject: 'A próxima visita do seu plano' },
      letter: {
        subject: 'No ritmo que combinamos',
        letter:
          'Chegou a vez da próxima visita do plano que combinamos com você. Essas visitas funcionam melhor no intervalo que escolhemos juntos, e guardamos horários para elas.',
      },
      again: { say: 'A nova visita do seu plano segue sem data.' },
      last: { say: 'Guardamos horas para as visitas do seu plano, quando quiser.' },
    },
    hi: {
      first: { say: 'तय योजना की अगली विज़िट का समय है।', subject: 'आपकी योजना की अगली विज़िट' },
      letter: {
        subject: 'जैसा हमने तय किया था',
        letter:
          'हमने आपके साथ जो योजना तय की थी, उसकी अगली विज़िट का समय है। ये विज़िट तय अंतराल पर सबसे अच्छी रहती हैं, इसलिए हम इनके लिए समय खाली रखते हैं।',
      },
      again: { say: 'योजना की अगली विज़िट बाकी है।' },
      last: { say: 'आपकी योजना के लिए समय खाली हैं।' },
    },
  },
});
