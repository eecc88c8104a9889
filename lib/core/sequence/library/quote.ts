import { CALL_AFTER_CLICK, compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * A plan or quote went out and no answer came. Four short messages, further and further apart; any answer ends them (B15).
 */
export const quote = compose({
  id: 'quote',
  version: 1,
  flagKinds: ['quote_open'],
  purpose: 'care',
  steps: [
    { ...FIRST, ask: 'reach' },
    { id: 'letter', delay: days(3), channels: LETTER, ask: 'reach', phone: true },
    CALL_AFTER_CLICK,
    { id: 'again', delay: days(7), channels: TEXT, ask: 'reach', repeats: 'again' },
    { id: 'last', delay: days(14), channels: TEXT, ask: 'reach', closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'Did our plan reach you? We are glad to answer any question about it.',
        subject: 'Did our plan reach you?',
      },
      letter: {
        subject: 'Our plan for you',
        letter:
          'We sent you a plan a few days ago. If anything in it is unclear, or does not suit you, tell us and we will look at it again together.',
      },
      again: { say: 'Is there anything you would like changed in our plan?', subject: 'Shall we change anything?' },
      last: { say: 'Our plan for you stays as it is until you tell us.' },
    },
    es: {
      first: {
        say: '¿Ha recibido nuestro plan? Con gusto respondemos sus preguntas.',
        subject: '¿Le llegó nuestro plan?',
      },
      letter: {
        subject: 'Nuestro plan para usted',
        letter:
          'Hace unos días le enviamos un plan. Si algo no queda claro o no le encaja, díganoslo y lo vemos otra vez juntos.',
      },
      again: { say: '¿Quiere que cambiemos algo de nuestro plan?', subject: '¿Cambiamos algo?' },
      last: { say: 'Nuestro plan queda como lo dejamos hasta que usted nos diga.' },
    },
    fr: {
      first: {
        say: 'Avez-vous bien eu notre devis ? Nous répondons volontiers à vos questions.',
        subject: 'Avez-vous bien eu notre devis ?',
      },
      letter: {
        subject: 'Notre devis',
        letter:
          'Nous vous avons envoyé un devis il y a quelques jours. Si un point n’est pas clair ou ne vous convient pas, dites-le-nous et nous le reverrons ensemble.',
      },
      again: {
        say: 'Souhaitez-vous changer quelque chose dans notre devis ?',
        subject: 'Changeons-nous quelque chose ?',
      },
      last: { say: 'Notre devis reste valable tel quel ; dites-nous quand vous voudrez.' },
    },
    de: {
      first: {
        say: 'Ist unser Plan bei Ihnen angekommen? Fragen dazu beantworten wir gern.',
        subject: 'Ist unser Plan angekommen?',
      },
      letter: {
        subject: 'Unser Plan für Sie',
        letter:
          'Vor einigen Tagen haben wir Ihnen einen Plan geschickt. Wenn etwas unklar ist oder nicht passt, sagen Sie es uns, und wir sehen ihn gemeinsam noch einmal an.',
      },
      again: { say: 'Möchten Sie an unserem Plan etwas ändern?', subject: 'Sollen wir etwas ändern?' },
      last: { say: 'Unser Plan bleibt so, bis Sie uns etwas anderes sagen.' },
    },
    pt: {
      first: { say: 'Nosso plano chegou? Respondemos com prazer qualquer pergunta.', subject: 'Nosso plano chegou?' },
      letter: {
        subject: 'Nosso plano para você',
        letter:
          'Há alguns dias enviamos um plano. Se algo não ficou claro ou não serve, conte para a gente e vemos de novo juntos.',
      },
      again: { say: 'Quer mudar algo no nosso plano?', subject: 'Mudamos alguma coisa?' },
      last: { say: 'Nosso plano fica como combinado; fale quando quiser.' },
    },
    hi: {
      first: { say: 'हमारी योजना मिली? सवाल हों तो पूछें।', subject: 'क्या हमारी योजना मिली?' },
      letter: {
        subject: 'आपके लिए हमारी योजना',
        letter: 'कुछ दिन पहले हमने आपको योजना भेजी थी। कुछ समझ न आया हो या ठीक न लगे, तो बताएँ, हम साथ मिलकर फिर देखेंगे।',
      },
      again: { say: 'योजना में कुछ बदलना चाहेंगे?', subject: 'क्या कुछ बदलें?' },
      last: { say: 'योजना वैसी ही है, जब चाहें बताएँ।' },
    },
  },
});
