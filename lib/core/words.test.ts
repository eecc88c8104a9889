import { describe, expect, it } from 'vitest';
import { toDayNumber } from './day.ts';
import { formatParam, sayFrom, sayIt } from './words.ts';

describe('words', () => {
  const say = sayFrom({
    due: { message: 'Due on $1, $2 ago' },
    named: { message: 'Hello $WHO$', placeholders: { who: { content: '$1' } } },
  });

  it('fill blanks in order, by number and by name, and leave an unknown id empty', () => {
    const day = toDayNumber('2026-11-20');
    expect(sayIt(say, { id: 'due', params: [{ day }, { count: 8, unit: 'month' }] }, 'en')).toBe(
      'Due on Nov 20, 2026, 8 months ago',
    );
    expect(say('named', ['Ana'])).toBe('Hello Ana');
    expect(say('nothing')).toBe('');
  });

  it('never fill a blank twice: a name that looks like one stays a name', () => {
    expect(say('due', ['$2', 'x'])).toBe('Due on $2, x ago');
  });

  it('format by the reader’s language, in full and short', () => {
    const day = toDayNumber('2026-11-20');
    expect(formatParam({ day }, 'en-GB')).toBe('20 Nov 2026');
    expect(formatParam({ day, short: true }, 'en-GB')).toBe('20 Nov');
    expect(formatParam({ count: 1, unit: 'month' }, 'en')).toBe('1 month');
    expect(formatParam({ count: 8, unit: 'month', short: true }, 'en')).toBe('8 mths');
    expect(formatParam({ count: 8, unit: 'month' }, 'es')).toBe('8 meses');
    expect(formatParam({ month: '2026-11' }, 'en')).toBe('November 2026');
    expect(formatParam({ money: 849600, currency: 'INR' }, 'en-IN')).toBe('₹8,49,600');
    expect(formatParam(1234, 'en')).toBe('1,234');
  });
});
