import type { App } from '../http/app-env.ts';
import type { Ports } from '../ports.ts';
import { addAdaptersOff } from './adapters-off/adapters-off.ts';
import { addBookingLinks } from './booking-links/booking-links.ts';
import { addCapture } from './capture/capture.ts';
import { addConsents } from './consents/consents.ts';
import { addDevices } from './devices/devices.ts';
import { addBulkLaunch } from './enrolments/bulk-launch.ts';
import { addLaunch } from './enrolments/launch.ts';
import { addReadAndStop } from './enrolments/read-and-stop.ts';
import { addEvents } from './events/events.ts';
import { addHealth } from './health/health.ts';
import { addHome } from './home/home.ts';
import { addMetrics } from './metrics/metrics.ts';
import { addOpenings } from './openings/openings.ts';
import { addOptOuts } from './opt-outs/opt-outs.ts';
import { addOutbox } from './outbox/outbox.ts';
import { addPairPage } from './pair-page/pair-page.ts';
import { addPairings } from './pairings/pairings.ts';
import { addPatientData } from './patient-data/patient-data.ts';
import { addPauses } from './pauses/pauses.ts';
import { addPractice } from './practice/practice.ts';
import { addReference } from './reference/reference.ts';
import { addRegisteredTexts } from './registered-texts/registered-texts.ts';
import { addResults } from './results/results.ts';
import { addReviews } from './reviews/reviews.ts';
import { addSenders } from './senders/senders.ts';
import { addSightings } from './sightings/sightings.ts';
import { addTaskLater } from './tasks/later.ts';
import { addTasks } from './tasks/tasks.ts';
import { addUnsubscribe } from './unsubscribe/unsubscribe.ts';
import { addWebhooks } from './webhooks/webhooks.ts';

/**
 * Every route of the API, in the order of the reference page. To add one: a folder here, its schemas in
 * `lib/contract`, a line below.
 */
export const routes: ReadonlyArray<(app: App, ports: Ports) => void> = [
  addPairings,
  addPairPage,
  addPractice,
  addPauses,
  addSenders,
  addRegisteredTexts,
  addAdaptersOff,
  addDevices,
  addReviews,
  addPatientData,
  addLaunch,
  addBulkLaunch,
  addReadAndStop,
  addOutbox,
  addOptOuts,
  addConsents,
  addTasks,
  addTaskLater,
  addSightings,
  addOpenings,
  addResults,
  addEvents,
  addUnsubscribe,
  addBookingLinks,
  addWebhooks,
  addCapture,
  addHome,
  addHealth,
  addMetrics,
  addReference,
];
