import type { Migration } from 'kysely/migration';
import * as practices from './001-practices.ts';
import * as enrolments from './002-enrolments.ts';
import * as people from './003-people.ts';
import * as feed from './004-feed.ts';
import * as launch from './005-launch.ts';
import * as intent from './006-intent.ts';
import * as pace from './007-pace.ts';
import * as metrics from './008-metrics.ts';
import * as pauses from './009-pauses.ts';
import * as registeredTexts from './010-registered-texts.ts';
import * as enrolmentPlan from './013-enrolment-plan.ts';
import * as lastReply from './014-last-reply.ts';
import * as addressLease from './015-address-lease.ts';
import * as results from './016-results.ts';
import * as openings from './017-openings.ts';
import * as lookups from './018-lookups.ts';
import * as practice from './019-practice.ts';
import * as data from './020-data.ts';
import * as sentLately from './021-sent-lately.ts';
import * as confirmations from './022-confirmations.ts';
import * as launchRows from './024-launch-rows.ts';
import * as parts from './025-parts.ts';
import * as entries from './026-entries.ts';
import * as marks from './027-marks.ts';
import * as policy from './028-policy.ts';
import * as calls from './029-calls.ts';

/** All migrations by name, applied in the order of their names. A released one is never edited; add the next number. */
export const migrations: Record<string, Migration> = {
  '001-practices': practices,
  '002-enrolments': enrolments,
  '003-people': people,
  '004-feed': feed,
  '005-launch': launch,
  '006-intent': intent,
  '007-pace': pace,
  '008-metrics': metrics,
  '009-pauses': pauses,
  '010-registered-texts': registeredTexts,
  '013-enrolment-plan': enrolmentPlan,
  '014-last-reply': lastReply,
  '015-address-lease': addressLease,
  '016-results': results,
  '017-openings': openings,
  '018-lookups': lookups,
  '019-practice': practice,
  '020-data': data,
  '021-sent-lately': sentLately,
  '022-confirmations': confirmations,
  '024-launch-rows': launchRows,
  '025-parts': parts,
  '026-entries': entries,
  '027-marks': marks,
  '028-policy': policy,
  '029-calls': calls,
};
