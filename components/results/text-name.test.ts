import { expect, it } from 'vitest';
import { sayFrom } from '#lib/core/words.ts';
import messages from '../../public/_locales/en/messages.json';
import { wordsFor } from '../words.tsx';
import { textName } from './text-name.ts';

const words = wordsFor({ say: sayFrom(messages), locale: 'en-GB', dir: 'ltr' });

it('names a text by its follow-up, its way, its step and its version', () => {
  const named = (key: string) => textName(key, { 'overdue-recare': 'Overdue visit' }, words);
  expect(named('overdue-recare.sms-first v2')).toBe('Overdue visit: Text message, step 1, version 2');
  expect(named('no-show.sms-first v1')).toMatch(/^No show: Text message, step 1/);
});

it('keeps the name of a text that no step of ours wrote', () => {
  for (const key of ['', 'winter greetings', 'overdue-recare.sms-nothing v2', 'overdue-recare.sms-first'])
    expect(textName(key, {}, words)).toBe(key);
});
