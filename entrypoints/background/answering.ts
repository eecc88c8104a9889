import { type Handlers, routerOf, type Sender } from '#lib/messages/router.ts';
import { auditHandlers } from './handlers/audit.ts';
import { cardHandlers } from './handlers/card.ts';
import { cardActHandlers } from './handlers/card-acts.ts';
import { confirmHandlers } from './handlers/confirm.ts';
import { consentHandlers } from './handlers/consent.ts';
import { entryHandlers } from './handlers/entries.ts';
import { homeHandlers } from './handlers/homes.ts';
import { importHandlers } from './handlers/import.ts';
import { openingHandlers } from './handlers/openings.ts';
import { outboxHandlers } from './handlers/outbox.ts';
import { pageHandlers } from './handlers/page.ts';
import { patientHandlers } from './handlers/patients.ts';
import { pauseHandlers } from './handlers/pauses.ts';
import { popupHandlers } from './handlers/popup.ts';
import { practiceDaysHandlers } from './handlers/practice-days.ts';
import { privacyHandlers } from './handlers/privacy.ts';
import { resultsHandlers } from './handlers/results.ts';
import { reviewHandlers } from './handlers/review.ts';
import { screenHandlers } from './handlers/screens.ts';
import { setupHandlers } from './handlers/setup.ts';
import { taskHandlers } from './handlers/tasks.ts';
import type { Background } from './ports.ts';
import { pmsOrigins } from './registration.ts';

/** Every message, once. A message without a handler does not compile. */
function handlersOf(bg: Background): Handlers {
  return {
    ...pageHandlers(bg),
    ...cardHandlers(bg),
    ...cardActHandlers(bg),
    ...popupHandlers(bg),
    ...pauseHandlers(bg),
    ...setupHandlers(bg),
    ...practiceDaysHandlers(bg),
    ...confirmHandlers(bg),
    ...screenHandlers(bg),
    ...taskHandlers(bg),
    ...outboxHandlers(bg),
    ...entryHandlers(bg),
    ...openingHandlers(bg),
    ...resultsHandlers(bg),
    ...consentHandlers(bg),
    ...patientHandlers(bg),
    ...auditHandlers(bg),
    ...privacyHandlers(bg),
    ...importHandlers(bg),
    ...homeHandlers(bg),
    ...reviewHandlers(bg),
  };
}

/** The background's one answer to a message, as a value or a sentence; undefined = nobody we talk to. */
export function answering(bg: Background, extensionId: string) {
  const route = routerOf(handlersOf(bg), {
    extensionId,
    ownOrigin: bg.web.ownOrigin,
    isGranted: async (origin) => (await pmsOrigins(bg)).includes(origin),
    onError: bg.onError,
  });
  return (message: unknown, sender: Sender) => route(message, sender);
}
