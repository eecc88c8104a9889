import type { ComponentProps, ComponentType } from 'react';
import { useState } from 'react';
import { ReviewList } from '#components/review/ReviewList.tsx';
import type { LaunchResult } from '#lib/messages/views.ts';
import { reviewRows } from './fixtures.ts';
import { tell } from './said.ts';

const show =
  (part: Partial<ComponentProps<typeof ReviewList>>): ComponentType =>
  () => (
    <ReviewList
      rows={reviewRows}
      results={new Map()}
      asked={null}
      problem={null}
      offline={false}
      onStart={tell('start')}
      onUndoAll={tell('undoAll')}
      onOpen={tell('open')}
      onClose={tell('close')}
      {...part}
    />
  );

function Done() {
  const [undoUntil] = useState(() => new Date(Date.now() + 10_000).toISOString());
  const results = new Map<string, LaunchResult>([
    ['p0', { state: 'started', enrolmentId: 'e0', undoUntil }],
    ['p1', { state: 'started', enrolmentId: 'e1', undoUntil }],
    ['p2', { state: 'already', by: 'Mina', at: '2026-11-21T09:00:00Z' }],
    ['p3', { state: 'refused', reasons: [{ id: 'fx_refused', params: [] }] }],
    ['p4', { state: 'started', enrolmentId: 'e4', undoUntil }],
  ]);
  const View = show({ asked: 5, results });
  return <View />;
}

export const reviewStates: Record<string, ComponentType> = {
  'review-ready': show({}),
  'review-none-ready': show({ rows: reviewRows.filter((row) => !row.ready) }),
  'review-empty': show({ rows: [] }),
  'review-running': show({
    asked: 5,
    results: new Map([['p0', { state: 'started', enrolmentId: 'e0', undoUntil: '2026-11-21T09:00:10Z' }]]),
  }),
  'review-done': Done,
  'review-interrupted': show({ interrupted: { done: 2, left: 3 } }),
};
