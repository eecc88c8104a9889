import { type PatientQuery, patientQuery } from '#lib/messages/manager-views.ts';

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
};

/** A query as the address of the list, so that every count can be opened, kept and sent to a colleague. No names in it. */
export function patientsHref(query: Partial<PatientQuery>): string {
  const { name: _, seen, ...rest } = { ...everybody, ...query };
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(rest)) {
    if (value === true) params.set(key, '1');
    else if (value !== null && value !== false) params.set(key, String(value));
  }
  if (seen) params.set('seen', `${seen.within ? '' : '-'}${seen.days}`);
  return `patients.html#${params}`;
}

/** The query of an address; what does not fit is left out, so that an old link opens the whole list and no error. */
export function queryOf(hash: string): PatientQuery {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const days = params.get('untouchedDays');
  const seen = Number(params.get('seen'));
  const asked = {
    ...everybody,
    flag: params.get('flag'),
    band: params.get('band'),
    leaking: params.has('leaking'),
    state: params.get('state'),
    blocker: params.get('blocker'),
    ready: params.has('ready'),
    seen: seen ? { within: seen > 0, days: Math.abs(seen) } : null,
    untouchedDays: days === null ? null : Number(days),
  };
  const parsed = patientQuery.safeParse(asked);
  return parsed.success ? parsed.data : everybody;
}
