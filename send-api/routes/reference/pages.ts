import { z } from '@hono/zod-openapi';
import type { App } from '../../http/app-env.ts';
import { document, pageAnswer, schemaOf } from '../../http/documented.ts';
import { problems } from '../../problem.ts';
import { actions } from '../booking-links/answer-link.ts';
import { patientReply } from '../capture/answer-as-patient.ts';

const token = { name: 'token', in: 'path' as const, required: true, schema: { type: 'string' as const } };
const form = (schema: z.ZodType, example: object) => ({
  body: { content: { 'application/x-www-form-urlencoded': { schema: schemaOf(schema), example } } },
});
const plain = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: { type: 'string' as const } } },
});

const oneClick = z.object({ 'List-Unsubscribe': z.literal('One-Click').optional() });
const answer = z.object({
  action: z.enum(actions),
  day: z.array(z.enum(['1', '2', '3', '4', '5', '6', '7'])).optional(),
  time: z.array(z.enum(['morning', 'afternoon', 'evening'])).optional(),
});
const pairForm = z.object({
  code: z.string().describe('as the extension shows it'),
  token: z.string().describe('ADMIN_TOKEN'),
  practice: z.string().optional().describe('id of a practice; empty = a new one, by the form’s other fields'),
  role: z.enum(['front_desk', 'manager']).optional(),
});

/** Into the reference: the pages for patients, administrators and programs that are no part of /v1. */
export function documentPages(app: App): void {
  const pair = { tags: ['Pairing'], path: '/pair' };
  document(app, {
    ...pair,
    method: 'get',
    summary: 'The page on which an administrator lets a browser in',
    parameters: [{ name: 'code', in: 'query', schema: { type: 'string' } }],
    responses: { 200: pageAnswer('The form'), ...problems(503) },
  });
  document(app, {
    ...pair,
    method: 'post',
    summary: 'Lets the browser with this code in, and names the practice the first time',
    description: 'At most 20 tries a minute, over everybody.',
    request: form(pairForm, { code: 'K7PQ3MRX', token: 'the-admin-token', practice: '', role: 'manager' }),
    responses: {
      200: pageAnswer('The browser is in'),
      400: pageAnswer('Details of the practice are missing, or too many tries'),
      401: pageAnswer('The admin token is not right'),
      404: pageAnswer('No browser waits with this code'),
      410: pageAnswer('The code ran out'),
    },
  });

  const people = { tags: ['Links in messages'] };
  document(app, {
    ...people,
    method: 'get',
    path: '/u/{token}',
    summary: 'The way out of a mail, to look at',
    description: 'Shows a button and changes nothing: mail scanners open links.',
    parameters: [token],
    responses: { 200: pageAnswer('The button'), 404: pageAnswer('No link of ours') },
  });
  document(app, {
    ...people,
    method: 'post',
    path: '/u/{token}',
    summary: 'One-click unsubscribe (RFC 8058)',
    description:
      'Every mail names it in List-Unsubscribe, with List-Unsubscribe-Post: List-Unsubscribe=One-Click. The token is the proof: it was made here for one recipient and never runs out. Any POST acts, without login or question; the person is stopped over every channel at once, and pressing again changes nothing. Nothing is set up anywhere but PUBLIC_URL.',
    parameters: [token],
    request: form(oneClick, { 'List-Unsubscribe': 'One-Click' }),
    responses: { 200: pageAnswer('Stopped'), 404: pageAnswer('No link of ours') },
  });
  document(app, {
    ...people,
    method: 'get',
    path: '/b/{token}',
    summary: 'The link of every message, to look at',
    description: 'The practice’s booking page or our form, in the patient’s language. GET never acts.',
    parameters: [token],
    responses: {
      200: pageAnswer('The choices'),
      404: pageAnswer('No link of ours'),
      410: pageAnswer('Older than 90 days'),
    },
  });
  document(app, {
    ...people,
    method: 'post',
    path: '/b/{token}',
    summary: 'What the patient chose',
    description: 'An answer stops what is automatic and becomes a task; pressing twice changes nothing.',
    parameters: [token],
    request: form(answer, { action: 'request', day: ['2', '4'], time: ['morning'] }),
    responses: {
      200: pageAnswer('Thanks'),
      303: { description: 'On to the booking page, or back to a choice that is no more' },
      404: pageAnswer('No link of ours'),
      410: pageAnswer('Older than 90 days'),
    },
  });

  const capture = { tags: ['Captured messages'] };
  const away = problems(401, 404);
  document(app, {
    ...capture,
    method: 'get',
    path: '/capture',
    summary: 'A phone and an inbox with what patients would have received',
    description:
      'Only while no provider is set up. Over another host name than this machine’s, ?token= is ADMIN_TOKEN.',
    responses: { 200: pageAnswer('The page'), ...away },
  });
  document(app, {
    ...capture,
    method: 'get',
    path: '/capture/messages.json',
    summary: 'The same for scripts',
    responses: { 200: plain('application/json', 'The newest 200'), ...away },
  });
  document(app, {
    ...capture,
    method: 'post',
    path: '/capture/messages/{id}/{act}',
    summary: 'Acts as the patient',
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      {
        name: 'act',
        in: 'path',
        required: true,
        schema: { type: 'string', enum: ['reply', 'unsubscribe', 'bounce', 'spam'] },
      },
    ],
    request: {
      body: {
        content: {
          'application/json': { schema: schemaOf(patientReply), example: { text: 'STOP' } },
        },
      },
    },
    responses: {
      200: plain('application/json', 'Taken'),
      303: { description: 'Taken; back to the page' },
      ...problems(400),
      ...away,
    },
  });

  const running = { tags: ['Running it'], method: 'get' as const };
  document(app, {
    ...running,
    path: '/',
    summary: 'Where to go from here',
    responses: { 200: pageAnswer('The page') },
  });
  document(app, {
    ...running,
    path: '/healthz',
    summary: 'Whether database and queue answer, and who sends',
    responses: {
      200: plain('application/json', 'All well'),
      503: plain('application/json', 'Something is away; the body says what'),
    },
  });
  document(app, {
    ...running,
    path: '/metrics',
    summary: 'Figures for Prometheus; none names a person, an address or a practice',
    description: 'docs/operate.md says of each what it means and what to do.',
    security: [{ admin: [] }],
    responses: { 200: plain('text/plain', 'The figures'), ...problems(401) },
  });
  document(app, {
    ...running,
    path: '/openapi.json',
    summary: 'This document',
    responses: { 200: plain('application/json', 'OpenAPI 3.1') },
  });
  document(app, { ...running, path: '/docs', summary: 'This page', responses: { 200: pageAnswer('The page') } });
}
