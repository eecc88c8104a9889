import { compose } from './compose.ts';

/**
 * Offers one real time that came free. It names the time and nothing else, hurries nobody, and may leave until two
 * hours before it. Text messages only: a letter is read too late.
 */
export const lastMinuteOpening = compose({
  id: 'last-minute-opening',
  version: 1,
  flagKinds: [
    'overdue_recare',
    'exam_overdue',
    'lapsed',
    'at_risk',
    'unscheduled_treatment',
    'unfinished_course',
    'no_show',
    'cancelled',
    'fell_off',
  ],
  startedBy: 'opening',
  anchor: 'visit',
  purpose: 'care',
  steps: [
    {
      id: 'first',
      delay: { amount: 0, unit: 'minute' },
      before: { amount: 30, unit: 'day' },
      expires: { amount: 30 * 24 * 60 - 120, unit: 'minute' },
      channels: ['sms', 'whatsapp'],
      ask: 'take',
    },
  ],
  words: {
    en: { first: { say: 'A time has come free on {{visitDay}} at {{visitTime}}.' } },
    es: { first: { say: 'Ha quedado libre una hora: el {{visitDay}} a las {{visitTime}}.' } },
    fr: { first: { say: "Un horaire s'est libéré le {{visitDay}} à {{visitTime}}." } },
    de: { first: { say: 'Ein Termin ist frei geworden: am {{visitDay}} um {{visitTime}} Uhr.' } },
    pt: { first: { say: 'Abriu uma vaga: {{visitDay}}, {{visitTime}}.' } },
    hi: { first: { say: '{{visitDay}}, {{visitTime}} का समय खाली हुआ है।' } },
  },
});
