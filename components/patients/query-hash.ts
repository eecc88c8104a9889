import type { PatientQuery } from '#lib/messages/manager-views.ts';

export const everybody: PatientQuery = {
  name: '',
  flag: null,
  band: null,
  leaking: false,
  state: null,
  blocker: null,
  ready: false,
  seen: null,
  untouchedDays: null,
  moved: null,
  quietMonths: null,
  followUp: null,
};

/** A query as the address of the list, so that every count can be opened, kept and sent to a colleague. No names in it. */
export function patientsHref(query: Partial<PatientQuery>): string {
  const { name: _, seen, moved, ...rest } = { ...everybody, ...query };
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(rest)) {
    if (value === true) params.set(key, '1');
    else if (value !== null && value !== false) params.set(key, String(value));
  }
  if (moved) params.set(moved.way, moved.since);
  if (seen) params.set('seen', `${seen.within ? '' : '-'}${seen.days}`);
  return `patients.html#${params}`;
}
