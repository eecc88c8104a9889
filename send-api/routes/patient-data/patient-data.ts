import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { breachExport, eraseAnswer, eraseRequest, patientExport } from '#lib/contract/patient-data.ts';
import { patientKeyHash } from '#lib/contract/patient-key.ts';
import { sha256 } from '../../crypt.ts';
import type { App } from '../../http/app-env.ts';
import { managerOrAdmin, ownPractice, requireAdmin, requireManager } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { recordAudit } from '../../store/audit.ts';
import { breachList } from '../../store/breach.ts';
import { inTransaction } from '../../store/database.ts';
import { erasePatient, exportPatient, onItsWay } from '../../store/patient-data.ts';
import { suppressPerson } from '../../store/suppressions.ts';
import { stopPerson } from './stop-person.ts';

const byPatient = z.object({ patientKey: patientKeyHash });
const whichPractice = z.object({ practice: z.uuid().optional() });
const nobody = 'Nothing is held about this patient.';
const PEOPLE_A_PAGE = 500;

/** A person's right to know and to be forgotten, and the list a breach must be reported with. */
export function addPatientData(app: App, ports: Ports): void {
  const read = createRoute({
    method: 'get',
    path: '/v1/patients/{patientKey}/export',
    tags: ['Data'],
    summary: 'Everything held about one patient',
    description:
      'In clear, to be handed to the patient. That it was exported, and by whom, is noted. With the admin token ' +
      '`practice` says which.',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    request: { params: byPatient, query: whichPractice },
    responses: {
      200: { description: 'All of it', content: { 'application/json': { schema: patientExport } } },
      ...problems(400, 401, 403, 404, 429),
    },
  });
  app.openapi(read, async (c) => {
    const { patientKey } = c.req.valid('param');
    const authority = c.get('authority');
    const practiceId = ownPractice(authority, c.req.valid('query').practice);
    const found = practiceId
      ? await inTransaction(ports.db, async (tx) => {
          const all = await exportPatient(tx, ports.crypt, practiceId, patientKey);
          const snapshot = { by: authority.by };
          if (all) await recordAudit(tx, { practiceId, at: ports.now(), action: 'exported', snapshot });
          return all;
        })
      : null;
    if (!found) return fail(c, 404, 'not_found', nobody);
    c.header('Cache-Control', 'no-store');
    return c.json(found, 200);
  });

  const erase = createRoute({
    method: 'post',
    path: '/v1/patients/{patientKey}/erase',
    tags: ['Data'],
    summary: 'Forget one patient',
    description:
      'Running follow-ups are stopped; names, addresses, words and the patient’s key are taken out of every row. A stop ' +
      'stays, as a hash, and unless `keepStopped` is false one is written, so that an import can’t bring the person ' +
      'back. Every paired browser forgets the patient, too, until the practice’s own software shows them again. 409 `in_progress` while a message is on its way: try again in some minutes.',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    request: {
      params: byPatient,
      query: whichPractice,
      body: { required: true, content: { 'application/json': { schema: eraseRequest } } },
    },
    responses: {
      200: { description: 'Forgotten', content: { 'application/json': { schema: eraseAnswer } } },
      ...problems(400, 401, 403, 404, 409, 413, 429),
    },
  });
  app.openapi(erase, async (c) => {
    const { patientKey } = c.req.valid('param');
    const { by, keepStopped } = c.req.valid('json');
    const practiceId = ownPractice(c.get('authority'), c.req.valid('query').practice);
    const outcome = practiceId
      ? await inTransaction(ports.db, async (tx) => {
          const at = ports.now();
          if (!(await exportPatient(tx, ports.crypt, practiceId, patientKey))) return 'nobody';
          await stopPerson(tx, practiceId, patientKey, by, at);
          if ((await onItsWay(tx, practiceId, patientKey)) > 0) return 'on_its_way';
          const stop = { practiceId, patientKeys: [patientKey], addressHashes: [], source: 'erased', by, at };
          if (keepStopped) await suppressPerson(tx, stop);
          await erasePatient(tx, practiceId, patientKey, {
            stand: sha256(randomUUID()),
            stopped: keepStopped,
            by,
            at,
          });
          return 'erased';
        })
      : 'nobody';
    if (outcome === 'nobody') return fail(c, 404, 'not_found', nobody);
    if (outcome === 'on_its_way') {
      return fail(
        c,
        409,
        'in_progress',
        'A message to this patient is on its way; the follow-up is stopped, try again.',
      );
    }
    ports.log.info('erased', { practiceId: practiceId ?? undefined });
    return c.json({ erased: true as const, stopped: keepStopped }, 200);
  });

  const breach = createRoute({
    method: 'get',
    path: '/v1/breach-export',
    tags: ['Data'],
    summary: 'Who was held, what of them, and when',
    description:
      'For the report to the authority and the people: those whose data came in between `from` and `to`, of one practice ' +
      'or from one browser (`device`), and what was paired, revoked, exported and erased meanwhile. In pages.',
    security: [{ admin: [] }],
    middleware: [requireAdmin(ports)] as const,
    request: {
      query: z.object({
        practice: z.uuid().optional(),
        device: z.uuid().optional(),
        from: z.iso.datetime(),
        to: z.iso.datetime(),
        after: z.string().max(120).default(''),
      }),
    },
    responses: {
      200: { description: 'A page', content: { 'application/json': { schema: breachExport } } },
      ...problems(400, 401),
    },
  });
  app.openapi(breach, async (c) => {
    const { practice, device, from, to, after } = c.req.valid('query');
    const range = { from: new Date(from), to: new Date(to), after, limit: PEOPLE_A_PAGE };
    const list = await breachList(ports.db, ports.crypt, { practiceId: practice, deviceId: device, ...range });
    c.header('Cache-Control', 'no-store');
    return c.json(list, 200);
  });
}
