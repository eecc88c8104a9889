import { checksFor } from '../jurisdiction/rule.ts';
import { phoneCountry } from '../phone.ts';
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
export function pickChannel(input: GateInput, today: string): Reach {
  let first: GateReason | null = null;
  for (const channel of input.channels) {
    if (channel === 'call') return { decision: 'call', reason: first };
    if (input.readyChannels && !input.readyChannels.includes(channel)) {
      first ??= 'no_sender';
      continue;
    }
    const closed = closedChannel(input, channel, today);
    if (closed) {
      first ??= closed;
      continue;
    }
    const addresses = input.addresses.filter((address) => address.channel === channel);
    let here: GateReason = 'no_address';
    for (const address of addresses) {
      const why = refusal(address, input, today);
      if (why === null) return { decision: 'send', channel, to: address.to };
      if (here === 'no_address') here = why;
    }
    first ??= here;
  }
  return { decision: 'skip', reason: first ?? 'no_address' };
}

/** What the place says of the channel as such: not for this purpose, or not before a paper is in order. */
function closedChannel(input: GateInput, channel: GateAddress['channel'], on: string): GateReason | null {
  const place = { country: input.country, region: input.region, purpose: input.purpose, channel, on };
  if (checksFor('refused', place).length > 0) return 'channel_refused';
  const missing = checksFor('registration', place).some(
    ({ of }) => input.registrations && !input.registrations.includes(`${of}:${channel}`),
  );
  return missing ? 'not_registered' : null;
}

/**
 * Every rule of the place that asks for a permission must be met by its basis: marketing everywhere, WhatsApp whatever
 * the message. A care or service message may go on consent nobody recorded where no rule and the practice's own policy
 * ask for one.
 */
function refusal(address: GateAddress, input: GateInput, on: string): GateReason | null {
  const { channel, consent, unusable } = address;
  if (unusable) return 'address_unusable';
  if (consent === 'refused') return 'consent_refused';
  const text = unapproved(address, input, on);
  if (text !== null) return text;
  const rules = checksFor('consent', {
    country: input.country,
    region: input.region,
    purpose: input.purpose,
    channel,
    on,
  });
  const basis = consent === 'given' ? (address.basis ?? 'express') : null;
  if (basis !== null) return rules.every((rule) => rule.bases.includes(basis)) ? null : 'consent_not_recorded';
  if (rules.length === 0 && !input.careNeedsRecordedConsent) return null;
  return consent === 'expired' ? 'consent_expired' : 'consent_not_recorded';
}

/**
 * Texts that must be approved, judged by the number they go to: the networks ask, wherever the practice is. WhatsApp
 * takes free words only in the 24 hours after the person wrote; outside them an approved template, and to American
 * numbers none that Meta has put into its marketing class, whatever it is to us.
 */
function unapproved(address: GateAddress, { registered }: GateInput, on: string): GateReason | null {
  const { channel, to } = address;
  const text = registered?.[channel];
  if (channel === 'email' || !text) return null;
  const country = phoneCountry(to);
  if (channel === 'sms') return country === 'IN' && text.state !== 'approved' ? 'text_not_approved' : null;
  if (address.windowOpen) return null;
  if (text.state !== 'approved') return 'text_not_approved';
  if (country === undefined || text.category !== 'marketing') return null;
  const refused = checksFor('refused', { country, purpose: 'marketing', channel, on });
  return refused.length > 0 ? 'channel_refused' : null;
}
