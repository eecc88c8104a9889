import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import {
  ADMIN,
  type Desk,
  type Harness,
  launchSample,
  practiceSample,
  startHarness,
} from '#send-api/testing/harness.ts';
import { inTransaction } from '../store/database.ts';
import { openPause, openPauses } from '../store/pauses.ts';
import { resume } from './breakers.ts';
import { sweep } from './sweep.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

const SEQUENCES = ['no-show', 'lapsed'] as const;
const PEOPLE = 3;
/** What may happen on a day besides the work: nothing, a pause, its end, other limits, an hour's jump. */
const event = fc.record({
  what: fc.constantFrom('nothing', 'pause', 'resume', 'limits', 'sweep'),
  sequence: fc.constantFrom(...SEQUENCES),
  perDay: fc.integer({ min: 1, max: 4 }),
  perWeek: fc.integer({ min: 1, max: 9 }),
  hours: fc.integer({ min: 6, max: 30 }),
});

const pause = (name: string) =>
  inTransaction(api.ports.db, (tx) =>
    openPause(
      tx,
      {
        practiceId: desk.practiceId,
        kind: 'sequence',
        name,
        level: 'paused',
        reason: 'opt_outs',
        hits: 4,
        sends: 50,
        until: null,
      },
      api.ports.now(),
    ),
  );
const limits = (capPerDay: number, capPerWeek: number) =>
  api.call('PUT', `/v1/practice?id=${desk.practiceId}`, { ...practiceSample, capPerDay, capPerWeek }, api.by(ADMIN));
const endPauses = async () => {
  for (const one of await openPauses(api.ports.db)) await resume(api.ports, one.id, 'test');
};

it('pauses, their ends and new limits at random days skip nobody and repeat nobody', async () => {
  for (const days of fc.sample(fc.array(event, { minLength: 20, maxLength: 20 }), { numRuns: 2, seed: 20261127 })) {
    const people = await Promise.all(
      SEQUENCES.flatMap((sequenceId) =>
        Array.from({ length: PEOPLE }, async () => {
          const seenAt = api.clock.now.toISOString();
          const request = launchSample({ sequenceId, booking: { state: 'nothing_booked', strength: 'proof', seenAt } });
          const { status, body } = await api.launch(desk, { ...request, launchedAt: seenAt });
          expect(status).toBe(201);
          return { ...request, id: body.enrolment.id as string };
        }),
      ),
    );
    const look = () => {
      const booking = { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() };
      const items = people.map(({ patientKey }) => ({ patientKey, booking }));
      return api.call('POST', '/v1/sightings', { items }, api.by(desk));
    };
    for (const day of days) {
      if (day.what === 'pause') await pause(day.sequence);
      if (day.what === 'resume') await endPauses();
      if (day.what === 'limits') await limits(day.perDay, day.perWeek);
      if (day.what === 'sweep') await sweep(api.ports);
      api.later(day.hours);
      await look();
      await api.work();
    }
    // In the end the breakers are shut again and the practice goes on as usual.
    await endPauses();
    await limits(1, 3);
    api.clock.now = new Date(`${api.clock.now.toISOString().slice(0, 10)}T22:00:00.000Z`);
    api.later(12); // the days that follow are seen at ten in the morning
    for (let i = 0; i < 70; i += 1) {
      api.later(24);
      await look();
      await api.work();
    }
    const sent = await api.captured();
    for (const { id, addresses, sequenceId } of people) {
      const view = (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
      expect(view.state).toBe('finished');
      const own = addresses.map(({ to }) => to);
      const bodies = sent.filter(({ to }) => own.includes(to)).map(({ body }) => body);
      const steps = findSequence(sequenceId)?.steps ?? [];
      expect(view.steps.map((it: { state: string }) => it.state)).toEqual(steps.map(() => 'delivered'));
      expect(bodies).toHaveLength(steps.length);
      expect(new Set(bodies).size).toBe(steps.length);
    }
  }
}, 120_000);
