import type { AppointmentStatus, PlanStatus } from '../../core/sighting.ts';

/**
 * What a head cell, label or attribute name may speak of. Beside what we read stand what tells a list to be none of
 * ours (`task`, `invoice`, `staff`) and `other`: dates and names that are nobody's visit (created on, room).
 */
export type Concept =
  | 'name'
  | 'first'
  | 'last'
  | 'patientId'
  | 'birth'
  | 'phone'
  | 'mobile'
  | 'home'
  | 'work'
  | 'email'
  | 'contact'
  | 'language'
  | 'guardian'
  | 'due'
  | 'recall'
  | 'recallReason'
  | 'attempts'
  | 'reminded'
  | 'lastVisit'
  | 'next'
  | 'appointment'
  | 'appointmentId'
  | 'date'
  | 'time'
  | 'status'
  | 'type'
  | 'provider'
  | 'plan'
  | 'planId'
  | 'planOn'
  | 'value'
  | 'balance'
  | 'smsOk'
  | 'emailOk'
  | 'insurer'
  /** How many of a course's sessions have been: "4 of 6". */
  | 'sessions'
  | 'task'
  | 'invoice'
  | 'staff'
  | 'other';

export type RecallStatus = 'due' | 'contacted' | 'booked' | 'done' | 'declined';

/**
 * What the words of a label contribute to its meaning, where no list holds the label as a whole: "last" + "visit", "next" +
 * "check-up", "recall" + "due". `*` = whatever ending. A word that stands in no row here is a word nobody knows, and a label
 * that holds one is not put together.
 */
export type Part =
  | 'last'
  | 'next'
  | 'due'
  /** Says that something is to be done, not what: due only beside what that is. */
  | 'needed'
  | 'planned'
  | 'visit'
  | 'booking'
  | 'check'
  | 'recall'
  | 'done'
  /** What is done at a visit; says nothing about a head, and much about a cell. */
  | 'kind'
  | 'phone'
  | 'mobile'
  | 'home'
  | 'work'
  | 'email'
  | 'address'
  | 'patient'
  | 'called'
  | 'number'
  /** Type, reason. */
  | 'typed'
  | 'state'
  | 'filler';

/**
 * Words that mean one thing or another by what else the list has (`lib/reader/detect/settle.ts`). A child or an animal is
 * the patient, and then whoever owns or pays is not; a last access is a visit or a log-in; `latest` says what is last only
 * beside what comes next; `outreach` is when somebody was reminded, how often, or what came of it.
 */
export type OpenWord =
  | 'ward'
  | 'owner'
  | 'client'
  | 'clientNo'
  | 'species'
  | 'theirPhone'
  | 'theirMobile'
  | 'theirEmail'
  | 'latest'
  | 'access'
  | 'outreach'
  | 'diagnosed';

/** One language. Phrases are lower case, several side by side with `|` between them. */
export interface Vocabulary {
  /** BCP 47, primary tag. */
  language: string;
  heads: Partial<Record<Concept, string>>;
  open: Partial<Record<OpenWord, string>>;
  appointment: Partial<Record<AppointmentStatus, string>>;
  recall: Partial<Record<RecallStatus, string>>;
  plan: Partial<Record<PlanStatus, string>>;
  /** Cells that say in words that there is none. */
  none: string;
  /** Words instead of a date, in days from today. */
  relative: Record<string, number>;
  /** Heads of a column of persons that are patients only where the rest of the list calls them back ("Account name"). */
  holder: string;
  /** What stands beside the day it is. */
  todayIs: string;
  /** Headings and address words of recall lists. */
  recallTitle: string;
  /** Words of headings of the list of a day's appointments. */
  day: string;
  /** The same, where they are all that a heading says. */
  book: string;
  /** Headings of lists of who works when. */
  rota: string;
  /** Cells of a column of insurers that name none. */
  uninsured: string;
  /** Words of heads over goods, whatever these are called. */
  goods: string;
  /** Heads of a log: from which machine somebody did it. */
  log: string;
  yes: string;
  no: string;
  /** Words that are not kept apart by blanks: some of them (`together`, "Kontrolltermin"), all of them (`unspaced`). */
  written?: 'together' | 'unspaced';
  parts: Partial<Record<Part, string>>;
}
