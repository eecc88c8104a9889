import type { Field, IdRule, OrderHint } from '../schema.ts';

/** Nothing here has an id of its own: links, nesting and words in the three languages of the interface are all there is. */
export const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export const monthFormats = ['MMMM yyyy', "MMMM 'de' yyyy"];
export const headingFormats = ['EEEE, MMMM d, yyyy', "EEEE, d 'de' MMMM 'de' yyyy", 'EEEE d MMMM yyyy'];
export const clockFormats = ['hh:mm a', 'h:mm a', 'HH:mm', 'H:mm'];
export const slashFormats = ['M/d/yyyy', 'd/M/yyyy'];

/** The interface's own language writes the dates, whatever the browser's: a word of it tells which that is. */
export const orderBy = (select: string, words: Record<string, 'mdy' | 'dmy'>): OrderHint[] => [
  { by: 'word', source: { from: 'page', select }, words },
];

/** Times are the clinic's wall clock. Date-only values are parsed as UTC and printed locally: early, west of Greenwich. */
export const zone = { times: 'clinic', dateOnly: 'shifts_west' } as const;

/** The page in front, told by its entry in the side menu. */
export const menu = (path: string): string => `a[href="${path}"][aria-current="page"]`;

export const addressId: IdRule = {
  kind: 'patient',
  source: { take: { as: 'address', part: 'path' }, pattern: `^/patients/(?<v>${uuid})$` },
};

/** Words of a recall's status badge. "No answer" is still to be called. */
export const recallStatus: Field['as'] = {
  to: 'word',
  words: {
    Pending: 'due',
    Pendiente: 'due',
    'En attente': 'due',
    'No answer': 'contacted',
    'No contesta': 'contacted',
    'Pas de réponse': 'contacted',
    Scheduled: 'booked',
    Citado: 'booked',
    Planifié: 'booked',
    Declined: 'declined',
    Rechazado: 'declined',
    Refusé: 'declined',
    Done: 'done',
    Completado: 'done',
    Terminé: 'done',
    Cancelled: 'other',
    Cancelado: 'other',
    Annulé: 'other',
    'Needs review': 'other',
    Revisar: 'other',
    'À revoir': 'other',
  },
};

export const appointmentStatus: Field['as'] = {
  to: 'word',
  words: {
    Scheduled: 'booked',
    Programada: 'booked',
    Planifié: 'booked',
    Confirmed: 'confirmed',
    Confirmada: 'confirmed',
    Confirmé: 'confirmed',
    'In waiting room': 'arrived',
    'En sala de espera': 'arrived',
    "En salle d'attente": 'arrived',
    'In chair': 'arrived',
    'En gabinete': 'arrived',
    'En fauteuil': 'arrived',
    Completed: 'completed',
    Completada: 'completed',
    Terminé: 'completed',
    Cancelled: 'cancelled',
    Cancelada: 'cancelled',
    Annulé: 'cancelled',
    'No show': 'no_show',
    'No se presentó': 'no_show',
    Absence: 'no_show',
  },
};

/**
 * Words of a plan's badge. An active plan is one the patient has agreed to; a draft has not been put to anybody; a closed
 * one may have been refused, dropped or replaced, and the badge doesn't say which.
 */
export const planStatus: Field['as'] = {
  to: 'word',
  words: {
    Pending: 'proposed',
    Pendiente: 'proposed',
    'En attente': 'proposed',
    Active: 'accepted',
    Activo: 'accepted',
    Actif: 'accepted',
    Completed: 'completed',
    Completado: 'completed',
    Terminé: 'completed',
    Draft: 'other',
    Borrador: 'other',
    Brouillon: 'other',
    Closed: 'other',
    Cerrado: 'other',
    Fermé: 'other',
    Archived: 'other',
    Archivado: 'other',
    Archivé: 'other',
  },
};
