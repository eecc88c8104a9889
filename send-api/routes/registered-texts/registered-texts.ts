import { createRoute, z } from '@hono/zod-openapi';
import { registeredTextAnswer, registeredTextRequest, registeredTextsAnswer } from '#lib/contract/registered-texts.ts';
import type { App } from '../../http/app-env.ts';
import { type Authority, managerOrAdmin, ownPractice, requireDevice, requireManager } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { inTransaction } from '../../store/database.ts';
import { findPractice, listPractices } from '../../store/practices.ts';
import { draftWhatsappText, listRegistered, saveDltText } from '../../store/registered-texts.ts';
import { metaLanguage, prepareDraft } from './draft-text.ts';
import { checkText, submitText } from './submit-text.ts';
import { dltViewOf, whatsappViewOf } from './text-views.ts';

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

/** Texts that Meta or India's register must know before they may leave: read by the desks, written by managers or with the admin token. */
export function addRegisteredTexts(app: App, ports: Ports): void {
  const list = createRoute({
    method: 'get',
    path: '/v1/registered-texts',
    tags: ['Texts'],
    summary: 'Texts that need approval, and how they stand',
    description:
      'Only an approved text leaves by WhatsApp (free words only within 24 hours of the patient’s own), and only a ' +
      'registered one by SMS to an Indian number. Otherwise the step takes its next channel.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    responses: {
      200: { description: 'All versions, oldest first', ...json(registeredTextsAnswer) },
      ...problems(401, 429),
    },
  });
  app.openapi(list, async (c) => {
    const { whatsapp, dlt } = await listRegistered(ports.db, c.get('device').practice_id);
    const practice = c.get('practice');
    const views = { whatsapp: whatsapp.map(whatsappViewOf), dlt: dlt.map((row) => dltViewOf(row, practice)) };
    return c.json(views, 200);
  });

  const write = createRoute({
    method: 'put',
    path: '/v1/registered-texts',
    tags: ['Texts'],
    summary: 'Draft a text for WhatsApp, or enter the DLT ids of an SMS text',
    description:
      'What was handed in for review is never edited: other words become the next version beside it. `reasons` of a 400 ' +
      'say what a reviewer or our own content rules would object to. With the admin token `practice` says whose.',
    security: managerOrAdmin,
    middleware: [requireManager(ports)] as const,
    request: {
      query: z.object({ practice: z.uuid().optional() }),
      body: { required: true, ...json(registeredTextRequest) },
    },
    responses: {
      200: { description: 'As it stands now', ...json(registeredTextAnswer) },
      ...problems(400, 401, 403, 404, 413, 429),
    },
  });
  app.openapi(write, async (c) => {
    const body = c.req.valid('json');
    const practice = await onePractice(ports, c.get('authority'), c.req.valid('query').practice);
    if (!practice) return fail(c, 404, 'not_found', 'There is no such practice; with several, say which (?practice=).');
    const { settings } = practice;
    const at = ports.now();
    if (body.kind === 'dlt') {
      const { templateId, language, by } = body;
      const given = {
        text: body.text,
        dlt_template_id: body.dltTemplateId,
        dlt_entity_id: body.dltEntityId,
        header: body.header,
        category: body.category,
      };
      const key = { practiceId: practice.id, templateId, language };
      const row = await inTransaction(ports.db, (tx) => saveDltText(tx, key, { ...given, by, at }));
      return c.json({ dlt: dltViewOf(row, settings) }, 200);
    }
    const draft = prepareDraft(settings, ports.settings.publicUrl(), body);
    if (!draft.ok) {
      const reasons = draft.problems;
      return fail(c, 400, 'invalid_request', 'This text can’t be registered; reasons say why.', { reasons });
    }
    const { text, language } = draft;
    const key = { practiceId: practice.id, templateId: body.templateId, language };
    const more = { text, category: body.category, providerLanguage: metaLanguage(language), by: body.by, at };
    const row = await inTransaction(ports.db, (tx) => draftWhatsappText(tx, key, more));
    return c.json({ whatsapp: whatsappViewOf(row) }, 200);
  });

  const act = <P extends 'submit' | 'check'>(what: P, summary: string, description: string) =>
    createRoute({
      method: 'post',
      path: `/v1/registered-texts/{id}/${what}` as const,
      tags: ['Texts'],
      summary,
      description,
      security: managerOrAdmin,
      middleware: [requireManager(ports)] as const,
      request: { params: z.object({ id: z.uuid() }) },
      responses: {
        200: { description: 'As it stands now', ...json(registeredTextAnswer) },
        ...problems(400, 401, 403, 404, 429),
      },
    });
  const submit = act(
    'submit',
    'Hand a WhatsApp draft in for review',
    'Twice hands in once. Without a business account it is marked as handed in, to be entered by hand under `providerName`.',
  );
  app.openapi(submit, async (c) => {
    const row = await submitText(ports, c.get('authority'), c.req.valid('param').id);
    if (!row) return fail(c, 404, 'not_found', 'There is no such draft.');
    return c.json({ whatsapp: whatsappViewOf(row) }, 200);
  });
  const check = act(
    'check',
    'Ask where a WhatsApp text stands',
    'The provider tells by itself when something changes; this asks, where its word may have got lost.',
  );
  app.openapi(check, async (c) => {
    const row = await checkText(ports, c.get('authority'), c.req.valid('param').id);
    if (!row) return fail(c, 404, 'not_found', 'There is no such text.');
    return c.json({ whatsapp: whatsappViewOf(row) }, 200);
  });
}

async function onePractice(ports: Ports, authority: Authority, named: string | undefined) {
  const id = ownPractice(authority, named);
  if (id === null && (named || authority.practiceId)) return undefined;
  if (id) return findPractice(ports.db, id);
  const all = await listPractices(ports.db);
  return all.length === 1 ? all[0] : undefined;
}
