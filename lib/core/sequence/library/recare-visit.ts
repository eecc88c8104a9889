import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * The routine visit of somebody whose kind of recare is not known to be prophy or perio. Four messages, the later ones
 * six weeks apart: what recall systems do, and no more than four.
 */
export const recareVisit = compose({
  id: 'recare-visit',
  version: 1,
  flagKinds: ['overdue_recare', 'at_risk'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(4), channels: LETTER, phone: true },
    { id: 'again', delay: days(42), channels: TEXT, repeats: 'again' },
    { id: 'last', delay: days(42), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: { say: 'You are due for your next visit.', subject: 'Your next visit at {{practiceName}}' },
      letter: {
        subject: 'A time that suits you, {{firstName}}?',
        letter: 'A short note: your next visit is not booked yet. It takes about a minute to choose a time.',
      },
      again: { say: 'Your next visit is still open, and there are new times.' },
      last: { say: 'Whenever you are ready for your next visit, our free times are here.' },
    },
    es: {
      first: { say: 'Es momento de su siguiente visita.', subject: 'Su próxima visita a {{practiceName}}' },
      letter: {
        subject: '¿Qué hora le viene bien, {{firstName}}?',
        letter: 'Una nota breve: su próxima visita aún no tiene fecha. Elegir una hora lleva un minuto.',
      },
      again: { say: 'Su siguiente visita sigue sin fecha y hay horas nuevas.' },
      last: { say: 'Cuando quiera hacer su siguiente visita, tenemos horas libres.' },
    },
    fr: {
      first: {
        say: 'Il est temps de prévoir votre prochaine visite.',
        subject: 'Votre prochaine visite chez {{practiceName}}',
      },
      letter: {
        subject: 'Quel horaire vous convient, {{firstName}} ?',
        letter: 'Un petit mot : votre prochaine visite n’a pas encore de date. Choisir un horaire prend une minute.',
      },
      again: { say: 'Votre prochaine visite reste à prévoir et de nouveaux horaires sont libres.' },
      last: { say: 'Quand vous le souhaiterez, nous avons des horaires pour votre prochaine visite.' },
    },
    de: {
      first: { say: 'Es ist Zeit für Ihren nächsten Besuch.', subject: 'Ihr nächster Besuch bei {{practiceName}}' },
      letter: {
        subject: 'Welcher Termin passt Ihnen, {{firstName}}?',
        letter: 'Eine kurze Nachricht: Ihr nächster Besuch hat noch keinen Termin. Einen zu wählen dauert eine Minute.',
      },
      again: { say: 'Ihr nächster Besuch ist noch offen, und es gibt neue Zeiten.' },
      last: { say: 'Wann immer Sie kommen möchten, haben wir freie Zeiten für Sie.' },
    },
    pt: {
      first: { say: 'Chegou a hora da sua nova visita.', subject: 'Sua próxima visita à {{practiceName}}' },
      letter: {
        subject: 'Qual horário é melhor para você, {{firstName}}?',
        letter: 'Um recado rápido: sua próxima visita ainda não tem data. Escolher um horário leva um minuto.',
      },
      again: { say: 'Sua nova visita segue sem data, e temos novas horas livres.' },
      last: { say: 'Quando quiser fazer sua nova visita, temos horas livres.' },
    },
    hi: {
      first: { say: 'आपकी अगली विज़िट का समय आ गया है।', subject: '{{practiceName}} में आपकी अगली विज़िट' },
      letter: {
        subject: '{{firstName}}, कौन सा समय ठीक रहेगा?',
        letter: 'एक छोटा संदेश: आपकी अगली विज़िट अभी बुक नहीं हुई है। समय चुनने में एक मिनट लगता है।',
      },
      again: { say: 'आपकी विज़िट बाकी है, नए समय खुले हैं।' },
      last: { say: 'जब भी आना चाहें, खाली समय हैं।' },
    },
  },
});
