import type { ComponentType } from 'react';
import { cardStates } from './states-card.tsx';
import { importStates } from './states-import.tsx';
import { managerStates } from './states-manager.tsx';
import { pageStates } from './states-pages.tsx';
import { resultsStates } from './states-results.tsx';
import { reviewStates } from './states-review.tsx';
import { teachStates } from './states-teach.tsx';
import { worklistStates } from './states-worklist.tsx';

/** Every state by name: `?state=<name>` shows it alone. */
export const states: Record<string, ComponentType> = {
  ...cardStates,
  ...reviewStates,
  ...pageStates,
  ...worklistStates,
  ...resultsStates,
  ...importStates,
  ...managerStates,
  ...teachStates,
};
