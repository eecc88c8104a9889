import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enrolmentState, messageState, stopCause } from '#lib/core/sequence/enrolment.ts';
import { channel, evidenceStrength, sightingFields } from '#lib/core/sighting.ts';
import { sayFrom } from '#lib/core/words.ts';
import { holdReason } from '#lib/messages/views.ts';
import { callOutcome } from '#lib/messages/work-views.ts';
import messages from '../public/_locales/en/messages.json';
import { isTrusted, trusted } from './trusted.ts';
import { wordsFor } from './words.tsx';

const root = new URL('..', import.meta.url).pathname;
const sources = ['components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const areas = '(?:card|popup|options|audit|patients|consent|review|worklist|results|setup)';
const catalogue: Record<string, { message: string }> = messages;

describe('words', () => {
  it('exist for every id written out in the source', () => {
    const used = [...sources.matchAll(new RegExp(`'(${areas}_\\w+)'`, 'g'))]
      .map((match) => match[1] ?? '')
      .filter((id) => !id.endsWith('_'));
    expect(used.length).toBeGreaterThan(150);
    expect(used.filter((id) => !catalogue[id])).toEqual([]);
  });
  it('exist for every value that an id is made of', () => {
    const made = [
      ...evidenceStrength.options.map((v) => `card_strength_${v}`),
      ...channel.options.map((v) => `card_channel_${v}`),
      ...enrolmentState.options.map((v) => `card_state_${v}`),
      ...messageState.options.map((v) => `card_message_${v}`),
      ...stopCause.options.map((v) => `card_cause_${v}`),
      ...holdReason.options.map((v) => `card_hold_${v}`),
      ...callOutcome.options.map((v) => `worklist_outcome_${v}`),
      ...Object.keys(sightingFields.shape).map((v) => `card_field_${v}`),
    ];
    expect(made.filter((id) => !catalogue[id])).toEqual([]);
  });
  it('are not kept when nothing says them any more', () => {
    const stems = [...sources.matchAll(new RegExp(`[\`'](${areas}_[\\w]*?)(?:\\$\\{|')`, 'g'))].map(
      (match) => match[1] ?? '',
    );
    const idle = Object.keys(catalogue).filter(
      (id) =>
        new RegExp(`^${areas}_`).test(id) &&
        !stems.some((stem) => (stem.endsWith('_') ? id.startsWith(stem) : id === stem)),
    );
    expect(idle).toEqual([]);
  });
  it('show the id where they are missing, and format for the reader', () => {
    const words = wordsFor({ say: sayFrom({ ...messages, x: { message: '$1 on $2' } }), locale: 'en-GB', dir: 'ltr' });
    expect(words.t('not_there')).toBe('not_there');
    expect(words.t('x', 1234, { day: 0 })).toBe('1,234 on 1 Jan 1970');
    expect(words.range(65, 65, 'GBP')).toBe('£65');
    expect(words.range(65, 1200, 'GBP')).toBe('£65 – £1,200');
  });
});

describe('words from right to left', () => {
  const say = sayFrom({ to: { message: 'إلى $1' } });
  const words = (dir: 'ltr' | 'rtl') => wordsFor({ say, locale: 'ar', dir });

  it('leave a phone number and a Latin name in their own order', () => {
    expect(words('rtl').t('to', '+44 7700 900123')).toBe('إلى \u2068+44 7700 900123\u2069');
    expect(words('rtl').t('to', 'Zoë')).toBe('إلى \u2068Zoë\u2069');
    expect(words('rtl').t('to', '2026-11-20')).toBe('إلى 2026-11-20');
    expect(words('ltr').t('to', 'Zoë')).toBe('إلى Zoë');
  });
  it('write money with the short sign', () => {
    expect(words('rtl').money(640, 'GBP')).toContain('£');
    expect(words('rtl').money(640, 'GBP')).not.toContain('UK');
  });
});

describe('times', () => {
  const at = (zone?: string) => wordsFor({ say: () => '', locale: 'en-GB', dir: 'ltr', zone });
  it('are told by the clock of the practice, wherever the browser is', () => {
    expect([at('Europe/London'), at('Asia/Tokyo')].map((words) => words.when('2026-11-20T22:30:00Z'))).toEqual([
      'Fri 20 Nov, 22:30',
      'Sat 21 Nov, 7:30',
    ]);
    expect(at('Asia/Tokyo').dayOf('2026-11-20T22:30:00Z')).toBe('2026-11-21');
  });
  it('leave a day of its own where it is', () => {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles'])
      expect(at(zone).when('2026-11-20', 'day')).toBe('Fri 20 Nov');
  });
});

describe('gestures', () => {
  it('act only when a person made them', () => {
    let acted = 0;
    const act = trusted(() => acted++);
    act({ isTrusted: false });
    act({ nativeEvent: { isTrusted: false } as Event });
    expect(acted).toBe(0);
    act({ nativeEvent: { isTrusted: true } as Event });
    act({ isTrusted: true });
    expect(acted).toBe(2);
    expect(isTrusted(new Event('click'))).toBe(false);
  });
});
