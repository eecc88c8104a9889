import type { PatientRecord, Source } from './patient.ts';
import type { Policy } from './policy.ts';
import type { Channel } from './sighting.ts';
import type { Situation } from './situation.ts';

/** Whether a written message could reach the patient, and what stands in its way. */
export type Reach = { state: 'reachable' } | { state: 'no_address' | 'refused' | 'not_recorded'; evidence: Source[] };

/** Looks through the practice's written channels; a call is staff's own act and isn't judged here. */
export function reachOf(record: PatientRecord, policy: Policy, known: Situation['consent']): Reach {
  let found: Reach = { state: 'no_address', evidence: [] };
  for (const channel of policy.channelOrder) {
    if (channel === 'call' || !hasAddress(record, channel)) continue;
    const seen = record.consent[channel];
    const given = known?.[channel] ?? seen?.value ?? undefined;
    // WhatsApp's own rules ask for a recorded opt-in whatever the country's law says of care messages.
    const needed = policy.careNeedsRecordedConsent || channel === 'whatsapp';
    if (given === true || (given === undefined && !needed)) return { state: 'reachable' };
    if (found.state !== 'not_recorded') {
      found = { state: given === false ? 'refused' : 'not_recorded', evidence: seen ? [seen.source] : [] };
    }
  }
  return found;
}

/** Texts go to a mobile, or to a phone of which no screen said the kind; never to a number known as home or work. */
function hasAddress(record: PatientRecord, channel: Channel): boolean {
  if (channel === 'email') return Boolean(record.email?.value);
  return record.phones.some((p) => p.e164 !== undefined && (p.kind === 'mobile' || p.kind === 'other'));
}
