import { z } from 'zod';
import { homePage, homeStanding } from './home-views.ts';
import { message, none, onePatient } from './message.ts';
import { launchResult } from './views.ts';

/** Households: confirmed or refused, on the card and on their page. */
export const homeMessages = {
  /** What staff say of the household shown on the card; null takes their word back. */
  'card.home': message(
    'card',
    onePatient.extend({ id: z.string().max(4000), verdict: z.enum(['confirmed', 'rejected']).nullable() }),
    none,
  ),
  /** One start for all whom one message to the household's contact speaks for. */
  'card.launchHome': message(
    'card',
    onePatient.extend({ id: z.string().max(4000) }),
    z.array(z.object({ patientKey: z.string(), name: z.string(), result: launchResult })),
  ),
  'homes.list': message(
    'own',
    z.object({ standing: homeStanding, from: z.number().int().nonnegative(), count: z.number().int().min(0).max(100) }),
    homePage,
  ),
  'homes.decide': message(
    'own',
    z.object({ id: z.string().max(4000), verdict: z.enum(['confirmed', 'rejected']).nullable() }),
    none,
  ),
} as const;
