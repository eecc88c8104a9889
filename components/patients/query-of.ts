import { type PatientQuery, patientQuery } from '#lib/messages/manager-views.ts';
import { everybody } from './query-hash.ts';

/** The query of an address; what does not fit is left out, so that an old link opens the whole list and no error. */
export function queryOf(hash: string): PatientQuery {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const days = params.get('untouchedDays');
  const months = params.get('quietMonths');
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
    moved: movedOf(params),
    quietMonths: months === null ? null : Number(months),
    followUp: params.get('followUp'),
  };
  const parsed = patientQuery.safeParse(asked);
  return parsed.success ? parsed.data : everybody;
}

function movedOf(params: URLSearchParams): { way: string; since: string } | null {
  const way = params.has('away') ? 'away' : 'back';
  const since = params.get(way);
  return since === null ? null : { way, since };
}
