import { createRoute } from '@hono/zod-openapi';
import { sightingsAnswer, sightingsReport } from '#lib/contract/enrolments.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import { takeSighting } from './take-sighting.ts';

/** POST /v1/sightings: what any desk saw of enrolled patients' bookings. Patients nobody enrolled are passed over. */
export function addSightings(app: App, ports: Ports): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/sightings',
    tags: ['Enrolments'],
    summary: 'Report what a screen said about bookings',
    description: 'A booking stops the enrolment; "nothing booked" keeps it fresh and sets a held one going again.',
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
    const answer = { known: 0, stopped: 0, released: 0 };
    // One transaction each: a report of 200 patients must not hold 200 locks.
    for (const { patientKey, booking } of c.req.valid('json').items) {
      const did = await inTransaction(ports.db, (tx) => takeSighting(tx, ports, desk, patientKey, booking));
      if (did === 'not_enrolled') continue;
      answer.known += 1;
      if (did === 'stopped') answer.stopped += 1;
      if (did === 'released') answer.released += 1;
    }
    return c.json(answer, 200);
  });
}
