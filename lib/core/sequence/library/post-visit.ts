import { compose, FIRST } from './compose.ts';

/**
 * A week after a visit: how to look after oneself, and where to ask. A booking doesn't end it.
 */
export const postVisit = compose({
  id: 'post-visit',
  version: 1,
  flagKinds: ['post_visit'],
  bookings: 'no_matter',
  purpose: 'care',
  steps: [{ ...FIRST, window: { from: '09:00', to: '18:00' }, ask: 'reach', phone: true }],
  words: {
    en: {
      first: {
        say: 'A week after your visit we hope all is well. If anything feels different, ask us.',
        subject: 'A week after your visit',
      },
    },
    es: {
      first: {
        say: 'Hace una semana de su visita y esperamos que todo siga bien. Si nota algo distinto, pregunte.',
        subject: 'Una semana después de su visita',
      },
    },
    fr: {
      first: {
        say: 'Une semaine après votre visite, nous espérons que tout va bien. Au moindre doute, demandez-nous.',
        subject: 'Une semaine après votre visite',
      },
    },
    de: {
      first: {
        say: 'Eine Woche nach Ihrem Besuch hoffen wir, dass alles gut ist. Wenn etwas anders ist, fragen Sie uns.',
        subject: 'Eine Woche nach Ihrem Besuch',
      },
    },
    pt: {
      first: {
        say: 'Faz uma semana da sua visita e esperamos que esteja tudo bem. Se notar algo diferente, pergunte.',
        subject: 'Uma semana depois da sua visita',
      },
    },
    hi: {
      first: { say: 'विज़िट को एक हफ़्ता हुआ, सब ठीक होगा।', subject: 'आपकी विज़िट के एक हफ़्ते बाद' },
    },
  },
});
