import type { GateDecision, GateReason } from './decision.ts';
import type { GateAddress, GateInput } from './input.ts';

type Written = Extract<GateDecision, { decision: 'send' }>;
/** What the step's channels come down to for this person. */
export type Reach = Written | Extract<GateDecision, { decision: 'call' | 'skip' }>;

/**
 * Item 5: the first channel of the step that has an address, a sender and the consent this kind of message needs.
 * A call among the channels is the way out only where the sequence lists it: no call task appears by itself.
 * When nothing is left, the reason is that of the channel the step leads with.
 */
export function pickChannel(input: GateInput): Reach {
  let first: GateReason | null = null;
  for (const channel of input.channels) {
    if (channel === 'call') return { decision: 'call', reason: first };
    if (input.readyChannels && !input.readyChannels.includes(channel)) {
      first ??= 'no_sender';
      continue;
    }
    const addresses = input.addresses.filter((address) => address.channel === channel);
    let here: GateReason = 'no_address';
    for (const address of addresses) {
      const why = refusal(address, input);
      if (why === null) return { decision: 'send', channel, to: address.to };
      if (here === 'no_address') here = why;
    }
    first ??= here;
  }
  return { decision: 'skip', reason: first ?? 'no_address' };
}

/**
 * Marketing always needs a recorded yes, and WhatsApp needs its own opt-in whatever the message (the platform's terms).
 * A care or service message may go on consent nobody recorded where the practice's policy says so.
 */
function refusal(address: GateAddress, input: GateInput): GateReason | null {
  if (address.unusable) return 'address_unusable';
  if (address.consent === 'given') return null;
  if (address.consent === 'refused') return 'consent_refused';
  const needsRecord = address.channel === 'whatsapp' || input.purpose === 'marketing' || input.careNeedsRecordedConsent;
  return needsRecord ? 'consent_not_recorded' : null;
}
