import { compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * The insurance year is coming to its end while care is open. Counted back from that day: 60, 30 and 10 days before. Begun later,
 * the first message leaves at once and what no longer fits is left out.
 */
export const benefits = compose({
  id: 'benefits',
  version: 1,
  flagKinds: ['benefits_expiring'],
  anchor: 'day',
  purpose: 'care',
  steps: [
    { ...FIRST, before: { amount: 60, unit: 'day' } },
    {
      id: 'letter',
      delay: days(7),
      before: { amount: 30, unit: 'day' },
      expires: { amount: 16, unit: 'day' },
      channels: LETTER,
      phone: true,
    },
    {
      id: 'last',
      delay: days(7),
      before: { amount: 10, unit: 'day' },
      expires: { amount: 6, unit: 'day' },
      channels: TEXT,
      closes: true,
    },
  ],
  words: {
    en: {
      first: {
        say: 'A visit may still fall into your present insurance year.',
        subject: 'Your present insurance year',
      },
      letter: {
        subject: 'What your insurance year still holds',
        letter:
          'Your insurance year has some weeks to run, and part of it may be unused. If you like, we look it up for you before your visit.',
      },
      last: { say: 'Times before the turn of your insurance year are still free.' },
    },
    es: {
      first: {
        say: 'Su visita puede entrar en el año actual de su seguro.',
        subject: 'El año actual de su seguro',
      },
      letter: {
        subject: 'Lo que queda de su seguro',
        letter:
          'Al año de su seguro le quedan unas semanas, y puede que parte siga sin usar. Si quiere, lo miramos por usted antes de la visita.',
      },
      last: { say: 'Quedan horas libres antes de que cambie el año de su seguro.' },
    },
    fr: {
      first: {
        say: "Une visite peut encore compter pour votre année d'assurance en cours.",
        subject: 'Votre année d’assurance en cours',
      },
      letter: {
        subject: 'Ce qui reste de votre année d’assurance',
        letter:
          'Votre année d’assurance dure encore quelques semaines, et une partie reste peut-être à utiliser. Si vous voulez, nous le vérifions avant votre visite.',
      },
      last: { say: "Des horaires restent libres avant la fin de votre année d'assurance." },
    },
    de: {
      first: {
        say: 'Ein Besuch kann noch in Ihr laufendes Versicherungsjahr fallen.',
        subject: 'Ihr laufendes Versicherungsjahr',
      },
      letter: {
        subject: 'Was Ihr Versicherungsjahr noch hergibt',
        letter:
          'Ihr Versicherungsjahr läuft noch einige Wochen, und ein Teil ist vielleicht ungenutzt. Wenn Sie möchten, sehen wir vor Ihrem Besuch für Sie nach.',
      },
      last: { say: 'Vor dem Wechsel Ihres Versicherungsjahres sind noch Zeiten frei.' },
    },
    pt: {
      first: { say: 'Sua visita ainda pode entrar neste ano do seu plano.', subject: 'Este ano do seu plano' },
      letter: {
        subject: 'O que resta do ano do seu plano',
        letter:
          'O ano do seu plano ainda tem algumas semanas, e parte pode estar sem uso. Se quiser, verificamos para você antes da visita.',
      },
      last: { say: 'Temos horas livres antes que o ano do seu plano vire.' },
    },
    hi: {
      first: { say: 'विज़िट इसी बीमा वर्ष में हो सकती है।', subject: 'आपका मौजूदा बीमा वर्ष' },
      letter: {
        subject: 'आपके बीमा वर्ष में क्या बाकी है',
        letter: 'आपके बीमा वर्ष के कुछ हफ़्ते बाकी हैं और उसका कुछ हिस्सा शायद बचा हो। आप चाहें, तो विज़िट से पहले हम देख लेंगे।',
      },
      last: { say: 'बीमा वर्ष बदलने से पहले समय हैं।' },
    },
  },
});
