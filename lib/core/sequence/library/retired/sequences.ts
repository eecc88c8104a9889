import { z } from 'zod';
import { type Sequence, type SequenceData, sequence, type TemplateText, template } from '../../sequence.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { hi } from './texts/hi.ts';
import { pt } from './texts/pt.ts';

const languages: Record<string, Record<string, TemplateText>> = { en, es, fr, de, pt, hi };

const steps = (id: string, days: { second: number; last: number }): SequenceData['steps'] => [
  {
    id: 'first',
    delay: { amount: 0, unit: 'minute' },
    channels: ['sms', 'email'],
    templates: { sms: `${id}.sms-first`, email: `${id}.email-first` },
  },
  {
    id: 'second',
    delay: { amount: days.second, unit: 'day' },
    channels: ['email'],
    templates: { email: `${id}.email-second` },
  },
  {
    id: 'last',
    delay: { amount: days.last, unit: 'business_day' },
    channels: ['sms', 'email'],
    templates: { sms: `${id}.sms-last`, email: `${id}.email-last` },
  },
];

/** The first sequences there were. Enrolments that began with them run to their end; nobody is offered them any more. */
export const retiredSequences: readonly Sequence[] = z.array(sequence).parse([
  {
    id: 'overdue-recare',
    version: 1,
    flagKinds: ['overdue_recare', 'lapsed', 'gone', 'at_risk'],
    steps: steps('overdue-recare', { second: 4, last: 10 }),
  },
  {
    id: 'unscheduled-treatment',
    version: 1,
    flagKinds: ['unscheduled_treatment'],
    steps: steps('unscheduled-treatment', { second: 3, last: 7 }),
  },
  {
    id: 'missed-or-cancelled',
    version: 1,
    flagKinds: ['no_show', 'cancelled'],
    steps: steps('missed-or-cancelled', { second: 2, last: 5 }),
  },
] satisfies SequenceData[]);

export const retiredTemplates = z.array(template).parse(
  Object.keys(en).map((id) => ({
    id,
    version: 1,
    channel: id.includes('.sms-') ? 'sms' : 'email',
    purpose: 'care',
    texts: Object.fromEntries(
      Object.entries(languages).flatMap(([language, texts]) => {
        const text = texts[id];
        return text ? [[language, text]] : [];
      }),
    ),
  })),
);
