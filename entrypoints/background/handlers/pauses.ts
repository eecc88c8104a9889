import { type PauseView, pausesAnswer } from '#lib/contract/pauses.ts';
import { findSequence, sequenceName } from '#lib/core/sequence/library/sequences.ts';
import type { Handlers } from '#lib/messages/router.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { accessOf } from '../access.ts';
import type { Background } from '../ports.ts';

/** Who carries which channel; a provider nobody named keeps its own name. */
const CHANNELS: Record<string, string> = {
  twilio: 'card_channel_sms',
  smtp: 'card_channel_email',
  whatsapp: 'card_channel_whatsapp',
};

/** What stands still on the practice's server, asked when somebody looks. */
export function pauseHandlers(bg: Background): Pick<Handlers, 'popup.pauses'> {
  const { store, say } = bg;
  const nameOf = ({ kind, name }: PauseView) => {
    if (kind === 'sequence') return findSequence(name) ? say(sequenceName(name)) : name;
    const channel = CHANNELS[name];
    return channel ? say(channel) : name;
  };
  return {
    'popup.pauses': async () => {
      const access = await withStore(store, () => accessOf(bg));
      if (!access) return { pauses: [] };
      const answer = await bg.callApi(access, { method: 'GET', path: '/v1/pauses' });
      const list = answer.kind === 'ok' ? pausesAnswer.safeParse(answer.body) : null;
      // Nobody could be asked: that is not "nothing stands still".
      if (!list?.success) return { pauses: null };
      return {
        pauses: list.data.pauses.map((pause) => {
          const { id, level, reason, hits, sends, until } = pause;
          return { id, level, reason, hits, sends, name: nameOf(pause), endsAlone: until !== null };
        }),
      };
    },
  };
}
