import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
beforeAll(async () => {
  api = await startHarness();
});
afterAll(() => api.close());

interface Operation {
  summary?: string;
  security?: object[];
  requestBody?: { content: Record<string, { schema: object; example?: unknown; examples?: object }> };
  responses: Record<string, { description: string; content?: Record<string, { example?: unknown }> }>;
}

/** Made of the program itself: nothing of a request or the database can make them fail. */
const ALWAYS = new Set(['GET /', 'GET /openapi.json', 'GET /docs']);

const operations = async (): Promise<[string, Operation][]> => {
  const { body } = await api.call('GET', '/openapi.json');
  return Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as [string, Operation],
    ),
  );
};

it('says of every route what it is for, what it takes with an example, and what can go wrong with an example', async () => {
  const all = await operations();
  const desks = all.filter(([name]) => name.includes(' /v1/'));
  expect(desks.length).toBeGreaterThan(20);
  expect(desks.length).toBeLessThanOrEqual(40);
  const wanting: string[] = [];
  for (const [name, operation] of all) {
    if (!operation.summary) wanting.push(`${name}: no summary`);
    for (const [type, body] of Object.entries(operation.requestBody?.content ?? {})) {
      if (body.example === undefined && !body.examples) wanting.push(`${name}: no example of ${type}`);
    }
    const failures = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
    if (failures.length === 0 && !ALWAYS.has(name)) wanting.push(`${name}: no errors`);
    for (const [status, { description, content = {} }] of failures) {
      if (!description) wanting.push(`${name} ${status}: no description`);
      // An error for people is a page; one for programs has an envelope.
      const page = content['text/html'] !== undefined || name === 'GET /healthz';
      if (!page && content['application/json']?.example === undefined) wanting.push(`${name} ${status}: no example`);
    }
    if (operation.security && !('401' in operation.responses)) wanting.push(`${name}: needs a key and has no 401`);
  }
  expect(wanting).toEqual([]);
});

it('leaves no route of the app out, whoever calls it', async () => {
  const documented = new Set((await operations()).map(([name]) => name));
  const served = api.app.routes.filter(({ method }) => method !== 'ALL');
  expect(served.length).toBeGreaterThan(50);
  const matches = (route: string) => {
    const pattern = new RegExp(`^${route.replace(/\{provider\}/, '\\w+').replace(/\{\w+\}/g, '\\{\\w+\\}')}$`);
    return [...documented].some((name) => pattern.test(name));
  };
  const names = new Set(served.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`));
  // Meta alone asks first, and at its one address.
  names.delete('GET /webhooks/{provider}/inbound');
  expect([...names].filter((name) => !matches(name))).toEqual([]);
});

it('shows all of them on a page without script', async () => {
  const page = (await api.call('GET', '/docs')).text;
  for (const [name] of await operations()) expect(page).toContain(name.replace(/&/g, '&amp;'));
  expect(page).not.toContain('<script');
});
