import { compose, days, FIRST, LETTER } from './compose.ts';

/**
 * An open account: no figures, no threat, a way to talk about it. About the account, so a booking makes no difference.
 */
export const balance = compose({
  id: 'balance',
  version: 1,
  flagKinds: ['balance'],
  bookings: 'no_matter',
  purpose: 'service',
  steps: [
    { ...FIRST, ask: 'reach' },
    { id: 'letter', delay: days(14), channels: LETTER, ask: 'reach', phone: true },
    { id: 'last', delay: days(30), channels: LETTER, ask: 'reach' },
  ],
  words: {
    en: {
      first: {
        say: 'There is an open item on your account. We are glad to go through it with you.',
        subject: 'An open item on your account',
      },
      letter: {
        subject: 'Your account with us',
        letter:
          'There is still an open item on your account. If it is a mistake, or if paying in parts would help, please talk to us.',
      },
      last: {
        subject: 'Your account',
        letter:
          'An item on your account is still open. Please tell us how you would like to settle it, or what we should put right.',
      },
    },
    es: {
      first: {
        say: 'Tiene un asunto pendiente en su cuenta. Lo vemos con usted con gusto.',
        subject: 'Un asunto pendiente en su cuenta',
      },
      letter: {
        subject: 'Su cuenta con nosotros',
        letter:
          'Sigue habiendo un asunto pendiente en su cuenta. Si es un error, o si le ayuda pagar a plazos, hable con nosotros.',
      },
      last: {
        subject: 'Su cuenta',
        letter: 'Un asunto de su cuenta sigue pendiente. Díganos cómo prefiere resolverlo o qué debemos corregir.',
      },
    },
    fr: {
      first: {
        say: 'Un point reste ouvert sur votre compte. Nous le verrons volontiers avec vous.',
        subject: 'Un point ouvert sur votre compte',
      },
      letter: {
        subject: 'Votre compte chez nous',
        letter:
          'Un point reste ouvert sur votre compte. S’il s’agit d’une erreur, ou si régler en plusieurs fois vous aide, parlez-nous-en.',
      },
      last: {
        subject: 'Votre compte',
        letter:
          'Un point de votre compte reste ouvert. Dites-nous comment vous souhaitez le régler, ou ce que nous devons corriger.',
      },
    },
    de: {
      first: {
        say: 'Auf Ihrem Konto ist noch etwas offen. Wir gehen es gern mit Ihnen durch.',
        subject: 'Ein offener Posten',
      },
      letter: {
        subject: 'Ihr Konto bei uns',
        letter:
          'Auf Ihrem Konto ist noch etwas offen. Falls es ein Irrtum ist oder Raten helfen würden, sprechen Sie bitte mit uns.',
      },
      last: {
        subject: 'Ihr Konto',
        letter:
          'Ein Posten auf Ihrem Konto ist noch offen. Bitte sagen Sie uns, wie Sie ihn begleichen möchten oder was wir berichtigen sollen.',
      },
    },
    pt: {
      first: {
        say: 'Tem algo em aberto na sua conta. Vemos com prazer com quem precisar.',
        subject: 'Algo em aberto na sua conta',
      },
      letter: {
        subject: 'Sua conta com a gente',
        letter: 'Ainda há algo em aberto na sua conta. Se for engano, ou se parcelar ajudar, fale com a gente.',
      },
      last: {
        subject: 'Sua conta',
        letter: 'Um item da sua conta segue em aberto. Conte como prefere resolver ou o que devemos corrigir.',
      },
    },
    hi: {
      first: { say: 'आपके खाते में कुछ बाकी है। साथ देख लेते हैं।', subject: 'आपके खाते में कुछ बाकी है' },
      letter: {
        subject: 'हमारे यहाँ आपका खाता',
        letter: 'आपके खाते में अभी कुछ बाकी है। अगर यह गलती है, या किस्तों में देना आसान हो, तो हमसे बात करें।',
      },
      last: {
        subject: 'आपका खाता',
        letter: 'आपके खाते में कुछ अभी बाकी है। बताएँ कि आप इसे कैसे चुकाना चाहेंगे, या हमें क्या ठीक करना है।',
      },
    },
  },
});
