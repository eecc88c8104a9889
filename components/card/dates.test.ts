import { describe, expect, it } from 'vitest';
import { now, tasks } from '../../tests/gallery/fixtures.ts';
import { secondsLeft } from '../use-now.ts';
import { wordsFor } from '../words.tsx';
import { byDue, outcomesFor } from '../worklist/outcomes.ts';
import { monthLater } from './Snooze.tsx';

const at = (zone: string) => wordsFor({ say: () => '', locale: 'en-GB', dir: 'ltr', zone });

describe('dates of the faces', () => {
  it('counts whole seconds down and never below nothing', () => {
    const until = '2026-11-21T10:00:10.000Z';
    const at = (ms: number) => secondsLeft(until, Date.parse(until) - 10_000 + ms);
    expect([at(0), at(1), at(9_001), at(9_999), at(10_000), at(60_000)]).toEqual([10, 10, 1, 1, 0, 0]);
    expect(secondsLeft(null, 0)).toBe(0);
  });
  it('takes a month on to the last day of a shorter one', () => {
    expect(['2026-01-31', '2028-01-31', '2026-11-21', '2026-12-31'].map(monthLater)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-21',
      '2027-01-31',
    ]);
  });
  it('takes the day from the practice, wherever the browser is', () => {
    const due = (zone: string) => {
      const [task] = tasks;
      const late = task ? [{ ...task, dueAt: '2026-11-21T02:00:00.000Z' }] : [];
      return byDue(late, Date.parse('2026-11-21T06:00:00Z'), at(zone)).map((part) => part.due);
    };
    expect([due('Europe/London'), due('America/New_York')]).toEqual([['today'], ['overdue']]);
  });
  it('puts each open task in one part by its due time, earliest first', () => {
    const parts = byDue([...tasks].reverse(), now, at('Europe/London'));
    expect(parts.map((part) => [part.due, part.tasks.map((task) => task.id)])).toEqual([
      ['overdue', ['t1']],
      ['today', ['t2', 't3']],
      ['later', ['t4']],
    ]);
    expect(
      byDue(
        tasks.map((task) => ({ ...task, state: 'done' as const })),
        now,
        at('Europe/London'),
      ),
    ).toEqual([]);
  });
  it('lets every kind of task end in a booking', () => {
    for (const kind of ['call', 'reply', 'look_and_release', 'booking_request'] as const)
      expect(outcomesFor({ kind })).toContain('booked');
  });
});
