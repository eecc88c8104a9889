import { expect, it } from 'vitest';
import type { Channel } from '../sighting.ts';
import type { Step } from './sequence.ts';
import { channelsOf, templateIdOf } from './step-channels.ts';

const step = (channels: Channel[], templates: Step['templates'] = { sms: 'a.sms' }): Step => ({
  id: 'first',
  delay: { amount: 0, unit: 'minute' },
  channels,
  templates,
});

it.each<[Channel[], Channel[], Channel[]]>([
  [
    ['sms', 'email'],
    ['sms', 'email', 'call'],
    ['sms', 'email'],
  ],
  [
    ['sms', 'email'],
    ['whatsapp', 'sms', 'email'],
    ['whatsapp', 'sms', 'email'],
  ],
  [
    ['sms', 'email'],
    ['sms', 'whatsapp', 'email'],
    ['sms', 'whatsapp', 'email'],
  ],
  [
    ['sms', 'email'],
    ['sms', 'email', 'whatsapp'],
    ['sms', 'email', 'whatsapp'],
  ],
  [
    ['sms', 'call'],
    ['sms', 'whatsapp'],
    ['sms', 'whatsapp', 'call'],
  ],
  [['email'], ['whatsapp', 'email'], ['email']], // a long text is no WhatsApp message
  [
    ['whatsapp', 'sms'],
    ['sms', 'whatsapp'],
    ['whatsapp', 'sms'],
  ], // the step says so itself
])('%j in the order %j: %j', (channels, order, expected) =>
  expect(channelsOf(step(channels), order)).toEqual(expected),
);

it('WhatsApp says what the SMS says, unless it has its own words', () => {
  expect(templateIdOf(step(['sms']), 'whatsapp')).toBe('a.sms');
  expect(templateIdOf(step(['sms'], { sms: 'a.sms', whatsapp: 'a.wa' }), 'whatsapp')).toBe('a.wa');
  expect(templateIdOf(step(['sms']), 'email')).toBeUndefined();
});
