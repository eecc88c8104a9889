import { html } from 'hono/html';
import { z } from 'zod';
import type { App } from '../../http/app-env.ts';
import { page } from '../../http/page.ts';
import { withExamples } from './examples.ts';
import { documentPages } from './pages.ts';

const info = {
  openapi: '3.1.0',
  info: {
    title: 'Comeback send API',
    version: '1',
    description:
      'Starts and stops follow-ups, and tells what became of them. Every error has the same envelope; `code` is for programs, `message` for developers. What providers report comes signed, each in its own way, and has entries of its own below; docs/operate.md says how to run it all.',
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
          .object({
            content: z.record(
              z.string(),
              z.object({
                schema: z.unknown().optional(),
                example: z.unknown().optional(),
                examples: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
              }),
            ),
          })
          .optional(),
        'x-reporters': z
          .array(
            z.object({
              name: z.string(),
              what: z.string(),
              signedBy: z.string(),
              setHere: z.array(z.string()),
              setThere: z.array(z.string()),
            }),
          )
          .optional(),
        responses: z.record(z.string(), z.object({ description: z.string() })),
      }),
    ),
  ),
});
type Operation = z.infer<typeof shownDocument>['paths'][string][string];

/** Of this page alone: codes break where nothing else can, so that a telephone shows them whole. */
const css = `
h3{margin:0 0 .5rem;font-size:1rem;overflow-wrap:anywhere}td,p{overflow-wrap:anywhere}th{white-space:nowrap}td p:first-child{margin-top:0}
a{color:var(--accent)}nav{display:flex;flex-wrap:wrap;gap:.4rem;margin:1rem 0}h2{scroll-margin-top:1rem}details{margin-top:.6rem}pre{max-height:30rem}
@media (max-width:34rem){.card{padding:1rem}th{white-space:normal}}
`;

const idOf = (group: string) => group.toLowerCase().replace(/[^a-z]+/g, '-');

/** Words of the document; what stands between backticks is code. */
const said = (text: string) => text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));

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
  documentPages(app);
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
      html`<h1>${document.info.title}</h1><p>${said(document.info.description)}</p><p class="soft">For programs: <a href="/openapi.json">openapi.json</a></p>
      <nav aria-label="Groups">${[...groups.keys()].map((name) => html`<a class="tag" href="#${idOf(name)}">${name}</a>`)}</nav>
      ${[...groups].map(([name, group]) => html`<h2 id="${idOf(name)}">${name}</h2>${group.map(({ method, path, operation }) => operationCard(method, path, operation))}`)}`,
      'wide',
      css,
    );
  });
}

function operationCard(method: string, path: string, operation: Operation) {
  const key = (operation.security ?? []).flatMap((one) => Object.keys(one)).join(' or ');
  const bodies = Object.entries(operation.requestBody?.content ?? {});
  return html`<section class="card"><h3><code>${method} ${path}</code></h3><p>${said(operation.summary ?? '')}</p>
    ${operation.description ? html`<p class="soft">${said(operation.description)}</p>` : ''}
    <p>${operation['x-reporters'] ? html`<span class="tag">signed</span>` : html`<span class="tag">${key ? `${key} key` : 'open'}</span>`}${(operation.parameters ?? []).map((one) => html`<span class="tag">${one.in}: ${one.name}${one.required ? '' : ' (optional)'}</span>`)}</p>
    ${(operation['x-reporters'] ?? []).map(reporterPart)}
    ${bodies.map(([type, body]) => bodyPart(type, body))}
    <details><summary>Answers</summary><table>${Object.entries(operation.responses).map(([status, { description }]) => html`<tr><th>${status}</th><td>${said(description)}</td></tr>`)}</table></details></section>`;
}

/** How a provider proves who it is, and what is to be set on both sides. */
function reporterPart({ name, what, signedBy, setHere, setThere }: NonNullable<Operation['x-reporters']>[number]) {
  return html`<details><summary>${name}</summary><p>${said(what)}</p><table>
    <tr><th>Proved by</th><td>${said(signedBy)}</td></tr>
    <tr><th>Set here</th><td>${setHere.map((one) => html`<code>${one}</code> `)}</td></tr>
    <tr><th>Set there</th><td>${setThere.map((one) => html`<p>${said(one)}</p>`)}</td></tr></table></details>`;
}

/** Examples first, then what is asked for. JSON needs no name, since nearly everything is. */
function bodyPart(
  type: string,
  { schema, example, examples = {} }: NonNullable<Operation['requestBody']>['content'][string],
) {
  const kind = type === 'application/json' ? '' : ` (${type})`;
  const all = [
    ...(example === undefined ? [] : [['', example] as const]),
    ...Object.entries(examples).map(([name, { value }]) => [`: ${name}`, value] as const),
  ];
  return html`${all.map(([name, value]) => html`<details><summary>Example${name}${kind}</summary><pre>${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre></details>`)}
    <details><summary>Body${kind}</summary><pre>${JSON.stringify(schema, null, 2)}</pre></details>`;
}
