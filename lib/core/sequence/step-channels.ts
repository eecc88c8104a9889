import type { Channel } from '../sighting.ts';
import type { Step } from './sequence.ts';

/**
 * The channels of a step for one practice. A short text may as well go by WhatsApp where the practice's order lists it;
 * it then stands where that order puts it among the step's own.
 */
export function channelsOf(step: Step, order: readonly Channel[]): Channel[] {
  const { channels } = step;
  const wanted = order.indexOf('whatsapp');
  if (wanted < 0 || channels.includes('whatsapp') || !channels.includes('sms')) return [...channels];
  const later = channels.findIndex((channel) => channel === 'call' || order.indexOf(channel) > wanted);
  return later < 0 ? [...channels, 'whatsapp'] : channels.toSpliced(later, 0, 'whatsapp');
}

/** The id of a step's text on a channel: WhatsApp says what the SMS says, unless the step has words of its own for it. */
export function templateIdOf(step: Step, channel: Channel): string | undefined {
  return step.templates[channel] ?? (channel === 'whatsapp' ? step.templates.sms : undefined);
}
