import type { Adapter, DateOrder } from '../../adapters/schema.ts';
import type { FieldName } from '../../core/sighting.ts';
import type { OrderBasis } from '../infer-dates-order.ts';

export type QuestionId = 'read_as' | 'date_order' | 'nothing_booked' | 'empty_next' | 'last_visit' | 'patient_id';

/** Something only a person can say. Words for it are `detect_question_<id>` in the catalogue. */
export interface Question {
  id: QuestionId;
  /** Answers it takes; the first is what holds while nobody has answered. */
  options: string[];
  /** Fields it is about. */
  fields: FieldName[];
}

/** How one field would be read. */
export interface ProposedField {
  field: FieldName | 'identity';
  /** 0 to 1. */
  confidence: number;
  /** Where, in the adapter's words: column key, selector, label. */
  from: string;
  /** The label the person sees on the page, as a known phrase; '' where there is none. */
  label: string;
  /** Texts of the page, for the person in front of it. They never leave the browser. */
  examples: string[];
  /** The same as shapes ("Aaa Aaaa"), for a report. */
  shapes: string[];
  order?: { order: DateOrder; by: OrderBasis };
}

/** A reading of one list, offered. It flags nothing: `confirm` makes an adapter of it once a person said yes. */
export interface Proposal {
  /** As it would be read. Valid and lint-clean; not to be stored or matched before `confirm`. */
  draft: Adapter;
  confidence: number;
  rows: number;
  fields: ProposedField[];
  questions: Question[];
  /** Codes of what may not last or was left out: `fragile:tags_only`, `refused:lastVisitOn:future`. */
  warnings: string[];
}

/** What the person said: `read_as` must be `yes`; `leaveOut` = fields they crossed out. */
export type Answers = Partial<Record<QuestionId, string>> & { leaveOut?: FieldName[] };
