import { atRisk } from './at-risk.ts';
import { balance } from './balance.ts';
import { benefits } from './benefits.ts';
import { birthday } from './birthday.ts';
import { cancelled } from './cancelled.ts';
import type { Composed } from './compose.ts';
import { confirmation } from './confirmation.ts';
import { consultation } from './consultation.ts';
import { dormant } from './dormant.ts';
import { enquiry } from './enquiry.ts';
import { enquiryHot } from './enquiry-hot.ts';
import { examOverdue } from './exam-overdue.ts';
import { fellOff } from './fell-off.ts';
import { household } from './household.ts';
import { lapsed } from './lapsed.ts';
import { lastMinuteOpening } from './last-minute-opening.ts';
import { neutral } from './neutral.ts';
import { newPatient } from './new-patient.ts';
import { noShow } from './no-show.ts';
import { postVisit } from './post-visit.ts';
import { preventive } from './preventive.ts';
import { quote } from './quote.ts';
import { recarePerio } from './recare-perio.ts';
import { recareProphy } from './recare-prophy.ts';
import { recareVisit } from './recare-visit.ts';
import { treatment } from './treatment.ts';
import { treatmentAnxiety } from './treatment-anxiety.ts';
import { treatmentCost } from './treatment-cost.ts';
import { treatmentPhased } from './treatment-phased.ts';
import { treatmentReevaluation } from './treatment-reevaluation.ts';
import { treatmentTime } from './treatment-time.ts';
import { unfinishedCourse } from './unfinished-course.ts';

/** Every file of the library, in the order in which sequences are offered. A new one is a file and a line here. */
export const files: readonly Composed[] = [
  recareVisit,
  recareProphy,
  recarePerio,
  examOverdue,
  preventive,
  lapsed,
  dormant,
  atRisk,
  treatment,
  treatmentCost,
  treatmentAnxiety,
  treatmentTime,
  treatmentReevaluation,
  treatmentPhased,
  unfinishedCourse,
  noShow,
  cancelled,
  consultation,
  quote,
  enquiryHot,
  enquiry,
  balance,
  benefits,
  household,
  fellOff,
  birthday,
  postVisit,
  newPatient,
  neutral,
  lastMinuteOpening,
  confirmation,
];
