import { addMonths, differenceInCalendarDays } from 'date-fns';

/** A practice looks at this once a year; the first time a month after it began. */
const EVERY_MONTHS = 12;
const FIRST_AFTER_MONTHS = 1;
const SOON_DAYS = 30;

/**
 * The points of the yearly review, each with what to look at. Sources: GDPR articles 28, 30 and 32 and HIPAA
 * 45 CFR 164.308(a)(8) (periodic evaluation), India's DPDP Act 2023 section 8; a reading, not legal advice.
 */
export const reviewPoints = [
  { id: 'agreement', text: 'The data processor agreement with whoever runs this server is signed and still fits.' },
  {
    id: 'providers',
    text: 'Every provider that sends is covered by a contract, and the registrations have not run out.',
  },
  { id: 'consents', text: 'A sample of consents shows the words, the language, the basis and the date.' },
  { id: 'stops', text: 'A sample of opt-outs was honoured at once, on every channel.' },
  { id: 'devices', text: 'Every paired browser is known, in use, and has no more rights than it needs.' },
  { id: 'retention', text: 'The retention times fit what the practice needs and what the law of the place says.' },
  { id: 'backup', text: 'A backup was restored into an empty server this year, and the data key is kept elsewhere.' },
  { id: 'audit', text: 'The audit was verified, and its problems, if any, were followed up.' },
  { id: 'texts', text: 'The texts in use hold nothing clinical and say how to opt out.' },
  { id: 'notice', text: 'The privacy notice names these messages, who sends them and how to object.' },
] as const;

export interface ReviewDue {
  dueOn: string;
  /** `soon` within thirty days, `overdue` from the day itself. */
  state: 'later' | 'soon' | 'overdue';
}

/** When the next review is due. Days are ISO dates. */
export function reviewDue(createdOn: string, lastOn: string | null, today: string): ReviewDue {
  const from = new Date(`${lastOn ?? createdOn}T00:00:00`);
  const due = addMonths(from, lastOn ? EVERY_MONTHS : FIRST_AFTER_MONTHS);
  const days = differenceInCalendarDays(due, new Date(`${today}T00:00:00`));
  const pad = (n: number) => String(n).padStart(2, '0');
  const dueOn = `${due.getFullYear()}-${pad(due.getMonth() + 1)}-${pad(due.getDate())}`;
  return { dueOn, state: days <= 0 ? 'overdue' : days <= SOON_DAYS ? 'soon' : 'later' };
}
