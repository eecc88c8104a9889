import { html } from 'hono/html';
import { z } from 'zod';
import type { App } from '../../http/app-env.ts';
import { page } from '../../http/page.ts';
import { withExamples } from './examples.ts';

const info = {
  openapi: '3.1.0',
  info: {
    title: 'Comeback send API',
    version: '1',
    description:
      'Starts and stops follow-ups, and tells what became of them. Every error has the same envelope; `code` is for programs, `message` for developers. Providers report to /webhooks/<provider>/status, each signed in its own way (twilio, whatsapp, and smtp for the mail service behind the mail server); mails are handed in at /webhooks/smtp/inbound. docs/operate.md says how each is set up.',
  },
};

/** The parts of the document that the page shows. */
const shownDocument = z.object({
  info: z.object({ title: z.string(), description: z.string() }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        summary: z.string().optional(),
        description: z.string().optional(),
        tags: z.array(z.string()).optional(),
        security: z.array(z.record(z.string(), z.unknown())).optional(),
        parameters: z
          .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
          .optional(),
        requestBody: z
          .object({ content: z.record(z.string(), z.object({ schema: z.unknown(), example: z.unknown() })) })
          .optional(),
        responses: z.record(z.string(), z.object({ description: z.string() })),
      }),
    ),
  ),
});
type Operation = z.infer<typeof shownDocument>['paths'][string][string];

/** GET /openapi.json, and GET /docs: the same as a page that needs no script and nothing from elsewhere. */
export function addReference(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'device', {
    type: 'http',
    scheme: 'bearer',
    description: 'Key of a paired browser',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'manager', {
    type: 'http',
    scheme: 'bearer',
    description: 'Key of a browser that is paired for a manager',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'admin', {
    type: 'http',
    scheme: 'bearer',
    description: 'ADMIN_TOKEN',
  });
  app.get('/openapi.json', (c) => c.json(withExamples(app.getOpenAPI31Document(info))));
  app.get('/docs', (c) => {
    const document = shownDocument.parse(withExamples(app.getOpenAPI31Document(info)));
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
    const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'Other');
    return page(
      c,
      200,
      document.info.title,
      html`<h1>${document.info.title}</h1><p>${document.info.description}</p><p class="soft">For programs: <a href="/openapi.json">openapi.json</a></p>
      ${[...groups].map(([name, group]) => html`<h2>${name}</h2>${group.map(({ method, path, operation }) => operationCard(method, path, operation))}`)}`,
      'wide',
    );
  });
}

function operationCard(method: string, path: string, operation: Operation) {
  const key = (operation.security ?? []).flatMap((one) => Object.keys(one)).join(' or ');
  const { schema: body, example } = operation.requestBody?.content['application/json'] ?? {};
  return html`<section class="card"><h3><code>${method} ${path}</code></h3><p>${operation.summary ?? ''}</p>
    ${operation.description ? html`<p class="soft">${operation.description}</p>` : ''}
    <p>${key ? html`<span class="tag">${key} key</span>` : html`<span class="tag">open</span>`}${(operation.parameters ?? []).map((one) => html`<span class="tag">${one.in}: ${one.name}${one.required ? '' : ' (optional)'}</span>`)}</p>
    ${example === undefined ? '' : html`<details><summary>Example</summary><pre>${JSON.stringify(example, null, 2)}</pre></details>`}
    ${body ? html`<details><summary>Body</summary><pre>${JSON.stringify(body, null, 2)}</pre></details>` : ''}
    <details><summary>Answers</summary><table>${Object.entries(operation.responses).map(([status, { description }]) => html`<tr><th>${status}</th><td>${description}</td></tr>`)}</table></details></section>`;
}
