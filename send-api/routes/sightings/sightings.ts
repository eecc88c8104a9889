import { createRoute } from '@hono/zod-openapi';
import { sightingsAnswer, sightingsReport } from '#lib/contract/enrolments.ts';
import { byOurClock } from '../../booking.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import { passOn } from './pass-on.ts';
import { takeCall } from './take-call.ts';
import { takeMark } from './take-mark.ts';
import { takeSighting } from './take-sighting.ts';

/** POST /v1/sightings: what any desk saw of enrolled patients' bookings, where patients nobody enrolled are passed over; what it noted about patients, and whom it rang. */
export function addSightings(app: App, ports: Ports): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/sightings',
    tags: ['Enrolments'],
    summary: 'Report what a screen said about bookings, what a desk noted about patients, and whom it rang',
    description:
      'A booking stops the enrolment; "nothing booked" keeps it fresh and sets a held one going again. A note holds at ' +
      'every desk: a death, a move, wrong data, a wish not to be contacted or a talk that took place end what runs, a ' +
      'complaint or a treatment holds it until the note is taken off, `snoozed` leaves the patient alone until a day, ' +
      '`stalled` says what holds them back. A call counts toward the caps; told again under its id it is the same call. `words` ' +
      'are passed on to the other desks: what stands in the chart, and who belongs to one household.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: { body: { required: true, content: { 'application/json': { schema: sightingsReport } } } },
    responses: {
      200: { description: 'Taken', content: { 'application/json': { schema: sightingsAnswer } } },
      ...problems(400, 401, 413, 429),
    },
  });
  app.openapi(route, async (c) => {
    const desk = { device: c.get('device'), zone: c.get('practice').zone };
    const answer = { known: 0, stopped: 0, released: 0, noted: 0 };
    const { items = [], marks = [], calls = [], words = [] } = c.req.valid('json');
    const ours = <T extends { at: string }>(told: T): T => {
      return { ...told, at: byOurClock(told.at, c.get('ahead'), ports.now()).toISOString() };
    };
    // One transaction each: a report of 200 patients must not hold 200 locks.
    for (const note of marks) {
      const did = await inTransaction(ports.db, (tx) => takeMark(tx, ports, desk.device.practice_id, ours(note)));
      if (did !== 'known') answer.noted += 1;
      if (did === 'stopped') answer.stopped += 1;
      if (did === 'released') answer.released += 1;
    }
    for (const call of calls) {
      const { practice_id: practiceId } = desk.device;
      if (await inTransaction(ports.db, (tx) => takeCall(tx, ports, practiceId, ours(call)))) answer.noted += 1;
    }
    for (const word of words) {
      await inTransaction(ports.db, (tx) => passOn(tx, desk.device.practice_id, ours(word), ports.now()));
      answer.noted += 1;
    }
    for (const { patientKey, booking: seen } of items) {
      const booking = seen.state === 'unknown' ? seen : { ...seen, seenAt: ours({ at: seen.seenAt }).at };
      const did = await inTransaction(ports.db, (tx) => takeSighting(tx, ports, desk, patientKey, booking));
      if (did === 'not_enrolled') continue;
      answer.known += 1;
      if (did === 'stopped') answer.stopped += 1;
      if (did === 'released') answer.released += 1;
    }
    return c.json(answer, 200);
  });
}
