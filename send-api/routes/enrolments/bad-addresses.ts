import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { fitsChannel } from '../../address.ts';

/** Where an address does not fit its channel or a given consent has no source: field path to code. */
export function badAddresses(request: LaunchRequest): Record<string, string> | null {
  const wrong: Record<string, string> = {};
  for (const [i, address] of request.addresses.entries()) {
    if (!fitsChannel(address.channel, address.to)) wrong[`addresses.${i}.to`] = 'not_an_address_of_this_channel';
    if (address.consent === 'given' && !address.consentSource) wrong[`addresses.${i}.consentSource`] = 'required';
  }
  return Object.keys(wrong).length > 0 ? wrong : null;
}
