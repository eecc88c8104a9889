import { expect, it } from 'vitest';
import { appointment, compiledFor, emptyDiary, recordOf } from '../core/made-up.ts';
import { seenOf } from './launch-request.ts';

const compiled = compiledFor();
const recare = (launchedAt: string) => ({ launchedAt, sequenceId: 'overdue-recare' });
const visited = recordOf(emptyDiary(), appointment('2026-11-18', 'completed'));

it('a visit after the day of the launch is told as such; one of that day or before is not', () => {
  expect(seenOf(visited, compiled, recare('2026-11-17T15:00:00.000Z'))).toMatchObject({
    state: 'visited',
    on: '2026-11-18',
  });
  for (const launched of ['2026-11-18T15:00:00.000Z', '2026-11-19T15:00:00.000Z'])
    expect(seenOf(visited, compiled, recare(launched)).state).toBe('nothing_booked');
});

it('the day of the launch is the practice’s: eight in the evening in New York is not yet tomorrow', () => {
  expect(seenOf(visited, compiled, recare('2026-11-18T01:00:00.000Z')).state).toBe('visited');
  expect(seenOf(visited, compiled, recare('2026-11-19T01:00:00.000Z')).state).toBe('nothing_booked');
});
