import { compose, FIRST } from './compose.ts';

/**
 * Once a year, on the morning of the day where the person lives, no age. Marketing: whoever did not ask for such mail gets none. A
 * booking doesn't end it.
 */
export const birthday = compose({
  id: 'birthday',
  version: 1,
  flagKinds: ['birthday'],
  bookings: 'no_matter',
  anchor: 'day',
  onceInDays: 300,
  purpose: 'marketing',
  steps: [
    {
      ...FIRST,
      before: { amount: 0, unit: 'day' },
      expires: { amount: 1, unit: 'day' },
      window: { from: '09:00', to: '12:00' },
      ask: 'reach',
    },
  ],
  words: {
    en: {
      first: { say: 'Happy birthday! We wish you a healthy year.', subject: 'Happy birthday, {{firstName}}' },
    },
    es: {
      first: {
        say: 'Feliz cumpleaños. Le deseamos un año con mucha salud.',
        subject: 'Feliz cumpleaños, {{firstName}}',
      },
    },
    fr: {
      first: {
        say: 'Bon anniversaire ! Nous vous souhaitons une belle et bonne santé.',
        subject: 'Bon anniversaire, {{firstName}}',
      },
    },
    de: {
      first: {
        say: 'Herzlichen Glückwunsch zum Geburtstag! Wir wünschen Ihnen ein gesundes Jahr.',
        subject: 'Alles Gute zum Geburtstag, {{firstName}}',
      },
    },
    pt: {
      first: {
        say: 'Feliz aniversario! Desejamos um novo ano com muita energia e paz.',
        subject: 'Feliz aniversário, {{firstName}}',
      },
    },
    hi: {
      first: { say: 'जन्मदिन मुबारक! स्वस्थ साल की शुभकामनाएँ।', subject: 'जन्मदिन मुबारक, {{firstName}}' },
    },
  },
});
