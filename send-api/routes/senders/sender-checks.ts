import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { SenderCheck, SenderView } from '#lib/contract/senders.ts';
import { checksFor } from '#lib/core/jurisdiction/rule.ts';
import { senderOf } from '../../jobs/decide.ts';
import { type Ports, providerFor } from '../../ports.ts';
import type { SenderRow } from '../../store/provider-tables.ts';
import type { SendChannel } from '../../store/tables.ts';

/** What was found out beforehand: rows of the database, no guesses. */
interface SenderFacts {
  sender: SenderRow | undefined;
  textsApproved: boolean;
  /** Any report of this provider has ever reached us. */
  heardOf: boolean;
  /** It normally reports, and has fallen silent. */
  silent: boolean;
}

type State = SenderCheck['state'];
const known = (value: boolean | undefined): State => (value === undefined ? 'unknown' : value ? 'ok' : 'missing');

/** One channel with everything that must be in order before it is used. */
export function viewOfSender(
  ports: Ports,
  practice: PracticeSettings,
  channel: SendChannel,
  { sender, textsApproved, heardOf, silent }: SenderFacts,
  on: string,
): SenderView {
  const provider = providerFor(ports, channel);
  const from = provider ? senderOf(ports, practice, channel) : null;
  const checks: SenderCheck[] = [];
  const add = (id: SenderCheck['id'], state: State, needed = true) => checks.push({ id, state, needed });
  add('provider', known(provider !== undefined));
  add('sender', known(from !== null));
  if (provider && provider.name !== 'capture') {
    const { country, region } = practice;
    const papers = { a2p: 'carrier_registration', dlt: 'text_register', baa: 'contract' } as const;
    for (const { of } of checksFor('registration', { country, region, channel, on })) {
      add(papers[of], known(practice.registrations?.includes(`${of}:${channel}` as never) ?? false));
    }
    const address = checksFor('wording', { country, channel, purpose: 'marketing' });
    if (address.some((rule) => rule.must === 'postal_address')) {
      add('postal_address', known(practice.postalAddress !== undefined), false);
    }
    if (provider.describeSender) {
      const card = sender?.card;
      add('number_verified', known(card?.numberVerified));
      add('name_approved', known(card?.nameApproved));
      add('business_verified', known(card?.businessVerified), false);
      add('badge', known(card?.badge), false);
      // The provider's own word between two questions is the newer one.
      const standing = sender?.standing ?? card?.quality;
      add('quality', standing ? known(standing !== 'bad') : 'unknown');
    }
    if (provider.submitText) add('texts_approved', known(textsApproved));
    // Mail says nothing unless it goes wrong, so silence there is no sign of a fault.
    const quiet = provider.callback && (provider.abilities.tellsDelivery || channel === 'email');
    add('reports', silent ? 'missing' : heardOf ? 'ok' : quiet ? 'unknown' : 'missing', false);
  }
  return {
    channel,
    provider: provider?.name ?? null,
    from,
    name: sender?.card?.name ?? null,
    limit: sender?.message_limit ?? sender?.card?.limit ?? null,
    ready: checks.every((check) => !check.needed || check.state === 'ok'),
    checks,
  };
}
