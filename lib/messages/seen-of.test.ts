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

it('the day of the launch is the practice’s, however far it is from UTC’s', () => {
  const auckland = compiledFor({ practice: { ...compiled.policy.practice, zone: 'Pacific/Auckland' } });
  // Launched on the 18th at nine in the morning there, on the day of the visit.
  expect(seenOf(visited, auckland, recare('2026-11-17T20:00:00.000Z')).state).toBe('nothing_booked');
  const denver = compiledFor({ practice: { ...compiled.policy.practice, zone: 'America/Denver' } });
  // Launched on the 17th at eight in the evening there, the day before.
  expect(seenOf(visited, denver, recare('2026-11-18T03:00:00.000Z')).state).toBe('visited');
});
